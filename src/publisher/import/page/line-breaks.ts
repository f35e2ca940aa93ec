import { cut, isAll, joined, type MarkedText } from '../marked-text.js';

const unfinished =
  /[,&;(]$|(?<=\s)(?:and|or|the|a|an|of|in|on|at|to|for|with|by|from|as|de|del|la|el|y|da|do|e)$/iu;
const edge = /[\s\u200B\u2060\uFEFF]/u;

function trimmed<T extends MarkedText>(whole: T): T {
  let from = 0;
  let to = whole.text.length;
  while (from < to && edge.test(whole.text[from] ?? '')) from++;
  while (to > from && edge.test(whole.text[to - 1] ?? '')) to--;
  return cut(whole, from, to);
}

/** A part of a block, and where it began there. */
export interface Piece {
  readonly words: MarkedText;
  readonly at: number;
}

const isBold = ({ text, marks }: MarkedText) => isAll({ text, marks }, 'strong', 0, text.length);

/** Says whether a sentence goes on in the next line; a name in bold type is a line of its own. */
function runsOn(before: MarkedText, next: MarkedText): boolean {
  if (unfinished.test(before.text)) return true;
  return /^\p{Ll}/u.test(next.text) && (!isBold(before) || isBold(next));
}

/** Parts a block at its line breaks (`<br>`, as \n): two make a paragraph, one does unless the sentence runs on. */
export function partAtBreaks(block: MarkedText): Piece[] {
  const pieces: Piece[] = [];
  let wasEmpty = true;
  let at = 0;
  for (const line of block.text.split('\n')) {
    const words = trimmed(cut(block, at, at + line.length));
    const last = pieces.at(-1);
    if (words.text !== '') {
      if (last && !wasEmpty && runsOn(last.words, words)) {
        pieces[pieces.length - 1] = { words: joined(last.words, ' ', words), at: last.at };
      } else pieces.push({ words, at });
    }
    wasEmpty = words.text === '';
    at += line.length + 1;
  }
  return pieces;
}
