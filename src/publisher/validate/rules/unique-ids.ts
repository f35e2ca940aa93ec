import { error, warning, type Problem } from '../../schema/problem.js';
import { answersOf, issuesOf, itemsOf, memberOf, type Part } from './issue-parts.js';

function repeated(parts: readonly Part[], what: string): Problem[] {
  const first = new Map<string, string>();
  return parts.flatMap(({ value, pointer }) => {
    if (typeof value !== 'string') return [];
    const before = first.get(value);
    if (before === undefined) first.set(value, pointer);
    return before === undefined
      ? []
      : [error(pointer, `is ${JSON.stringify(value)}, which is the ${what} at ${before} already.`)];
  });
}

/** Each issue has an id of its own, and so has each answer of an issue; two issues on one date are worth a look. */
export function uniqueIds(document: unknown): Problem[] {
  const issues = issuesOf(document);
  const dates = new Set<unknown>();
  return [
    ...repeated(
      itemsOf(document).map((item) => memberOf(item, 'id')),
      'id of the item',
    ),
    ...repeated(
      issues.map((issue) => memberOf(issue, 'id')),
      'id of the issue',
    ),
    ...issues.flatMap((issue) =>
      repeated(
        answersOf(issue).map((answer) => memberOf(answer, 'id')),
        'id of the answer',
      ),
    ),
    ...issues.flatMap((issue) => {
      const { value, pointer } = memberOf(issue, 'date');
      const isFirst = !dates.has(value);
      dates.add(value);
      return isFirst || typeof value !== 'string'
        ? []
        : [
            warning(
              pointer,
              `is ${value}, the date of another issue too: pages must ask for these issues by id.`,
            ),
          ];
    }),
  ];
}
