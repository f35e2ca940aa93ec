import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseFeed } from '../../src/feed/parse-feed.js';
import { selectIssue } from '../../src/feed/select-issue.js';
import { oembed, type Room } from '../../src/publisher/oembed/oembed.js';
import { oembedJson, oembedXml } from '../../src/publisher/oembed/oembed-text.js';
import { contentSite } from './content-site.js';
import {
  checkRich,
  discover,
  fragmentOf,
  linksOf,
  readXml,
  type Response,
} from './oembed-rules.js';
import { feedYaml, issue } from './sample-content.js';
import { sampleFeed } from './sample-feed.js';

// All people, places and words are invented.

const feedUrl = 'https://news.example/qa/feed.json';
const photo = `photo:
  src: https://news.example/pier.jpg
  width: 1600
  height: 900
  alt: A pier
`;

/** What is made of the sample feed's issue, some of its item and of its `_advisor` changed. */
function embedded(item: object = {}, advisor: object = {}, room?: Room) {
  const feed = sampleFeed();
  const before = feed.items[0]!;
  const whole = {
    ...before,
    ...item,
    _advisor: { ...(before['_advisor'] as object), ...advisor },
  };
  const found = selectIssue(parseFeed({ ...feed, items: [whole] }, feedUrl), 'pier');
  assert.equal(found.kind, 'issue');
  if (found.kind !== 'issue') throw new Error();
  return oembed({ issue: found, feedUrl }, room);
}

test('the page of an issue leads consumers to its oEmbed response, which says whose it is and what to embed', async (t) => {
  const { build, text } = await contentSite(t, {
    'a.md': issue('a', '2026-03-02', photo),
    'b.md': issue('b', '2026-03-03', 'status: withdrawn\nsummary: Quietdeck words.\n' + photo),
  });
  const { status, stderr } = await build();
  assert.equal(status, 0, stderr);
  const link = discover(await text('i/a.html'));
  assert.equal(link?.['href'], 'https://news.example/qa/oembed/a.json');
  assert.equal(link?.['title'], 'What of a?');
  const response = JSON.parse(await text('oembed/a.json')) as Response;
  checkRich(response);
  const { html, ...facts } = response;
  assert.deepEqual(facts, {
    version: '1.0',
    type: 'rich',
    title: 'What of a?',
    author_name: 'Ada Quill, Tomás Reyes',
    provider_name: 'The Sample Courier',
    provider_url: 'https://news.example/qa/',
    cache_age: 3600,
    thumbnail_url: 'https://news.example/pier.jpg',
    thumbnail_width: 1600,
    thumbnail_height: 900,
    width: 600,
    height: 600,
  });
  assert.match(String(html), /news\.example/);

  // What was taken back says so, and says nothing else.
  const withdrawn = JSON.parse(await text('oembed/b.json')) as Response;
  checkRich(withdrawn);
  assert.equal(withdrawn['title'], 'What of b?');
  assert.match(String(withdrawn['html']), /Withdrawn by the publisher\./);
  assert.doesNotMatch(JSON.stringify(withdrawn), /Quill|Quietdeck|deepens|pier\.jpg/);
});

test('the address stands in the first 4 kB of a page, and its head ends early, however long title and answers are', async (t) => {
  const long = issue('a', '2026-03-02', 'modified: 2026-03-03T00:00:00Z\n' + photo)
    .replace('What of a?', `'${'"'.repeat(300)}'`)
    .replace('It silts up', 'It silts up and up. '.repeat(900));
  const { build, text } = await contentSite(t, { 'a.md': long });
  const { status, stderr } = await build();
  assert.equal(status, 0, stderr);
  const page = await text('i/a.html');
  const link = /<link [^>]*json\+oembed[^>]*>/.exec(page);
  assert.ok(link);
  assert.ok(Buffer.byteLength(page.slice(0, link.index + link[0].length)) < 4096);
  assert.ok(Buffer.byteLength(page.slice(0, page.indexOf('</head>'))) < 16_384);
  assert.ok(Buffer.byteLength(page) > 50_000, 'the page itself is long');
  assert.match(page, /<meta property="article:modified_time" content="2026-03-03T00:00:00Z">/);
  assert.match(page, /<meta name="twitter:image:alt" content="A pier">/);
  assert.match(page, /"dateModified":"2026-03-03T00:00:00Z"/);
});

// What WordPress leaves of a frame from a site that it does not know.
const kept = [
  'src',
  'width',
  'height',
  'frameborder',
  'marginwidth',
  'marginheight',
  'scrolling',
  'title',
];

