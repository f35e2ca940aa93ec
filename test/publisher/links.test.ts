import assert from 'node:assert/strict';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ServerResponse } from 'node:http';
import { test } from 'node:test';
import { askerBehind } from '../../src/publisher/validate/links/asker.js';
import { findLinks } from '../../src/publisher/validate/links/find-links.js';
import { guardAround } from '../../src/publisher/validate/links/private-network.js';
import { Turns } from '../../src/publisher/validate/links/turns.js';
import { advisorFeed, folder } from './command.js';
import { serve } from './local-server.js';
import { sampleFeed } from './sample-feed.js';

type Fields = Record<string, unknown>;

test('links are asked for, once each, and those that lead nowhere are warnings with their places', async (t) => {
  const seen: string[] = [];
  const feed = sampleFeed();
  const url = await serve(t, ({ method = '', url: path = '' }, response) => {
    seen.push(`${method} ${path}`);
    if (path === '/feed.json') return response.end(JSON.stringify(feed));
    if (path === '/moved') return response.writeHead(302, { location: '/good' }).end();
    if (path === '/good') return response.end();
    if (path === '/get-only') return response.writeHead(method === 'GET' ? 200 : 405).end('x');
    if (path === '/round') return response.writeHead(302, { location: '/round' }).end();
    if (path === '/a.png') return response.setHeader('content-type', 'image/png').end();
    if (path === '/page.png') return response.setHeader('content-type', 'text/html').end();
    return response.writeHead(404).end();
  });
  const item = feed.items[0] as Fields & { _advisor: Fields & { photo: Fields } };
  Object.assign(item, { url: `${url}/gone`, external_url: `${url}/moved`, image: `${url}/a.png` });
  Object.assign(item._advisor, {
    canonical_url: `${url}/gone#top`,
    related: ['get-only', 'round', 'good', 'good'].map((path) => ({
      title: path,
      url: `${url}/${path}`,
    })),
  });
  item._advisor.photo.src = `${url}/page.png`;
  feed._advisor.image_origins = [];

  const { status, stdout, stderr } = await advisorFeed(['validate', `${url}/feed.json`, '--links']);
  const lines = stdout.trim().split('\n');
  const told = (part: string) => lines.filter((line) => line.includes(part));
  assert.equal(lines.length, 3, stdout);
  assert.match(
    told('/gone,')[0] ?? '',
    /feed\.json:1:\d+ \/items\/0\/url warning: leads to .*\/gone, which was answered with 404\. Also at \/items\/0\/_advisor\/canonical_url\./,
  );
  assert.match(
    told('/round,')[0] ?? '',
    /_advisor\/related\/1\/url .* redirected more than 10 times/,
  );
  assert.match(told('/page.png,')[0] ?? '', /photo\/src .* is no image: .* text\/html/);
  assert.equal(status, 0);
  assert.match(stderr, /is valid: 1 item, 3 warnings\./);
  const of = (path: string) => seen.filter((each) => each.endsWith(` ${path}`));
  assert.deepEqual(of('/gone'), ['HEAD /gone', 'GET /gone']);
  assert.deepEqual(of('/get-only'), ['HEAD /get-only', 'GET /get-only']);
  // Itself, and where another one is moved to.
  assert.deepEqual(of('/good'), ['HEAD /good', 'HEAD /good']);
});

test('a file from elsewhere has nobody on this machine asked', async (t) => {
  const seen: string[] = [];
  const url = await serve(t, (request, response) => {
    seen.push(request.url ?? '');
    response.end();
  });
  const feed = sampleFeed();
  const { port } = new URL(url);
  Object.assign(feed.items[0] as Fields, {
    url: `${url}/secret`,
    external_url: `http://localhost:${port}/secret`,
  });
  Object.assign(feed.items[0]?._advisor as Fields, {
    canonical_url: `http://[::ffff:127.0.0.1]:${port}/secret`,
    photo: undefined,
    related: ['0x7f.1', '10.0.0.1', '169.254.169.254', '[::1]', '[fd00::1]'].map((host) => ({
      title: host,
      url: `http://${host}:${port}/secret`,
    })),
  });
  const file = join(await folder(t), 'feed.json');
  await writeFile(file, JSON.stringify(feed));
  const { status, stdout } = await advisorFeed(['validate', file, '--links']);
  assert.equal(status, 0);
  assert.deepEqual(seen, []);
  const lines = stdout.trim().split('\n');
  // 0x7f.1 is 127.0.0.1 once more.
  assert.equal(lines.length, 7, stdout);
  for (const line of lines) assert.match(line, /on this machine or in a private network/);
});

