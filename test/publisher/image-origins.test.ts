import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FeedError } from '../../src/feed/feed-error.js';
import { parseFeed } from '../../src/feed/parse-feed.js';
import { checkFeedDocument } from '../../src/publisher/validate/check-feed.js';
import { sampleFeed } from './sample-feed.js';

type Fields = Record<string, unknown>;

const image = (src: string, ...srcset: string[]) => ({
  src,
  width: 1600,
  height: 900,
  srcset: srcset.map((each, index) => ({ src: each, width: 800 - index })),
});

interface Images {
  readonly photo?: object;
  readonly avatar?: object;
  readonly personLogo?: object;
  readonly publisherLogo?: object;
}

/** The sample feed with these images alone; `origins` and `feed_url` stand in it where they are given. */
function feedWith(
  { photo, avatar, personLogo, publisherLogo }: Images,
  { origins, feed_url }: { origins?: unknown; feed_url?: string } = {},
): Fields {
  const feed = sampleFeed();
  const ours = feed.items[0]?._advisor as Fields & { answers: { person: Fields }[] };
  if (photo) ours.photo = { ...photo, alt: '' };
  else delete ours.photo;
  Object.assign(ours.answers[0]?.person as Fields, {
    ...(avatar && { avatar }),
    ...(personLogo && { organization: { name: 'Northgate University', logo: personLogo } }),
  });
  Object.assign(feed._advisor.publisher as Fields, publisherLogo && { logo: publisherLogo });
  delete feed._advisor.image_origins;
  if (origins !== undefined) feed._advisor.image_origins = origins;
  return feed_url === undefined ? feed : { ...feed, feed_url };
}

const told = (document: unknown, url?: string) =>
  checkFeedDocument(document, url).map(
    ({ pointer, message, mend }) => `${pointer} ${message} ${mend}`,
  );
const places = (document: unknown, url?: string) =>
  checkFeedDocument(document, url).map(({ pointer }) => pointer);

/** That a path is no address for a feed is told for itself. */
const isOfImages = (problem: string | { pointer: string }) =>
  !(typeof problem === 'string' ? problem : problem.pointer).startsWith('/feed_url');

const feed_url = 'https://news.example/qa/feed.json';
const src = '/items/0/_advisor/photo/src';

test('images come from the origin of the feed, whatever their path', () => {
  const photo = image('https://news.example/a.jpg', 'https://NEWS.example:443/b/a-800.jpg');
  assert.deepEqual(told(feedWith({ photo }, { feed_url })), []);
  assert.deepEqual(told(feedWith({ photo }), feed_url), []);
});

test('a photo from elsewhere is told: what was found, what was expected, what to write', () => {
  const photo = image('https://cdn.example/a.jpg');
  assert.deepEqual(told(feedWith({ photo }, { feed_url })), [
    `${src} is on https://cdn.example; images come from the feed's own origin (https://news.example) or from those that _advisor.image_origins names. Add "https://cdn.example" there.`,
  ]);
});

test('an origin that the feed declares is let in, and only that one', () => {
  const photo = image('https://cdn.example/a.jpg');
  for (const origins of [['https://cdn.example'], ['https://img.example', 'https://cdn.example']]) {
    assert.deepEqual(told(feedWith({ photo }, { feed_url, origins })), []);
  }
  for (const other of [
    'https://cdn.example:8443',
    'https://img.cdn.example',
    'https://example',
    'https://cdn.example.other.example',
  ]) {
    assert.deepEqual(places(feedWith({ photo }, { feed_url, origins: [other] })), [src], other);
  }
});

test('every image of the format is looked at, in each of its sizes', () => {
  const away = image('https://cdn.example/a.jpg', 'https://cdn.example/a-800.jpg');
  const half = image('https://news.example/a.jpg', feed_url, 'https://cdn.example/a-400.jpg');
  const images = { photo: half, avatar: away, personLogo: away, publisherLogo: away };
  const person = '/items/0/_advisor/answers/0/person';
  const expected = [
    '/_advisor/publisher/logo/src',
    '/_advisor/publisher/logo/srcset/0/src',
    '/items/0/_advisor/photo/srcset/1/src',
    `${person}/avatar/src`,
    `${person}/avatar/srcset/0/src`,
    `${person}/organization/logo/src`,
    `${person}/organization/logo/srcset/0/src`,
  ];
  assert.deepEqual(places(feedWith(images, { feed_url })).sort(), expected.sort());
  const origins = ['https://cdn.example'];
  assert.deepEqual(told(feedWith(images, { feed_url, origins })), []);
});

test('the address that a feed was loaded from goes before its feed_url', () => {
  const photo = image('https://news.example/a.jpg');
  assert.deepEqual(told(feedWith({ photo }, { feed_url }), 'https://copy.example/feed.json'), [
    `${src} is on https://news.example; images come from the feed's own origin (https://copy.example) or from those that _advisor.image_origins names. Add "https://news.example" there.`,
  ]);
});

test('without an address and a feed_url every origin has to be declared', () => {
  const photo = image('https://news.example/a.jpg');
  const message = `${src} is on https://news.example; no feed_url tells the feed's own origin, so images come only from those that _advisor.image_origins names. Add "https://news.example" there.`;
  assert.deepEqual(told(feedWith({ photo })), [message]);
  for (const useless of ['feed.json', 'not an address', 'urn:feed']) {
    const images = told(feedWith({ photo }, { feed_url: useless })).filter(isOfImages);
    assert.deepEqual(images, [message], useless);
  }
  assert.deepEqual(told(feedWith({ photo }, { origins: ['https://news.example'] })), []);
});

