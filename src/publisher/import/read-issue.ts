import { PublisherError } from '../publisher-error.js';
import { slugFrom } from '../slug.js';
import { chooseDate } from './choose-date.js';
import type { SourceDocument } from './document.js';
import { findAnswers } from './find-answers.js';
import { takeDates } from './find-date.js';
import { findHeader } from './find-header.js';
import type { ImportedIssue } from './imported-issue.js';
import type { ImportNotes } from './import-notes.js';
import { splitParagraphs } from './paragraphs.js';
import { readAnswers } from './read-answers.js';
import { refuseColumns } from './refuse-columns.js';
import { refuseNoAnswers, refuseSeveralIssues } from './refuse-no-issue.js';
import { settleBody } from './settle-body.js';
import { settleId, settleLanguage } from './settle-facts.js';
import { takeEditorsNotes } from './take-editors-notes.js';

/** What the editor says on the command line. */
export interface Given {
  readonly date?: string | undefined;
  readonly id?: string | undefined;
}

const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Makes an issue of paragraphs and facts. Throws a `PublisherError` where answers, headline, question or date are missing. */
export function readDocument(
  { paragraphs, facts }: SourceDocument,
  given: Given,
  notes: ImportNotes,
): ImportedIssue {
  const { dates, rest: dateless } = takeDates(paragraphs, notes);
  const { editorsNotes, rest } = takeEditorsNotes(dateless, notes);
  if (rest.length === 0) throw new PublisherError('The text is empty.');
  const found = findAnswers(rest, notes);
  if (found.answers.length === 0) refuseNoAnswers(rest);
  refuseSeveralIssues(found, notes.unit);
  const header = findHeader(found, facts.photo, notes);
  const { series, title, photo } = header;
  const publisher = header.publisher ?? facts.publisher;
  const answers = readAnswers(found.answers, notes);
  const heading = plain(title.text);
  const date = chooseDate(given.date, dates, facts.dates ?? [], notes);
  const id = given.id ?? settleId(slugFrom(heading) || `issue-${date}`, title.line, notes);
  return {
    id,
    date,
    title: heading,
    summary: header.summary,
    language: settleLanguage(facts.language, notes),
    canonicalUrl: facts.canonicalUrl,
    series: series ? { id: slugFrom(series) || 'series', name: plain(series) } : undefined,
    publisher: publisher && plain(publisher),
    photo,
    question: settleBody(header.question, 'the question', notes).body,
    answers,
    notes: settleBody(editorsNotes, 'the note', notes).body,
  };
}

/** Reads an issue's plain text. Throws a `PublisherError` where it is no issue. */
export function readIssue(text: string, given: Given, notes: ImportNotes): ImportedIssue {
  refuseColumns(text);
  return readDocument({ paragraphs: splitParagraphs(text, notes), facts: {} }, given, notes);
}
