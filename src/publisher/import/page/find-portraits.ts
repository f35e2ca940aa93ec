import { readByline } from '../byline.js';
import type { Confidence } from '../import-notes.js';
import { isPortraitName } from './choose-photo.js';
import { ExpertBoxes } from './expert-boxes.js';
import { beginsAnswer } from './narrow.js';
import type { PageParagraph, PagePicture } from './page-paragraph.js';

/** A picture, the paragraph with the byline of the expert whom it may show, and how sure that is: a low one is not taken unasked. */
export interface Portrait {
  readonly picture: PagePicture;
  readonly byline: PageParagraph;
  readonly name: string;
  readonly confidence: Confidence;
  /** It stands with the expert and so is not the photo of the issue. */
  readonly isBeside: boolean;
}

// Signs of a network or a mail address beside a name are smaller.
const smallest = 48;
const aboutPictures =
  /^(?:a|an|the|of|by|photo|photograph|picture|portrait|headshot|image|foto|fotografía|retrato|imagen|imagem|de|del|da|do|dr|prof|mr|mrs|ms)$/;

/** Words for comparing, with a space at both ends. */
function plain(text: string): string {
  const letters = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return ` ${letters.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `;
}

/** Says whether a text is the name of an expert, with the affiliation or with words such as "photo of" at most. */
function isJustName(text: string, name: string, affiliation: string): boolean {
  const known = plain(affiliation);
  const rest = plain(text).replace(plain(name), ' ').split(' ').filter(Boolean);
  return rest.every((word) => aboutPictures.test(word) || known.includes(` ${word} `));
}

interface Expert {
  readonly byline: PageParagraph;
  /** Its place among the paragraphs of the page. */
  readonly begins: number;
  readonly name: string;
  readonly affiliation: string;
}

function portraitOf(
  picture: PagePicture,
  experts: readonly Expert[],
  boxes: ExpertBoxes,
): Portrait | undefined {
  const { alt = '', captions, above, width = smallest, height = smallest } = picture;
  const words = [alt, ...captions].join(' ');
  const named = experts.filter(({ name }) => plain(words).includes(plain(name)));
  const boxed = experts[boxes.ownerOf(picture.element) ?? -1];
  const isOfOne = new Set(named.map(({ name }) => plain(name))).size === 1;
  const isInBox = !!boxed && isOfOne && named.includes(boxed);
  const only = named.length === 1 ? named[0] : undefined;
  const marked = isPortraitName(picture) ? boxed : undefined;
  const expert = isInBox ? boxed : (only ?? marked);
  if (!expert) return undefined;
  const { byline, begins, name, affiliation } = expert;
  const isExact = isJustName(words, name, affiliation);
  const isLarge = width >= smallest && height >= smallest;
  const isBefore = isExact && isLarge && captions.length === 0 && above === begins;
  const isSure = isInBox ? isExact || (isLarge && captions.length === 0) : isBefore;
  if (!isSure && !isLarge) return undefined;
  const confidence = !isSure ? 'low' : isInBox && isExact ? 'high' : 'medium';
  return { picture, byline, name, confidence, isBeside: isInBox || isBefore };
}

/** The pictures that show an expert, or may: `bylines` are paragraphs of the issue, `paragraphs` all of the page as they were before bylines were joined. */
export function findPortraits(
  bylines: readonly PageParagraph[],
  paragraphs: readonly PageParagraph[],
  pictures: readonly PagePicture[],
): Portrait[] {
  const experts = bylines.filter(beginsAnswer).map((byline) => {
    const { name = '', affiliation = '' } = readByline(byline.text) ?? {};
    const begins = paragraphs.findIndex(
      ({ element, line, text }) =>
        element === byline.element && line === byline.line && byline.text.startsWith(text),
    );
    return { byline, begins, name, affiliation };
  });
  const boxes = new ExpertBoxes(
    paragraphs,
    experts.map(({ begins }) => begins),
  );
  // In a Word document a picture has no address.
  const shown = pictures.filter((picture) => picture.shown !== '');
  const found = shown.flatMap((picture) => portraitOf(picture, experts, boxes) ?? []);
  return found.map((each) => {
    const rivals = found.filter(
      ({ byline, picture, confidence }) =>
        byline === each.byline && confidence !== 'low' && picture.shown !== each.picture.shown,
    );
    return rivals.length > 0 ? { ...each, confidence: 'low' } : each;
  });
}
