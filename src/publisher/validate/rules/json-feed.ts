import { isObject, isVisible, own } from '../../../feed/read-json.js';
import { error, warning, type Problem } from '../../schema/problem.js';
import { showValue } from '../../schema/show-value.js';
import { feedAddresses, itemAddresses } from './addresses.js';
import { feedKeys, itemKeys } from './json-feed-keys.js';
import { entriesOf, itemsOf, memberOf, type Part } from './issue-parts.js';

// What jsonfeed.org (version 1.1) asks for in prose, and the schema does not say.

const newest = 'https://jsonfeed.org/version/1.1';

function version(feed: Part): Problem[] {
  const { value, pointer } = memberOf(feed, 'version');
  if (typeof value !== 'string' || value === newest) return [];
  const told = { found: showValue(value), expected: newest, mend: `Write "${newest}".` };
  if (value === 'https://jsonfeed.org/version/1') {
    return [warning(pointer, 'is version 1, which knows neither authors nor language.', told)];
  }
  return [error(pointer, `is ${showValue(value)}; expected ${newest}.`, told)];
}

function nextUrl(feed: Part): Problem[] {
  const { value, pointer } = memberOf(feed, 'next_url');
  const isLoop = typeof value === 'string' && value === own(feed.value, 'feed_url');
  return isLoop
    ? [
        error(pointer, 'is the same as feed_url: readers would go round in circles.', {
          found: showValue(value),
          expected: 'the address of the document with the next older items',
          mend: 'Take it away, or write the address of the next document.',
        }),
      ]
    : [];
}

function id(item: Part): Problem[] {
  const { value, pointer } = memberOf(item, 'id');
  return typeof value === 'string' && value !== '' && !isVisible(value)
    ? [
        error(pointer, 'is blank: feed readers throw the item away.', {
          found: showValue(value),
          expected: "the item's id",
          mend: 'Write its permanent address.',
        }),
      ]
    : [];
}

function authors(part: Part): Problem[] {
  const empty = entriesOf(part, 'authors').filter(
    ({ value }) =>
      isObject(value) &&
      Object.keys(value).length > 0 &&
      ['name', 'url', 'avatar'].every((key) => own(value, key) === undefined),
  );
  const old = memberOf(part, 'author');
  const isNamed = own(part.value, 'authors') !== undefined;
  return [
    ...empty.map(({ pointer }) =>
      error(pointer, 'has neither name nor url nor avatar; an author needs one of them.', {
        found: 'none of the three',
        expected: 'an author with a name, a url or an avatar',
        mend: 'Add "name" here.',
      }),
    ),
    ...(old.value === undefined
      ? []
      : [
          warning(old.pointer, 'is the deprecated form of JSON Feed 1.', {
            found: showValue(old.value),
            expected: 'authors, a list',
            mend: isNamed ? 'authors goes before it.' : 'Write "authors": [{…}].',
          }),
        ]),
  ];
}

function mimeTypes(item: Part): Problem[] {
  return entriesOf(item, 'attachments')
    .map((attachment) => memberOf(attachment, 'mime_type'))
    .filter(({ value }) => typeof value === 'string' && !/^[\w!#$&^.+-]+\/[^\s/]+/.test(value))
    .map(({ value, pointer }) =>
      error(pointer, `is ${showValue(value)}; expected a media type such as application/pdf.`, {
        found: showValue(value),
        expected: 'a media type such as application/pdf',
        mend: 'Write for example "application/pdf".',
      }),
    );
}

function address({ value, pointer }: Part): Problem[] {
  if (typeof value !== 'string') return [];
  const isAbsolute = URL.canParse(value);
  const isScript = isAbsolute && /^(?:java|vb)script:$/.test(new URL(value).protocol);
  if (isAbsolute && !isScript) return [];
  const expected = 'an absolute address such as https://news.example/';
  const mend = isScript ? 'Take the script away.' : 'Write it whole, with https:// and the host.';
  const told = { found: showValue(value), expected, mend };
  return [error(pointer, `is ${showValue(value)}; expected ${expected}.`, told)];
}

/** The addresses of a feed, but for a next one that it cannot know as long as it does not know its own. */
function addressesOf(feed: Part): Part[] {
  const isNameless = own(feed.value, 'feed_url') === undefined;
  return feedAddresses(feed).filter(
    ({ value, pointer }) =>
      !(isNameless && pointer === '/next_url' && /^[\w./~%-]+$/.test(String(value))),
  );
}

/** What JSON Feed 1.1 asks for in prose: absolute addresses, authors, names of extensions, no circles. */
export function jsonFeed(document: unknown): Problem[] {
  if (!isObject(document)) return [];
  const feed = { value: document, pointer: '' };
  return [
    ...version(feed),
    ...nextUrl(feed),
    ...authors(feed),
    ...feedKeys(feed),
    ...addressesOf(feed).flatMap(address),
    ...itemsOf(document).flatMap((item) => [
      ...id(item),
      ...authors(item),
      ...mimeTypes(item),
      ...itemKeys(item),
      ...itemAddresses(item).flatMap(address),
    ]),
  ];
}
