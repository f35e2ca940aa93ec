import type { MarkKind } from '../marked-text.js';
import { attribute, type PageElement } from './page-tree.js';

const languageTag = /^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i;

/** The language that an element names for its words, as far as it is a language tag (BCP 47). */
function namedBy(element: PageElement): string | undefined {
  const lang = attribute(element, 'lang') ?? attribute(element, 'xml:lang');
  return lang !== undefined && languageTag.test(lang) ? lang : undefined;
}

/** Follows the languages of a page from element to element. */
export class PageLanguages {
  readonly #inside: (string | undefined)[];

  constructor(language: string | undefined) {
    this.#inside = [language?.toLowerCase()];
  }

  /** The mark of an element whose words are in another language than those around it. */
  enter(element: PageElement): MarkKind[] {
    const lang = namedBy(element);
    if (lang === undefined) return [];
    const before = this.#inside.at(-1);
    this.#inside.push(lang.toLowerCase());
    const isPage = /^(?:body|main|article)$/.test(element.tagName);
    return before === lang.toLowerCase() || isPage ? [] : [{ t: 'span', lang }];
  }

  leave(element: PageElement): void {
    if (namedBy(element) !== undefined) this.#inside.pop();
  }
}
