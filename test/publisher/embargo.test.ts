import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { advisorFeed } from './command.js';
import { contentSite, libraryPaths } from './content-site.js';
import { issue, writeFiles } from './sample-content.js';

const seconds = (time: string) => String(Date.parse(time) / 1000);
const environment = process.env.SOURCE_DATE_EPOCH;
const setClock = (time: string) => (process.env.SOURCE_DATE_EPOCH = seconds(time));
before(() => setClock('2026-03-04T12:00:00Z'));
after(() => {
  if (environment === undefined) delete process.env.SOURCE_DATE_EPOCH;
  else process.env.SOURCE_DATE_EPOCH = environment;
});

const secret = issue(
  'sealed-wharf',
  '2026-03-05',
  `publish_at: 2026-03-05T06:00:00-05:00
summary: Quietdeck words.
photo:
  src: https://news.example/sealed-photo.jpg
  width: 10
  height: 10
  alt: Quietalt
tags: [quiettag]
`,
).replace('The port deepens', 'The quietquestion port deepens');
const traces = /sealed|quiet|Quiet|2026-03-05/;

test('an issue that waits leaves no trace in any file, and appears once it is due', async (t) => {
  const { build, snapshot } = await contentSite(t, {
    'open.md': issue('open-wharf', '2026-03-04'),
    'sealed.md': secret,
  });
  const { status, stdout, stderr } = await build();
  assert.equal(status, 0, stderr);
  assert.match(stdout, /Built 1 issue /);
  assert.match(
    stderr,
    /sealed\.md:\d+:1 warning: publish_at: “sealed-wharf” waits until 2026-03-05T06:00:00-05:00 and is in no output/,
  );
  assert.match(stderr, /1 issue left out; build again at 2026-03-05T06:00:00-05:00\./);
  for (const [path, text] of Object.entries(await snapshot())) {
    assert.doesNotMatch(path, traces);
    assert.doesNotMatch(text, traces, path);
  }
  // The very second before, and the very second.
  setClock('2026-03-05T10:59:59Z');
  await build();
  assert.doesNotMatch(JSON.stringify(await snapshot()), traces);
  setClock('2026-03-05T11:00:00Z');
  const due = await build();
  assert.equal(due.stderr, '');
  const files = await snapshot();
  assert.match(files['issues/sealed-wharf.json'] ?? '', /quietquestion/);
  assert.match(files['feed.json'] ?? '', /quietquestion/);
  assert.match(files['feed.json'] ?? '', /"date_published": "2026-03-05T06:00:00-05:00"/);
  assert.match(files['archive/2026-03.json'] ?? '', /sealed-wharf/);
  assert.match(files['oembed/sealed-wharf.json'] ?? '', /What of sealed-wharf\?/);
  setClock('2026-03-04T12:00:00Z');
});

test('of several issues that wait the build names the first that is due, by the clock and not by its digits', async (t) => {
  const { build } = await contentSite(t, {
    'a.md': issue('a', '2026-03-05', 'publish_at: 2026-03-05T09:00:00+09:00\n'),
    'b.md': issue('b', '2026-03-06', 'publish_at: 2026-03-05T01:00:00+00:00\n'),
  });
  assert.match((await build()).stderr, /2 issues left out; build again at 2026-03-05T09:00:00\+09/);
});

test('an issue that waits is checked like any other', async (t) => {
  const { build, snapshot } = await contentSite(t, {
    'a.md': issue('a', '2026-03-05', 'publish_at: 2026-03-05T06:00:00-05:00\n').replace(
      'date: 2026-03-05',
      'date: 2026-03-55',
    ),
    'b.md': issue('b', '2026-03-05', 'publish_at: tomorrow\n'),
    'c.md': issue(
      'c',
      '2026-03-06',
      'publish_at: 2026-03-06T06:00:00-05:00\nphoto:\n  src: https://elsewhere.example/a.jpg\n  width: 1\n  height: 1\n  alt: ""\n',
    ),
    'd.md': issue('d', '2026-03-05', 'publish_at: 2026-03-05T06:00:00\n'),
  });
  const { status, stderr } = await build();
  assert.equal(status, 1);
  assert.match(stderr, /a\.md:3:1 date: is "2026-03-55"/);
  assert.match(stderr, /b\.md:5:1 publish_at: is "tomorrow"/);
  assert.match(stderr, /c\.md:7:3 .*elsewhere\.example/);
  assert.match(stderr, /d\.md:5:1 publish_at: is "2026-03-05T06:00:00"/);
  assert.deepEqual(await snapshot(), {});
});

