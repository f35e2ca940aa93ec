import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { parseFeed } from '../../src/feed/parse-feed.js';
import { contentSite } from './content-site.js';
import { feedYaml, issue } from './sample-content.js';

// All people, places and words are invented.

function* elementsOf(node: Tree.ParentNode): Generator<Tree.Element> {
  for (const child of node.childNodes) {
    if (!('tagName' in child)) continue;
    yield child;
    yield* elementsOf('content' in child ? child.content : child);
  }
}

/** What a page says to machines. */
function readPage(html: string) {
  const all = [...elementsOf(parse(html))];
  const value = (element: Tree.Element | undefined, name: string) =>
    element?.attrs.find((each) => each.name === name)?.value;
  const find = (tag: string, name: string, wanted: string) =>
    all.find((each) => each.tagName === tag && value(each, name) === wanted);
  const script = (type: string): unknown => {
    const [text] = find('script', 'type', type)?.childNodes ?? [];
    assert.ok(text && 'value' in text, type);
    return JSON.parse(text.value);
  };
  return {
    canonical: value(find('link', 'rel', 'canonical'), 'href'),
    feed: value(find('link', 'type', 'application/feed+json'), 'href'),
    address: value(find('meta', 'property', 'og:url'), 'content'),
    src: value(
      all.find(({ tagName }) => tagName === 'advisor-issue'),
      'src',
    ),
    scripts: all.flatMap((each) => (each.tagName === 'script' ? (value(each, 'src') ?? []) : [])),
    structured: script('application/ld+json') as Readonly<Record<string, unknown>>,
    document: script('application/json'),
    titles: all.filter((each) => value(each, 'part') === 'title').length,
  };
}

test('each issue has a page, for readers and machines, that leads to the newsroom’s own', async (t) => {
  const { build, text } = await contentSite(t, {
    'a.md': issue('a', '2026-03-02', 'published: 2026-03-02T06:00:00-05:00\n'),
  });
  const { status, stderr } = await build();
  assert.equal(status, 0, stderr);
  const page = readPage(await text('i/a.html'));
  assert.equal(page.canonical, 'https://news.example/qa/a');
  assert.equal(page.address, 'https://news.example/qa/a');
  assert.equal(page.feed, 'https://news.example/qa/feed.json');
  assert.equal(page.src, 'https://news.example/qa/feed.json');
  assert.deepEqual(page.scripts, ['../advisor.js']);
  assert.equal(page.titles, 1);
  assert.equal(page.structured['@type'], 'NewsArticle');
  assert.equal(page.structured['datePublished'], '2026-03-02T06:00:00-05:00');
  const question = page.structured['mainEntity'] as { suggestedAnswer: { text: string }[] };
  assert.deepEqual(
    question.suggestedAnswer.map((each) => each.text.split('\n')[0]),
    ['It silts up & up.', 'Hay que preguntar.'],
  );
});

test('the page brings the very issue that its document has, without the copy for feed readers', async (t) => {
  const { build, text } = await contentSite(t, { 'a.md': issue('a', '2026-03-02') });
  await build();
  const url = 'https://news.example/qa/issues/a.json';
  const { document } = readPage(await text('i/a.html'));
  assert.doesNotMatch(JSON.stringify(document), /content_html/);
  const published = JSON.parse(await text('issues/a.json')) as unknown;
  assert.deepEqual(parseFeed(document, url), parseFeed(published, url));
});

test('the page asks for its photo first, with its size and its widths', async (t) => {
  const photo = `photo:
  src: https://news.example/pier.jpg
  width: 1600
  height: 900
  alt: An old pier
  srcset:
    - src: https://news.example/pier-800.jpg
      width: 800
`;
  const { build, text } = await contentSite(t, {
    'feed.yaml': `${feedYaml}image_origins: [https://news.example]\n`,
    'a.md': issue('a', '2026-03-04', photo),
  });
  await build();
  const [image, ...others] = [...elementsOf(parse(await text('i/a.html')))].filter(
    ({ tagName }) => tagName === 'img',
  );
  const said = Object.fromEntries(image!.attrs.map(({ name, value }) => [name, value]));
  assert.equal(said['fetchpriority'], 'high');
  assert.equal(said['loading'], undefined);
  assert.deepEqual([said['width'], said['height']], ['1600', '900']);
  assert.match(said['srcset'] ?? '', /pier\.jpg 1600w,https:.*pier-800\.jpg 800w/);
  assert.match(said['sizes'] ?? '', /100vw/);
  assert.deepEqual(others, [], 'no other image competes with it');
});

test('without issue_url the page beside the feed is the address of its issue, in the feed too', async (t) => {
  const { build, json } = await siteWith(t, feedYaml.replace(/issue_url.*\n/, ''));
  const { status, stderr } = await build();
  assert.equal(status, 0);
  assert.equal(stderr, '');
  const own = 'https://news.example/qa/i/a.html';
  for (const path of ['feed.json', 'issues/a.json', 'archive/2026-03.json']) {
    const { items } = (await json(path)) as { items: { id: string; url: string }[] };
    assert.deepEqual([items[0]?.id, items[0]?.url], [own, own], path);
  }
});

test('without an address of the feed the page finds the feed and the script beside it', async (t) => {
  const bare = 'title: Daily\npublisher:\n  name: The Sample Courier\ntimezone: UTC\n';
  const { build, text } = await siteWith(t, bare);
  const { status, stderr } = await build();
  assert.equal(status, 0, stderr);
  assert.match(stderr, /feed\.yaml warning: feed_url: is missing here, and so is issue_url/);
  const page = readPage(await text('i/a.html'));
  assert.equal(page.src, '../feed.json');
  assert.deepEqual(page.scripts, ['../advisor.js']);
  assert.equal(page.canonical, undefined);
});

test('the page of an issue that was taken back has its title and none of its words', async (t) => {
  const { build, text } = await contentSite(t, {
    'a.md': issue('a', '2026-03-02', 'status: withdrawn\n'),
  });
  const { status, stderr } = await build();
  assert.equal(status, 0, stderr);
  const page = await text('i/a.html');
  assert.match(page, /What of a\?/);
  assert.doesNotMatch(page, /deepens|silts|preguntar|Quill/);
});

test('an issue with a mistake has no page, and neither has any other', async (t) => {
  const { build, snapshot } = await contentSite(t, {
    'a.md': issue('a', '2026-03-02'),
    'b.md': issue('b', '2026-03-03').replace('https://news.example/a?', 'javascript:alert(1)?'),
  });
  const { status } = await build();
  assert.equal(status, 1);
  assert.deepEqual(await snapshot(), {});
});

async function siteWith(t: Parameters<typeof contentSite>[0], config: string) {
  const site = await contentSite(t, { 'a.md': issue('a', '2026-03-02'), 'feed.yaml': config });
  return { ...site, json: async (path: string) => JSON.parse(await site.text(path)) as object };
}
