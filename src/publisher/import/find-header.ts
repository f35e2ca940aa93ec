import { asks, findMasthead, undouble } from './find-masthead.js';
import type { FoundPhoto } from './document.js';
import type { FoundAnswers } from './find-answers.js';
import { isMarkedPhoto, takePhoto } from './find-photo.js';
import { questionAt, withoutLabel } from './find-question.js';
import type { ImportedPhoto } from './imported-issue.js';
import type { ImportNotes } from './import-notes.js';
import type { Paragraph } from './paragraphs.js';
import { PublisherError } from '../publisher-error.js';
import { isFurniture } from './site-furniture.js';

/** What stands before the answers. */
export interface Header {
  readonly series: string | undefined;
  readonly publisher: string | undefined;
  readonly title: Paragraph;
  readonly summary: string | undefined;
  readonly photo: ImportedPhoto | undefined;
  readonly question: readonly Paragraph[];
}

const longestTitle = 300;
const titleLines = 5;

/** The headline: the line that the page says it is, else the first that asks, else the first. */
function headlineAt(top: readonly Paragraph[], hasLabel: boolean): number {
  const told = top.findIndex(({ role }) => role === 'headline');
  if (told >= 0) return told;
  const candidates = hasLabel ? top : top.slice(0, -1);
  const asking = candidates
    .slice(0, titleLines)
    .findIndex(({ text }) => asks(text) && text.length <= longestTitle);
  return asking < 0 ? 0 : asking;
}

/** Where the question's label stands, below the headline. */
function labelAt(lines: readonly Paragraph[]): number {
  const below = lines.findIndex(({ role }) => role === 'headline') + 1;
  const at = questionAt(lines.slice(below));
  return at < 0 ? -1 : below + at;
}

/** Tells masthead, headline, photo and question apart; throws where there is no headline or no question. */
export function findHeader(
  { before, after }: Pick<FoundAnswers, 'before' | 'after'>,
  found: FoundPhoto | undefined,
  notes: ImportNotes,
): Header {
  const lines = before.filter(({ text, line, role }) => {
    const drop =
      role === undefined && (isFurniture(text) || /^(?:A|Answers?|Experts?)\s*[:.]?$/iu.test(text));
    if (drop) notes.leaveOut(line, text, 'part of the page, not of the issue');
    return !drop;
  });
  const { name, publisher, rest } = findMasthead(lines, after, notes);
  const label = labelAt(rest);
  const top = label < 0 ? rest : rest.slice(0, label);
  const at = headlineAt(top, label >= 0);
  const title = top[at];
  if (!title || (label < 0 && top.length === 1 && title.text.length > longestTitle)) {
    throw new PublisherError(
      'There is no headline: no line of its own stands before the question. Put the headline on the first line.',
    );
  }
  if (title.text.length > longestTitle) {
    throw new PublisherError(
      `There is no headline: ${notes.unit} ${title.line} has ${title.text.length} characters, a headline at most ${longestTitle}. Put the headline on a line of its own.`,
    );
  }
  for (const { line, text } of top.slice(0, at)) {
    notes.leaveOut(line, text, 'stands above the headline');
  }
  const summary = top.slice(at + 1).find(({ role }) => role === 'summary');
  if (summary) notes.guess('medium', 'The page sets the summary apart.', summary.line);
  const below = top.slice(at + 1).filter((each) => each !== summary);
  const { photo, rest: loose } = takePhoto(below, label < 0 ? 1 : 0, notes, found);
  if (label >= 0) {
    for (const { line, text } of loose) notes.leaveOut(line, text, 'stands above the question');
    if (loose.length > 0)
      notes.check('Words above the question were left out: see below.', loose[0]?.line);
  }
  const question = label < 0 ? loose : withoutLabel(rest.slice(label), notes);
  const only = question.length === 1 ? question[0] : undefined;
  if (question.length === 0 || (only && label < 0 && isMarkedPhoto(only.text))) {
    throw new PublisherError(
      `There is no question: nothing but the headline (${notes.unit} ${title.line}, “${title.text.slice(0, 60)}”)${only ? ' and the photo' : ''} stands before the first answer.`,
    );
  }
  if (!question.some(({ text }) => text.includes('?'))) {
    notes.guess('low', 'The question has no question mark: is it the question?', question[0]?.line);
  }
  if (!asks(title.text))
    notes.guess(
      title.role === 'headline' ? 'high' : 'low',
      'The headline has no question mark: is it the headline?',
      title.line,
    );
  if (label < 0 && question.length > 1) {
    notes.guess(
      'low',
      `${question.length} paragraphs stand before the first answer and were all taken as the question: is the first one a photo's caption?`,
      question[0]?.line,
    );
  }
  const once = undouble(title.text);
  if (once !== title.text)
    notes.leaveOut(title.line, title.text.slice(once.length), 'the headline again');
  return {
    series: name,
    publisher,
    title: { text: once, line: title.line },
    summary: summary?.text,
    photo,
    question,
  };
}
