import { parse, type DocumentNode } from '@humanwhocodes/momoa';
import { formatFinding, type Finding } from '../finding.js';
import { PublisherError } from '../publisher-error.js';
import { error } from '../schema/problem.js';
import { checkFeedDocument } from './check-feed.js';
import { loadText } from './load-text.js';
import { locatePointer } from './locate-pointer.js';
import { itemsOf } from './rules/issue-parts.js';

const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`;

interface Checked {
  readonly findings: readonly Finding[];
  readonly items: number;
}

function syntax(file: string, cause: unknown): Finding {
  const { message, line, column } = cause as Error & { line?: number; column?: number };
  return {
    file,
    line: line ?? 1,
    column: column ?? 1,
    severity: 'error',
    message: `is not JSON: ${message}`,
  };
}

function check(file: string, text: string, url: string | undefined): Checked {
  let tree: DocumentNode;
  let document: unknown;
  try {
    tree = parse(text);
    document = JSON.parse(text);
  } catch (cause) {
    if (cause instanceof RangeError) throw cause;
    return { findings: [syntax(file, cause)], items: 0 };
  }
  const findings = checkFeedDocument(document, url)
    .map((problem): Finding => ({ file, ...locatePointer(tree, problem.pointer), ...problem }))
    .sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
  return { findings, items: itemsOf(document).length };
}

function checkAll(
  file: string,
  { text, url, isTooLarge }: Awaited<ReturnType<typeof loadText>>,
): Checked {
  const whole = { file, line: 1, column: 1 };
  if (isTooLarge) {
    const message = 'is larger than 1 MiB (1,048,576 bytes), the most that the elements read.';
    return { findings: [{ ...whole, ...error('', message) }], items: 0 };
  }
  try {
    return check(file, text, url);
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    return { findings: [{ ...whole, ...error('', 'is nested too deeply to be read.') }], items: 0 };
  }
}

/** `advisor-feed validate`: one line for each finding on stdout; throws where there is an error among them. */
export async function validateDocument(source: string): Promise<void> {
  const { findings, items } = checkAll(source, await loadText(source));
  for (const finding of findings) process.stdout.write(`${formatFinding(finding)}\n`);
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const warnings = findings.length - errors;
  const also = warnings > 0 ? `, ${count(warnings, 'warning')}` : '';
  if (errors > 0)
    throw new PublisherError(`${source} is not valid: ${count(errors, 'error')}${also}.`);
  process.stderr.write(`${source} is valid: ${count(items, 'item')}${also}.\n`);
}
