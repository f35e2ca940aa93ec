import { place, type Said } from './place.js';

/**
 * Shows the issue of a link that leads into `pages`, the beginning of the addresses of a publisher's issue pages, and
 * stands alone in its paragraph or quotation.
 */
export const upgradeLink = (link: HTMLElement, pages: string, said: Said): void => {
  const { href, parentElement } = link as HTMLAnchorElement;
  const [start, rest = ''] = href.split(pages);
  // What counts readers adds a query on the way.
  const issue = start === '' && /^([\w-]+)(\.html|[?#]|$)/.exec(rest)?.[1];
  if (
    issue &&
    parentElement?.matches('p,blockquote') &&
    parentElement.textContent.trim() === link.textContent.trim()
  ) {
    const src = said('src') ?? new URL('../feed.json', pages).href;
    const found: Readonly<Record<string, string>> = { advisor: 'issue', issue, src };
    place(parentElement, (name) => found[name] ?? said(name));
  }
};
