import type { Finding } from '../finding.js';
import { dayIn } from '../schema/time-zone.js';
import { isNear } from '../validate/rules/issue-dates.js';
import type { FeedConfig } from './feed-config.js';
import type { FrontMatter } from './front-matter.js';
import type { ListedIssue } from './source-issue.js';

type Zone = Pick<FeedConfig, 'timezone'>;

/** The day of `publish_at` in the feed's time zone, where it is not a day that the issue can be of. */
function strangeDay({ publish_at, date }: FrontMatter, { timezone }: Zone): string | undefined {
  if (publish_at === undefined) return undefined;
  const day = dayIn(timezone, publish_at);
  return isNear(day, date) ? undefined : day;
}

/** When an issue was published (RFC 3339): what it says, else the end of its embargo where that can be meant. */
export function publishedAt(facts: FrontMatter, config: Zone): string | undefined {
  if (facts.published !== undefined) return facts.published;
  return strangeDay(facts, config) === undefined ? facts.publish_at : undefined;
}

/** Warns of an embargo that ends on another day than the issue's. */
export function strangeEmbargoes(issues: readonly ListedIssue[], config: Zone): Finding[] {
  return issues.flatMap(({ file, facts, locate }) => {
    const day = facts.published === undefined ? strangeDay(facts, config) : undefined;
    if (day === undefined) return [];
    const message = `publish_at: is on ${day} in ${config.timezone}, but date is ${facts.date}. Correct one of the two; or write “published”, which is left out as it is.`;
    return [{ file, ...locate('/publish_at'), severity: 'warning', message }];
  });
}
