import { readByline } from './byline.js';
import type { ImportNotes } from './import-notes.js';
import type { Paragraph } from './paragraphs.js';
import { nesting } from './quotation-marks.js';
import { gluedFurnitureAt, isFurniture } from './site-furniture.js';

/** Parts what is stuck together: the next answer, or the page's own text, after the mark that closes an answer. */
export function unglue(paragraph: Paragraph, notes: ImportNotes): Paragraph[] {
  const { text, line } = paragraph;
  const start = text.indexOf(readByline(text)?.rest || text);
  const { opens, closedAt } = nesting(text.slice(start));
  const end = start + closedAt + 1;
  const rest = text.slice(end).trim();
  if (opens && closedAt >= 0 && rest !== '') {
    if (readByline(rest)?.certainty === 'quoted') {
      notes.guess(
        `A new answer was found in the middle of a paragraph: “${rest.slice(0, 40)}…”`,
        line,
      );
      return [{ text: text.slice(0, end), line }, ...unglue({ text: rest, line }, notes)];
    }
    if (isFurniture(rest))
      return [
        { text: text.slice(0, end), line },
        { text: rest, line },
      ];
  }
  const glued = gluedFurnitureAt(text);
  return glued > 0
    ? [
        { text: text.slice(0, glued).trim(), line },
        { text: text.slice(glued), line },
      ]
    : [paragraph];
}
