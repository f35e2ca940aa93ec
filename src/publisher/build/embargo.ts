import type { Finding } from '../finding.js';
import { PublisherError } from '../publisher-error.js';
import type { FrontMatter } from './front-matter.js';
import type { ListedIssue } from './source-issue.js';

/** The time of a build in ms since 1970: SOURCE_DATE_EPOCH (reproducible-builds.org, in seconds), else now. */
export function buildTime(environment: NodeJS.ProcessEnv = process.env): number {
  const epoch = environment.SOURCE_DATE_EPOCH;
  if (epoch === undefined || epoch === '') return Date.now();
  if (/^\d{1,11}$/.test(epoch)) return Number(epoch) * 1000;
  const message = `SOURCE_DATE_EPOCH is “${epoch}”; expected whole seconds since 1970, such as 1772600400. Mend it or unset it.`;
  throw new PublisherError(message, [], 2);
}

/** Says whether an issue may not be seen yet. */
export function isHeld({ publish_at }: FrontMatter, time: number): boolean {
  return publish_at !== undefined && Date.parse(publish_at) > time;
}

/** Tells of the issues that wait, and when the next of them is due. */
export function heldNotices(held: readonly ListedIssue[]): Finding[] {
  return held.map(({ file, facts: { id, publish_at }, locate }) => ({
    file,
    ...locate('/publish_at'),
    severity: 'warning',
    message: `publish_at: “${id}” waits until ${publish_at} and is in no output. Build again then.`,
  }));
}

/** When to build again, in the words of the first that is due. */
export function nextDue(held: readonly ListedIssue[]): string | undefined {
  const times = held.flatMap(({ facts: { publish_at } }) => publish_at ?? []);
  return times.sort((a, b) => Date.parse(a) - Date.parse(b) || (a < b ? -1 : 1))[0];
}
