import { selectIssue } from '../../feed/select-issue.js';
import { PublisherError } from '../publisher-error.js';
import { readFeed } from '../read-feed.js';
import type { Rendered } from './element-markup.js';

/**
 * The issue that `key` asks for in a feed document that came from `url` (`src` is the feed's own address), ready to be
 * rendered. Throws a `FeedError`, or a `PublisherError` for an item that is only a card.
 */
export function selectRendered(
  document: object,
  key: string,
  src: string,
  url: string = src,
): Rendered {
  const feed = readFeed(document, url);
  const issue = selectIssue(feed, key);
  if (issue.kind === 'card') {
    const name = issue.title ?? issue.id ?? key;
    throw new PublisherError(
      `“${name}” cannot be rendered: the document has only its card. Render its own document, issues/<id>.json.`,
    );
  }
  const { items } = document as { items: readonly unknown[] };
  // The elements never read the copy for feed readers, which would weigh as much as all the rest.
  const item = { ...(items[feed.items.indexOf(issue)] as object), content_html: undefined };
  return { issue, document: { ...document, items: [item] }, src };
}
