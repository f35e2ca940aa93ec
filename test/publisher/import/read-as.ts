import { ImportNotes } from '../../../src/publisher/import/import-notes.js';
import { issueMarkdown } from '../../../src/publisher/import/issue-markdown.js';
import { readDocument, type Given } from '../../../src/publisher/import/read-issue.js';
import { readSource } from '../../../src/publisher/import/read-source.js';
import { sniffFormat } from '../../../src/publisher/import/source-format.js';
import { plainTexts } from '../../../src/publisher/import/imported-issue.js';
import type { WordOptions } from '../../../src/publisher/import/word/read-word.js';

/** Reads a source as the command does, told apart by its first bytes; `url` is where a page was loaded from. */
export async function readAs(
  source: string | Buffer,
  given: Given & WordOptions & { readonly url?: string } = { date: '2026-03-04' },
) {
  const bytes = Buffer.from(source as string);
  const notes = new ImportNotes();
  const format = sniffFormat(bytes, 'sample');
  const loaded = { bytes, format, name: 'sample', url: given.url, charset: undefined };
  const issue = readDocument(await readSource(loaded, given, notes), given, notes);
  return {
    issue,
    notes,
    format,
    markdown: issueMarkdown(issue),
    question: plainTexts(issue.question),
    bodies: issue.answers.map(({ body }) => plainTexts(body)),
    leftOut: notes.leftOut.map(({ text }) => text),
    told: [...notes.guesses, ...notes.checks].map(({ message }) => message).join('\n'),
  };
}
