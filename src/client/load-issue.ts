import { FeedError } from '../feed/feed-error.js';
import type { Card, Issue } from '../feed/issue.js';
import { isDay, isSlug } from '../feed/read-json.js';
import { safeSource } from '../feed/safe-url.js';
import { selectIssue } from '../feed/select-issue.js';
import { loadFeed, type LoadOptions } from './feed-store.js';

/**
 * Finds an issue by id, date or `latest`: in the feed itself, else by the feed's templates, so that an archive of any
 * size costs at most 2 requests by id and 3 by date. `src` may be
 * relative to the page. Throws a `FeedError`; given up, the signal's reason.
 */
export async function loadIssue(
  src: string,
  key: string,
  options: LoadOptions,
): Promise<Issue | Card> {
  const url = safeSource(src, globalThis.document?.baseURI);
  if (!url) throw new FeedError('invalid', { detail: src });
  let feed = await loadFeed(url, options);
  try {
    return selectIssue(feed, key);
  } catch (error) {
    const follow = async (template: string, value: string) => {
      const next = new URL(template.replace(/\{\w+\}/, value), feed.url);
      feed = await loadFeed(next.href, options);
    };
    if ((error as FeedError).code !== 'not-found' || key === 'latest') throw error;
    try {
      let archived: Issue | Card | undefined;
      if (isDay(key) && feed.archive_template) {
        await follow(feed.archive_template, key.slice(0, 7));
        archived = selectIssue(feed, key);
      }
      const id = archived?.id ?? key;
      if (!feed.issue_template || !isSlug(id)) {
        if (archived) return archived;
        throw error;
      }
      await follow(feed.issue_template, id);
      return selectIssue(feed, id);
    } catch (late) {
      // No file where the template leads is no such issue.
      throw /^(404|410)$/.test((late as FeedError).detail ?? '') ? error : late;
    }
  }
}
