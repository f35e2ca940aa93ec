import { FeedError } from './feed-error.js';
import type { Card, Feed, Issue, Item } from './issue.js';

/** When an item appeared, as text that sorts. */
const when = ({ date = '', date_published = '1970' }: Item) =>
  date + new Date(date_published).toISOString();

/**
 * The issue that `key` asks for: an id, a date (YYYY-MM-DD) or `latest`, the greatest (date, date_published) that is
 * not withdrawn. Throws a `FeedError`: `not-found`, `ambiguous`, or the `invalid` of the very item that was asked for.
 */
export function selectIssue({ items }: Pick<Feed, 'items'>, key = 'latest'): Issue | Card {
  const named = items.filter(({ id }) => id === key);
  const found = named[0] ? named : items.filter(({ date }) => date === key);
  if (key === 'latest' && !named[0]) {
    const shown = items.filter((item) => item.kind !== 'issue' || item.status === 'published');
    found.push(...shown.sort((a, b) => (when(a) < when(b) ? 1 : -1)).slice(0, 1));
  }
  const [item] = found;
  if (!item) throw new FeedError('not-found', { detail: key });
  if (found.length > 1) {
    throw new FeedError('ambiguous', { detail: found.map(({ id }) => id).join(', ') });
  }
  if (item.kind === 'invalid') throw item.error;
  return item;
}
