import type { MarkedText, Mark, MarkKind } from '../marked-text.js';
import type { PageAddresses } from './page-address.js';
import { attribute, type PageElement } from './page-tree.js';

/** What an element makes of its words: emphasis by its tag, or by the style that writing programs set in its place. */
export function typefaceOf(element: PageElement): MarkKind[] {
  const style = attribute(element, 'style') ?? '';
  const weight = /font-weight\s*:\s*(\w+)/i.exec(style)?.[1]?.toLowerCase();
  const slant = /font-style\s*:\s*(\w+)/i.exec(style)?.[1]?.toLowerCase();
  const isBold = weight
    ? /^(?:bold|bolder|[6-9]00)$/.test(weight)
    : /^(?:b|strong)$/.test(element.tagName);
  const isItalic = slant
    ? /^(?:italic|oblique)$/.test(slant)
    : /^(?:em|i|cite|dfn)$/.test(element.tagName);
  return [
    ...(isBold ? [{ t: 'strong' } as const] : []),
    ...(isItalic ? [{ t: 'em' } as const] : []),
  ];
}

/** The link that an element is; one to a place on the page itself is none. */
export function linkOf(element: PageElement, addresses: PageAddresses): MarkKind[] {
  const href = element.tagName === 'a' ? attribute(element, 'href') : undefined;
  if (href === undefined || href === '' || href.startsWith('#')) return [];
  return [{ t: 'a', href: addresses.link(href) ?? href }];
}

const sameKind = (a: Mark, b: Mark): boolean => {
  if (a.t !== b.t) return false;
  if (a.t === 'a' && b.t === 'a') return a.href === b.href;
  return a.t === 'span' && b.t === 'span' ? a.lang === b.lang : true;
};

/** Marks without white space at their ends, and one mark where several of a kind touch. */
export function tightened<T extends MarkedText>(marked: T): T {
  const { text, marks = [] } = marked;
  const result: Mark[] = [];
  for (const mark of [...marks].sort((a, b) => a.from - b.from || b.to - a.to)) {
    const words = text.slice(mark.from, mark.to);
    const from = mark.from + words.length - words.trimStart().length;
    const to = mark.to - words.length + words.trimEnd().length;
    if (from >= to) continue;
    const before = result.findIndex(
      (each) =>
        sameKind(each, mark) && (each.to >= from || /^\s*$/.test(text.slice(each.to, from))),
    );
    const other = result[before];
    if (other) result[before] = { ...other, to: Math.max(other.to, to) };
    else result.push({ ...mark, from, to });
  }
  return { ...marked, marks: result.length > 0 ? result : undefined };
}
