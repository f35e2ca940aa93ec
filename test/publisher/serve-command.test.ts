import assert from 'node:assert/strict';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { connect, createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { test } from 'node:test';
import { advisorFeed } from './command.js';
import { contentSite } from './content-site.js';
import { startListening } from './listening-process.js';
import { issue } from './sample-content.js';
import { servedSite } from './served-site.js';

const files = { 'a.md': issue('old-pier', '2026-03-02') };

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  test(`ends cleanly on ${signal}, with connections still open`, async (t) => {
    const { content, output } = await contentSite(t, files);
    assert.equal((await advisorFeed(['build', content, '-o', output])).status, 0);
    const server = await startListening(t, ['serve', output, '--port', '0']);
    // One that was asked on, and one on which nothing was asked.
    assert.equal((await fetch(`${server.origin}/feed.json`)).status, 200);
    const idle = connect(Number(new URL(server.origin).port), '127.0.0.1');
    await once(idle, 'connect');
    const closed = once(idle, 'close');
    assert.equal(await server.end(signal), 0);
    await closed;
    await assert.rejects(fetch(`${server.origin}/feed.json`));
  });
}

test('a site that is not open yet is for those who know its name and password, and private for consumers of oEmbed', async (t) => {
  const { root } = await contentSite(t);
  const login = join(root, 'login');
  await writeFile(login, 'desk:low tide: à 6 h\n');
  const site = await servedSite(t, files, '--login', login);
  const basic = (text: string) => ({
    headers: { Authorization: `Basic ${Buffer.from(text).toString('base64')}` },
  });
  const url = `${site.home}i/old-pier.html`;
  for (const headers of [
    {},
    basic('desk:high tide'),
    basic('desk:low tide: à 6 h\n'),
    basic(''),
    { headers: { Authorization: 'Bearer desk' } },
  ]) {
    for (const response of [
      await fetch(url, headers),
      await site.ask({ url }, headers),
      await site.ask({ url: `${site.home}i/never-was.html` }, headers),
      await fetch(`${site.home}issues/never-was.json`, headers),
    ]) {
      assert.equal(response.status, 401);
      assert.match(
        response.headers.get('www-authenticate') ?? '',
        /^Basic realm=".+", charset="UTF-8"/,
      );
      assert.doesNotMatch(await response.text(), /pier/);
    }
  }
  const right = basic('desk:low tide: à 6 h');
  assert.match(await (await fetch(url, right)).text(), /What of old-pier\?/);
  assert.equal((await site.ask({ url }, right)).status, 200);
  assert.equal((await site.ask({ url: `${url}x` }, right)).status, 404);
});

test('says what it cannot begin with: no folder, nothing built, a port that is taken, a host that is not here, no login', async (t) => {
  const { root, content, output } = await contentSite(t, files);
  const refused = async (pattern: RegExp, ...args: string[]) => {
    const { status, stdout, stderr } = await advisorFeed(['serve', ...args]);
    assert.deepEqual([status, stdout], [2, ''], stderr);
    assert.match(stderr, pattern);
  };
  await refused(/Cannot read .*nowhere: it does not exist/, join(root, 'nowhere'));
  await refused(/a\.md: a part of its path is not a folder/, join(content, 'a.md'));
  await refused(/holds no feed\.json\. Build it first: advisor-feed build content -o/, content);

  assert.equal((await advisorFeed(['build', content, '-o', output])).status, 0);
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  t.after(() => other.close());
  const { port } = other.address() as AddressInfo;
  await refused(new RegExp(`^Port ${port} is taken\\. Name another`), output, '--port', `${port}`);
  await refused(/from 1 to 65535/, output, '--port', 'http');
  await refused(/192\.0\.2\.1 is no address of this machine/, output, '--host', '192.0.2.1');
  const login = join(root, 'login');
  await refused(/login: it does not exist/, output, '--login', login);
  await writeFile(login, 'a password alone\n');
  await refused(/login holds no login: write name:password/, output, '--login', login);
});
