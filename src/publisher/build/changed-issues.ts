import type { Finding } from '../finding.js';
import { isThere } from '../files.js';
import { join } from 'node:path';
import { issuePath } from './site-paths.js';
import { publishedIssue, type PublishedIssue } from './published-issue.js';
import type { ListedIssue } from './source-issue.js';

const allow = (id: string) => `build once with --allow-changed ${id}`;
const list = (ids: readonly string[]) => ids.map((id) => `“${id}”`).join(', ');

const answerIds = ({ facts }: ListedIssue) => facts.answers.map(({ id }) => id);

function refusal(issue: ListedIssue, pointer: string, message: string): Finding {
  return { file: issue.file, ...issue.locate(pointer), severity: 'error', message };
}

/** An id means one discussion for good, and so does the id of an answer. */
function changes(issue: ListedIssue, before: PublishedIssue): Finding[] {
  const { id, date, title, status } = issue.facts;
  if (date !== before.date) {
    const message = `id: “${id}” is the id of the issue “${before.title}” of ${before.date}, which is published, and this one is of ${date}. Give this issue an id of its own; or, if its date was wrong until now, ${allow(id)}.`;
    return [refusal(issue, '/id', message)];
  }
  // Of an issue that was taken back nothing is published but its key.
  if (status === 'withdrawn') return [];
  const now = answerIds(issue);
  const lost = before.answers.filter((each) => !now.includes(each));
  if (lost.length > 0 && lost.length === before.answers.length && title !== before.title) {
    const message = `id: “${id}” is the id of the issue “${before.title}”, which is published with the answers ${list(lost)}, and this one has none of them. Give this issue an id of its own; or, if it is the same discussion, ${allow(id)}.`;
    return [refusal(issue, '/id', message)];
  }
  return lost.map((each) => {
    const message = `answers: “${each}” is published as an answer of “${id}” and is gone here, so partners who show it would lose it. Put it back under this id; to take it back, write “status: withdrawn” to it; if it has to vanish without a trace, ${allow(id)}.`;
    return refusal(issue, '/answers', message);
  });
}

/** Says why a source may be the published issue under another id; undefined where it is not. */
function likeness(issue: ListedIssue, before: PublishedIssue, oldFile?: string) {
  const { date, title } = issue.facts;
  const shared = answerIds(issue).filter((id) => before.answers.includes(id)).length;
  const isSameRound = shared > 0 && shared * 2 >= before.answers.length;
  const [day, words] = [date === before.date, title === before.title];
  if (day && words) return 'has the same date and title';
  if (day && isSameRound) return 'has the same date and the same experts';
  if (words && isSameRound) return 'has the same title and the same experts';
  return issue.file === oldFile ? 'stands in the same file' : undefined;
}

/** Refuses a source whose id became another after it was published: its old address would be dead. */
async function renamed(
  output: string,
  issues: readonly ListedIssue[],
  orphan: string,
  oldFile?: string,
): Promise<Finding[]> {
  const before = await publishedIssue(output, orphan);
  if (!before) return [];
  for (const issue of issues) {
    const why = likeness(issue, before, oldFile);
    // One that is published under its own id is another issue, and was before.
    if (why === undefined || (await isThere(join(output, issuePath(issue.facts.id))))) continue;
    const { id } = issue.facts;
    const message = `id: is “${id}”, and “${orphan}” is published, is in no source any more and ${why}. An id never changes: write “id: ${orphan}” again. If this is another issue, put the source of “${orphan}” back; or ${allow(orphan)}.`;
    return [refusal(issue, '/id', message)];
  }
  return [];
}

export interface Published {
  readonly output: string;
  /** Ids that may change this once. */
  readonly allowed: readonly string[];
  /** Published ids that no source has. */
  readonly orphans: readonly string[];
  /** The file that an id stood in, as far as it is remembered. */
  readonly fileOf: (id: string) => string | undefined;
}

/**
 * Compares the sources with what is published: refuses a changed id, an id used again and an answer that was lost.
 * `changed` are those of all `issues` whose published files are not the same any more.
 */
export async function refusals(
  issues: readonly ListedIssue[],
  changed: readonly ListedIssue[],
  { output, allowed, orphans, fileOf }: Published,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const issue of changed) {
    if (allowed.includes(issue.facts.id)) continue;
    const before = await publishedIssue(output, issue.facts.id);
    if (before) findings.push(...changes(issue, before));
  }
  for (const orphan of orphans) {
    if (allowed.includes(orphan)) continue;
    findings.push(...(await renamed(output, issues, orphan, fileOf(orphan))));
  }
  return findings;
}
