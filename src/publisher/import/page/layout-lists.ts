import { beginsAnswer } from './narrow.js';
import type { PageParagraph } from './page-paragraph.js';
import type { PageElement } from './page-tree.js';

/** A list or a quotation in which answers begin is layout: its paragraphs, from `start` on, are those of what it stands in. */
export function withoutLayoutLists(
  { tagName }: PageElement,
  paragraphs: PageParagraph[],
  start: number,
  outer: PageParagraph['block'],
): void {
  if (!/^(?:ul|ol|blockquote)$/.test(tagName)) return;
  const inside = paragraphs.slice(start);
  if (!inside.some(beginsAnswer)) return;
  paragraphs.splice(start, inside.length, ...inside.map((each) => ({ ...each, block: outer })));
}
