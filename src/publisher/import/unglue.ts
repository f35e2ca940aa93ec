import { readByline } from './byline.js';
import type { ImportNotes } from './import-notes.js';
import { cut } from './marked-text.js';
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
    const first = cut(paragraph, 0, end);
    // A portrait is that of the first.
    const second = { ...cut(paragraph, end), avatar: undefined };
    if (readByline(rest)?.certainty === 'quoted') {
      const message = `A new answer was found in the middle of a paragraph: “${rest.slice(0, 40)}…”`;
      notes.guess('high', message, line);
      return [first, ...unglue(second, notes)];
    }
    if (isFurniture(rest)) return [first, second];
  }
  const glued = gluedFurnitureAt(text);
  return glued > 0 ? [cut(paragraph, 0, glued), cut(paragraph, glued)] : [paragraph];
}
