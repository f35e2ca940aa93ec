import type { FoundPhoto } from '../document.js';
import type { ImportNotes } from '../import-notes.js';
import type { MetaImage } from './page-facts.js';
import type { PageAddresses } from './page-address.js';
import { namesOf } from './page-tree.js';
import type { PagePicture } from './page-paragraph.js';

const small = 120;
const portrait = /avatar|gravatar|headshot|author|profile|icon|pixel|spacer|badge|emoji/;

/** Says whether the page itself sets a picture apart as somebody's portrait, or as no picture at all. */
export function isPortraitName({ element, shown }: PagePicture): boolean {
  return [...namesOf(element), shown.toLowerCase()].some((name) => portrait.test(name));
}

function canBePhoto(picture: PagePicture): boolean {
  const { width = small + 1, height = small + 1 } = picture;
  return width > small && height > small && !isPortraitName(picture);
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

/** Where headline and first answer stand among the paragraphs. */
export interface PhotoPlace {
  readonly headline: number;
  readonly answers: number;
}

/** The photo: the first picture between the headline and the answers, else the last one above the headline. */
export function choosePhoto(
  pictures: readonly PagePicture[],
  place: PhotoPlace,
): PagePicture | undefined {
  const possible = pictures.filter((each) => each.above <= place.answers && canBePhoto(each));
  return (
    possible.find(({ captions }) => captions.length > 0) ??
    possible.find(({ above }) => above > place.headline) ??
    possible.at(-1)
  );
}

/** The picture of the page's card, where the editor says that it is the photo. */
function photoOfCard(
  { src: shown, width, height }: MetaImage,
  addresses: PageAddresses,
  notes: ImportNotes,
): FoundPhoto | undefined {
  const isPhoto = notes.yes({
    key: 'photo of the card',
    ask: 'The page has no photo above the answers. Is that of its card the photo?',
    words: shown,
    guess: false,
    told: {
      message: `The page has no photo above the answers; its card shows ${shown}: is that the photo?`,
    },
  });
  const src = addresses.source(shown);
  if (!isPhoto || src === undefined) return undefined;
  return { line: 1, src, width, height, srcset: [], alt: undefined, captions: [] };
}

/** Reads the photo that was chosen, or else that of the card. */
export function readFoundPhoto(
  chosen: PagePicture | undefined,
  card: MetaImage | undefined,
  addresses: PageAddresses,
  notes: ImportNotes,
): FoundPhoto | undefined {
  if (!chosen) return card && photoOfCard(card, addresses, notes);
  if (chosen.src === undefined && chosen.shown !== '') {
    notes.check(
      `The photo stands at ${chosen.shown.slice(0, 200)}, which is no full https address: add one.`,
      chosen.line,
    );
  }
  return sized(chosen, card, addresses);
}
