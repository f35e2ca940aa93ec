import type { ImportedIssue } from './imported-issue.js';
import type { ImportNotes, Remark } from './import-notes.js';

const count = (words: number) => `${words} ${words === 1 ? 'word' : 'words'}`;

/** Counts words: runs of letters and digits, with the marks inside them. */
export function wordCount(paragraphs: readonly string[]): number {
  return paragraphs.join(' ').match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.-]*/gu)?.length ?? 0;
}

const remark = ({ line, message }: Remark) =>
  line === undefined ? `  - ${message}` : `  - line ${line}: ${message}`;

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', `${title} (${lines.length})`, ...lines];
}

/** Tells an editor what became what, what was left out, what was guessed and what to check. */
export function importReport(issue: ImportedIssue, notes: ImportNotes): string {
  const { photo, series, question, answers } = issue;
  const facts = [
    ['headline', issue.title],
    ['date', issue.date],
    ['id', issue.id],
    ['series', series?.name],
    ['publisher', issue.publisher],
    ['photo alt', photo?.alt],
    ['photo caption', photo?.caption],
    ['photo credit', photo?.credit],
  ].flatMap(([name, value]) => (value === undefined ? [] : [`  ${name}: ${value}`]));
  const found = answers.map(
    ({ name, affiliation, body, line }, index) =>
      `  ${index + 1}. ${name}${affiliation === undefined ? ' (no affiliation)' : `, ${affiliation}`} — ${count(wordCount(body))} in ${body.length === 1 ? '1 paragraph' : `${body.length} paragraphs`} (line ${line})`,
  );
  return [
    'Read',
    ...facts,
    `  question: ${count(wordCount(question))} in ${question.length === 1 ? '1 paragraph' : `${question.length} paragraphs`}`,
    ...question.map((text) => `    ${text}`),
    ...section('Answers', found),
    ...section(
      'Left out',
      [...notes.leftOut]
        .sort((a, b) => a.line - b.line)
        .map(({ line, text, why }) => `  - line ${line} (${why}): ${text}`),
    ),
    ...section('Guessed', notes.guesses.map(remark)),
    ...section('Check by hand', notes.checks.map(remark)),
    '',
  ].join('\n');
}