test('origins are written as browsers write them: punycode, ports, this very machine', () => {
  for (const [origin, address] of [
    ['https://xn--mller-kva.example', 'https://müller.example/a.jpg'],
    ['https://img.example:8443', 'https://img.example:8443/a.jpg'],
    ['https://img_1.example', 'https://img_1.example/a.jpg'],
    ['https://192.0.2.7', 'https://192.0.2.7/a.jpg'],
    ['https://[2001:db8::7]', 'https://[2001:db8:0::7]/a.jpg'],
    ['http://localhost', 'http://localhost:80/a.jpg'],
    ['http://127.0.0.1:8000', 'http://127.0.0.1:8000/a.jpg'],
    ['http://[::1]:8000', 'http://[::1]:8000/a.jpg'],
  ] as const) {
    const photo = image(address);
    // Only a feed on this very machine may name it.
    const home = origin.startsWith('http:') ? 'http://localhost:9/feed.json' : feed_url;
    const feed = { feed_url: home };
    assert.deepEqual(told(feedWith({ photo }, { ...feed, origins: [origin] })), [], origin);
    assert.deepEqual(places(feedWith({ photo }, { ...feed, origins: [] })), [src], origin);
  }
});

test('an origin that a browser writes otherwise is told once, with the way to write it', () => {
  for (const [entry, written, address] of [
    ['https://192.0.2', 'https://192.0.0.2', 'https://192.0.2/a.jpg'],
    ['https://[2001:db8:0::7]', 'https://[2001:db8::7]', 'https://[2001:db8::7]/a.jpg'],
  ] as const) {
    assert.deepEqual(told(feedWith({ photo: image(address) }, { feed_url, origins: [entry] })), [
      `/_advisor/image_origins/0 is "${entry}"; browsers write this origin "${written}". Write "${written}".`,
    ]);
  }
});

test('a slip in the list is told there, and not at the images that it was meant for', () => {
  const local = image('http://localhost:8000/a.jpg');
  const away = image('https://cdn.example/a.jpg');
  for (const [photo, entry] of [
    [away, 'cdn.example'],
    [away, 'http://cdn.example'],
    [away, 'https://CDN.example/photos/'],
    [local, 'localhost:8000'],
    [local, 'http://localhost:8000/'],
  ] as const) {
    const document = feedWith({ photo }, { feed_url, origins: [entry] });
    assert.deepEqual(places(document), ['/_advisor/image_origins/0'], entry);
  }
  assert.deepEqual(places(feedWith({ photo: away }, { feed_url, origins: ['img.example'] })), [
    '/_advisor/image_origins/0',
    src,
  ]);
});

test('an address that is wrong in itself is told for that alone', () => {
  for (const address of ['http://cdn.example/a.jpg', 'a.jpg', 'data:image/png;base64,AA', ' ']) {
    const messages = told(feedWith({ photo: image(address) }, { feed_url }));
    assert.equal(messages.length, 1, address);
    assert.match(messages[0] ?? '', /expected an absolute https address/);
  }
});

test('a plain feed, and what a newer version says, are not looked at', () => {
  const photo = image('https://cdn.example/a.jpg');
  const publisherLogo = photo;
  const plain = feedWith({ photo, publisherLogo }, { feed_url });
  delete plain._advisor;
  assert.doesNotMatch(told(plain).join('\n'), /cdn\.example/);
  const newer = feedWith({ photo, publisherLogo }) as { _advisor: Fields };
  newer._advisor.version = 2;
  assert.deepEqual(told(newer), []);
  const item = feedWith({ photo }) as { items: { _advisor: Fields }[] };
  Object.assign(item.items[0]?._advisor as Fields, { version: 2 });
  assert.deepEqual(told(item), []);
});

/** Where the elements find the first fault of a document. */
function refusal(document: unknown, url?: string): string | undefined {
  try {
    for (const item of parseFeed(document, url).items) {
      if (item.kind === 'invalid') return item.error.path;
      if (item.kind === 'issue' && item.skipped[0]) return item.skipped[0].path;
    }
    return undefined;
  } catch (error) {
    if (error instanceof FeedError) return error.path;
    throw error;
  }
}

test('a feed from elsewhere names no reader’s own machine, and is told once', () => {
  const photo = image('http://127.0.0.1:631/a.jpg');
  const feed = { feed_url, origins: ['http://127.0.0.1:631'] };
  assert.deepEqual(told(feedWith({ photo }, feed)), [
    '/_advisor/image_origins/0 is "http://127.0.0.1:631", a reader\'s own machine; only a feed on it may name it. Take it away.',
  ]);
});

test('the command and the elements refuse the same images', () => {
  const outcomes = new Set<boolean>();
  const origins = ['https://a.example', 'https://b.example:8443', 'http://localhost:8000'];
  const lists = [undefined, [], ...origins.map((each) => [each]), origins];
  const homes = [
    undefined,
    ...origins.map((each) => `${each}/qa/feed.json`),
    'feed.json',
    'urn:feed',
  ];
  for (const from of origins)
    for (const list of lists)
      for (const home of homes)
        for (const url of homes.slice(0, 4))
          for (const part of ['photo', 'avatar', 'personLogo', 'publisherLogo']) {
            const document = feedWith(
              { [part]: image(`${from}/a.jpg`) },
              { ...(list && { origins: list }), ...(home && { feed_url: home }) },
            );
            const what = JSON.stringify({ from, list, home, url, part });
            const problems = checkFeedDocument(document, url).filter(isOfImages);
            assert.equal(problems[0]?.pointer, refusal(document, url), what);
            if (problems[0]) assert.match(problems[0].message, /^is on |own machine/, what);
            outcomes.add(problems.length > 0);
          }
  assert.equal(outcomes.size, 2);
});
