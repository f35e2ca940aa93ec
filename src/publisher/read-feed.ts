import type { Feed } from '../feed/issue.js';
import { parseFeed } from '../feed/parse-feed.js';

const last = new WeakMap<object, { readonly url: string | undefined; readonly feed: Feed }>();

/**
 * A document that came from `url` as the elements read it; what is checked and then rendered is read once. Throws a
 * `FeedError`.
 */
export function readFeed(document: unknown, url: string | undefined): Feed {
  const known = Object(document) === document ? last.get(document as object) : undefined;
  if (known && known.url === url) return known.feed;
  const feed = parseFeed(document, url);
  last.set(document as object, { url, feed });
  return feed;
}
