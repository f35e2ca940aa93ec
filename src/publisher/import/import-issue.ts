import { dirname, join } from 'node:path';
import { decodeText } from '../decode-text.js';
import { isThere, readBytes, writeWhole } from '../files.js';
import { PublisherError } from '../publisher-error.js';
import { feedYaml } from './feed-yaml.js';
import { ImportNotes } from './import-notes.js';
import { issueMarkdown } from './issue-markdown.js';
import { readIssue } from './read-issue.js';
import { importReport } from './report.js';

export interface ImportOptions {
  readonly date?: string;
  readonly id?: string;
  readonly output?: string;
  readonly force?: true;
}

/** `advisor-feed import`: a text file (or `-`) to Markdown in a file or on stdout; the report goes to stderr. */
export async function importIssue(source: string, options: ImportOptions): Promise<void> {
  const { output, force } = options;
  const name = source === '-' ? 'Standard input' : source;
  const text = decodeText(await readBytes(source), name);
  const notes = new ImportNotes();
  const issue = readIssue(text, options, notes);
  const markdown = issueMarkdown(issue);
  if (output === undefined) {
    process.stderr.write(importReport(issue, notes));
    process.stdout.write(markdown);
    return;
  }
  if (!force && (await isThere(output))) {
    throw new PublisherError(`${output} exists already. Nothing was written; --force replaces it.`);
  }
  await writeWhole(output, markdown);
  const config = join(dirname(output), 'feed.yaml');
  const isFirst = !(await isThere(config));
  if (isFirst) {
    const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
    await writeWhole(config, feedYaml(issue, timeZone));
    notes.check(
      `${config} is new: title, publisher, time zone (${timeZone}, a guess) and language (en, a guess).`,
    );
  }
  process.stderr.write(
    `${importReport(issue, notes)}\nWrote ${output}${isFirst ? ` and ${config}` : ''}\n`,
  );
}
