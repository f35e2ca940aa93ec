import assert from 'node:assert/strict';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { contentSite } from './content-site.js';
import { ask, startPreview } from './preview-process.js';
import { feedYaml, issue, writeFiles } from './sample-content.js';

const photo = (src: string) => `photo:\n  src: ${src}\n  width: 3\n  height: 2\n  alt: A quay\n`;

async function start(t: TestContext, files: Readonly<Record<string, string>>) {
  const site = await contentSite(t, files);
  return { ...site, preview: await startPreview(t, site.content) };
}

/** Where the feed of an issue says that its photo is, and whose images it lets in. */
async function photoOf(origin: string, id: string): Promise<{ src: string; origins: string[] }> {
  const feed = (await (await fetch(`${origin}/feed/issues/${id}.json`)).json()) as {
    _advisor: { image_origins: string[] };
    items: { _advisor: { photo: { src: string } } }[];
  };
  return { src: feed.items[0]!._advisor.photo.src, origins: feed._advisor.image_origins };
}

test('answers this machine alone: a foreign name that leads here is refused, whatever it asks for', async (t) => {
  const { preview } = await start(t, { 'a.md': issue('tolls', '2026-03-02') });
  const { port } = new URL(preview.origin);
  for (const path of ['/', '/events', '/feed/issues/tolls.json', '/advisor.js']) {
    for (const host of [
      'evil.example',
      `evil.example:${port}`,
      '127.0.0.1',
      `127.0.0.1.evil.example:${port}`,
    ]) {
      assert.equal((await ask(preview.origin, path, { host })).status, 403, `${path} of ${host}`);
    }
  }
  assert.equal((await ask(preview.origin, '/', { host: `localhost:${port}` })).status, 200);
  assert.equal((await ask(preview.origin, '/', { method: 'POST' })).status, 405);
});

test('lets no other site read or frame what it serves', async (t) => {
  const { preview } = await start(t, { 'a.md': issue('tolls', '2026-03-02') });
  for (const path of ['/', '/frame', '/feed/issues/tolls.json', '/advisor.js', '/nowhere']) {
    const { headers } = await ask(preview.origin, path);
    assert.equal(headers['access-control-allow-origin'], undefined);
    assert.equal(headers['cross-origin-resource-policy'], 'same-origin');
    assert.equal(headers['x-content-type-options'], 'nosniff');
    const policy = headers['content-security-policy'] as string;
    assert.match(policy, /default-src 'none'/);
    assert.match(policy, path === '/frame' ? /frame-ancestors 'self'/ : /frame-ancestors 'none'/);
    assert.doesNotMatch(policy, /unsafe/);
  }
});

test('serves nothing but what is listed: no path leads to the disk', async (t) => {
  const { preview } = await start(t, {
    'a.md': issue('tolls', '2026-03-02', photo('photos/quay.jpg')),
    'photos/quay.jpg': 'a quay',
    'photos/other.jpg': 'of no issue',
  });
  assert.equal((await ask(preview.origin, '/photo/photos%2Fquay.jpg')).status, 200);
  for (const path of [
    '/feed.yaml',
    '/a.md',
    '/photos/quay.jpg',
    '/photo/photos%2Fother.jpg',
    '/photo/feed.yaml',
    '/photo/..%2F..%2F..%2Fetc%2Fpasswd',
    '/photo/photos%2F..%2Ffeed.yaml',
    '/../../../../etc/passwd',
    '/themes/../advisor.js/../../package.json',
    '/themes/%2e%2e%2f%2e%2e%2fpackage.json',
    '/page/..%2fpreview.js',
    '/page/',
    '/feed/issues/..%2f..%2ffeed.yaml.json',
    '/%E0%A4%A',
    '//evil.example/',
    '/__proto__',
  ]) {
    assert.equal((await ask(preview.origin, path)).status, 404, path);
  }
});

test('takes a photo from the folder where it is there by its path, in every size, and anew when it was saved', async (t) => {
  const sizes = `${photo('photos/quay.jpg')}  srcset:\n    - src: photos/small.jpg\n      width: 2\n`;
  const { preview, write } = await start(t, {
    'a.md': issue('tolls', '2026-03-02', sizes),
    'photos/quay.jpg': 'a quay',
  });
  const { src } = await photoOf(preview.origin, 'tolls');
  assert.ok(src.startsWith(`${preview.origin}/photo/`), src);
  const response = await fetch(src);
  assert.deepEqual(
    [response.headers.get('content-type'), await response.text()],
    ['image/jpeg', 'a quay'],
  );
  await write({ 'photos/quay.jpg': 'another quay' });
  const { src: next } = await photoOf(preview.origin, 'tolls');
  assert.notEqual(next, src);
  assert.equal(await (await fetch(next)).text(), 'another quay');
});

test('takes a photo that is not in the folder from where the real feed will have it, and lets it in', async (t) => {
  const { preview } = await start(t, {
    'feed.yaml': `${feedYaml}image_origins: [https://img.example]\n`,
    'a.md': issue('tolls', '2026-03-02', photo('photos/quay.jpg')),
    'b.md': issue('bridge', '2026-03-03', photo('https://img.example/bridge.jpg')),
  });
  const origins = ['https://news.example', 'https://img.example'];
  assert.deepEqual(await photoOf(preview.origin, 'tolls'), {
    src: 'https://news.example/qa/photos/quay.jpg',
    origins,
  });
  assert.deepEqual(await photoOf(preview.origin, 'bridge'), {
    src: 'https://img.example/bridge.jpg',
    origins,
  });
});

test('a full list of origins leaves room for the real one', async (t) => {
  const many = Array.from({ length: 20 }, (_, at) => `https://img${at}.example`);
  const { preview } = await start(t, {
    'feed.yaml': `${feedYaml}image_origins: [${many.join(', ')}]\n`,
    'a.md': issue('tolls', '2026-03-02', photo('photos/quay.jpg')),
  });
  const { origins } = await photoOf(preview.origin, 'tolls');
  assert.deepEqual(origins, ['https://news.example']);
});

test('a photo that leads out of the folder, by dots or by a link, is not taken from the disk', async (t) => {
  const site = await contentSite(t, {
    'a.md': issue('dots', '2026-03-02', photo('../secret.jpg')),
    'b.md': issue('link', '2026-03-03', photo('photos/link.jpg')),
    'c.md': issue('disguise', '2026-03-04', photo('photos/disguise.jpg')),
    'd.md': issue('encoded', '2026-03-05', photo('..%2Fsecret.jpg')),
  });
  await writeFiles(site.root, { 'secret.jpg': 'secret' });
  await mkdir(join(site.content, 'photos'));
  await symlink(join(site.root, 'secret.jpg'), join(site.content, 'photos/link.jpg'));
  await writeFile(join(site.content, 'notes.txt'), 'secret');
  await symlink(join(site.content, 'notes.txt'), join(site.content, 'photos/disguise.jpg'));
  const preview = await startPreview(t, site.content);
  for (const id of ['dots', 'link', 'disguise', 'encoded']) {
    const { src } = await photoOf(preview.origin, id);
    assert.ok(src.startsWith('https://news.example/'), src);
  }
  for (const src of [
    '../secret.jpg',
    'photos/link.jpg',
    'photos/disguise.jpg',
    '..%2Fsecret.jpg',
  ]) {
    const { status, body } = await ask(preview.origin, `/photo/${encodeURIComponent(src)}`);
    assert.deepEqual([status, body.includes('secret')], [404, false], src);
  }
});
