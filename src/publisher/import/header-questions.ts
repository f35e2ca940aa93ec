import { isWords } from './answer-rules.js';
import { isMarkedPhoto } from './find-photo.js';
import { shortened, type ImportNotes } from './import-notes.js';
import type { Paragraph } from './paragraphs.js';

const choiceLength = 90;
const shortestContent = 40;
const endsSentence = /[.?!…][”"’»)\]]*$/u;

/** Paragraphs to choose from, by their places among all. */
export const asChoices = (lines: readonly Paragraph[], all: readonly Paragraph[]) =>
  lines.map((line) => ({
    value: String(all.indexOf(line)),
    label: shortened(line.text, choiceLength),
  }));

/** Asks whether the page is right in what it sets apart as the summary. */
export function isSummary({ role, text, line }: Paragraph, notes: ImportNotes): boolean {
  return (
    role === 'summary' &&
    notes.yes({
      key: `summary ${line}`,
      ask: 'Is this the summary of the issue?',
      words: text,
      line,
      guess: true,
      told: { confidence: 'medium', message: 'The page sets the summary apart.' },
    })
  );
}

/** The question in the editor's words; `problem` says why there is none. */
export function askForQuestion(problem: string, notes: ImportNotes): string {
  const ask = 'Nothing stands between the headline and the first answer. What is the question?';
  return notes.text({ key: 'question words', ask, rule: isWords, told: { message: problem } });
}

/** The lines above the headline that the editor wants in the question; only what may be content is asked about. */
export function keptAboveHeadline(above: readonly Paragraph[], notes: ImportNotes): Paragraph[] {
  return above.filter(({ text, line }) => {
    const isContent = text.length >= shortestContent && endsSentence.test(text);
    const isKept =
      isContent &&
      !notes.yes({
        key: `above headline ${line}`,
        ask: 'This stands above the headline. Leave it out? (no: the question begins with it)',
        words: text,
        line,
        guess: true,
      });
    if (!isKept) notes.leaveOut(line, text, 'stands above the headline');
    return isKept;
  });
}

/** The paragraphs between headline and label that the editor wants in the question. */
export function keptAboveLabel(loose: readonly Paragraph[], notes: ImportNotes): Paragraph[] {
  return loose.filter(({ text, line }, index) => {
    const isLeftOut = notes.yes({
      key: `above question ${line}`,
      ask: 'This stands above the question. Leave it out? (no: the question begins with it)',
      words: text,
      line,
      guess: true,
      told:
        index === 0 ? { message: 'Words above the question were left out: see below.' } : undefined,
    });
    if (isLeftOut) notes.leaveOut(line, text, 'stands above the question');
    return !isLeftOut;
  });
}

/** Parts paragraphs without a label into those of the photo and those of the question; all are the question's unless the editor says otherwise. */
export function partQuestion(
  loose: readonly Paragraph[],
  notes: ImportNotes,
): { ofPhoto: Paragraph[]; question: readonly Paragraph[] } {
  const [only] = loose;
  if (only && loose.length === 1 && isMarkedPhoto(only.text))
    return { ofPhoto: [only], question: [] };
  if (loose.length < 2) return { ofPhoto: [], question: loose };
  const start = Number(
    notes.choose({
      key: 'question start',
      ask: 'Where does the question begin?',
      line: loose[0]?.line,
      guess: '0',
      choices: asChoices(loose, loose),
      told: {
        confidence: 'low',
        message: `${loose.length} paragraphs stand before the first answer and were all taken as the question: is the first one a photo's caption?`,
      },
    }),
  );
  const ofPhoto = loose.slice(0, start).filter(({ text, line }) => {
    const isCaption = notes.yes({
      key: `caption ${line}`,
      ask: 'Is this about the photo? (no: leave it out)',
      words: text,
      line,
      guess: true,
    });
    if (!isCaption) notes.leaveOut(line, text, 'stands above the question');
    return isCaption;
  });
  return { ofPhoto, question: loose.slice(start) };
}
