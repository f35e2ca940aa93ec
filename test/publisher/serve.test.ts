import assert from 'node:assert/strict';
import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { checkRich, discover, readXml, type Response as Oembed } from './oembed-rules.js';
import { ask } from './preview-process.js';
import { feedYaml, issue } from './sample-content.js';
import { servedSite } from './served-site.js';

// All people, places and words are invented.

const photo = `photo:
  src: photos/pier.jpg
  width: 1600
  height: 900
  alt: A pier
  srcset:
    - src: photos/pier-320.jpg
      width: 320
`;
const odd = `'Is it 5 < 6 & "so" on? ]]>'`;
const seconds = (time: string) => String(Date.parse(time) / 1000);

let site: Awaited<ReturnType<typeof servedSite>>;
const ends: (() => unknown)[] = [];
before(async () => {
  process.env.SOURCE_DATE_EPOCH = seconds('2026-03-06T12:00:00Z');
  const t = { after: (end: () => unknown) => void ends.unshift(end) };
  site = await servedSite(t, {
    'feed.yaml': feedYaml.replace(/issue_url.*\n/, ''),
    'a.md': issue('old-pier', '2026-03-02', photo).replace('What of old-pier?', odd),
    'b.md': issue('taken-back', '2026-03-03', 'status: withdrawn\n'),
    'c.md': issue('sealed-wharf', '2026-03-09', 'publish_at: 2026-03-09T06:00:00-05:00\n'),
    'd.md': issue('elsewhere', '2026-03-04', 'url: https://own.example/story?id=7\n'),
    'e.md': issue('nearby', '2026-03-05', 'url: https://own.example/nearby\n'),
  });
  await mkdir(join(site.output, 'photos'));
  await writeFile(join(site.output, 'photos/pier.jpg'), 'a photo');
});
after(async () => {
  delete process.env.SOURCE_DATE_EPOCH;
  for (const end of ends) await end();
});

const page = (id: string) => `${site.home}i/${id}.html`;
const get = (path: string, init?: RequestInit) => fetch(site.home + path, init);

test('a consumer that is given a page’s address finds what to embed, as JSON and as XML, and both say the same', async () => {
  const shown = await fetch(page('old-pier'));
  assert.match(shown.headers.get('content-type') ?? '', /^text\/html; charset=utf-8$/i);
  const file = discover(await shown.text());
  const json = await fetch(file!['href']!);
  assert.equal(json.headers.get('content-type'), 'application/json');
  const response = (await json.json()) as Oembed;
  checkRich(response);
  assert.equal(response['title'], odd.slice(1, -1));
  assert.equal(response['thumbnail_url'], `${site.home}photos/pier.jpg`);

  const link = /^<([^>]+)>; rel="alternate"; type="text\/xml\+oembed"$/.exec(
    shown.headers.get('link') ?? '',
  );
  const xml = await fetch(link![1]!);
  assert.equal(xml.headers.get('content-type'), 'text/xml; charset=utf-8');
  assert.deepEqual(readXml(await xml.text()), response);

  const asked = await site.ask({ url: page('old-pier'), format: 'json' });
  assert.equal(asked.headers.get('content-type'), 'application/json; charset=utf-8');
  assert.equal(asked.headers.get('access-control-allow-origin'), '*');
  assert.match(asked.headers.get('cache-control') ?? '', /^max-age=3600/);
  assert.deepEqual(await asked.json(), response);
  assert.deepEqual(await (await site.ask({ url: page('old-pier') })).json(), response);
});

test('a page is known by its address however it was shared, and by the one that the newsroom gave it', async () => {
  const plain = page('old-pier');
  for (const [url, title] of [
    [`${plain}?utm_source=mail#advisor-old-pier-ada-quill`, odd.slice(1, -1)],
    [plain.replace('http:', 'https:'), odd.slice(1, -1)],
    ['https://own.example/story?id=7', 'What of elsewhere?'],
    ['https://own.example/nearby?utm_source=mail', 'What of nearby?'],
    [page('elsewhere'), 'What of elsewhere?'],
  ] as const) {
    const response = await site.ask({ url });
    assert.equal(response.status, 200, url);
    assert.equal(((await response.json()) as Oembed)['title'], title);
  }
});

