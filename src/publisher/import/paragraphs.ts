import { readByline } from './byline.js';
import { isMarkedPhoto } from './find-photo.js';
import { isLabel } from './find-question.js';
import type { BodyParagraph, Image } from './imported-issue.js';
import type { ImportNotes } from './import-notes.js';
import { isFurniture } from './site-furniture.js';

/** One paragraph and the line it begins on, counted from 1. */
export interface Paragraph extends BodyParagraph {
  readonly line: number;
  /** What a page says that it is. */
  readonly role?: 'headline' | 'summary' | undefined;
  /** It is a heading of a page or of a Word document. */
  readonly heading?: boolean | undefined;
  /** The portrait of the expert whose answer begins here. */
  readonly avatar?: Image | undefined;
}

// Longer lines are paragraphs; no mail program or editor wraps beyond this.
const widestWrap = 140;
const narrowestWrap = 40;

const edges = /^[\s\u200B\u2060]+|[\s\u200B\u2060]+$/gu;

/** No-break spaces go at the ends of a line alone: between words they are the newsroom's own setting. */
const tidy = (line: string): string => line.replace(/[ \t]+/g, ' ').replace(edges, '');

function blocks(text: string): Paragraph[][] {
  const found: Paragraph[][] = [[]];
  // A vertical tab and U+2028 are what Word makes of a line break without a new paragraph.
  text.split(/\r\n|[\n\r\v\u0085\u2028\u2029]/).forEach((raw, index) => {
    const line = tidy(raw);
    if (line === '') found.push([]);
    else found.at(-1)?.push({ text: line, line: index + 1 });
  });
  return found.filter((block) => block.length > 0);
}

/** The column at which the lines were wrapped, or 0 where each line is a paragraph. */
function wrapWidth(all: readonly Paragraph[][]): number {
  const lengths = all
    .filter((block) => block.length > 1)
    .flat()
    .map(({ text }) => text.length)
    .sort((a, b) => a - b);
  // A web address may stand out over the edge.
  const width = lengths[Math.floor(lengths.length * 0.95)] ?? lengths.at(-1) ?? 0;
  return width >= narrowestWrap && width <= widestWrap ? width : 0;
}

const endsSentence = /[.?!…]["”’»)\]]*$|["”»]$/u;
const unfinished =
  /[,&;(]$|\b(?:and|or|the|a|an|of|in|on|at|to|for|with|by|from|as|de|del|la|el|y|da|do|e)$/iu;

/** A line that never is the middle of a paragraph, however full the line above it is. */
const ownLine = (line: string): boolean =>
  isLabel(line) ||
  /^Q(?:uestion)?\s*[:–—]\s/u.test(line) ||
  isMarkedPhoto(line) ||
  isFurniture(line);

function continues(before: string, rest: readonly Paragraph[], width: number): boolean {
  const next = rest[0]?.text ?? '';
  const following = rest
    .slice(0, 4)
    .map(({ text }) => text)
    .join(' ');
  if (ownLine(before) || ownLine(next)) return false;
  if (endsSentence.test(before) && readByline(following)?.certainty === 'quoted') return false;
  if (unfinished.test(before) || /^\p{Ll}/u.test(next)) return true;
  // A line was wrapped where the next word no longer had a place in it.
  return before.length + 1 + (next.split(' ')[0]?.length ?? 0) > width * 0.8;
}

function keepsHyphen(before: string, next: string, line: number, notes: ImportNotes): boolean {
  const word = (/\S+$/u.exec(before)?.[0] ?? '') + (/^\S+/u.exec(next)?.[0] ?? '');
  return notes.yes({
    key: `hyphen ${line}`,
    ask: 'Is the hyphen part of this word, which was parted at the end of a line?',
    words: word,
    line,
    guess: true,
    told: {
      confidence: 'low',
      message: 'A word is parted at the end of the line: its hyphen was kept.',
    },
  });
}

function joinLines(before: string, next: string, line: number, notes: ImportNotes): string {
  if (/\p{L}[-‐]$/u.test(before) && !keepsHyphen(before, next, line, notes)) {
    return before.slice(0, -1) + next;
  }
  return /\S[-‐–—]$/u.test(before) ? before + next : `${before} ${next}`;
}

/** Parts a text into paragraphs: at empty lines, and at line ends too unless the lines were wrapped. */
export function splitParagraphs(text: string, notes: ImportNotes): Paragraph[] {
  const all = blocks(text);
  const width = wrapWidth(all);
  if (width === 0) return all.flat();
  let joined = 0;
  const paragraphs = all.flatMap((block) => {
    const found: Paragraph[] = [];
    let last = '';
    block.forEach(({ text: line, line: number }, index) => {
      const open = found.at(-1);
      if (open && continues(last, block.slice(index), width)) {
        found[found.length - 1] = {
          text: joinLines(open.text, line, number - 1, notes),
          line: open.line,
        };
        joined += 1;
      } else found.push({ text: line, line: number });
      last = line;
    });
    return found;
  });
  if (joined > 0) {
    notes.guess(
      'high',
      `The lines look wrapped at ${width} characters: ${joined === 1 ? '1 line end' : `${joined} line ends`} became spaces.`,
    );
  }
  return paragraphs;
}
