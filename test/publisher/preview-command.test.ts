import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { advisorFeed } from './command.js';
import { contentSite, snapshot } from './content-site.js';
import { startPreview } from './preview-process.js';
import { issue } from './sample-content.js';

const old = issue('old-tolls', '2026-03-02');
const fresh = issue('new-tolls', '2026-03-04');

test('begins with the issue that --issue names: an id, a date, the latest or a file', async (t) => {
  const { content } = await contentSite(t, { 'a.md': old, 'b.md': fresh });
  for (const [wanted, key] of [
    ['old-tolls', 'old-tolls'],
    ['2026-03-02', 'old-tolls'],
    ['latest', 'new-tolls'],
    [join(content, 'a.md'), 'old-tolls'],
  ] as const) {
    const preview = await startPreview(t, content, '--issue', wanted);
    assert.equal((await preview.states().until(() => true)).chosen, key);
    await preview.end();
  }
});

test('writes nothing, anywhere in the folder', async (t) => {
  const site = await contentSite(t, { 'a.md': old, 'b.md': fresh });
  const before = await snapshot(site.root);
  const preview = await startPreview(t, site.content);
  const states = preview.states();
  await states.until(() => true);
  await fetch(`${preview.origin}/feed/issues/old-tolls.json`);
  await site.write({ 'a.md': `${old}\nMore.\n` });
  await states.until(() => true);
  assert.equal(await preview.end(), 0);
  const after = await snapshot(site.root);
  assert.deepEqual(after, {
    ...before,
    'content/a.md': await readFile(join(site.content, 'a.md'), 'utf8'),
  });
});

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  test(`ends cleanly on ${signal}, with pages still open`, async (t) => {
    const { content } = await contentSite(t, { 'a.md': old });
    const preview = await startPreview(t, content);
    const response = await fetch(`${preview.origin}/events`);
    assert.equal(await preview.end(signal), 0);
    // Closed, and not torn off.
    assert.match(await response.text(), /old-tolls/);
  });
}

test('takes a free port where the usual one is taken, and says so where the taken one was asked for', async (t) => {
  const { content } = await contentSite(t, { 'a.md': old });
  const first = await startPreview(t, content, '--usual');
  const second = await startPreview(t, content, '--usual');
  assert.notEqual(first.origin, second.origin);
  const { port } = new URL(first.origin);
  const { status, stderr } = await advisorFeed(['preview', content, '--port', port]);
  assert.deepEqual([status, stderr.startsWith(`Port ${port} is taken.`)], [2, true]);
});

test('says what it cannot begin with: no folder, a file, an unknown issue, several of a day, no port', async (t) => {
  const { content } = await contentSite(t, { 'a.md': old, 'b.md': issue('twin', '2026-03-02') });
  const run = (...args: string[]) => advisorFeed(['preview', ...args, '--port', '0']);
  const missing = await run(join(content, 'nowhere'));
  assert.deepEqual([missing.status, /it does not exist/.test(missing.stderr)], [2, true]);
  const file = await run(join(content, 'a.md'));
  assert.deepEqual([file.status, /not a folder/.test(file.stderr)], [2, true]);
  const unknown = await run(content, '--issue', 'old-toll');
  assert.equal(unknown.status, 2);
  assert.match(unknown.stderr, /no issue “old-toll”\. It has “old-tolls”, “twin”\./);
  const twins = await run(content, '--issue', '2026-03-02');
  assert.equal(twins.status, 2);
  assert.match(twins.stderr, /several issues of 2026-03-02\. Name one: “old-tolls”, “twin”\./);
  const port = await advisorFeed(['preview', content, '--port', '70000']);
  assert.deepEqual([port.status, /from 1 to 65535/.test(port.stderr)], [2, true]);
});
