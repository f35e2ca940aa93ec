import { decodeText } from '../../decode-text.js';
import type { Finding } from '../../finding.js';
import type { Problem } from '../../schema/problem.js';
import { locator } from '../locate-pointer.js';
import { groupBy } from './group-by.js';
import type { Shelf } from './shelf.js';

/** A problem and the document that it is in. */
export interface PlacedProblem {
  readonly address: string;
  readonly problem: Problem;
}

/** Gives problems that were found late their lines: the documents are opened again, for they are too many to keep. */
export async function place(
  problems: readonly PlacedProblem[],
  shelf: Shelf,
): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const [address, inIt] of groupBy(problems, (each) => each.address)) {
    const opened = await shelf.open(address);
    if (!('bytes' in opened)) {
      const file = shelf.nameOf(address);
      findings.push(...inIt.map(({ problem }) => ({ file, line: 1, column: 1, ...problem })));
      continue;
    }
    const locate = locator(decodeText(opened.bytes, opened.file));
    for (const { problem } of inIt) {
      findings.push({ file: opened.file, ...locate(problem.pointer), ...problem });
    }
  }
  return findings;
}