test('no more is taken than a consumer has room for, from the endpoint and from the file that it found', async () => {
  const room = { maxwidth: '400', maxheight: '300' };
  const query = new URLSearchParams(room);
  for (const response of [
    await site.ask({ url: page('old-pier'), ...room }),
    await get(`oembed/old-pier.json?${query}`),
  ]) {
    const value = (await response.json()) as Oembed;
    checkRich(value, 400, 300);
    assert.deepEqual([value['width'], value['height']], [400, 300]);
    assert.equal(value['thumbnail_url'], `${site.home}photos/pier-320.jpg`);
  }
  for (const maxwidth of ['', 'wide', '-5', '0', 'NaN']) {
    const value = (await (await site.ask({ url: page('old-pier'), maxwidth })).json()) as Oembed;
    assert.equal(value['width'], 600, maxwidth);
  }
  assert.equal((await get('oembed/never-was.json?maxwidth=400')).status, 404);
});

test('what cannot be answered is refused with the status that oEmbed has for it, and readably from any page', async () => {
  const known = page('old-pier');
  const bare = await fetch(`${site.home}oembed`);
  const refused: [Response, number][] = [
    [bare, 400],
    [await site.ask({ url: '' }), 400],
    [await site.ask({ url: 'harbor dredging' }), 400],
    [await fetch(`${site.home}oembed?url=%E0%A4%A`), 400],
    [await site.ask({ url: page('never-was') }), 404],
    [await site.ask({ url: 'https://stranger.example/i/old-pier.html' }), 404],
    [await site.ask({ url: `${site.home}feed.json` }), 404],
    [await site.ask({ url: `${site.home}i/../issues/old-pier.html` }), 404],
    [await site.ask({ url: 'javascript:alert(1)' }), 404],
    [await site.ask({ url: known, format: 'yaml' }), 501],
    [await site.ask({ url: known, format: 'toString' }), 501],
  ];
  for (const [response, status] of refused) {
    assert.equal(response.status, status, response.url);
    assert.equal(response.headers.get('access-control-allow-origin'), '*');
    assert.equal(response.headers.get('cache-control'), null);
    assert.notEqual((await response.text()).trim(), '');
  }
  const post = await site.ask({ url: known }, { method: 'POST' });
  assert.deepEqual([post.status, post.headers.get('allow')], [405, 'GET, HEAD']);
  const head = await site.ask({ url: known }, { method: 'HEAD' });
  assert.deepEqual([head.status, await head.text()], [200, '']);
  assert.ok(Number(head.headers.get('content-length')) > 500);
});

test('an issue that waits is as unknown as one that never was, and one that was taken back says so', async () => {
  const [waits, never] = [
    await site.ask({ url: page('sealed-wharf') }),
    await site.ask({ url: page('never-was') }),
  ];
  assert.equal(waits.status, 404);
  assert.equal(await waits.text(), await never.text());
  const withdrawn = (await (await site.ask({ url: page('taken-back') })).json()) as Oembed;
  checkRich(withdrawn);
  assert.match(String(withdrawn['html']), /Withdrawn by the publisher\./);
  assert.ok(!('author_name' in withdrawn));
});

test('every file has the headers that _headers gives it, at the root and where the feed says it stands', async () => {
  const cors = '*';
  const [feedAge, issueAge] = [/^max-age=300, .*stale-if-error/, /^max-age=3600, /];
  const { origin } = new URL(site.home);
  for (const root of [`${origin}/`, site.home]) {
    for (const [path, type, age, allowed, policy] of [
      ['feed.json', 'application/feed+json', feedAge, cors, null],
      ['issues/old-pier.json', 'application/feed+json', issueAge, cors, null],
      ['archive/2026-03.json', 'application/feed+json', issueAge, cors, null],
      ['oembed/old-pier.json', 'application/json', issueAge, cors, null],
      ['advisor.js', 'text/javascript; charset=utf-8', issueAge, cors, 'cross-origin'],
      ['embed/frame.html', 'text/html; charset=utf-8', issueAge, cors, 'cross-origin'],
      ['themes/card.css', 'text/css; charset=utf-8', issueAge, cors, 'cross-origin'],
      ['i/old-pier.html', 'text/html; charset=utf-8', feedAge, null, null],
      ['photos/pier.jpg', 'image/jpeg', null, null, null],
    ] as const) {
      const { status, headers } = await fetch(root + path);
      assert.equal(status, 200, path);
      assert.equal(headers.get('content-type'), type, path);
      if (age) assert.match(headers.get('cache-control') ?? '', age, path);
      else assert.equal(headers.get('cache-control'), null, path);
      assert.equal(headers.get('access-control-allow-origin'), allowed, path);
      assert.equal(headers.get('cross-origin-resource-policy'), policy, path);
      assert.equal(headers.get('link') === null, path !== 'i/old-pier.html', path);
    }
  }
  const missing = await get('issues/never-was.json');
  assert.equal(missing.status, 404);
  assert.equal(missing.headers.get('access-control-allow-origin'), '*');
  assert.equal(missing.headers.get('cache-control'), null);
  assert.match(missing.headers.get('content-type') ?? '', /^text\/plain/);
  const noPage = await get('i/never-was.html');
  assert.deepEqual([noPage.status, noPage.headers.get('link')], [404, null]);
});

