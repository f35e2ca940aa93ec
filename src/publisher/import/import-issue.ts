import { isThere, writeWhole } from '../files.js';
import { PublisherError } from '../publisher-error.js';
import { configPath, planFeed, type ConfigPlace } from './first-feed.js';
import type { ImportedIssue } from './imported-issue.js';
import { ImportNotes } from './import-notes.js';
import { issueMarkdown } from './issue-markdown.js';
import { loadSource, type LoadedSource } from './load-source.js';
import { readAsking, type Asker, type Reading } from './read-asking.js';
import { readDocument, type Given } from './read-issue.js';
import { readSource } from './read-source.js';
import { importReport } from './report.js';
import { jsonReport } from './report-json.js';
import { askOnTerminal, refuseWithoutTerminal } from './terminal-asker.js';
import type { WordOptions } from './word/read-word.js';

export interface ImportOptions extends Given, WordOptions {
  readonly output?: string;
  readonly force?: true;
  readonly json?: true;
  readonly interactive?: true;
}

/** What an import is about to write. */
export interface ImportPlan {
  readonly issue: ImportedIssue;
  readonly markdown: string;
  /** The first feed.yaml, where there is none. */
  readonly feed: string | undefined;
}

/** Reads a source into what is to be written. Throws a `PublisherError` where it is no issue. */
export async function planImport(
  loaded: LoadedSource,
  options: Given & WordOptions,
  config: ConfigPlace | undefined,
  notes: ImportNotes,
): Promise<ImportPlan> {
  const issue = readDocument(await readSource(loaded, options, notes), options, notes);
  const feed = config && planFeed(issue, config, notes);
  return { issue, markdown: issueMarkdown(issue), feed };
}

async function write(output: string, config: string, { markdown, feed }: ImportPlan) {
  await writeWhole(output, markdown);
  // While the editor was asked, somebody may have made one.
  if (feed === undefined || (await isThere(config))) return undefined;
  await writeWhole(config, feed);
  return config;
}

async function read(
  loaded: LoadedSource,
  options: ImportOptions,
  config: ConfigPlace | undefined,
  ask: Asker,
): Promise<Reading<ImportPlan>> {
  const plan = (notes: ImportNotes) => planImport(loaded, options, config, notes);
  if (options.interactive) return readAsking(plan, ask);
  const notes = new ImportNotes();
  return { result: await plan(notes), notes };
}

/** `advisor-feed import`: a text, a page or a Word document to Markdown, in a file or on stdout; the report goes to stderr, with `json` to stdout. With `interactive` it asks first. */
export async function importIssue(
  source: string,
  options: ImportOptions,
  ask: Asker = askOnTerminal,
): Promise<void> {
  const { output, force, json, interactive } = options;
  if (interactive) refuseWithoutTerminal(source, json === true);
  if (output !== undefined && !force && (await isThere(output))) {
    throw new PublisherError(`${output} exists already. Nothing was written; --force replaces it.`);
  }
  const loaded = await loadSource(source);
  const path = output === undefined ? undefined : configPath(output);
  const config = path === undefined ? undefined : { path, isThere: await isThere(path) };
  const { result, notes } = await read(loaded, options, config, ask);
  const { issue, markdown } = result;
  if (output === undefined || path === undefined) {
    if (json) process.stdout.write(jsonReport(loaded, issue, notes, { markdown }));
    else {
      process.stderr.write(importReport(issue, notes));
      process.stdout.write(markdown);
    }
    return;
  }
  const written = await write(output, path, result);
  if (json) process.stdout.write(jsonReport(loaded, issue, notes, { output, config: written }));
  else {
    const wrote = written === undefined ? output : `${output} and ${written}`;
    process.stderr.write(`${importReport(issue, notes)}\nWrote ${wrote}\n`);
  }
}
