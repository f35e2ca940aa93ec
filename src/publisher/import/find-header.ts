import { chooseHeadline } from './choose-headline.js';
import { findMasthead, undouble } from './find-masthead.js';
import type { FoundPhoto } from './document.js';
import type { FoundAnswers } from './find-answers.js';
import { findPhotoLines, readPhoto } from './find-photo.js';
import { questionAt, withoutLabel } from './find-question.js';
import {
  askForQuestion,
  isSummary,
  keptAboveHeadline,
  keptAboveLabel,
  partQuestion,
} from './header-questions.js';
import type { ImportedPhoto } from './imported-issue.js';
import type { ImportNotes } from './import-notes.js';
import type { Paragraph } from './paragraphs.js';
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

/** Where the question's label stands, below the headline. */
function labelAt(lines: readonly Paragraph[]): number {
  const below = lines.findIndex(({ role }) => role === 'headline') + 1;
  const at = questionAt(lines.slice(below));
  return at < 0 ? -1 : below + at;
}

/** Tells masthead, headline, photo and question apart; throws where there is no headline or no question. */
export function findHeader(
  { before, after }: Pick<FoundAnswers, 'before' | 'after'>,
  picture: FoundPhoto | undefined,
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
  const { title, at } = chooseHeadline(top, label >= 0, notes);
  const kept = keptAboveHeadline(top.slice(0, Math.max(at, 0)), notes);
  const summary = top.slice(at + 1).find((each) => isSummary(each, notes));
  const below = top.slice(at + 1).filter((each) => each !== summary);
  const photoLines = findPhotoLines(below, label < 0 ? 1 : 0, picture);
  const loose = below.slice(photoLines.length);
  const { ofPhoto, question: own } =
    label < 0
      ? partQuestion(loose, notes)
      : {
          ofPhoto: [],
          question: [...keptAboveLabel(loose, notes), ...withoutLabel(rest.slice(label), notes)],
        };
  const photo = readPhoto([...photoLines, ...ofPhoto], notes, picture);
  const question = [...kept, ...own];
  if (question.length === 0) {
    const besides = ofPhoto.length > 0 ? ' and the photo' : '';
    const problem = `There is no question: nothing but the headline (${notes.unit} ${title.line}, “${title.text.slice(0, 60)}”)${besides} stands before the first answer.`;
    question.push({ text: askForQuestion(problem, notes), line: title.line });
  }
  if (!question.some(({ text }) => text.includes('?'))) {
    notes.guess('low', 'The question has no question mark: is it the question?', question[0]?.line);
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
