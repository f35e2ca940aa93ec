import { plainTexts } from './imported-issue.js';
import type { ImportedIssue } from './imported-issue.js';
import type { ImportNotes, Remark } from './import-notes.js';

const count = (words: number) => `${words} ${words === 1 ? 'word' : 'words'}`;
const paragraphs = (number: number) => (number === 1 ? '1 paragraph' : `${number} paragraphs`);
const longestShown = 240;

/** Counts words: runs of letters and digits, with the marks inside them. */
export function wordCount(texts: readonly string[]): number {
  return texts.join(' ').match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.-]*/gu)?.length ?? 0;
}

function shortened(text: string): string {
  if (text.length <= longestShown) return text;
  return `${text.slice(0, longestShown)}… (${count(wordCount([text]))} in all)`;
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', `${title} (${lines.length})`, ...lines];
}

/** Tells an editor what became what, what was left out, what was guessed and what to check. */
export function importReport(issue: ImportedIssue, notes: ImportNotes): string {
  const { photo, series, answers } = issue;
  const { unit } = notes;
  const question = plainTexts(issue.question);
  const remark = ({ line, message }: Remark, before = '') =>
    `  - ${line === undefined ? '' : `${unit} ${line}: `}${before}${message}`;
  const facts = [
    ['headline', issue.title],
    ['date', issue.date],
    ['id', issue.id],
    ['summary', issue.summary],
    ['language', issue.language],
    ['address', issue.canonicalUrl],
    ['series', series?.name],
    ['publisher', issue.publisher],
    ['photo', photo?.src],
    ['photo alt', photo?.alt],
    ['photo caption', photo?.caption],
    ['photo credit', photo?.credit],
  ].flatMap(([name, value]) => (value === undefined ? [] : [`  ${name}: ${value}`]));
  const found = answers.map(({ name, affiliation, body, line }, index) => {
    const who = affiliation === undefined ? `${name} (no affiliation)` : `${name}, ${affiliation}`;
    const words = count(wordCount(plainTexts(body)));
    return `  ${index + 1}. ${who} — ${words} in ${paragraphs(body.length)} (${unit} ${line})`;
  });
  return [
    'Read',
    ...facts,
    `  question: ${count(wordCount(question))} in ${paragraphs(question.length)}`,
    ...question.map((text) => `    ${text}`),
    ...section('Answers', found),
    ...section(
      'Notes of the editors',
      plainTexts(issue.notes ?? []).map((text) => `  ${text}`),
    ),
    ...section(
      'Left out',
      [...notes.leftOut]
        .sort((a, b) => a.line - b.line)
        .map(({ line, text, why }) => `  - ${unit} ${line} (${why}): ${shortened(text)}`),
    ),
    ...section(
      'Said by you',
      notes.said.map((each) => remark(each)),
    ),
    ...section(
      'Guessed',
      notes.guesses.map((each) => remark(each, `(${each.confidence}) `)),
    ),
    ...section(
      'Check by hand',
      notes.checks.map((each) => remark(each)),
    ),
    '',
  ].join('\n');
}
