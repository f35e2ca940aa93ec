import { own } from '../../../feed/read-json.js';
import { error, warning, type Problem } from '../../schema/problem.js';
import { showValue } from '../../schema/show-value.js';
import { answersOf, issuesOf, itemsOf, memberOf, type Part } from './issue-parts.js';

function repeated(parts: readonly Part[], what: string): Problem[] {
  const first = new Map<string, string>();
  return parts.flatMap(({ value, pointer }) => {
    if (typeof value !== 'string') return [];
    const before = first.get(value);
    if (before === undefined) first.set(value, pointer);
    const found = showValue(value);
    return before === undefined
      ? []
      : [
          error(pointer, `is ${found}, which is the ${what} at ${before} already.`, {
            found,
            expected: 'an id that is there once',
            mend: 'Give one of them another id, or take the copy away.',
          }),
        ];
  });
}

function sharedDates(issues: readonly Part[]): Problem[] {
  const dates = new Set<unknown>();
  return issues.flatMap((issue) => {
    const { value, pointer } = memberOf(issue, 'date');
    const isFirst = !dates.has(value);
    dates.add(value);
    return isFirst || typeof value !== 'string'
      ? []
      : [
          warning(
            pointer,
            `is ${value}, the date of another issue too: pages must ask for these issues by id.`,
            {
              found: value,
              expected: 'one issue a day',
              mend: 'Correct the date if only one of them is of that day.',
            },
          ),
        ];
  });
}

/** Each issue has an id of its own, and so has each answer of an issue; two issues on one date are worth a look. */
export function uniqueIds(document: unknown): Problem[] {
  const items = repeated(
    itemsOf(document).map((item) => memberOf(item, 'id')),
    'id of the item',
  );
  // A copy of a whole item is one mistake.
  const isCopy = ({ pointer }: Part) =>
    items.some((problem) => pointer === problem.pointer.replace(/\/id$/, '/_advisor'));
  const issues = issuesOf(document).filter((issue) => !isCopy(issue));
  const ids = new Set<unknown>();
  const firsts = issues.filter(({ value }) => {
    const id = own(value, 'id');
    const isFirst = id === undefined || !ids.has(id);
    ids.add(id);
    return isFirst;
  });
  return [
    ...items,
    ...repeated(
      issues.map((issue) => memberOf(issue, 'id')),
      'id of the issue',
    ),
    ...issuesOf(document).flatMap((issue) =>
      repeated(
        answersOf(issue).map((answer) => memberOf(answer, 'id')),
        'id of the answer',
      ),
    ),
    ...sharedDates(firsts),
  ];
}
