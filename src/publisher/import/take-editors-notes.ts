import type { ImportNotes } from './import-notes.js';
import type { Paragraph } from './paragraphs.js';

const label =
  /^(?:Editor[’'`]s\s+notes?|Note\s+from\s+the\s+editors?|Nota\s+(?:del\s+editor|de\s+la\s+redacción|do\s+editor|da\s+redação))\s*[:.–—-]/iu;

/** Takes the notes of the editors out of the text: they belong to the issue and to no expert. */
export function takeEditorsNotes(
  paragraphs: readonly Paragraph[],
  notes: ImportNotes,
): { editorsNotes: Paragraph[]; rest: Paragraph[] } {
  const editorsNotes = paragraphs.filter(({ text }) => label.test(text));
  for (const { text, line } of editorsNotes) {
    notes.guess('high', `“${text.slice(0, 60)}…” is a note of the editors to the issue.`, line);
  }
  return { editorsNotes, rest: paragraphs.filter((each) => !editorsNotes.includes(each)) };
}
