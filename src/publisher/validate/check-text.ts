import { parse } from '@humanwhocodes/momoa';
import { documentBytes } from '../../feed/limits.js';
import { decodeText } from '../decode-text.js';
import type { Finding, Position } from '../finding.js';
import type { Problem } from '../schema/problem.js';
import { checkFeedDocument } from './check-feed.js';
import type { Loaded } from './load-text.js';
import { locator } from './locate-pointer.js';

/** A document and what is wrong in it. */
export interface CheckedText {
  readonly findings: readonly Finding[];
  /** Undefined where it is not JSON. */
  readonly document: unknown;
}

const start: Position = { line: 1, column: 1 };

function placeOf(text: string, offset: number): Position {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

function notText(bytes: Uint8Array, cause: unknown): { message: string } & Position {
  const lossy = new TextDecoder().decode(bytes);
  const offset = Math.max(lossy.search(/[\uFFFD\0]/), 0);
  return { message: (cause as Error).message.trim(), ...placeOf(lossy, offset) };
}

function notJson(text: string, cause: unknown): { message: string } & Position {
  try {
    parse(text);
  } catch (fault) {
    const { message, line = 1, column = 1 } = fault as Error & { line?: number; column?: number };
    // The place is told already.
    const plain = message.replace(/ \(\d+:\d+\)$/, '');
    if (!(fault instanceof RangeError)) return { message: plain, line, column };
  }
  return { message: (cause as Error).message, ...start };
}

/** Checks the bytes of a document; `file` is its name in the findings, `url` where it stands, where that is known. */
export function checkText(file: string, { bytes, url }: Loaded): CheckedText {
  const refused = (finding: Omit<Finding, 'file' | 'severity'>): CheckedText => ({
    findings: [{ ...start, pointer: '', ...finding, file, severity: 'error' }],
    document: undefined,
  });
  if (bytes.length > documentBytes) {
    return refused({
      message: 'is larger than 1 MiB (1,048,576 bytes), the most that the elements read.',
      found: 'more than 1,048,576 bytes',
      expected: 'at most 1,048,576 bytes',
      mend: 'Keep fewer issues in it, and the others in an archive.',
    });
  }
  let text: string;
  try {
    text = decodeText(bytes, '');
  } catch (cause) {
    return refused({ ...notText(bytes, cause), expected: 'UTF-8 text' });
  }
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (cause) {
    const { message, ...place } = notJson(text, cause);
    return refused({
      ...place,
      pointer: undefined,
      message: `is not JSON: ${message.replaceAll('\n', '\\n')}`,
      found: text.trim() === '' ? 'nothing' : undefined,
      expected: 'JSON (RFC 8259)',
      mend: 'Correct it there, or make the file again with build.',
    });
  }
  const locate = locator(text);
  const find = (problem: Problem): Finding => ({ file, ...locate(problem.pointer), ...problem });
  try {
    const findings = checkFeedDocument(document, url).map(find).sort(inOrder);
    return { findings, document };
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    const expected = 'at most some hundred lists and objects, one in another';
    return refused({ message: 'is nested too deeply to be read.', expected, mend: 'Flatten it.' });
  }
}

/** The order of the text. */
export function inOrder(a: Finding, b: Finding): number {
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}
