import type { SourceIssue } from './source-issue.js';

const moment = ({ facts }: SourceIssue) =>
  facts.published === undefined ? -Infinity : Date.parse(facts.published);

/** Orders issues by (date, published), the greatest first; ties by id, so that the order is always the same. */
export function newestFirst(issues: readonly SourceIssue[]): SourceIssue[] {
  return [...issues].sort(
    (a, b) =>
      (b.facts.date > a.facts.date ? 1 : 0) - (b.facts.date < a.facts.date ? 1 : 0) ||
      (moment(b) > moment(a) ? 1 : 0) - (moment(b) < moment(a) ? 1 : 0) ||
      (a.facts.id < b.facts.id ? -1 : 1),
  );
}

/** The first `count` of ordered issues, and all others of the last one's date: a date is never split. */
export function newest(ordered: readonly SourceIssue[], count: number): SourceIssue[] {
  const last = ordered[count - 1]?.facts.date ?? '';
  return ordered.filter(({ facts }, index) => index < count || facts.date === last);
}