test('who has a file already is told so, and who asks for a part gets that part', async () => {
  const whole = await get('feed.json');
  const text = await whole.text();
  const [etag, date] = [whole.headers.get('etag')!, whole.headers.get('last-modified')!];
  const conditions: Record<string, string>[] = [
    { 'If-None-Match': etag },
    { 'If-None-Match': `"other", ${etag}` },
    { 'If-Modified-Since': date },
  ];
  for (const headers of conditions) {
    // As it stands: fetch asks past every cache where it is given a condition.
    const again = await ask(site.origin, '/feed.json', { headers });
    assert.deepEqual([again.status, again.body], [304, ''], JSON.stringify(headers));
    assert.equal(again.headers['access-control-allow-origin'], '*');
    assert.match(again.headers['cache-control'] ?? '', /^max-age=300/);
  }
  const other = { 'If-None-Match': '"other"' };
  assert.equal((await ask(site.origin, '/feed.json', { headers: other })).status, 200);
  const head = await get('feed.json', { method: 'HEAD' });
  assert.equal(head.headers.get('content-length'), String(Buffer.byteLength(text)));
  assert.equal(await head.text(), '');
  const part = await get('feed.json', { headers: { Range: 'bytes=0-9' } });
  assert.deepEqual([part.status, await part.text()], [206, text.slice(0, 10)]);
  const beyond = await get('feed.json', { headers: { Range: 'bytes=9999999-' } });
  assert.equal(beyond.status, 416);
  assert.equal(beyond.headers.get('content-range'), `bytes */${Buffer.byteLength(text)}`);
  assert.equal((await get('feed.json', { headers: { 'If-Match': '"other"' } })).status, 412);
});

test('nothing is served from outside of the folder, nor what is hidden in it', async () => {
  const { output, root, origin } = site;
  await mkdir(join(output, '.staged-1/issues'), { recursive: true });
  await writeFile(join(output, '.staged-1/issues/b.json'), 'secret');
  await writeFile(join(output, '.secret'), 'secret');
  await writeFile(join(root, 'secret.txt'), 'secret');
  await symlink(join(root, 'secret.txt'), join(output, 'way-out.txt'));
  await symlink(join(output, '.secret'), join(output, 'photos/hidden.txt'));
  for (const path of [
    '/../content/a.md',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/i/..%2f..%2fsecret.txt',
    '/i%2f..%2f..%2fcontent%2fa.md',
    '/..%5csecret.txt',
    '/..\\secret.txt',
    '//secret.txt',
    '/%2e%2e%2f%2e%2e%2f%2e%2e%2fetc/passwd',
    '/way-out.txt',
    '/photos/hidden.txt',
    '/.secret',
    '/%2esecret',
    '/photos/%2e%2e/.secret',
    '/.staged-1/issues/b.json',
    '/qa/.staged-1/issues/b.json',
    '/_headers',
    '/qa/_headers',
    '/%5fheaders',
    '/i',
    '/i/',
    '/',
    '/feed.json/',
    '/feed.json%00',
    '/%',
  ]) {
    const { status, body } = await ask(origin, path);
    assert.ok(status === 404 || status === 400, `${path}: ${status}`);
    assert.doesNotMatch(body, /secret|Quill|Cache-Control|root:/, path);
  }
  // A build would take it for that of another one.
  await rm(join(output, '.staged-1'), { recursive: true });
});

test('what a build writes meanwhile is there at once', async () => {
  const url = page('new-pier');
  assert.equal((await site.ask({ url })).status, 404);
  assert.equal((await site.ask({ url: 'https://own.example/new' })).status, 404);
  await site.write({ 'n.md': issue('new-pier', '2026-03-06', 'url: https://own.example/new\n') });
  assert.equal((await site.build()).status, 0);
  for (const address of [url, 'https://own.example/new']) {
    const { title } = (await (await site.ask({ url: address })).json()) as { title: string };
    assert.equal(title, 'What of new-pier?');
  }
  assert.match(await (await get('feed.json')).text(), /new-pier/);
});
