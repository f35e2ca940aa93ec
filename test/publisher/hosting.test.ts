import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { loadIssue } from '../../src/client/load-issue.js';
import type { FeedError } from '../../src/feed/feed-error.js';
import { advisorFeed } from './command.js';
import { contentSite } from './content-site.js';
import { dayOf, idOf, writeArchive } from './generated-archive.js';
import { feedYaml, issue } from './sample-content.js';

const feedAge = 'max-age=300, stale-while-revalidate=3600, stale-if-error=86400';
const issueAge = 'max-age=3600, stale-while-revalidate=86400';

interface Rule {
  readonly path: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

/** Reads `_headers` as Netlify and Cloudflare do: a path, then indented headers. */
function readHeaders(text: string): Rule[] {
  return text
    .trim()
    .split(/\n\n+/)
    .map((block) => {
      const [path = '', ...lines] = block.split('\n');
      const headers = lines.map((line) => {
        const match = /^ {2}(?<name>[A-Z][\w-]+): (?<value>\S.*)$/.exec(line);
        assert.ok(match?.groups, line);
        return [match.groups['name']!, match.groups['value']!] as const;
      });
      return { path, headers };
    });
}

const matches = (rule: string, path: string) =>
  rule.endsWith('/*') ? path.startsWith(rule.slice(0, -1)) : rule === path;

/** The headers of a path, which exactly one rule may give: hosts join what several say. */
function headersOf(rules: readonly Rule[], path: string): Record<string, string> {
  const its = rules.filter((rule) => matches(rule.path, path));
  assert.equal(its.length, 1, `${path}: ${its.map((rule) => rule.path).join(' and ')}`);
  return Object.fromEntries(its[0]!.headers);
}

/** A host that serves a folder by its `_headers`, and remembers what it was asked for. */
async function host(t: TestContext, folder: string) {
  const asked: string[] = [];
  const answer = async (url: string, response: ServerResponse) => {
    const bytes = await readFile(join(folder, url)).catch(() => undefined);
    if (!bytes) return response.writeHead(404).end();
    const rules = readHeaders(await readFile(join(folder, '_headers'), 'utf8'));
    return response.writeHead(200, headersOf(rules, url)).end(bytes);
  };
  const server = createServer(({ url = '' }, response) => {
    asked.push(url);
    void answer(url, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => server.close());
  const { port } = server.address() as AddressInfo;
  return { asked, address: `http://127.0.0.1:${port}/feed.json` };
}

test('of an archive of hundreds the latest issue costs 1 request, one by its id 2, by its date 3', async (t) => {
  const { content, output } = await contentSite(t, {
    'feed.yaml': `${feedYaml}image_origins: [https://news.example]\n`,
  });
  const count = 240;
  await writeArchive(content, count);
  const { asked, address } = await host(t, output);
  const args = ['build', content, '-o', output, '--feed-url', address];
  const { status, stderr } = await advisorFeed(args);
  assert.equal(status, 0, stderr);

  const { signal } = new AbortController();
  const find = async (key: string) => {
    asked.length = 0;
    const { issue: found, error } = await loadIssue(address, key, { signal, reload: true });
    assert.equal(error, undefined);
    assert.equal(found.kind, 'issue');
    assert.equal('answers' in found && found.answers.length, 5, 'the whole issue');
    return [found.id, ...asked];
  };
  const [last, old] = [count - 1, 17];
  assert.deepEqual(await find('latest'), [idOf(last), '/feed.json']);
  assert.deepEqual(await find(idOf(last - 4)), [idOf(last - 4), '/feed.json']);
  assert.deepEqual(await find(idOf(old)), [idOf(old), '/feed.json', `/issues/${idOf(old)}.json`]);
  assert.deepEqual(await find(dayOf(old)), [
    idOf(old),
    '/feed.json',
    `/archive/${dayOf(old).slice(0, 7)}.json`,
    `/issues/${idOf(old)}.json`,
  ]);
  await assert.rejects(find('never-was'), (error: FeedError) => error.code === 'not-found');
});

test('the chain of next_url leads a feed reader through the whole archive', async (t) => {
  const { content, build, text } = await contentSite(t);
  await writeArchive(content, 100);
  await build();
  const seen = new Set<string>();
  let path: string | undefined = 'feed.json';
  while (path !== undefined) {
    const document = JSON.parse(await text(path)) as {
      next_url?: string;
      items: { _advisor: { id: string } }[];
    };
    for (const { _advisor } of document.items) seen.add(_advisor.id);
    path = document.next_url?.replace('https://news.example/qa/', '');
  }
  assert.equal(seen.size, 100);
});

test('_headers gives every published document the headers of the format, from one rule each', async (t) => {
  const { content, build, snapshot } = await contentSite(t);
  await writeArchive(content, 40);
  await build();
  const files = await snapshot();
  const rules = readHeaders(files['_headers'] ?? '');
  for (const root of ['/', '/qa/']) {
    const documents = Object.keys(files).filter((each) => /^(?!oembed).*\.json$/.test(each));
    for (const path of documents) {
      assert.deepEqual(headersOf(rules, root + path), {
        'Access-Control-Allow-Origin': '*',
        'Access-Control-Expose-Headers': 'Retry-After',
        'Content-Type': 'application/feed+json',
        'Cache-Control': path === 'feed.json' ? feedAge : issueAge,
      });
    }
    assert.deepEqual(headersOf(rules, `${root}i/${idOf(0)}.html`), { 'Cache-Control': feedAge });
    assert.deepEqual(headersOf(rules, `${root}oembed/${idOf(0)}.json`), {
      'Access-Control-Allow-Origin': '*',
      'Content-Type': 'application/json',
      'Cache-Control': issueAge,
    });
    assert.deepEqual(headersOf(rules, `${root}advisor.js`), {
      'Access-Control-Allow-Origin': '*',
      'Cross-Origin-Resource-Policy': 'cross-origin',
      'Cache-Control': issueAge,
    });
    // A page that isolates itself shows a frame that does so too, and no other.
    assert.deepEqual(headersOf(rules, `${root}embed/frame.html`), {
      'Access-Control-Allow-Origin': '*',
      'Cross-Origin-Resource-Policy': 'cross-origin',
      'Cross-Origin-Embedder-Policy': 'credentialless',
      'Cache-Control': issueAge,
    });
  }
});

const hubs = `hubs:
  - type: WebSub
    url: https://hub.example/?a=1
  - type: rssCloud
    url: https://cloud.example/
`;

test('hubs of feed.yaml stand in feed.json and in its headers, and nowhere else', async (t) => {
  const { build, snapshot, output } = await contentSite(t, {
    'feed.yaml': feedYaml + hubs,
    'a.md': issue('a', '2026-03-02'),
  });
  const { status, stderr } = await build();
  assert.equal(status, 0, stderr);
  const files = await snapshot();
  const feed = JSON.parse(files['feed.json'] ?? '') as { hubs: unknown };
  assert.deepEqual(feed.hubs, [
    { type: 'WebSub', url: 'https://hub.example/?a=1' },
    { type: 'rssCloud', url: 'https://cloud.example/' },
  ]);
  assert.doesNotMatch(files['issues/a.json'] ?? '', /hub/);
  const rules = readHeaders(files['_headers'] ?? '');
  assert.equal(
    headersOf(rules, '/qa/feed.json')['Link'],
    '<https://hub.example/?a=1>; rel="hub", <https://news.example/qa/feed.json>; rel="self"',
  );
  assert.equal(headersOf(rules, '/issues/a.json')['Link'], undefined);
  assert.equal((await advisorFeed(['validate', join(output, 'feed.json')])).status, 0);
});

test('a hub without an address is told with its line', async (t) => {
  const { build } = await contentSite(t, {
    'feed.yaml': `${feedYaml}hubs:\n  - type: WebSub\n`,
    'a.md': issue('a', '2026-03-02'),
  });
  const { status, stderr } = await build();
  assert.equal(status, 1);
  assert.match(stderr, /feed\.yaml:10:5 hubs\.0: “url” is missing/);
});

/** The nginx sample of the documentation. */
async function nginxSample(): Promise<string> {
  const page = await readFile(new URL('../../docs/publishing.md', import.meta.url), 'utf8');
  const sample = /```nginx\n([^]*?)```/.exec(page)?.[1];
  assert.ok(sample !== undefined, 'docs/publishing.md has an nginx sample');
  return sample;
}

test('the nginx sample says what _headers says', async (t) => {
  const { build, text } = await contentSite(t, { 'a.md': issue('a', '2026-03-02') });
  await build();
  const sample = await nginxSample();
  for (const { headers } of readHeaders(await text('_headers'))) {
    for (const [, value] of headers) assert.ok(sample.includes(value), value);
  }
});

const nginx = process.env.NGINX_PATH ?? 'nginx';
const hasNginx = spawnSync(nginx, ['-v']).status === 0;

test(
  'nginx serves the site by the sample',
  { skip: !hasNginx && 'no nginx here: set NGINX_PATH' },
  async (t) => {
    const { root, content } = await contentSite(t, { 'a.md': issue('a', '2026-03-02') });
    const output = join(root, 'www', 'qa');
    await advisorFeed(['build', content, '-o', output]);
    await writeFile(join(output, '.secret'), 'secret');
    // A free port, for nginx cannot tell which one it took.
    const probe = createServer();
    await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
    const { port } = probe.address() as AddressInfo;
    await new Promise((resolve) => probe.close(resolve));
    const sample = (await nginxSample())
      .replace(/listen .*;/, `listen 127.0.0.1:${port};`)
      .replace(/ssl_.*;\n/g, '')
      .replace('/srv/www', join(root, 'www'));
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
      .map((name) => `${name}_temp_path ${root}/${name};`)
      .join(' ');
    const config = join(root, 'nginx.conf');
    await writeFile(
      config,
      `daemon off; master_process off; pid ${root}/pid; error_log stderr notice;
events {}
http { access_log off; ${temporary}
${sample}
}
`,
    );
    const child = spawn(nginx, ['-c', config, '-p', root]);
    t.after(() => child.kill());
    for await (const line of createInterface({ input: child.stderr })) {
      assert.doesNotMatch(line, /\[emerg\]/);
      if (line.includes('start worker') || line.includes('OS: ')) break;
    }
    const get = (path: string) => fetch(`http://127.0.0.1:${port}/qa/${path}`);
    for (const [path, age] of [
      ['feed.json', feedAge],
      ['issues/a.json', issueAge],
      ['archive/2026-03.json', issueAge],
    ] as const) {
      const { status, headers } = await get(path);
      assert.equal(status, 200, path);
      assert.equal(headers.get('cache-control'), age);
      assert.equal(headers.get('access-control-allow-origin'), '*');
      assert.equal(headers.get('access-control-expose-headers'), 'Retry-After');
      assert.match(headers.get('content-type') ?? '', /^application\/feed\+json/);
    }
    const embedded = await get('oembed/a.json?maxwidth=400&format=json');
    assert.equal(embedded.status, 200);
    assert.match(embedded.headers.get('content-type') ?? '', /^application\/json/);
    assert.equal(embedded.headers.get('access-control-allow-origin'), '*');
    assert.equal(embedded.headers.get('cache-control'), issueAge);
    const script = await get('advisor.js');
    assert.equal(script.status, 200);
    assert.match(script.headers.get('content-type') ?? '', /^text\/javascript/);
    assert.equal(script.headers.get('cache-control'), issueAge);
    assert.equal(script.headers.get('access-control-allow-origin'), '*');
    assert.equal(script.headers.get('cross-origin-resource-policy'), 'cross-origin');
    for (const [path, type] of [
      ['embed/frame.html?src=feed.json', 'text/html'],
      ['embed/frame.css', 'text/css'],
      ['embed/frame.js', 'text/javascript'],
      ['themes/newsprint.css', 'text/css'],
    ] as const) {
      const { status, headers } = await get(path);
      assert.equal(status, 200, path);
      assert.match(headers.get('content-type') ?? '', new RegExp(`^${type}`), path);
      assert.equal(headers.get('cache-control'), issueAge, path);
      assert.equal(headers.get('cross-origin-resource-policy'), 'cross-origin', path);
      assert.equal(headers.get('cross-origin-embedder-policy'), 'credentialless', path);
      assert.equal(headers.get('x-frame-options'), null, path);
    }
    const page = await get('i/a.html');
    assert.equal(page.status, 200);
    assert.match(page.headers.get('content-type') ?? '', /^text\/html; *charset=utf-8/);
    assert.equal(page.headers.get('cache-control'), feedAge);
    assert.equal((await get('i/')).status, 403);
    const missing = await get('issues/never-was.json');
    assert.equal(missing.status, 404);
    assert.equal(missing.headers.get('access-control-allow-origin'), '*');
    assert.equal(missing.headers.get('cache-control'), null);
    assert.equal((await get('.secret')).status, 404);
    assert.equal((await get('_headers')).status, 404);
  },
);
