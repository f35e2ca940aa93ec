import { FeedError } from './feed-error.js';
import type { Card, Feed, Issue, Item } from './issue.js';

/** When an item appeared, as text that sorts. */
const when = ({ date = '', date_published = '1970' }: Item) =>
  date + new Date(date_published).toISOString();

/** Puts items into the order of (date, date_published), the oldest first. */
export const inOrder = <T extends Item>(items: T[]): T[] => {
  return items.sort((a, b) => (when(a) < when(b) ? -1 : 1));
};

/** Says whether an item is not withdrawn. */
export const isPublished = (item: Item): boolean => {
  return item.kind !== 'issue' || item.status === 'published';
};

/**
 * The issue that `key` asks for: an id, the item's own address (absolute, http or https), a date (YYYY-MM-DD) or `latest`,
 * the greatest (date, date_published) that is not withdrawn. Throws a `FeedError`: `not-found`, `ambiguous`, or the
 * `invalid` of the very item that was asked for.
 */
export const selectIssue = ({ items }: Pick<Feed, 'items'>, key = 'latest'): Issue | Card => {
  const [item, ...others] =
    (['id', 'url', 'date'] as const)
      .map((name) => items.filter((each) => (each as Issue)[name] === key))
      .find(({ length }) => length) ??
    (key === 'latest' ? inOrder(items.filter(isPublished)).slice(-1) : []);
  if (!item) throw new FeedError('not-found', { detail: key });
  if (others[0]) {
    throw new FeedError('ambiguous', { detail: [item, ...others].map(({ id }) => id).join(', ') });
  }
  if (item.kind === 'invalid') throw item.error;
  return item;
};
