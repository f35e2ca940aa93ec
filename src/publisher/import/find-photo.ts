import type { FoundPhoto } from './document.js';
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

/** The paragraphs on top of these that are about the photo; `keep` stay for the question. */
function photoLines(paragraphs: readonly Paragraph[], keep: number): Paragraph[] {
  const rest = [...paragraphs];
  const taken: Paragraph[] = [];
  while (rest.length > keep && taken.length < 4) {
    const [first, second] = rest;
    if (!first || !isPhoto(first.text, second?.text ?? '')) break;
    taken.push(first);
    rest.shift();
    // A caption with a full stop, printed twice.
    if (second && rest.length > keep && second.text.startsWith(first.text)) {
      taken.push(second);
      rest.shift();
    }
  }
  return taken;
}

/** The words of a photo, parted: those that the page sets apart as its own are not parted again. */
function readWords(lines: readonly string[], found: FoundPhoto | undefined) {
  const own = found?.alt === undefined ? [] : [found.alt];
  const parts = [...own, ...(found?.captions ?? []), ...lines].map(partCredit);
  const credit = parts.map((part) => part.credit).find((each) => each !== undefined);
  const words = parts.map((part) => part.words).filter((each) => each !== '');
  const [first, ...more] = words;
  if (found?.alt !== undefined && more.length > 0) {
    // Printed twice, or once more with the credit.
    const caption = more.filter((each, index) => more.indexOf(each) === index).join(' ');
    return { alt: first, caption, credit, how: undefined };
  }
  return { ...altAndCaption(words), credit };
}

function checkPhoto(
  photo: ImportedPhoto,
  found: FoundPhoto | undefined,
  notes: ImportNotes,
  line: number,
) {
  if (photo.src === undefined) {
    const address =
      found?.src === undefined ? '' : ` The page shows ${found.src} and does not say its size.`;
    notes.check(
      `The photo has no \`src\` (and no width and height), so it will not be in the feed until you add them.${address}`,
      line,
    );
  }
  if (photo.alt === undefined) {
    notes.check('The photo has no `alt`: say in a few words what it shows.', line);
  }
}

/** Takes the photo's paragraphs off the top of what follows the headline; `keep` stay for the question. */
export function takePhoto(
  paragraphs: readonly Paragraph[],
  keep: number,
  notes: ImportNotes,
  found?: FoundPhoto,
): { photo: ImportedPhoto | undefined; rest: Paragraph[] } {
  const isTold = (found?.captions.length ?? 0) > 0;
  const taken = isTold ? [] : photoLines(paragraphs, keep);
  const rest = paragraphs.slice(taken.length);
  const line = found?.line ?? taken[0]?.line;
  if (line === undefined) return { photo: undefined, rest };
  const { alt, caption, credit, how } = readWords(
    taken.map(({ text }) => text),
    found,
  );
  if (how) notes.guess(how[0], `Photo: ${how[1]}.`, line);
  const { src, width, height, srcset } = found ?? {};
  const photo = {
    ...(src && width && height && { src, width, height }),
    ...(alt && { alt }),
    ...(caption && { caption }),
    ...(credit && { credit }),
    ...(src && width && height && srcset && srcset.length > 0 && { srcset }),
  };
  checkPhoto(photo, found, notes, line);
  return { photo: Object.keys(photo).length > 0 ? photo : undefined, rest };
}
