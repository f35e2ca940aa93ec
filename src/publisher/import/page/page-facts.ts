import { safeLink } from '../../../feed/safe-url.js';
import { articleData } from './json-ld.js';
import { pageDates } from './page-dates.js';
import { attribute, elementsOf, wordsOf, type PageNode } from './page-tree.js';
import type { DocumentFacts } from '../document.js';

/** What a page says of itself to machines. */
export interface PageFacts extends Omit<DocumentFacts, 'photo'> {
  /** What may be the headline, the surest first; `<title>` with the name of the site still in it. */
  readonly titles: readonly string[];
  readonly site: string | undefined;
  readonly image: MetaImage | undefined;
}

/** The picture of the page's card. */
export interface MetaImage {
  readonly src: string;
  readonly width: number | undefined;
  readonly height: number | undefined;
}

const languageTag = /^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i;

/** The `<meta>` elements of a page by their names; the first counts. */
export function metaOf(page: PageNode): Map<string, string> {
  const meta = new Map<string, string>();
  for (const element of elementsOf(page)) {
    if (element.tagName !== 'meta') continue;
    const name = (attribute(element, 'property') ?? attribute(element, 'name'))?.toLowerCase();
    const content = attribute(element, 'content');
    if (name && content && !meta.has(name)) meta.set(name, content);
  }
  return meta;
}

const pixels = (value: string | undefined) =>
  value && /^\d+$/.test(value) ? Number(value) : undefined;

/** Reads `<title>`, OpenGraph, JSON-LD, the canonical link and the language of a page. */
export function pageFacts(page: PageNode, loadedFrom: string | undefined): PageFacts {
  const meta = metaOf(page);
  const data = articleData(page);
  const elements = [...elementsOf(page)];
  const canonical = elements.find(
    (each) => each.tagName === 'link' && /\bcanonical\b/i.test(attribute(each, 'rel') ?? ''),
  );
  const title = elements.find(({ tagName }) => tagName === 'title');
  const html = elements.find(({ tagName }) => tagName === 'html');
  const address = (value: string | undefined) =>
    value !== undefined && URL.canParse(value, loadedFrom)
      ? safeLink(new URL(value, loadedFrom).href)
      : undefined;
  const language = (html && attribute(html, 'lang')) || data.inLanguage;
  const titles = [data.headline, meta.get('og:title'), meta.get('twitter:title')];
  const image = meta.get('og:image:secure_url') ?? meta.get('og:image');
  return {
    titles: [...titles, title && wordsOf(title)].filter((each) => !!each) as string[],
    site: meta.get('og:site_name'),
    headline: data.headline ?? meta.get('og:title'),
    dates: pageDates(data.datePublished, meta, elements),
    canonicalUrl:
      address(canonical && attribute(canonical, 'href')) ??
      address(meta.get('og:url')) ??
      address(data.url),
    language: language && languageTag.test(language) ? language : undefined,
    publisher: data.publisher ?? meta.get('og:site_name'),
    image: image
      ? {
          src: image,
          width: pixels(meta.get('og:image:width')),
          height: pixels(meta.get('og:image:height')),
        }
      : undefined,
  };
}
