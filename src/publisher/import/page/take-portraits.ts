import type { Image } from '../imported-issue.js';
import type { ImportNotes } from '../import-notes.js';
import { settleSize } from '../photo-questions.js';
import type { Portrait } from './find-portraits.js';
import type { PageParagraph, PagePicture } from './page-paragraph.js';

/** What became of the portraits. */
export interface TakenPortraits {
  /** By the paragraph with the expert's byline. */
  readonly avatars: ReadonlyMap<PageParagraph, Image>;
  readonly taken: ReadonlySet<PagePicture>;
}

function isPortrait({ picture, name, confidence }: Portrait, notes: ImportNotes): boolean {
  const { shown, alt, line } = picture;
  const isTaken = confidence !== 'low';
  const what = alt === undefined ? shown : `${alt} (${shown})`;
  const said = isTaken
    ? `The picture ${what} was taken as the portrait (\`avatar\`) of ${name}.`
    : `Is the picture ${what} the portrait of ${name}? It was left out; a portrait is the \`avatar\` of the answer.`;
  return notes.yes({
    key: `portrait ${name} ${shown}`,
    ask: `Is this picture the portrait of ${name}?`,
    words: what,
    line,
    guess: isTaken,
    told: { message: said, confidence: isTaken ? confidence : undefined },
  });
}

function imageOf({ picture, name }: Portrait, notes: ImportNotes): Image | undefined {
  const { src, shown, width, height, srcset, line } = picture;
  if (src === undefined) {
    const address = shown.slice(0, 200);
    notes.check(
      `The portrait of ${name} stands at ${address}, which is no full https address: it was left out.`,
      line,
    );
    return undefined;
  }
  const message = `The portrait of ${name} is at ${src}, and the page does not say its size: it was left out. Add it as \`avatar\` with src, width and height.`;
  const size =
    width && height
      ? { width, height }
      : settleSize(`portrait size ${name} ${shown}`, src, line, message, notes);
  return size && { src, ...size, ...(srcset.length > 0 && { srcset }) };
}

/** Takes portraits as the avatars of their answers, the first of each expert; `photo` is that of the issue and none. */
export function takePortraits(
  portraits: readonly Portrait[],
  photo: PagePicture | undefined,
  notes: ImportNotes,
): TakenPortraits {
  const avatars = new Map<PageParagraph, Image>();
  const taken = new Set<PagePicture>();
  for (const each of portraits) {
    const { picture, byline } = each;
    const isAgain = avatars.get(byline)?.src === picture.src;
    if (picture === photo) continue;
    if (avatars.has(byline)) {
      // The same picture for another width of the page.
      if (isAgain) taken.add(picture);
      continue;
    }
    const image = isPortrait(each, notes) ? imageOf(each, notes) : undefined;
    if (!image) continue;
    avatars.set(byline, image);
    taken.add(picture);
  }
  return { avatars, taken };
}
