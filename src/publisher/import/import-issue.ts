import { dirname, join } from 'node:path';
import { isThere, writeWhole } from '../files.js';
import { PublisherError } from '../publisher-error.js';
import { feedYaml } from './feed-yaml.js';
import type { ImportedIssue } from './imported-issue.js';
import { ImportNotes } from './import-notes.js';
import { issueMarkdown } from './issue-markdown.js';
import { loadSource } from './load-source.js';
import { readDocument, type Given } from './read-issue.js';
import { readSource } from './read-source.js';
import { importReport } from './report.js';
import { jsonReport } from './report-json.js';
import type { WordOptions } from './word/read-word.js';

export interface ImportOptions extends Given, WordOptions {
  readonly output?: string;
  readonly force?: true;
  readonly json?: true;
}

/** Writes a first feed.yaml beside the issue; undefined where there is one already. */
async function writeConfig(
  output: string,
  issue: ImportedIssue,
  notes: ImportNotes,
): Promise<string | undefined> {
  const config = join(dirname(output), 'feed.yaml');
  const { src } = issue.photo ?? {};
  if (await isThere(config)) {
    if (src !== undefined) {
      const { origin } = new URL(src);
      notes.check(
        `The photo comes from ${origin}: \`image_origins\` in ${config} has to let it in.`,
      );
    }
    return undefined;
  }
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  await writeWhole(config, feedYaml(issue, timeZone));
  notes.check(
    `${config} is new: title, publisher, time zone (${timeZone}, a guess) and language (${issue.language ?? 'en'}, a guess).`,
  );
  return config;
}

/** `advisor-feed import`: a text, a page or a Word document to Markdown, in a file or on stdout; the report goes to stderr, with `json` to stdout. */
export async function importIssue(source: string, options: ImportOptions): Promise<void> {
  const { output, force, json } = options;
  if (output !== undefined && !force && (await isThere(output))) {
    throw new PublisherError(`${output} exists already. Nothing was written; --force replaces it.`);
  }
  const notes = new ImportNotes();
  const loaded = await loadSource(source);
  const issue = readDocument(await readSource(loaded, options, notes), options, notes);
  const markdown = issueMarkdown(issue);
  if (output === undefined) {
    if (json) process.stdout.write(jsonReport(loaded, issue, notes, { markdown }));
    else {
      process.stderr.write(importReport(issue, notes));
      process.stdout.write(markdown);
    }
    return;
  }
  await writeWhole(output, markdown);
  const config = await writeConfig(output, issue, notes);
  if (json) process.stdout.write(jsonReport(loaded, issue, notes, { output, config }));
  else {
    const wrote = config === undefined ? output : `${output} and ${config}`;
    process.stderr.write(`${importReport(issue, notes)}\nWrote ${wrote}\n`);
  }
}
