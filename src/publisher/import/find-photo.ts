import type { ImportNotes } from './import-notes.js';
import type { ImportedPhoto } from './imported-issue.js';
import type { Paragraph } from './paragraphs.js';
import { undouble } from './find-masthead.js';
import { altAndCaption } from './photo-caption.js';

const creditMark =
  /\s*\/\/\s*(?:(?<file>File\s+(?:Photo|Image)|Foto de archivo)|Photo|Image|Picture|Foto)(?:\s+credit|\s+by)?\s*[:–—-]?\s*/iu;
const creditAlone =
  /^[(\s]*(?:(?<file>File\s+(?:Photo|Image))|Photo|Image|Picture|Foto|Credit|Photo credit|Crédito)(?:\s+by)?\s*:\s*/iu;
const named =
  /^\s*(?:Photo|Image|Picture|Photograph|Foto|Imagen|Imagem|File photo)\s+(?:of|de|da|do)\b/iu;
const endsSentence = /[.?!…][”"’»)\]]*$/u;

/** Says whether a paragraph says of itself that it belongs to the photo. */
export function isMarkedPhoto(text: string): boolean {
  return named.test(text) || creditMark.test(text) || creditAlone.test(text);
}

function isPhoto(text: string, next: string): boolean {
  return (
    isMarkedPhoto(text) ||
    undouble(text) !== text ||
    // The alt text as a line of its own, and again with the credit.
    (next.startsWith(text) && text.length > 20) ||
    !endsSentence.test(text)
  );
}

function partCredit(text: string): { words: string; credit: string | undefined } {
  const mark = creditMark.exec(text) ?? creditAlone.exec(text);
  if (!mark) return { words: text, credit: undefined };
  const name = text
    .slice(mark.index + mark[0].length)
    .replace(/^(?!.*\(.*)(.*)\)$/u, '$1')
    .trim();
  // That it is an old picture is a fact of its own.
  const credit = mark.groups?.file ? `${mark.groups.file}: ${name}` : name;
  return { words: text.slice(0, mark.index).trim(), credit: credit || undefined };
}

/** Takes the photo's paragraphs off the top of what follows the headline; `keep` stay for the question. */
export function takePhoto(
  paragraphs: readonly Paragraph[],
  keep: number,
  notes: ImportNotes,
): { photo: ImportedPhoto | undefined; rest: Paragraph[] } {
  const rest = [...paragraphs];
  const taken: Paragraph[] = [];
  while (rest.length > keep && taken.length < 4) {
    const [first, second] = rest;
    if (!first || !isPhoto(first.text, second?.text ?? '')) break;
    taken.push(first);
    rest.shift();
    // A caption with a full stop, printed twice.
    if (
      second &&
      rest.length > keep &&
      (second.text === first.text || second.text.startsWith(first.text))
    ) {
      taken.push(second);
      rest.shift();
    }
  }
  const line = taken[0]?.line;
  if (line === undefined) return { photo: undefined, rest };
  const parts = taken.map(({ text }) => partCredit(text));
  const credit = parts.map((part) => part.credit).find((each) => each !== undefined);
  const words = parts.map((part) => part.words).filter((each) => each !== '');
  const { alt, caption, how } = altAndCaption(words);
  if (how) notes.guess(`Photo: ${how}.`, line);
  notes.check(
    'The photo has no `src` (and no width and height), so it will not be in the feed until you add them.',
    line,
  );
  if (alt === undefined) {
    notes.check('The photo has no `alt`: say in a few words what it shows.', line);
  }
  return {
    photo: { ...(alt && { alt }), ...(caption && { caption }), ...(credit && { credit }) },
    rest,
  };
}
