import type { FeedError } from '../feed/feed-error.js';
import type { Card, Feed, Issue } from '../feed/issue.js';
import { isDay, refuse, slug } from '../feed/read-json.js';
import { originOf } from '../feed/safe-url.js';
import { selectIssue } from '../feed/select-issue.js';
import { isGone, loadFeed, type LoadedFeed, type LoadOptions } from './feed-store.js';

/** An issue with what is known of the document that it stands in. */
export interface LoadedIssue extends LoadedFeed {
  readonly issue: Issue | Card;
}

const select = (loaded: LoadedFeed, key: string): LoadedIssue => ({
  ...loaded,
  issue: selectIssue(loaded.feed, key),
});

/** Loads the document to which a feed's template leads. */
export const follow = async (
  { url }: Feed,
  template: string,
  value: string,
  options: LoadOptions,
): Promise<LoadedFeed> => {
  const next = template.replace(/\{\w+\}/, value);
  // Once more, for the value may have become the beginning: `{id}://` is no address before.
  if (originOf(next, url) !== originOf(url!)) refuse('/_advisor');
  return loadFeed(new URL(next, url).href, options);
};

/**
 * Finds an issue by id, its own address, date or `latest`: in the feed itself, else (by id or date) by the feed's templates,
 * so that an archive of any size costs at most 2 requests by id and 3 by date. Throws a `FeedError`; given up,
 * the signal's reason.
 */
export const loadIssue = async (
  src: string,
  key: string,
  options: LoadOptions,
): Promise<LoadedIssue> => {
  const loaded = await loadFeed(src, options);
  try {
    return select(loaded, key);
  } catch (error) {
    if ((error as FeedError).code !== 'not-found' || key === 'latest') throw error;
    const { feed } = loaded;
    const { archive_template, issue_template } = feed;
    try {
      const found =
        archive_template && isDay(key)
          ? select(await follow(feed, archive_template, key.slice(0, 7), options), key)
          : undefined;
      const id = found?.issue.id ?? key;
      if (issue_template && slug(id))
        return select(await follow(feed, issue_template, id, options), id);
      if (found) return found;
    } catch (late) {
      // No file where the template leads is no such issue.
      if (!isGone(late as FeedError)) throw late;
    }
    throw error;
  }
};
