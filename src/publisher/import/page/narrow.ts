import { readByline } from '../byline.js';
import type { ImportNotes } from '../import-notes.js';
import { isAll } from '../marked-text.js';
import { isFurniture } from '../site-furniture.js';
import type { PageParagraph } from './page-paragraph.js';
import { pathOf, type PageElement } from './page-tree.js';

/** Says whether an answer surely begins here. */
export function beginsAnswer(each: PageParagraph): boolean {
  const byline = readByline(each.text);
  if (!byline) return false;
  return byline.certainty === 'quoted' || isAll(each, 'strong', 0, byline.name.length);
}

/** The innermost element in which all of these stand, beside their own blocks. */
function around(elements: readonly PageElement[]): PageElement | undefined {
  const [first, ...others] = elements.map((element) => pathOf(element).slice(0, -1));
  const shared = first?.filter((each, index) => others.every((path) => path[index] === each));
  return shared?.at(-1);
}

/** The box of the answers that begin here. The question counts too: each paragraph of an answer may stand in a box of its own. */
function boxOf(
  paragraphs: readonly PageParagraph[],
  begins: readonly PageParagraph[],
): PageElement | undefined {
  const question = paragraphs[paragraphs.findIndex(beginsAnswer) - 1];
  return around([...(question ? [question] : []), ...begins].map(({ element }) => element));
}

/** The answers of the issue: one in another box, below a heading like "Related Links", is the teaser of another. */
function ownAnswers(paragraphs: readonly PageParagraph[]): readonly PageParagraph[] {
  const begins = paragraphs.filter(beginsAnswer);
  const end = begins.findIndex((each, index) => {
    const own = begins.slice(0, index);
    const last = own.at(-1);
    const box = last && boxOf(paragraphs, own);
    if (!last || !box || pathOf(each.element).includes(box)) return false;
    const between = paragraphs.slice(paragraphs.indexOf(last) + 1, paragraphs.indexOf(each));
    return between.some(({ heading, text }) => heading === true && isFurniture(text));
  });
  return end < 0 ? begins : begins.slice(0, end);
}

/** The paragraphs without those that stand below the answers, outside of what holds them all; those are reported. */
export function withoutPageBelow(
  paragraphs: readonly PageParagraph[],
  notes: ImportNotes,
): readonly PageParagraph[] {
  const begins = ownAnswers(paragraphs);
  const last = begins.at(-1);
  const box = boxOf(paragraphs, begins);
  if (!last || !box || /^(?:html|body)$/.test(box.tagName)) return paragraphs;
  const from = paragraphs.indexOf(last);
  const below = paragraphs.findIndex(
    ({ element }, index) => index > from && !pathOf(element).includes(box),
  );
  if (below < 0) return paragraphs;
  for (const { line, text } of paragraphs.slice(below)) {
    notes.leaveOut(line, text, 'below the article');
  }
  return paragraphs.slice(0, below);
}
