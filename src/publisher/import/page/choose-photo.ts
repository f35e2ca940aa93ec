import type { FoundPhoto } from '../document.js';
import type { ImportNotes } from '../import-notes.js';
import type { MetaImage } from './page-facts.js';
import type { PageAddresses } from './page-address.js';
import { namesOf } from './page-tree.js';
import type { PagePicture } from './page-paragraph.js';

const small = 120;
const portrait = /avatar|gravatar|headshot|author|profile|icon|pixel|spacer|badge|emoji/;

function canBePhoto(picture: PagePicture): boolean {
  const { element, shown, width = small + 1, height = small + 1 } = picture;
  return (
    width > small &&
    height > small &&
    !portrait.test(shown.toLowerCase()) &&
    !namesOf(element).some((name) => portrait.test(name))
  );
}

const withoutSize = (src: string) =>
  src.replace(/-\d{2,5}x\d{2,5}(?=\.\w+$)/, '').replace(/\?.*$/, '');

function sized(
  picture: PagePicture,
  card: MetaImage | undefined,
  addresses: PageAddresses,
): FoundPhoto {
  const { shown, line, src: own, width, height, srcset, alt, captions } = picture;
  const photo = { line, src: own, width, height, srcset, alt, captions };
  if (width !== undefined && height !== undefined) return photo;
  const src = card && addresses.source(card.src);
  const isSame =
    src !== undefined && withoutSize(src) === withoutSize(addresses.source(shown) ?? shown);
  return isSame ? { ...photo, src, width: card?.width, height: card?.height } : photo;
}

/** The photo: the first picture between the headline and the answers, else the last one above the headline. The others are reported. */
export function choosePhoto(
  pictures: readonly PagePicture[],
  place: { readonly headline: number; readonly answers: number },
  card: MetaImage | undefined,
  addresses: PageAddresses,
  notes: ImportNotes,
): FoundPhoto | undefined {
  const possible = pictures.filter((each) => each.above <= place.answers && canBePhoto(each));
  const chosen =
    possible.find(({ captions }) => captions.length > 0) ??
    possible.find(({ above }) => above > place.headline) ??
    possible.at(-1);
  for (const each of pictures) {
    if (each === chosen) continue;
    const words = [each.alt, ...each.captions, each.shown].filter((one) => !!one).join(' — ');
    notes.leaveOut(each.line, words, 'a picture that is not the photo of the issue');
  }
  if (!chosen) {
    if (card)
      notes.check(
        `The page has no photo above the answers; its card shows ${card.src}: is that the photo?`,
      );
    return undefined;
  }
  if (chosen.src === undefined && chosen.shown !== '') {
    notes.check(
      `The photo stands at ${chosen.shown.slice(0, 200)}, which is no full https address: add one.`,
      chosen.line,
    );
  }
  return sized(chosen, card, addresses);
}
