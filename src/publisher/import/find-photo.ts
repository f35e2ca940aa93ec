import type { FoundPhoto } from './document.js';
import type { ImportNotes } from './import-notes.js';
import type { ImportedPhoto } from './imported-issue.js';
import type { Paragraph } from './paragraphs.js';
import { undouble } from './find-masthead.js';
import { altAndCaption } from './photo-caption.js';
import { settleCredit, settlePhotoWords, settleSize, settleSource } from './photo-questions.js';

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

/** The paragraphs on top of these that are about the photo, unless the page sets its words apart; `keep` stay for the question. */
export function findPhotoLines(
  paragraphs: readonly Paragraph[],
  keep: number,
  picture: FoundPhoto | undefined,
): Paragraph[] {
  if ((picture?.captions.length ?? 0) > 0) return [];
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

function settlePlace(
  found: FoundPhoto | undefined,
  line: number,
  notes: ImportNotes,
): Pick<ImportedPhoto, 'src' | 'width' | 'height' | 'srcset'> {
  const src = settleSource(found?.src, line, notes);
  if (src === '') return {};
  const { width, height, srcset = [] } = found ?? {};
  const message = `The photo has no \`src\` (and no width and height), so it will not be in the feed until you add them. The page shows ${src} and does not say its size.`;
  const size =
    width && height ? { width, height } : settleSize('photo size', src, line, message, notes);
  return size ? { src, ...size, ...(srcset.length > 0 && { srcset }) } : {};
}

/** Reads the photo from its paragraphs and from what the page shows; undefined where there is none. */
export function readPhoto(
  lines: readonly Paragraph[],
  notes: ImportNotes,
  found?: FoundPhoto,
): ImportedPhoto | undefined {
  const line = found?.line ?? lines[0]?.line;
  if (line === undefined) return undefined;
  const words = readWords(
    lines.map(({ text }) => text),
    found,
  );
  const { srcset, ...place } = settlePlace(found, line, notes);
  const { alt, caption } = settlePhotoWords(words, line, notes);
  const credit = settleCredit(words.credit, line, notes);
  const photo = {
    ...place,
    ...(alt && { alt }),
    ...(caption && { caption }),
    ...(credit && { credit }),
    ...(srcset && { srcset }),
  };
  return Object.keys(photo).length > 0 ? photo : undefined;
}
