import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkFeedDocument } from '../../src/publisher/validate/check-feed.js';
import { sampleFeed } from './sample-feed.js';

type Fields = Record<string, unknown>;

/** A plain JSON Feed with all that version 1.1 knows. */
function plainFeed(): Fields & { items: [Fields, ...Fields[]] } {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'A sample feed',
    home_page_url: 'https://news.example/',
    feed_url: 'https://news.example/feed.json',
    description: 'A description.',
    user_comment: 'A comment.',
    next_url: 'https://news.example/feed-2.json',
    icon: 'https://news.example/icon.png',
    favicon: 'https://news.example/favicon.png',
    authors: [{ name: 'Ada Quill', url: 'mailto:ada@news.example' }],
    language: 'en-US',
    expired: false,
    hubs: [{ type: 'WebSub', url: 'https://hub.example/' }],
    _blue_shed: { about: 'https://blueshed.example/', explicit: false },
    items: [
      {
        id: 'https://news.example/1',
        url: 'https://news.example/1',
        external_url: 'https://other.example/',
        title: 'One',
        content_html: '<p>One</p>',
        content_text: 'One',
        summary: 'One.',
        image: 'https://news.example/1.png',
        banner_image: 'https://news.example/1-wide.png',
        date_published: '2010-02-07T14:04:00-05:00',
        date_modified: '2010-02-07T14:04:00Z',
        authors: [{ avatar: 'https://news.example/a.png' }],
        tags: ['one', 'two'],
        language: 'en',
        attachments: [
          {
            url: 'https://news.example/1.mp3',
            mime_type: 'audio/mpeg',
            title: 'Spoken',
            size_in_bytes: 31_415_927,
            duration_in_seconds: 1_800.5,
          },
        ],
      },
    ],
  };
}

const told = (document: unknown) =>
  checkFeedDocument(document).map(
    ({ severity, pointer, message }) =>
      `${severity === 'warning' ? 'warning: ' : ''}${pointer} ${message}`,
  );

function changed(pointer: string, value: unknown): unknown {
  const feed = plainFeed();
  const keys = pointer.split('/').slice(1);
  const last = keys.pop() ?? '';
  const parent = keys.reduce<Fields>((at, key) => at[key] as Fields, feed);
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return feed;
}

test('all that JSON Feed 1.1 knows is valid', () => {
  assert.deepEqual(told(plainFeed()), []);
  for (const key of Object.keys(plainFeed())) {
    if (['version', 'title', 'items'].includes(key)) continue;
    assert.deepEqual(told(changed(`/${key}`, undefined)), [], key);
  }
  for (const key of Object.keys(plainFeed().items[0])) {
    if (key === 'id') continue;
    assert.deepEqual(told(changed(`/items/0/${key}`, undefined)), [], key);
  }
});

