import { PublisherError } from '../publisher-error.js';
import { distinctSlugs, slugFrom } from '../slug.js';
import { withoutEnclosingMarks } from './enclosing-marks.js';
import { findAnswers, type FoundAnswer } from './find-answers.js';
import { takeDates } from './find-date.js';
import { findHeader } from './find-header.js';
import type { ImportedAnswer, ImportedIssue } from './imported-issue.js';
import type { ImportNotes } from './import-notes.js';
import { splitParagraphs } from './paragraphs.js';

/** What the editor says on the command line. */
export interface Given {
  readonly date?: string | undefined;
  readonly id?: string | undefined;
}

const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

function dateOf(given: string | undefined, found: readonly string[], notes: ImportNotes): string {
  if (given !== undefined) {
    const others = found.filter((each) => each !== given);
    if (others.length > 0) {
      notes.check(`The text says ${others.join(' and ')}, --date says ${given}: --date was taken.`);
    }
    return given;
  }
  const [date, ...others] = found;
  if (date !== undefined && others.length === 0) return date;
  throw new PublisherError(
    date === undefined
      ? 'The text does not say its date. Add it, for example: --date 2026-03-04'
      : `The text has ${found.length} dates (${found.join(', ')}). Say which: --date ${date}`,
  );
}

function readAnswers(found: readonly FoundAnswer[], notes: ImportNotes): ImportedAnswer[] {
  const ids = distinctSlugs(
    found.map(({ byline, line }, index) => {
      const slug = slugFrom(byline.name);
      if (slug === '')
        notes.guess(`No id can be made from “${byline.name}”: answer-${index + 1}.`, line);
      return slug || `answer-${index + 1}`;
    }),
  );
  return found.map(({ byline, line, paragraphs }, index) => {
    const { name, affiliation } = byline;
    const { paragraphs: body, oddities } = withoutEnclosingMarks(
      paragraphs.map(({ text }) => text),
    );
    for (const oddity of byline.oddities) notes.guess(`${name}: ${oddity}.`, line);
    for (const oddity of oddities) notes.guess(`The answer of ${name} ${oddity}.`, line);
    const words = body.filter((text) => text !== '');
    if (words.length === 0) {
      throw new PublisherError(`The answer of ${name} (line ${line}) has no words.`);
    }
    return { id: ids[index] ?? '', name, affiliation, body: words, line };
  });
}

/** Reads an issue's plain text. Throws a `PublisherError` where answers, headline, question or date are missing. */
export function readIssue(text: string, given: Given, notes: ImportNotes): ImportedIssue {
  const { dates, rest } = takeDates(splitParagraphs(text, notes), notes);
  if (rest.length === 0) throw new PublisherError('The text is empty.');
  const { before, answers: found, after } = findAnswers(rest, notes);
  if (found.length === 0) {
    throw new PublisherError(
      'There is no answer: no paragraph begins like `Name, affiliation: “text”`.',
    );
  }
  const { series, publisher, title, photo, question } = findHeader(before, after, notes);
  const answers = readAnswers(found, notes);
  const heading = plain(title.text);
  const date = dateOf(given.date, dates, notes);
  const id = given.id ?? (slugFrom(heading) || `issue-${date}`);
  if (given.id === undefined) notes.guess(`The id “${id}” was made from the headline.`, title.line);
  return {
    id,
    date,
    title: heading,
    series: series ? { id: slugFrom(series) || 'series', name: plain(series) } : undefined,
    publisher: publisher && plain(publisher),
    photo,
    question: question.map((paragraph) => paragraph.text),
    answers,
  };
}