test('an issue that was published too early is taken out again, with its month, and the newsroom is told', async (t) => {
  const { build, write, snapshot } = await contentSite(t, {
    'open.md': issue('open-wharf', '2026-02-04'),
    'sealed.md': secret.replace(/publish_at.*\n/, ''),
  });
  await build();
  assert.match(JSON.stringify(await snapshot()), traces);
  await write({ 'sealed.md': secret });
  const { status, stderr } = await build();
  assert.equal(status, 0, stderr);
  assert.match(stderr, /issues\/sealed-wharf\.json warning: was published and is taken out/);
  assert.match(stderr, /i\/sealed-wharf\.html warning: was published and is taken out/);
  assert.match(stderr, /oembed\/sealed-wharf\.json warning: was published and is taken out/);
  assert.match(stderr, /archive\/2026-03\.json warning: was published and is taken out/);
  const files = await snapshot();
  assert.doesNotMatch(JSON.stringify(files), traces);
  const paths = [
    ...libraryPaths,
    '_headers',
    'archive/2026-02.json',
    'feed.json',
    'i/open-wharf.html',
    'issues/open-wharf.json',
    'oembed/open-wharf.json',
  ];
  assert.deepEqual(Object.keys(files), paths.sort());
});

test('without feed.yaml the name of a series that waits is not published either', async (t) => {
  const { root, output, snapshot } = await contentSite(t);
  const bare = join(root, 'bare');
  await writeFiles(bare, {
    'a.md': issue('a', '2026-03-04'),
    // No photo: without feed.yaml none may come from anywhere.
    'b.md': secret
      .replace(/photo:\n( .*\n)+/, '')
      .replace('tags:', 'series:\n  id: quiet-series\n  name: Quietseries\ntags:'),
  });
  const { status } = await advisorFeed(['build', bare, '-o', output]);
  assert.equal(status, 0);
  assert.doesNotMatch(JSON.stringify(await snapshot()), traces);
});

test('sources are not published by a slip: the output may not be a folder that holds them', async (t) => {
  const { root, content } = await contentSite(t, { 'a.md': issue('a', '2026-03-04') });
  for (const output of [content, root]) {
    const { status, stderr } = await advisorFeed(['build', content, '-o', output]);
    assert.equal(status, 2);
    assert.match(stderr, /so your sources would be published.*Name an output folder of its own/);
    assert.ok(!existsSync(join(output, 'feed.json')));
  }
  assert.equal((await advisorFeed(['build', content, '-o', join(content, 'public')])).status, 0);
});

test('a clock that is none is refused', async (t) => {
  const { build } = await contentSite(t, { 'a.md': issue('a', '2026-03-04') });
  process.env.SOURCE_DATE_EPOCH = '2026-03-04';
  const { status, stderr } = await build();
  setClock('2026-03-04T12:00:00Z');
  assert.equal(status, 2);
  assert.match(stderr, /SOURCE_DATE_EPOCH is “2026-03-04”; expected whole seconds since 1970/);
});

test('without SOURCE_DATE_EPOCH the clock of the machine holds', async (t) => {
  const { build, output } = await contentSite(t, {
    'a.md': issue('a', '2026-03-04', 'publish_at: 2001-01-01T00:00:00Z\n'),
    'b.md': issue('b', '2026-03-04', 'publish_at: 9999-01-01T00:00:00Z\n'),
  });
  delete process.env.SOURCE_DATE_EPOCH;
  const { status } = await build();
  setClock('2026-03-04T12:00:00Z');
  assert.equal(status, 0);
  assert.ok(existsSync(join(output, 'issues/a.json')));
  assert.ok(!existsSync(join(output, 'issues/b.json')));
});

test('an embargo that ends on another day than the issue is told, and is not taken for the time of publishing', async (t) => {
  const { build, text } = await contentSite(t, {
    'a.md': issue('a', '2026-03-04', 'publish_at: 2026-02-04T06:00:00-05:00\n'),
    'b.md': issue('b', '2026-03-04', 'publish_at: 2026-03-03T22:00:00-05:00\n'),
    'c.md': issue(
      'c',
      '2026-03-04',
      'published: 2026-03-04T05:00:00-05:00\npublish_at: 2026-01-04T06:00:00-05:00\n',
    ),
  });
  const { status, stderr } = await build();
  assert.equal(status, 0, stderr);
  const told = stderr.split('\n').filter((line) => line.includes('publish_at'));
  assert.equal(told.length, 1, stderr);
  assert.match(told[0]!, /a\.md:5:1 warning: publish_at: is on 2026-02-04 in America\/New_York/);
  assert.doesNotMatch(await text('issues/a.json'), /date_published/);
  assert.match(await text('issues/b.json'), /"date_published": "2026-03-03T22:00:00-05:00"/);
  assert.match(await text('issues/c.json'), /"date_published": "2026-03-04T05:00:00-05:00"/);
});
