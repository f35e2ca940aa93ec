import type { ListedIssue } from './source-issue.js';

const moment = ({ facts: { published, publish_at } }: ListedIssue) =>
  Date.parse(published ?? publish_at ?? '') || -Infinity;

/** Orders issues by (date, published), the greatest first; ties by id, so that the order is always the same. */
export function newestFirst(issues: readonly ListedIssue[]): ListedIssue[] {
  return [...issues].sort(
    (a, b) =>
      (b.facts.date > a.facts.date ? 1 : 0) - (b.facts.date < a.facts.date ? 1 : 0) ||
      (moment(b) > moment(a) ? 1 : 0) - (moment(b) < moment(a) ? 1 : 0) ||
      (a.facts.id < b.facts.id ? -1 : 1),
  );
}

/** The first `count` of ordered issues, and all others of the last one's date: a date is never split. */
export function newest(ordered: readonly ListedIssue[], count: number): ListedIssue[] {
  const last = ordered[count - 1]?.facts.date ?? '';
  return ordered.filter(({ facts }, index) => index < count || facts.date === last);
}
