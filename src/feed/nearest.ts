import type { Card, Issue, Item } from './issue.js';
import { inOrder, isPublished } from './select-issue.js';

/**
 * What stands nearest to an issue among these items, which need not have it, in the feed's order (date, date_published):
 * the older one (-1) or the newer (1). What is withdrawn, or breaks the format, is passed over.
 */
export const nearest = (
  items: readonly Item[],
  issue: Issue,
  step: -1 | 1,
): Issue | Card | undefined => {
  const others = items.filter(
    (item) => item.kind !== 'invalid' && item.id && item.id !== issue.id && isPublished(item),
  ) as (Issue | Card)[];
  const order = inOrder([...others, issue]);
  return order[order.indexOf(issue) + step];
};
