import { FeedError } from '../feed/feed-error.js';
import type { Card, Issue } from '../feed/issue.js';
import { monthCount } from '../feed/limits.js';
import { nearest } from '../feed/nearest.js';
import { isGone, loadFeed, type LoadOptions } from './feed-store.js';
import { follow } from './load-issue.js';

/**
 * The issue older (-1) or newer (1) than this one: among the items of the feed at `src` if it stands there, else in the
 * archive of its month, else in the nearest of the 12 months before or after that has one. It costs no request but the
 * feed's, mostly kept already, while the feed has both; else one for each month that is looked into, one after the other.
 * A month without a file is passed over. Throws a `FeedError`, `not-found` where there is none; given up, the signal's
 * reason.
 */
export const loadNeighbour = async (
  src: string,
  issue: Issue,
  step: -1 | 1,
  options: LoadOptions,
): Promise<Issue | Card> => {
  const { feed } = await loadFeed(src, options);
  const { items, archive_template } = feed;
  const isThere = items.some(({ id }) => id === issue.id);
  let found = isThere ? nearest(items, issue, step) : undefined;
  // The feed has the newest: there is nothing beyond them.
  let months = !archive_template || (isThere && step > 0) ? 0 : monthCount;
  for (const date = new Date(issue.date.slice(0, 7)); !found && months--;) {
    try {
      const month = date.toISOString().slice(0, 7);
      const archive = await follow(feed, archive_template!, month, options);
      found = nearest(archive.feed.items, issue, step);
    } catch (error) {
      if (!isGone(error as FeedError)) throw error;
    }
    date.setUTCMonth(date.getUTCMonth() + step);
  }
  if (!found) throw new FeedError('not-found');
  return found;
};
