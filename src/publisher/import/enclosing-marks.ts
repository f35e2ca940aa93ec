import { nesting } from './quotation-marks.js';

/** An answer without its enclosing quotation marks. */
export interface Unquoted {
  readonly paragraphs: readonly string[];
  /** What was not as it should be, for the report. */
  readonly oddities: readonly string[];
}

const withoutMark = (text: string, at: number): string => {
  const after = text.slice(at + 1);
  const before = text.slice(0, at).trimEnd();
  // `…word.”.` would end with two full stops.
  return /[.!?…]$/.test(before) && /^[.,]$/.test(after) ? before : before + after;
};

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
export function withoutEnclosingMarks(paragraphs: readonly string[]): Unquoted {
  const inSingle = paragraphs.length === 1 && single.exec(paragraphs[0] ?? '');
  if (inSingle) {
    return {
      paragraphs: [(inSingle[1] ?? '').trim()],
      oddities: ['single quotation marks around the whole were taken off'],
    };
  }
  let opened = false;
  let closed = false;
  let everClosed = false;
  let closedEarly = false;
  let unclosedInside = false;
  const result = paragraphs.map((text, index) => {
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
    const end = closes ? withoutMark(text, closingAt) : text;
    return (opens ? end.slice(1) : end).trim();
  });
  const oddities = [
    !opened &&
      !everClosed &&
      (nesting(paragraphs[0] ?? '').opens
        ? 'is not enclosed in quotation marks as a whole; its words and marks stand as they are'
        : 'has no enclosing quotation marks; its words stand as they are'),
    opened && !everClosed && 'is opened with a quotation mark and never closed',
    !opened && everClosed && 'is closed with a quotation mark and never opened',
    closedEarly && 'is closed before its last paragraph',
    unclosedInside && 'has a quotation inside that is never closed',
  ].filter((each) => typeof each === 'string');
  return { paragraphs: result, oddities };
}