test('a redirect does not lead into a private network either', async (t) => {
  const asked: string[] = [];
  const inner = await serve(t, (request, response) => {
    asked.push(request.url ?? '');
    response.end();
  });
  const outer = await serve(t, (_, response) => {
    const location = inner.replace('127.0.0.1', '127.0.0.2');
    response.writeHead(302, { location }).end();
  });
  const asker = askerBehind(await guardAround(outer));
  const outcome = await asker.ask(outer, 'HEAD', 0);
  assert.ok('fault' in outcome && outcome.fault.includes('private network'));
  assert.deepEqual(asked, []);
});

test('a private network is known in each of its spellings', async () => {
  const guard = await guardAround(undefined);
  for (const ip of [
    ...['0.0.0.0', '10.1.2.3', '100.64.0.1', '127.0.0.1', '127.255.0.1', '169.254.169.254'],
    ...['172.16.0.1', '172.31.255.255', '192.168.1.1', '224.0.0.1', '255.255.255.255', '::', '::1'],
    ...['fc00::1', 'fe80::1', 'ff02::1', '::ffff:10.0.0.1', '::127.0.0.1', '64:ff9b::a00:1', ''],
    'localhost',
  ]) {
    assert.equal(guard(ip), false, ip);
  }
  for (const ip of ['1.1.1.1', '172.15.0.1', '172.32.0.1', '192.167.1.1', '2606:4700::1111']) {
    assert.equal(guard(ip), true, ip);
  }
});

test('a server that never ends is let go after its beginning', async (t) => {
  const url = await serve(t, (_, response) => {
    response.writeHead(200, { 'content-type': 'image/png' });
    const more = () => {
      while (response.write(Buffer.alloc(65_536)));
    };
    response.on('drain', more);
    more();
  });
  const asker = askerBehind(await guardAround(url));
  const answer = await asker.ask(url, 'GET', 1_000);
  assert.ok('bytes' in answer);
  assert.equal(answer.bytes.length, 1_000);
  const head = await asker.ask(url, 'GET', 0);
  assert.deepEqual('bytes' in head && [head.status, head.bytes.length], [200, 0]);
});

test('of one server one thing is asked at a time', async (t) => {
  let open = 0;
  let most = 0;
  const waiting: ServerResponse[] = [];
  const url = await serve(t, (_, response) => {
    most = Math.max(most, ++open);
    response.on('close', () => (open -= 1));
    waiting.push(response);
    setImmediate(() => waiting.shift()?.end());
  });
  const asker = askerBehind(await guardAround(url));
  await Promise.all(Array.from({ length: 8 }, (_, n) => asker.ask(`${url}/${n}`, 'HEAD', 0)));
  assert.equal(most, 1);
});

test('at most so many turns are taken at once, whoever fails, and every one comes', async () => {
  const turns = new Turns(4);
  const gate = new EventTarget();
  let running = 0;
  let most = 0;
  const jobs = Array.from({ length: 12 }, (_, n) =>
    turns.take(`host-${n % 6}`, async () => {
      most = Math.max(most, ++running);
      if (running === 4) gate.dispatchEvent(new Event('full'));
      await new Promise(setImmediate);
      running -= 1;
      if (n % 5 === 0) throw new Error('no');
      return n;
    }),
  );
  const settled = Promise.allSettled(jobs);
  await once(gate, 'full');
  const results = await settled;
  assert.equal(most, 4);
  assert.equal(results.filter(({ status }) => status === 'rejected').length, 3);
  assert.equal(running, 0);
});

test('every address of a document is found, and what takes no visits is left out', () => {
  const feed = {
    home_page_url: 'https://news.example/',
    hubs: [{ type: 'WebSub', url: 'https://hub.example/' }],
    _other: { about: 'https://other.example/' },
    authors: [{ url: 'mailto:ada@news.example', avatar: 'https://news.example/ada.jpg' }],
    _advisor: {
      publisher: { logo: { src: 'https://news.example/l.png', srcset: [{ src: 'l2.png' }] } },
    },
    items: [{ id: 'https://news.example/1', a: { t: 'a', href: '//news.example/x#y', c: [] } }],
    __proto__: null,
  };
  assert.deepEqual(findLinks(feed, 'https://news.example/feed.json'), [
    { pointer: '/home_page_url', address: 'https://news.example/', isImage: false },
    { pointer: '/authors/0/avatar', address: 'https://news.example/ada.jpg', isImage: true },
    {
      pointer: '/_advisor/publisher/logo/src',
      address: 'https://news.example/l.png',
      isImage: true,
    },
    {
      pointer: '/_advisor/publisher/logo/srcset/0/src',
      address: 'https://news.example/l2.png',
      isImage: true,
    },
    { pointer: '/items/0/a/href', address: 'https://news.example/x', isImage: false },
  ]);
  assert.deepEqual(findLinks({ url: 'a path' }, undefined), []);
});
