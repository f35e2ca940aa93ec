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
const follow = async (
  { url }: Feed,
  template: string,
  value: string,
  options: LoadOptions,
): Promise<LoadedFeed> => {
  const next = template.replace(/\{\w+\}/, value);
  // Once more, for the value may have become the beginning: `{id}://` is no address before.
  if (originOf(next, url) !== originOf(url!)) refuse('/_advisor');
  return loadFeed(next, options, url);
};

/**
 * Finds an issue by id, its own address, date or `latest`: in the feed itself, else (by id or date) by the feed's templates,
 * so that an archive of any size costs at most 2 requests by id and 3 by date. `src` may be relative to `base`. Throws a `FeedError`; given up,
 * the signal's reason.
 */
export const loadIssue = async (
  src: string,
  key: string,
  options: LoadOptions,
  base?: string,
): Promise<LoadedIssue> => {
  let loaded = await loadFeed(src, options, base);
  try {
    return select(loaded, key);
  } catch (error) {
    if ((error as FeedError).code !== 'not-found' || key === 'latest') throw error;
    try {
      let found: LoadedIssue | undefined;
      const { archive_template } = loaded.feed;
      if (archive_template && isDay(key)) {
        loaded = await follow(loaded.feed, archive_template, key.slice(0, 7), options);
        found = select(loaded, key);
      }
      const id = found?.issue.id ?? key;
      const { issue_template } = loaded.feed;
      if (issue_template && slug(id)) {
        return select(await follow(loaded.feed, issue_template, id, options), id);
      }
      if (found) return found;
    } catch (late) {
      // No file where the template leads is no such issue.
      if (!isGone(late as FeedError)) throw late;
    }
    throw error;
  }
};