const item = '/items/0';
const mistakes: readonly (readonly [string, unknown, RegExp])[] = [
  ['/version', undefined, /^ “version” is missing/],
  ['/version', 1.1, /^\/version is 1.1; expected https:\/\/jsonfeed\.org\/version\/1\.1\.$/],
  ['/version', 'https://jsonfeed.org/version/1.1x', /^\/version is .*; expected https/],
  ['/version', 'https://jsonfeed.org/version/2', /^\/version is .*; expected https/],
  ['/version', 'https://jsonfeed.org/version/1', /^warning: \/version is version 1/],
  ['/title', undefined, /^ “title” is missing/],
  ['/items', undefined, /^ “items” is missing/],
  ['/items', { 0: {} }, /^\/items is an object; expected a list/],
  ['/expired', 'no', /^\/expired is "no"; expected true or false\.$/],
  ['/language', 'English please', /^\/language is .*BCP 47/],
  ['/next_url', 'https://news.example/feed.json', /^\/next_url is the same as feed_url/],
  ...['home_page_url', 'feed_url', 'next_url', 'icon', 'favicon'].map(
    (key) => [`/${key}`, 'a/path', RegExp(`^/${key} is "a/path"; expected an absolute`)] as const,
  ),
  ['/authors', { name: 'Ada' }, /^\/authors is an object; expected a list\.$/],
  ['/authors/0', {}, /^\/authors\/0 is an object; expected an author with a name/],
  ['/authors/0', { mail: 'x' }, /^\/authors\/0 has neither name nor url nor avatar/],
  ['/authors/0/avatar', '/a.png', /^\/authors\/0\/avatar is "\/a\.png"; expected an absolute/],
  ['/author', { name: 'Ada' }, /^warning: \/author is the deprecated form/],
  ['/hubs/0/type', undefined, /^\/hubs\/0 “type” is missing/],
  ['/hubs/0/url', undefined, /^\/hubs\/0 “url” is missing/],
  ['/hubs/0/url', 'hub', /^\/hubs\/0\/url is "hub"; expected an absolute/],
  ['/_1', {}, /^\/_1 is no name for an extension/],
  ['/_a.b', {}, /^\/_a\.b is no name for an extension/],
  ['/_note', 'text', /^\/_note is "text"; an extension is an object\.$/],
  ['/home_page', 'x', /^$/],
  ['/home_pag_url', 'x', /^$/],
  [`${item}/id`, undefined, /^\/items\/0 “id” is missing/],
  [`${item}/id`, 7, /^\/items\/0\/id is 7; expected the item's id\.$/],
  [`${item}/id`, '', /^\/items\/0\/id is ""; expected the item's id\.$/],
  [`${item}/id`, ' ', /^\/items\/0\/id is blank/],
  ['/items/1', plainFeed().items[0], /^\/items\/1\/id is .* the id of the item at \/items\/0\/id/],
  [`${item}/content_html`, null, /^\/items\/0\/content_html is empty \(null\); expected text\.$/],
  [item, { id: '1' }, /^\/items\/0 “content_text” is missing; expected content_html or/],
  [`${item}/date_published`, '7 Feb 2010', /^\/items\/0\/date_published is .*RFC 3339/],
  [`${item}/date_published`, '2010-02-07 14:04', /^\/items\/0\/date_published is .*RFC 3339/],
  [`${item}/date_modified`, '2010-02-30T14:04:00Z', /^\/items\/0\/date_modified is .*RFC 3339/],
  ...['url', 'external_url', 'image', 'banner_image'].map(
    (key) =>
      [`${item}/${key}`, '//x', RegExp(`^${item}/${key} is "//x"; expected an abs`)] as const,
  ),
  [`${item}/url`, 'javascript:alert(1)', /^\/items\/0\/url is "javascript:alert\(1\)"/],
  [`${item}/author`, { name: 'Ada' }, /^warning: \/items\/0\/author is the deprecated form/],
  [`${item}/tags`, 'one', /^\/items\/0\/tags is "one"; expected a list\.$/],
  [`${item}/attachments/0/url`, undefined, /^\/items\/0\/attachments\/0 “url” is missing/],
  [`${item}/attachments/0/mime_type`, undefined, /“mime_type” is missing/],
  [`${item}/attachments/0/mime_type`, 'mp3', /mime_type is "mp3"; expected a media type/],
  [`${item}/attachments/0/size_in_bytes`, '7', /size_in_bytes is "7"; expected a number\.$/],
  [`${item}/content-html`, 'x', /^$/],
];

for (const [pointer, value, message] of mistakes) {
  test(`one mistake is told once: ${pointer} is ${JSON.stringify(value)?.slice(0, 40)}`, () => {
    const problems = told(changed(pointer, value));
    if (message.source !== '^$') {
      assert.equal(problems.length, 1, problems.join('\n'));
      assert.match(problems[0] ?? '', message);
      return;
    }
    // Unknown keys are allowed; one that was probably meant otherwise may be told.
    assert.ok(problems.every((each) => each.startsWith('warning: ')));
  });
}

test('a key that is nearly one of JSON Feed is worth a look, where that one is not there', () => {
  const feed = changed(`${item}/content-html`, 'x') as { items: Fields[] };
  assert.deepEqual(told(feed), []);
  delete feed.items[0]?.content_html;
  assert.deepEqual(told(feed), [
    'warning: /items/0/content-html is no key of JSON Feed. Is “content_html” meant?',
  ]);
});

test('a feed that does not know its own address may have a path as next_url', () => {
  const feed = changed('/next_url', 'archive/2026-03.json') as Fields;
  delete feed.feed_url;
  assert.deepEqual(told(feed), []);
  feed.next_url = 'not an address';
  assert.equal(told(feed).length, 1);
});

test("an issue's date is the day of its publication in the feed's time zone", () => {
  const at = '/items/0/_advisor/date';
  for (const [zone, published, day, expected] of [
    ['America/New_York', '2026-03-05T04:59:59Z', '2026-03-04', []],
    ['America/New_York', '2026-03-05T05:00:00Z', '2026-03-05', []],
    ['Pacific/Auckland', '2026-03-04T12:00:00Z', '2026-03-05', []],
    // The night of the change to summer time.
    ['America/New_York', '2026-03-09T03:59:00Z', '2026-03-08', []],
    ['America/New_York', '2026-03-09T04:00:00Z', '2026-03-09', []],
    [
      'America/New_York',
      '2026-03-05T05:00:00Z',
      '2026-03-04',
      [`warning: ${at} is 2026-03-04, but date_published is on 2026-03-05 in America/New_York.`],
    ],
    [
      'UTC',
      '2026-03-03T23:00:00Z',
      '2026-03-04',
      [`warning: ${at} is 2026-03-04, but date_published is on 2026-03-03 in UTC.`],
    ],
    [
      'UTC',
      '2026-02-28T12:00:00Z',
      '2026-03-02',
      [`${at} is 2026-03-02, but date_published is on 2026-02-28 in UTC.`],
    ],
    ['UTC', '2026-02-28T12:00:00Z', '2026-03-01', ['warning: ']],
    ['UTC', '2025-03-04T12:00:00Z', '2026-03-04', [at]],
  ] as const) {
    const feed = sampleFeed();
    feed._advisor.timezone = zone;
    Object.assign(feed.items[0] as Fields, { date_published: published });
    Object.assign(feed.items[0]?._advisor as Fields, { date: day });
    const problems = told(feed);
    assert.equal(problems.length, expected.length, `${zone} ${published} ${day}`);
    assert.ok((problems[0] ?? '').startsWith(expected[0] ?? ''), problems[0]);
  }
});

test('what was probably meant is said', () => {
  const mends = (pointer: string, value: unknown) => {
    const feed = JSON.parse(JSON.stringify(sampleFeed())) as Fields;
    const keys = pointer.split('/').slice(1);
    const last = keys.pop() ?? '';
    const parent = keys.reduce<Fields>((at, key) => at[key] as Fields, feed);
    if (value === undefined) delete parent[last];
    else parent[last] = value;
    return checkFeedDocument(feed).map(({ mend }) => mend);
  };
  const ours = '/items/0/_advisor';
  for (const [pointer, value, mend] of [
    [`${ours}/id`, 'The Pier', 'Write "the-pier".'],
    [`${ours}/date`, '2026-3-4', 'Write "2026-03-04".'],
    [`${ours}/date`, '2026-03-04T17:00:00-05:00', 'Write "2026-03-04".'],
    [`${ours}/date`, 'tomorrow', 'Write for example "2026-03-04".'],
    ['/items/0/date_published', '2026-03-04 17:00:00-05:00', 'Write "2026-03-04T17:00:00-05:00".'],
    ['/items/0/date_published', '2026-03-04T17:00:00-0500', 'Write "2026-03-04T17:00:00-05:00".'],
    ['/items/0/date_published', 'Wed, 04 Mar 2026 22:00:00 GMT', 'Write "2026-03-04T22:00:00Z".'],
    // Its offset is not guessed.
    [
      '/items/0/date_published',
      '2026-03-04T17:00:00',
      'Write for example "2026-03-04T17:00:00-05:00".',
    ],
    [`${ours}/photo/width`, '1600', 'Write 1600.'],
    [`${ours}/photo/src`, 'http://news.example/a.jpg', 'Write "https://news.example/a.jpg".'],
    ['/items/0/url', 'news.example/pier', 'Write "https://news.example/pier".'],
    ['/items/0/url', 'https://me:me@news.example/', 'Write "https://news.example/".'],
    [`${ours}/answers/0/lang`, 'en_US', 'Write "en-US".'],
    [`${ours}/answers/0/body`, 'It is not.', 'Write [{"t":"p","c":["…"]}].'],
    [`${ours}/photo/alt`, undefined, 'Add "alt" here.'],
    ['/items/0/title', 'x'.repeat(307), 'Shorten it by 7.'],
    ['/_advisor/timezone', 'America/NewYork', 'Write for example "America/New_York".'],
    ['/_advisor/image_origins/0', 'https://news.example/', 'Write "https://news.example".'],
  ] as const) {
    assert.deepEqual(mends(pointer, value), [mend], `${pointer} ${value}`);
  }
});
