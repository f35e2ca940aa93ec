import { safeLink, safeSource } from '../../../feed/safe-url.js';
import { attribute, elementsOf, type PageNode } from './page-tree.js';

/** Resolves the addresses of a page. */
export class PageAddresses {
  constructor(readonly base: string | undefined) {}

  /** An absolute http, https or mailto address; undefined where it is none or cannot be known. */
  link(href: string): string | undefined {
    return safeLink(this.absolute(href));
  }

  /** An absolute https address to load from. */
  source(src: string): string | undefined {
    return safeSource(this.absolute(src));
  }

  private absolute(address: string): string {
    const plain = address.trim();
    if (this.base !== undefined && URL.canParse(plain, this.base)) {
      return new URL(plain, this.base).href;
    }
    return plain.startsWith('//') ? `https:${plain}` : plain;
  }
}

/** The addresses of a page: relative to its `<base>`, else to where it was loaded from, else to what it calls its own address. */
export function addressesOf(
  page: PageNode,
  loadedFrom: string | undefined,
  canonical: string | undefined,
): PageAddresses {
  const own = loadedFrom ?? canonical;
  for (const element of elementsOf(page)) {
    const href = element.tagName === 'base' ? attribute(element, 'href') : undefined;
    if (href !== undefined && URL.canParse(href, own)) {
      return new PageAddresses(new URL(href, own).href);
    }
  }
  return new PageAddresses(own);
}
