import type { Image } from '../imported-issue.js';
import type { ImportNotes } from '../import-notes.js';
import { choosePhoto, type PhotoPlace } from './choose-photo.js';
import type { Portrait } from './find-portraits.js';
import type { PageParagraph, PagePicture } from './page-paragraph.js';
import { takePortraits } from './take-portraits.js';

/** The photo of the issue and the portraits of its experts; all other pictures are reported. */
export function settlePictures(
  pictures: readonly PagePicture[],
  portraits: readonly Portrait[],
  place: PhotoPlace,
  notes: ImportNotes,
): { chosen: PagePicture | undefined; avatars: ReadonlyMap<PageParagraph, Image> } {
  const beside = portraits.filter(({ isBeside }) => isBeside).map(({ picture }) => picture);
  const others = pictures.filter((each) => !beside.includes(each));
  const chosen = choosePhoto(others, place);
  const { avatars, taken } = takePortraits(portraits, chosen, notes);
  for (const each of pictures) {
    if (each === chosen || taken.has(each)) continue;
    const words = [each.alt, ...each.captions, each.shown].filter((one) => !!one).join(' — ');
    notes.leaveOut(each.line, words, 'a picture that is not the photo of the issue');
  }
  return { chosen, avatars };
}
