import { captionLength, pixelCount, srcsetCount } from '../../../feed/limits.js';
import type { PageAddresses } from './page-address.js';
import { attribute, elementsOf, namesOf, wordsOf, type PageElement } from './page-tree.js';
import type { PagePicture } from './page-paragraph.js';

const pixels = (value: string | undefined) => {
  const number = /^\d+(?:px)?$/.test(value ?? '') ? Number.parseInt(value ?? '', 10) : 0;
  return number > 0 && number <= pixelCount ? number : undefined;
};

const first = (element: PageElement, ...names: readonly string[]) =>
  names
    .map((name) => attribute(element, name))
    // What stands there until the script has loaded the picture.
    .find((value) => value && !/^(?:data|about|blob):/i.test(value));

/** The candidates of a srcset (HTML, section 4.8.4.2.1) that name a width. */
function candidates(srcset: string, addresses: PageAddresses) {
  return [...srcset.matchAll(/(\S*[^\s,])\s+(\d+)w\s*(?:,|$)/g)]
    .flatMap(([, address = '', width]) => {
      const src = addresses.source(address);
      const size = pixels(width);
      return src && size ? [{ src, width: size }] : [];
    })
    .sort((a, b) => a.width - b.width)
    .slice(-srcsetCount);
}

/** The size that blog programs write into the name of a file: harbor-1024x683.jpg. */
const sizeInName = /-(\d{2,5})x(\d{2,5})\.\w{3,4}(?:$|\?)/;

/** Reads an `<img>`; where the page loads it late, what it will load. */
export function readPicture(
  image: PageElement,
  addresses: PageAddresses,
  line: number,
  above: number,
): PagePicture {
  const shown = first(image, 'data-src', 'data-lazy-src', 'data-original', 'src') ?? '';
  const named = sizeInName.exec(shown);
  const srcset = first(image, 'data-srcset', 'data-lazy-srcset', 'srcset') ?? '';
  return {
    element: image,
    above,
    line,
    shown,
    src: shown === '' ? undefined : addresses.source(shown),
    width: pixels(attribute(image, 'width')) ?? pixels(named?.[1]),
    height: pixels(attribute(image, 'height')) ?? pixels(named?.[2]),
    srcset: candidates(srcset, addresses),
    alt: attribute(image, 'alt')?.replace(/\s+/g, ' ') || undefined,
    captions: [],
  };
}

const captionName = /caption|cutline/;
const creditName = /credit|copyright|photographer|image-source|photo-source|attribution/;

/** Says whether an element holds the words of a picture. */
export function isCaption(element: PageElement): boolean {
  const words = wordsOf(element);
  if (words.length > captionLength || /:\s*(?:[“"«]|$)/u.test(words)) return false;
  if (element.tagName === 'figcaption') return true;
  return (
    !/^(?:figure|img|body|main|article)$/.test(element.tagName) &&
    namesOf(element).some((name) => captionName.test(name) || creditName.test(name)) &&
    ![...elementsOf(element)].some(({ tagName }) => tagName === 'img')
  );
}

/** The words of a caption, and the credit as a line of its own where the page sets it apart. */
export function captionWords(caption: PageElement): string[] {
  const whole = wordsOf(caption);
  const isCredit = (each: PageElement) => namesOf(each).some((name) => creditName.test(name));
  const asCredit = (words: string) =>
    /^\(?(?:file\s+)?(?:photo|image|picture|foto|credit|crédito|©)/iu.test(words)
      ? words
      : `Photo: ${words}`;
  if (whole === '') return [];
  if (caption.tagName !== 'figcaption' && isCredit(caption)) return [asCredit(whole)];
  const credit = [...elementsOf(caption)].find((each) => isCredit(each) && wordsOf(each) !== '');
  const words = credit && wordsOf(credit);
  if (!words || !whole.includes(words)) return [whole];
  const rest = whole
    .replace(words, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\s*(?:\/\/|[|(–—-])$/, '');
  return [rest, asCredit(words)].filter((each) => each !== '');
}

const logoName = /(?:^|[^a-z])(?:logo|masthead|site-title|site-name|brand)(?:[^a-z]|$)/;

/** Says whether a picture is the sign of the page, whose text stands for its name. */
export function isLogo({ element, shown, alt = '' }: PagePicture): boolean {
  const names = [...namesOf(element), shown.toLowerCase(), alt.toLowerCase()];
  return names.some((name) => logoName.test(name));
}