test('what is embedded is a link in a bare quotation and then a frame, the shape that WordPress takes', () => {
  const title = `Is it 5 < 6 & "so" on? src='https://evil.example/' <b>]]></b>`;
  const { html } = embedded({ title });
  const [quotation, frame, ...more] = fragmentOf(html);
  assert.deepEqual(more, []);
  // A class or data of ours would have advisor.js show the discussion a second time.
  assert.deepEqual(quotation, {
    tag: 'blockquote',
    attributes: {},
    text: title,
    children: [
      {
        tag: 'a',
        attributes: { href: 'https://news.example/qa/pier' },
        text: title,
        children: [],
      },
    ],
  });
  assert.equal(frame?.tag, 'iframe');
  const { style, ...attributes } = frame.attributes;
  assert.equal(style, 'max-width: 100%');
  assert.deepEqual(
    Object.keys(attributes).filter((name) => !kept.includes(name)),
    [],
  );
  assert.equal(attributes['title'], title);
  const address = new URL(attributes['src'] ?? '');
  assert.equal(address.origin + address.pathname, 'https://news.example/qa/embed/frame.html');
  assert.deepEqual(Object.fromEntries(address.searchParams), { src: feedUrl, issue: 'pier' });
  // It looks for the frame's address with a pattern: nothing before it may look like one.
  assert.match(html, /^<blockquote><a href="[^"]*">[^'"]*<\/a><\/blockquote><iframe src="/);
  assert.doesNotMatch(html, /['\n]/);
});

test('the only expert is the author with an address, and one whose answer was withdrawn is none', () => {
  const ada = {
    id: 'ada-quill',
    person: { name: 'Ada Quill', url: 'https://quill.example/' },
    body: [{ t: 'p', c: ['No.'] }],
  };
  const gone = { ...ada, id: 'gone', person: { name: 'Gone' }, body: [], status: 'withdrawn' };
  const one = embedded({}, { answers: [ada, gone] });
  assert.deepEqual([one.author_name, one.author_url], ['Ada Quill', 'https://quill.example/']);
  const none = JSON.parse(oembedJson(embedded({}, { answers: [gone] }))) as Response;
  assert.ok(!('author_name' in none) && !('author_url' in none));
});

test('no more is taken than a consumer has room for, by the thumbnail either', () => {
  const srcset = [
    { src: 'https://news.example/320.jpg', width: 320 },
    { src: 'https://news.example/800.jpg', width: 800 },
  ];
  const image = { src: 'https://news.example/a.jpg', width: 1600, height: 900, alt: '', srcset };
  const of = (room: Room) => {
    const response = JSON.parse(oembedJson(embedded({}, { photo: image }, room))) as Response;
    checkRich(response, room.maxWidth, room.maxHeight);
    const [, frame] = fragmentOf(String(response['html']));
    const { width, height } = frame!.attributes;
    assert.deepEqual([width, height], [String(response['width']), String(response['height'])]);
    return [response['width'], response['height'], response['thumbnail_width']];
  };
  assert.deepEqual(of({}), [600, 600, 1600]);
  assert.deepEqual(of({ maxWidth: 2000, maxHeight: 2000 }), [600, 600, 1600]);
  assert.deepEqual(of({ maxWidth: 900 }), [600, 600, 800]);
  assert.deepEqual(of({ maxWidth: 400, maxHeight: 300 }), [400, 300, 320]);
  assert.deepEqual(of({ maxHeight: 450 }), [600, 450, 800]);
  assert.deepEqual(of({ maxWidth: 100 }), [100, 600, undefined]);
  assert.deepEqual(of({ maxWidth: 1, maxHeight: 1 }), [1, 1, undefined]);
});

for (const title of [
  'Plain',
  'Is it 5 < 6 & "so" on?',
  `]]> <![CDATA[ & &amp; &lt; ' -->`,
  '¿Qué pasará con el ñandú? 水 𝄞',
  'Tabs\tand\r\nlines\rof old machines',
]) {
  test(`a title comes through JSON and XML as it is: ${JSON.stringify(title)}`, () => {
    const value = { ...embedded(), title };
    const fromXml = readXml(oembedXml(value));
    assert.equal(fromXml['title'], title);
    assert.deepEqual(fromXml, JSON.parse(oembedJson(value)));
    checkRich(fromXml);
  });
}

test('what XML cannot hold is replaced, and the rest comes through', () => {
  const title = 'A\u0000B\u001fC\ufffeD\ud800E\u{1f600}F';
  const { title: read } = readXml(oembedXml({ ...embedded(), title }));
  assert.equal(read, 'A\ufffdB\ufffdC\ufffdD\ufffdE\u{1f600}F');
});

test('without an address of the feed there is nothing to embed, and no page says so', async (t) => {
  const { build, text, snapshot } = await contentSite(t, {
    'a.md': issue('a', '2026-03-02'),
    'feed.yaml': feedYaml.replace(/feed_url.*\n/, ''),
  });
  const { status, stderr } = await build();
  assert.equal(status, 0, stderr);
  assert.deepEqual(
    Object.keys(await snapshot()).filter((path) => path.startsWith('oembed')),
    [],
  );
  const types = linksOf(await text('i/a.html')).map((each) => each['type']);
  assert.ok(types.includes('application/feed+json') && !types.some((each) => /oembed/.test(each!)));
});
