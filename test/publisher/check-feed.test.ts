import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkFeedDocument } from '../../src/publisher/validate/check-feed.js';
import { sampleFeed } from './sample-feed.js';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Sets the value at a JSON Pointer; undefined takes it away. */
function changed(pointer: string, value: unknown): unknown {
  const feed = JSON.parse(JSON.stringify(sampleFeed())) as Json;
  const keys = pointer.split('/').slice(1);
  const last = keys.pop() ?? '';
  let at = feed as Record<string, unknown>;
  for (const key of keys) at = at[key] as Record<string, unknown>;
  if (value === undefined) delete at[last];
  else at[last] = value;
  return feed;
}

const told = (document: unknown, url?: string) =>
  checkFeedDocument(document, url).map(
    ({ pointer, severity, message }) =>
      `${pointer} ${severity === 'warning' ? 'warning: ' : ''}${message}`,
  );

const issue = '/items/0/_advisor';
const answer = `${issue}/answers/0`;
const deep = (levels: number): unknown => (levels === 0 ? 'x' : { t: 'em', c: [deep(levels - 1)] });

test('a feed as the format page has it is valid', () => {
  assert.deepEqual(told(sampleFeed()), []);
});

test('a plain JSON Feed by jsonfeed.org is valid', () => {
  const plain = {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'My Example Feed',
    items: [{ id: '2', content_text: 'This is a second item.', url: 'https://example.org/2' }],
  };
  assert.deepEqual(told(plain), []);
  assert.deepEqual(told({ ...plain, _blue_shed: { about: 1 }, items: [] }), []);
});

test('unknown fields and a newer version of the format are valid', () => {
  assert.deepEqual(told(changed(`${answer}/mood`, 'good')), []);
  assert.deepEqual(told(changed(`${answer}/body/0/c/0`, { t: 'sup', c: ['x'] })), []);
  assert.deepEqual(told(changed(issue, { version: 2, id: 7 })), []);
  assert.deepEqual(told(changed('/_advisor', { version: 2 })), []);
});

