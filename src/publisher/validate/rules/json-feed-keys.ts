import { isObject, own } from '../../../feed/read-json.js';
import { nearest } from '../../schema/nearest.js';
import { error, pointerPart, warning, type Problem } from '../../schema/problem.js';
import { showValue } from '../../schema/show-value.js';
import type { Part } from './issue-parts.js';

const ofFeed = [
  ...['version', 'title', 'home_page_url', 'feed_url', 'description', 'user_comment', 'next_url'],
  ...['icon', 'favicon', 'authors', 'language', 'expired', 'hubs', 'items'],
];
const ofItem = [
  ...['id', 'url', 'external_url', 'title', 'content_html', 'content_text', 'summary', 'image'],
  ...['banner_image', 'date_published', 'date_modified', 'authors', 'tags', 'language'],
  'attachments',
];

function check({ value, pointer }: Part, known: readonly string[]): Problem[] {
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, member]: [string, unknown]) => {
    const at = `${pointer}/${pointerPart(key)}`;
    if (known.includes(key) || key === 'author' || key === '_advisor') return [];
    const found = showValue(key);
    if (key.startsWith('_')) {
      const isNamed = /^_\p{L}[^.]*$/u.test(key);
      if (isNamed && isObject(member)) return [];
      const expected = isNamed ? 'an object' : 'a name of _ and a letter, without full stops';
      return isNamed
        ? [
            error(at, `is ${showValue(member)}; an extension is an object.`, {
              found: showValue(member),
              expected,
              mend: 'Put it into an object, or take the _ off its name.',
            }),
          ]
        : [
            error(at, `is no name for an extension; expected ${expected}.`, {
              found,
              expected,
              mend: 'Give it another name.',
            }),
          ];
    }
    const meant = nearest(key, known);
    return meant === undefined || own(value, meant) !== undefined
      ? []
      : [
          warning(at, `is no key of JSON Feed. Is “${meant}” meant?`, {
            found,
            expected: `one of ${known.join(', ')}`,
            mend: `Write "${meant}".`,
          }),
        ];
  });
}

/** The names of a feed's members: extensions by the rules of JSON Feed 1.1, and what is nearly a key of it. */
export function feedKeys(feed: Part): Problem[] {
  return check(feed, ofFeed);
}

/** The names of an item's members, by the same rules. */
export function itemKeys(item: Part): Problem[] {
  return check(item, ofItem);
}
