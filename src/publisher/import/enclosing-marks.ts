import { cut, joined, type MarkedText } from './marked-text.js';
import { nesting } from './quotation-marks.js';

/** An answer without its enclosing quotation marks. */
export interface Unquoted<T extends MarkedText> {
  readonly paragraphs: readonly T[];
  /** What was not as it should be, for the report. */
  readonly oddities: readonly string[];
}

function withoutMark<T extends MarkedText>(whole: T, at: number): T {
  const after = cut(whole, at + 1);
  const before = cut(whole, 0, at);
  // `…word.”.` would end with two full stops.
  return /[.!?…]$/.test(before.text) && /^[.,]$/.test(after.text)
    ? before
    : joined(before, '', after);
}

/** Says whether a paragraph ends the answer: the mark that encloses the whole is closed. */
export function isClosed(text: string): boolean {
  const { opens, closingAt, depth, closedAt } = nesting(text);
  if (closingAt < 0) return false;
  return opens ? depth < 0 || (depth === 0 && closedAt < 0) : depth < 0;
}

/** Says whether a paragraph begins with the mark of a whole answer, not with a quotation of its own. */
export function isOpened(text: string): boolean {
  const { opens, closingAt, depth, closedAt } = nesting(text);
  return opens && (closedAt < 0 || (depth < 0 && closingAt >= 0));
}

/** 'A whole' in single marks, the British way, where only one pair stands there. */
const single = /^‘([^‘]*)[’']$/su;

/**
 * Takes the enclosing quotation marks off an answer, those included which are reopened at each paragraph; nested ones
 * stay, and so does everything where the marks do not enclose the whole.
 */
export function withoutEnclosingMarks<T extends MarkedText>(paragraphs: readonly T[]): Unquoted<T> {
  const [only, ...others] = paragraphs;
  const inSingle = others.length === 0 && only && single.test(only.text);
  if (inSingle) {
    return {
      paragraphs: [cut(only, 1, only.text.length - 1)],
      oddities: ['single quotation marks around the whole were taken off'],
    };
  }
  let opened = false;
  let closed = false;
  let everClosed = false;
  let closedEarly = false;
  let unclosedInside = false;
  const result = paragraphs.map((each, index) => {
    const { text } = each;
    const isLast = index === paragraphs.length - 1;
    const { closingAt } = nesting(text);
    const opens = isOpened(text);
    let closes = isClosed(text);
    if (closed) closedEarly = true;
    if (opens && !closes && isLast && closingAt > 0) {
      closes = true;
      unclosedInside = true;
    }
    if (opens) opened = true;
    closed = closes;
    everClosed ||= closes;
    const end = closes ? withoutMark(each, closingAt) : each;
    return cut(end, opens ? 1 : 0);
  });
  const oddities = [
    !opened &&
      !everClosed &&
      (nesting(only?.text ?? '').opens
        ? 'is not enclosed in quotation marks as a whole; its words and marks stand as they are'
        : 'has no enclosing quotation marks; its words stand as they are'),
    opened && !everClosed && 'is opened with a quotation mark and never closed',
    !opened && everClosed && 'is closed with a quotation mark and never opened',
    closedEarly && 'is closed before its last paragraph',
    unclosedInside && 'has a quotation inside that is never closed',
  ].filter((each) => typeof each === 'string');
  return { paragraphs: result, oddities };
}