const mistakes: readonly (readonly [string, unknown, string])[] = [
  ['/version', '1.1', '/version is "1.1"; expected https://jsonfeed.org/version/1.1.'],
  ['/title', undefined, ' “title” is missing; expected the name of the feed.'],
  ['/items', {}, '/items is an object; expected a list of at most 100 items.'],
  ['/items/0', 7, '/items/0 is 7; expected an item.'],
  ['/items/0/id', 7, "/items/0/id is 7; expected the item's id."],
  [
    '/items/0/content_html',
    undefined,
    '/items/0 “content_text” is missing; expected content_html or content_text (JSON Feed 1.1, Items).',
  ],
  [
    '/items/0/title',
    undefined,
    '/items/0 “title” is missing; expected text of 1 to 300 characters.',
  ],
  [
    '/items/0/title',
    'x'.repeat(301),
    '/items/0/title has 301 characters; at most 300 are allowed.',
  ],
  [
    '/items/0/date_published',
    '2026-03-04',
    '/items/0/date_published is "2026-03-04"; expected a date and time with its offset (RFC 3339), such as 2026-03-04T17:00:00-05:00.',
  ],
  [
    '/items/0/url',
    'javascript:alert(1)',
    '/items/0/url is "javascript:alert(1)"; expected an absolute http, https or mailto address of at most 2,048 characters, without user name and password.',
  ],
  [
    '/items/0/url',
    'https://me:secret@news.example/',
    '/items/0/url is "https://me:secret@news.example/"; expected an absolute http, https or mailto address of at most 2,048 characters, without user name and password.',
  ],
  ['/_advisor/version', 'one', '/_advisor/version is "one"; expected a positive whole number.'],
  [
    '/_advisor/publisher',
    undefined,
    '/_advisor “publisher” is missing; expected an organization with a name.',
  ],
  [
    '/_advisor/timezone',
    'EST5',
    '/_advisor/timezone is "EST5"; expected an IANA time zone such as America/New_York.',
  ],
  [
    '/_advisor/timezone',
    '+05:00',
    '/_advisor/timezone is "+05:00"; expected an IANA time zone such as America/New_York.',
  ],
  [
    '/_advisor/issue_template',
    'issues/id.json',
    '/_advisor/issue_template is "issues/id.json"; expected an address with {id} in it.',
  ],
  [
    '/_advisor/issue_template',
    'https://other.example/{id}',
    '/_advisor/issue_template is "https://other.example/{id}"; expected an address on the document\'s own origin.',
  ],
  [
    '/_advisor/image_origins',
    'https://news.example',
    '/_advisor/image_origins is "https://news.example"; expected a list of at most 20 origins.',
  ],
  [
    '/_advisor/image_origins',
    Array.from({ length: 21 }, (_, n) => (n ? `https://img${n}.example` : 'https://news.example')),
    '/_advisor/image_origins has 21 entries; at most 20 are allowed.',
  ],
  ...[
    7,
    'news.example',
    'http://news.example',
    'https://news.example/',
    'https://news.example/photos',
    'https://News.Example',
    'https://news.example:443',
    'https://me@news.example',
    '//news.example',
  ].map((entry): [string, unknown, string] => [
    '/_advisor/image_origins/1',
    entry,
    `/_advisor/image_origins/1 is ${JSON.stringify(entry)}; expected an origin such as https://img.example: https (http on localhost alone), the host in small letters, and no path or slash after it.`,
  ]),
  [
    `${issue}/id`,
    'The Pier',
    `${issue}/id is "The Pier"; expected a key of 1 to 64 small letters, digits and hyphens.`,
  ],
  [
    `${issue}/date`,
    '2026-02-30',
    `${issue}/date is "2026-02-30"; expected a day of the calendar, YYYY-MM-DD.`,
  ],
  [
    `${issue}/answers`,
    undefined,
    `${issue} “answers” is missing; expected a list of at most 50 answers.`,
  ],
  [
    `${issue}/photo/alt`,
    undefined,
    `${issue}/photo “alt” is missing; expected what the photo shows in a few words, or "" for a decorative photo.`,
  ],
  [
    `${issue}/photo/width`,
    '1600',
    `${issue}/photo/width is "1600"; expected a whole number from 1 to 65,535.`,
  ],
  [
    `${issue}/photo/src`,
    'http://news.example/a.jpg',
    `${issue}/photo/src is "http://news.example/a.jpg"; expected an absolute https address of at most 2,048 characters (http on localhost alone).`,
  ],
  [
    `${answer}/person/name`,
    ' ',
    `${answer}/person/name is " "; expected text of 1 to 200 characters.`,
  ],
  [
    `${answer}/body`,
    'It is not.',
    `${answer}/body is "It is not."; expected a list of at most 100 paragraphs and lists.`,
  ],
  [
    `${answer}/body/0`,
    'It is not.',
    `${answer}/body/0 is "It is not."; expected a paragraph or list: an object with t and c.`,
  ],
  [
    `${answer}/body/0/c/1`,
    5,
    `${answer}/body/0/c/1 is 5; expected text, or a node: an object with t and c.`,
  ],
  [
    `${answer}/body/0/c/1/c`,
    undefined,
    `${answer}/body/0/c/1 “c” is missing; expected a list of texts and nodes.`,
  ],
  [
    `${answer}/body/0/c/1`,
    { t: 'a', c: ['x'] },
    `${answer}/body/0/c/1 “href” is missing; expected an absolute http, https or mailto address of at most 2,048 characters, without user name and password.`,
  ],
  [
    `${answer}/body/1/c/0`,
    'mud',
    `${answer}/body/1/c/0 is "mud"; expected a list entry: an object with t "li" and c.`,
  ],
  [
    `${answer}/body/0/c/1`,
    deep(5),
    `${answer}/body/0/c/1/c/0/c/0/c/0/c/0 stands more than 4 nodes deep; at most 4 are allowed.`,
  ],
  [
    `${answer}/body/0/c/0`,
    'x'.repeat(20_000),
    `${answer}/body has 20,010 characters; at most 20,000 are allowed.`,
  ],
  [
    `${issue}/question/body/0/c/0`,
    'é'.repeat(5_001),
    `${issue}/question/body has 5,001 characters; at most 5,000 are allowed.`,
  ],
  [
    `${issue}/answers/1`,
    { id: 'ada-quill', person: { name: 'Ada' }, body: [] },
    `${issue}/answers/1/id is "ada-quill", which is the id of the answer at ${answer}/id already.`,
  ],
  [`${answer}/lang`, 'english', ''],
  [
    `${answer}/lang`,
    'en_US',
    `${answer}/lang is "en_US"; expected a language tag (BCP 47), such as en or pt-BR.`,
  ],
];

for (const [pointer, value, message] of mistakes) {
  const what = value === undefined ? 'is missing' : `is ${JSON.stringify(value).slice(0, 40)}`;
  test(`one mistake is told once: ${pointer} ${what}`, () => {
    assert.deepEqual(told(changed(pointer, value)), message === '' ? [] : [message]);
  });
}

test('four levels of marks and the longest texts are valid', () => {
  assert.deepEqual(told(changed(`${answer}/body/0/c/1`, deep(4))), []);
  assert.deepEqual(told(changed('/items/0/title', '漢'.repeat(300))), []);
});

test('several mistakes are all told', () => {
  const feed = changed(`${issue}/id`, 'The Pier') as { title?: string };
  delete feed.title;
  assert.equal(told(feed).length, 2);
});

test('two issues on one date, an unknown status and a correction of nobody are warnings', () => {
  const feed = sampleFeed();
  const second = sampleFeed().items[0];
  feed.items.push({
    ...second,
    id: 'other',
    _advisor: {
      ...(second?._advisor as object),
      id: 'other',
      status: 'embargoed',
      corrections: [{ date: '2026-03-05T09:00:00Z', text: 'It was not.', answer: 'nobody' }],
    },
  });
  assert.deepEqual(told(feed), [
    '/items/1/_advisor/date warning: is 2026-03-04, the date of another issue too: pages must ask for these issues by id.',
    '/items/1/_advisor/status warning: is "embargoed", which is read as withdrawn.',
    '/items/1/_advisor/corrections/0/answer warning: is "nobody", the id of none of the answers.',
  ]);
});

test('what is no object at all is told', () => {
  for (const document of [null, 7, 'text', []]) assert.equal(told(document).length, 1);
});
