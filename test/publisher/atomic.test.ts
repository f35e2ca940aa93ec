import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { contentSite, snapshot } from './content-site.js';
import { feedYaml, issue } from './sample-content.js';

const cli = fileURLToPath(new URL('../../dist/publisher/cli.js', import.meta.url));
const dieAt = new URL('../support/die-at.js', import.meta.url).href;

type Site = Readonly<Record<string, string>>;
interface Document {
  readonly next_url?: string;
  readonly items: readonly { readonly _advisor: { readonly id: string } }[];
}

const isServed = (path: string) => !path.startsWith('.staged-');

/** Builds, and kills the build in the middle of the nth change that it makes to the disk. */
function killAt(n: number, content: string, output: string): void {
  const args = ['--import', dieAt, cli, 'build', content, '-o', output];
  const env = { ...process.env, DIE_AT: String(n) };
  const { signal, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', env });
  assert.equal(signal, 'SIGKILL', `killed at ${n}: ${stderr}`);
}

/** What has to hold of a site at every moment. */
function checkWhole(now: Site, old: Site, fresh: Site): void {
  const served = Object.keys(now).filter(isServed);
  for (const path of served) {
    assert.ok(now[path] === old[path] || now[path] === fresh[path], `${path} is whole`);
  }
  for (const path of ['feed.json', ...served.filter((each) => each.startsWith('archive/'))]) {
    const { items, next_url } = JSON.parse(now[path] ?? 'nothing') as Document;
    for (const { _advisor } of items) {
      const its = `issues/${_advisor.id}.json`;
      assert.ok(now[its] !== undefined, `${path} leads to ${its}`);
      // What a new document says of an issue has to be found there.
      if (now[path] === fresh[path]) assert.equal(now[its], fresh[its], `${its} as in ${path}`);
    }
    const next = next_url?.replace('https://news.example/qa/', '');
    if (next !== undefined) assert.ok(now[next] !== undefined, `${path} leads to ${next}`);
  }
  for (const path of Object.keys(fresh)) {
    if (now['feed.json'] === fresh['feed.json']) assert.equal(now[path], fresh[path], path);
  }
}

const day = (n: number) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10);
const sources = (count: number) =>
  Object.fromEntries([...Array(count).keys()].map((n) => [`${n}.md`, issue(`pier-${n}`, day(n))]));

/** Builds; gives back how many changes to the disk it took. */
function build(content: string, output: string): number {
  const args = ['--import', dieAt, cli, 'build', content, '-o', output];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  assert.equal(status, 0, stderr);
  return Number(/^changes: (\d+)$/m.exec(stderr)?.[1]);
}

/** From the first of so many changes to the last. */
const moments = (changes: number, count: number) =>
  [...Array(count).keys()].map((at) => 1 + Math.round(((changes - 1) * at) / (count - 1)));

test('a build killed at any moment leaves a whole site, and the next one makes it as if nothing had been', async (t) => {
  const { root, content, output, write } = await contentSite(t, sources(60));
  build(content, output);
  const [kept, memory] = [join(root, 'old'), join(content, '.advisor-feed')];
  await cp(output, kept, { recursive: true });
  await cp(memory, join(root, 'memory'), { recursive: true });
  const old = await snapshot(output);

  // Everything changes: one issue comes, one is taken out, and all files get another title.
  await write({
    'feed.yaml': feedYaml.replace('Daily', 'Nightly'),
    '60.md': issue('pier-60', day(60)),
    '30.md': issue('pier-30', day(30), 'publish_at: 9999-01-01T00:00:00Z\n'),
  });
  build(content, join(root, 'undisturbed'));
  const fresh = await snapshot(join(root, 'undisturbed'));
  assert.equal(fresh['issues/pier-30.json'], undefined);

  const restore = async () => {
    await rm(output, { recursive: true });
    await rm(memory, { recursive: true });
    await cp(kept, output, { recursive: true });
    await cp(join(root, 'memory'), memory, { recursive: true });
  };
  await restore();
  const changes = build(content, output);
  const states: string[] = [];
  for (const n of moments(changes, 9)) {
    await restore();
    killAt(n, content, output);
    const now = await snapshot(output);
    checkWhole(now, old, fresh);
    const changed = Object.keys(now).filter((each) => isServed(each) && now[each] !== old[each]);
    const isNew = now['feed.json'] === fresh['feed.json'];
    states.push(changed.length === 0 ? 'old' : isNew ? 'new' : 'between');
    build(content, output);
    assert.deepEqual(await snapshot(output), fresh, `after the kill at ${n} of ${changes}`);
  }
  t.diagnostic(`${changes} changes; seen after kills: ${states.join(', ')}`);
  assert.deepEqual([...new Set(states)], ['old', 'between', 'new']);
});

test('a first build that is killed leaves no feed that leads nowhere', async (t) => {
  const { content, output } = await contentSite(t, sources(60));
  const changes = build(content, output);
  for (const n of moments(changes, 4)) {
    await rm(output, { recursive: true, force: true });
    await rm(join(content, '.advisor-feed'), { recursive: true, force: true });
    killAt(n, content, output);
    const now = await snapshot(output);
    if (now['feed.json'] !== undefined) checkWhole(now, now, now);
  }
  build(content, output);
  assert.ok(Object.keys(await snapshot(output)).every(isServed));
});

test('what a killed build left is taken away, and a build that is at work is not disturbed', async (t) => {
  const {
    output,
    build: run,
    snapshot: files,
  } = await contentSite(t, {
    'a.md': issue('a', '2026-03-02'),
  });
  const dead = spawnSync(process.execPath, ['--version']).pid;
  await mkdir(join(output, `.staged-${dead}`, 'issues'), { recursive: true });
  assert.equal((await run()).status, 0);
  const before = await files();
  assert.ok(!existsSync(join(output, `.staged-${dead}`)));

  await mkdir(join(output, `.staged-${process.pid}`));
  const { status, stderr } = await run();
  assert.equal(status, 2);
  assert.match(stderr, /another build \(process \d+\) writes into .*Wait for it; if there is none/);
  assert.deepEqual(await files(), before);
  assert.ok(existsSync(join(output, `.staged-${process.pid}`)));
});

test('a build that fails leaves nothing behind, not even an empty folder', async (t) => {
  const { output, build: run, write } = await contentSite(t, { 'a.md': issue('a', '2026-03-02') });
  await write({ 'b.md': issue('b', '2026-03-77') });
  assert.equal((await run()).status, 1);
  assert.ok(!existsSync(output));
});
