import { decodeText } from '../decode-text.js';
import { readBytes } from '../files.js';
import { formatFinding, type Finding } from '../finding.js';
import { PublisherError } from '../publisher-error.js';
import { error } from '../schema/problem.js';
import { checkDocuments } from './check-documents.js';
import { feedDocuments } from './feed-documents.js';
import { issueUrl } from './feed-item.js';
import { findSources } from './find-sources.js';
import { assumeConfig, readConfig, type ConfigFile } from './read-config.js';
import { readIssueFile, type IssueFile } from './read-issue-file.js';
import { resolvePhoto, unresolvedPhotos } from './resolve-photo.js';
import type { SourceIssue } from './source-issue.js';
import { findStale, writeDocuments } from './write-documents.js';

export interface BuildOptions {
  readonly output: string;
  /** Where feed.json will stand, in place of what feed.yaml says. */
  readonly feedUrl?: string | undefined;
}

/** Ids are the keys of the feed: two sources with one id are an error in both. */
function repeatedIds(issues: readonly SourceIssue[]): Finding[] {
  const first = new Map<string, SourceIssue>();
  return issues.flatMap((issue) => {
    const { id } = issue.facts;
    const before = first.get(id);
    if (!before) first.set(id, issue);
    if (!before) return [];
    const message = `id: “${id}” is the id of ${before.file} already. Give one of them another.`;
    return [
      { file: issue.file, ...issue.locate('/id'), ...error('', message), pointer: undefined },
    ];
  });
}

function missingAddresses(issues: readonly SourceIssue[], { config, file }: ConfigFile): Finding[] {
  if (!config || issues.length === 0 || issues.some((issue) => issueUrl(issue, config))) return [];
  const message =
    'issue_url: is missing here, and so is url in every issue: they are published without links to your pages.';
  return [{ file, severity: 'warning', message }];
}

/** Prints warnings; throws where one of the findings is an error. */
function report(findings: readonly Finding[]): void {
  const errors = findings.filter(({ severity }) => severity === 'error');
  for (const each of findings) {
    if (each.severity === 'warning') process.stderr.write(`${formatFinding(each)}\n`);
  }
  if (errors.length === 0) return;
  const what = errors.length === 1 ? '1 error' : `${errors.length} errors`;
  throw new PublisherError(`Nothing was written: ${what}.`, errors);
}

/** `advisor-feed build`: checks every source and every document in memory, then writes them all, or nothing. */
export async function buildFeed(content: string, { output, feedUrl }: BuildOptions): Promise<void> {
  const found = await readConfig(content);
  const read: IssueFile[] = [];
  // One after another: thousands of files open at once are more than a system allows.
  for (const file of await findSources(content)) {
    read.push(readIssueFile(file, decodeText(await readBytes(file), file)));
  }
  const issues = read.flatMap(({ issue }) => issue ?? []);
  const assumed = found ?? assumeConfig(content, issues);
  const config =
    assumed.config && feedUrl !== undefined
      ? { ...assumed, config: { ...assumed.config, feed_url: feedUrl } }
      : assumed;
  const findings = [
    ...config.findings,
    ...read.flatMap((each) => each.findings),
    ...repeatedIds(issues),
    ...missingAddresses(issues, config),
    ...(config.config ? unresolvedPhotos(issues, config.config) : []),
  ];
  if (read.length === 0) {
    report(findings);
    throw new PublisherError(`Nothing was written: ${content} holds no issue (no file *.md).`);
  }
  const { config: facts } = config;
  if (!facts || findings.some(({ severity }) => severity === 'error')) return report(findings);
  const documents = feedDocuments(
    issues.map((issue) => resolvePhoto(issue, facts)),
    facts,
  );
  report([...findings, ...checkDocuments(documents, { ...config, config: facts })]);
  const { written, unchanged } = await writeDocuments(output, documents);
  report(await findStale(output, documents));
  const count = issues.length === 1 ? '1 issue' : `${issues.length} issues`;
  process.stdout.write(
    `Built ${count} into ${output}: ${written} files written, ${unchanged} unchanged.\n`,
  );
}
