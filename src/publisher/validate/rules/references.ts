import { isVisible, own, slug } from '../../../feed/read-json.js';
import { nearest } from '../../schema/nearest.js';
import { error, warning, type Problem } from '../../schema/problem.js';
import { showValue } from '../../schema/show-value.js';
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
          `is ${showValue(value)}; expected an address on the document's own origin.`,
          {
            found: showValue(value),
            expected: "an address on the document's own origin",
            mend: 'Write a path, such as "issues/{id}.json" or "archive/{month}.json".',
          },
        ),
      ];
}

function statuses(part: Part): Problem[] {
  const { value, pointer } = memberOf(part, 'status');
  return typeof value !== 'string' || ['published', 'withdrawn'].includes(value)
    ? []
    : [
        warning(pointer, `is ${showValue(value)}, which is read as withdrawn.`, {
          found: showValue(value),
          expected: 'published or withdrawn',
          mend: 'Write "withdrawn", or take it away.',
        }),
      ];
}

function nearestZone(zone: string): string {
  const meant = nearest(zone, Intl.supportedValuesOf('timeZone'));
  return `Write for example "${meant ?? 'America/New_York'}".`;
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
            {
              found: 'no _advisor on the feed',
              expected: 'one with version, timezone and publisher',
              mend: 'Add "_advisor" to the feed.',
            },
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
            `is ${showValue(zone)}; expected an IANA time zone such as America/New_York.`,
            {
              found: showValue(zone),
              expected: 'an IANA time zone such as America/New_York',
              mend: nearestZone(zone),
            },
          ),
        ]),
    ...template(memberOf(feed, 'issue_template'), url),
    ...template(memberOf(feed, 'archive_template'), url),
    ...issuesOf(document).flatMap((issue) => {
      const ids = answersOf(issue).map((answer) => own(answer.value, 'id'));
      // An answer whose id cannot be read may be the one.
      const answers = own(issue.value, 'answers');
      const isNamed =
        Array.isArray(answers) && answers.length === ids.length && ids.every((id) => slug(id));
      return [
        ...statuses(issue),
        ...answersOf(issue).flatMap(statuses),
        ...entriesOf(issue, 'corrections')
          .map((correction) => memberOf(correction, 'answer'))
          .filter(({ value }) => isNamed && typeof value === 'string' && !ids.includes(value))
          .map(({ value, pointer }) =>
            warning(pointer, `is ${showValue(value)}, the id of none of the answers.`, {
              found: showValue(value),
              expected: `one of ${ids.join(', ') || 'none'}`,
              mend: 'Write the id of the answer, or take it away.',
            }),
          ),
      ];
    }),
  ];
}
