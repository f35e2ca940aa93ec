import { FeedError } from '../feed/feed-error.js';
import type { Card, Issue } from '../feed/issue.js';
import { isDay, isSlug, refuse } from '../feed/read-json.js';
import { safeSource } from '../feed/safe-url.js';
import { selectIssue } from '../feed/select-issue.js';
import { isGone, loadFeed, type LoadedFeed, type LoadOptions } from './feed-store.js';

/** An issue with what is known of the document that it stands in. */
export interface LoadedIssue extends Omit<LoadedFeed, 'feed'> {
  readonly issue: Issue | Card;
}

/**
 * Finds an issue by id, date or `latest`: in the feed itself, else by the feed's templates, so that an archive of any
 * size costs at most 2 requests by id and 3 by date. `src` may be relative to `base`. Throws a `FeedError`; given up,
 * the signal's reason.
 */
export async function loadIssue(
  src: string,
  key: string,
  options: LoadOptions,
  base?: string,
): Promise<LoadedIssue> {
  const url = safeSource(src, base);
  if (!url) throw new FeedError('invalid', { detail: src });
  let loaded = await loadFeed(url, options);
  const select = (wanted: string): LoadedIssue => ({
    ...loaded,
    issue: selectIssue(loaded.feed, wanted),
  });
  try {
    return select(key);
  } catch (error) {
    const follow = async (template: string, value: string) => {
      const next = new URL(template.replace(/\{\w+\}/, value), loaded.feed.url);
      // Once more, for the value may have become the beginning: `{id}://` is no address before.
      if (next.origin !== new URL(loaded.feed.url!).origin) refuse('/_advisor');
      loaded = await loadFeed(next.href, options);
    };
    if ((error as FeedError).code !== 'not-found' || key === 'latest') throw error;
    try {
      let archived: LoadedIssue | undefined;
      const { archive_template } = loaded.feed;
      if (isDay(key) && archive_template) {
        await follow(archive_template, key.slice(0, 7));
        archived = select(key);
      }
      const id = archived?.issue.id ?? key;
      const { issue_template } = loaded.feed;
      if (!issue_template || !isSlug(id)) {
        if (archived) return archived;
        throw error;
      }
      await follow(issue_template, id);
      return select(id);
    } catch (late) {
      // No file where the template leads is no such issue.
      throw isGone(late as FeedError) ? error : late;
    }
  }
}
