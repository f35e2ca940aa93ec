import { saidByline, type Byline } from './byline.js';
import { shortened, type ImportNotes } from './import-notes.js';
import type { MarkedParagraph } from './mark-bylines.js';
import type { Paragraph } from './paragraphs.js';

const looksLikeByline = /^[^.?!:“"]{3,200}:\s*[“"]/u;
const choiceLength = 70;
const beginning = (text: string) => `“${shortened(text)}”`;
const key = (what: string, { line, text }: Paragraph) => `${what} ${line} ${text.slice(0, 80)}`;

/** Asks whether an answer begins at a byline that nothing sets apart but its words. */
export function isBeginning(
  { paragraph, byline, isBold }: MarkedParagraph & { readonly byline: Byline },
  notes: ImportNotes,
): boolean {
  if (byline.certainty === 'quoted' || isBold) return true;
  return notes.yes({
    key: key('begins', paragraph),
    ask: `Does the answer of ${byline.name} begin here?`,
    words: paragraph.text,
    line: paragraph.line,
    guess: true,
    told: {
      confidence: byline.certainty === 'plain' ? 'medium' : 'low',
      message: `The answer of ${byline.name} begins here, though no quotation mark follows the name.`,
    },
  });
}

/** The byline of an answer that looks like words of the one before it, where the editor says so. */
export function hiddenByline(
  { paragraph, bare, isBold }: MarkedParagraph,
  keeper: string,
  isTold: boolean,
  notes: ImportNotes,
): Byline | undefined {
  const { text, line } = paragraph;
  if (!looksLikeByline.test(text) && !isBold && !bare) return undefined;
  const question = `Does a new answer begin at ${beginning(text)}?`;
  const begins = notes.yes({
    key: key('hidden', paragraph),
    ask: 'Does a new answer begin here?',
    words: text,
    line,
    guess: false,
    told: isTold ? { message: `${question} It was kept in the answer of ${keeper}.` } : undefined,
  });
  return begins ? saidByline(text) : undefined;
}

/** Asks whether words that stand after an answer belong to it. */
export function belongs(
  paragraph: Paragraph,
  keeper: string,
  guess: boolean,
  notes: ImportNotes,
): boolean {
  const { text, line } = paragraph;
  return notes.yes({
    key: key('loose', paragraph),
    ask: `Does this belong to the answer of ${keeper}? (no: leave it out)`,
    words: text,
    line,
    guess,
    told: {
      message: `${beginning(text)} stands after the answer of ${keeper} and was ${guess ? 'kept in it' : 'left out'}: does it belong to it?`,
    },
  });
}

/** How many paragraphs the last answer has, whose end nothing marks. */
export function lengthOfLast(
  name: string,
  paragraphs: readonly Paragraph[],
  notes: ImportNotes,
): number {
  const last = paragraphs.at(-1);
  const message = `Nothing marks the end of the last answer (${name}). Are its last words “${(last?.text ?? '').slice(-60)}”?`;
  if (paragraphs.length < 2) {
    notes.check(message, last?.line);
    return paragraphs.length;
  }
  const end = (text: string) =>
    text.length > choiceLength ? `…${text.slice(-choiceLength)}` : text;
  const kept = notes.choose({
    key: `end ${name}`,
    ask: `Where does the answer of ${name} end? What follows is left out.`,
    line: last?.line,
    guess: String(paragraphs.length),
    choices: paragraphs.map(({ text }, index) => ({ value: String(index + 1), label: end(text) })),
    told: { message },
  });
  return Number(kept);
}
