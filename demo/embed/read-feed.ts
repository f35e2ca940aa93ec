import { fetchDocument } from '../../src/client/fetch-document.js';
import type { Card, Feed, Issue } from '../../src/feed/issue.js';
import { parseFeed } from '../../src/feed/parse-feed.js';
import { safeSource } from '../../src/feed/safe-url.js';
import { selectIssue } from '../../src/feed/select-issue.js';

/** Reads a feed as the elements do. Throws with a message for people. */
export async function readFeed(address: string, signal: AbortSignal): Promise<Feed> {
  const url = safeSource(address, location.href);
  if (!url) throw new Error('A feed’s address begins with https://.');
  const { json, url: found } = await fetchDocument(url, signal);
  return parseFeed(json, found);
}

/** The items of a feed that an element can be pointed to, the newest first. */
export function choosable({ items }: Feed): readonly (Issue | Card)[] {
  return items
    .filter((each) => each.kind !== 'invalid')
    .filter(({ id }) => id !== undefined)
    .sort((one, other) => (other.date ?? '').localeCompare(one.date ?? ''));
}

/** The item that `issue` names; undefined where the feed has none. */
export function itemOf(feed: Feed | undefined, issue: string): Issue | Card | undefined {
  try {
    return feed && selectIssue(feed, issue || 'latest');
  } catch {
    return undefined;
  }
}

/** The link that stands inside an element for as long as the discussion does not. */
export function fallbackLink(feed: string, item: Issue | Card | undefined, isLatest: boolean) {
  const { url, title, publisher } = item ?? {};
  const home = publisher?.url ?? new URL('/', feed).href;
  if (isLatest) {
    const where = publisher?.name ? ` at ${publisher.name}` : '';
    return { url: home, text: `Read today’s discussion${where}` };
  }
  return { url: url ?? home, text: title ?? 'Read the discussion' };
}
