const marks = '“”„‟"«»＂';
const isMark = (character: string | undefined): boolean => !!character && marks.includes(character);

/** How the double quotation marks of one paragraph nest. */
export interface Nesting {
  readonly opens: boolean;
  /** Where the mark stands that ends the paragraph (before a stray full stop or comma), or -1. */
  readonly closingAt: number;
  /** Marks opened and not closed; below 0 where more are closed than opened. */
  readonly depth: number;
  /** The first place where all that was opened is closed although words follow, or -1. */
  readonly closedAt: number;
}

const startsWord = /[\p{L}\p{N}¿¡‘'$€£#]/u;
const endsWord = /[\p{L}\p{N}.,;:!?…’'%)\]]/u;

/** What stands beside a mark tells its direction better than its shape: “a" and ”a“ occur. */
function isOpening(text: string, at: number, first: number, last: number, depth: number): boolean {
  if (at === first) return true;
  if (at === last) return false;
  const before = text[at - 1] ?? ' ';
  const after = text[at + 1] ?? ' ';
  const free = /[\s([—–\-/‘']/.test(before) || isMark(before);
  const boundAfter = startsWord.test(after) || isMark(after);
  if (/[\s([—–/]/.test(before) && startsWord.test(after)) return true;
  if (endsWord.test(before) && !startsWord.test(after)) return false;
  switch (text[at]) {
    case '“':
    case '„':
    case '«':
    case '‟':
      return true;
    case '”':
    case '»':
      return false;
    default:
      return free && boundAfter && depth < 2;
  }
}

/** Follows the double quotation marks of a paragraph. */
export function nesting(text: string): Nesting {
  const opens = isMark(text[0]);
  const tail = /[.,;:!?]?$/.exec(text)?.index ?? text.length;
  const closingAt = tail > 1 && isMark(text[tail - 1]) ? tail - 1 : -1;
  let depth = 0;
  let closedAt = -1;
  for (let at = 0; at < text.length; at++) {
    if (!isMark(text[at])) continue;
    depth += isOpening(text, at, opens ? 0 : -1, closingAt, depth) ? 1 : -1;
    if (depth === 0 && closedAt < 0 && at !== closingAt) closedAt = at;
  }
  return { opens, closingAt, depth, closedAt };
}
