import { isVisible, own } from '../../../feed/read-json.js';
import { error, warning, type Problem } from '../../schema/problem.js';
import { isTimeZone } from '../../schema/time-zone.js';
import {
  answersOf,
  entriesOf,
  isReadable,
  issuesOf,
  itemsOf,
  memberOf,
  type Part,
} from './issue-parts.js';

function template(part: Part, url: string): Problem[] {
  const { value, pointer } = part;
  if (typeof value !== 'string') return [];
  const isOwn = URL.canParse(value, url) && new URL(value, url).origin === new URL(url).origin;
  return isOwn
    ? []
    : [
        error(
          pointer,
          `is ${JSON.stringify(value)}; expected an address on the document's own origin.`,
        ),
      ];
}

function statuses(part: Part): Problem[] {
  const { value, pointer } = memberOf(part, 'status');
  return typeof value !== 'string' || ['published', 'withdrawn'].includes(value)
    ? []
    : [warning(pointer, `is ${JSON.stringify(value)}, which is read as withdrawn.`)];
}

/** What one part of a document says of another, or of the world: templates, time zone, corrections, status. */
export function references(document: unknown, url = 'https://localhost'): Problem[] {
  if (!isReadable(document)) {
    const orphan = itemsOf(document).find(({ value }) => isReadable(value));
    return orphan && own(document, '_advisor') === undefined
      ? [
          warning(
            orphan.pointer,
            'has _advisor, but the feed has none: the elements show it as a plain item.',
          ),
        ]
      : [];
  }
  const feed = { value: own(document, '_advisor'), pointer: '/_advisor' };
  const zone = own(feed.value, 'timezone');
  return [
    ...(typeof zone !== 'string' || !isVisible(zone) || isTimeZone(zone)
      ? []
      : [
          error(
            '/_advisor/timezone',
            `is ${JSON.stringify(zone)}; expected an IANA time zone such as America/New_York.`,
          ),
        ]),
    ...template(memberOf(feed, 'issue_template'), url),
    ...template(memberOf(feed, 'archive_template'), url),
    ...issuesOf(document).flatMap((issue) => {
      const ids = answersOf(issue).map((answer) => own(answer.value, 'id'));
      return [
        ...statuses(issue),
        ...answersOf(issue).flatMap(statuses),
        ...entriesOf(issue, 'corrections')
          .map((correction) => memberOf(correction, 'answer'))
          .filter(({ value }) => typeof value === 'string' && !ids.includes(value))
          .map(({ value, pointer }) =>
            warning(pointer, `is ${JSON.stringify(value)}, the id of none of the answers.`),
          ),
      ];
    }),
  ];
}
