import assert from 'node:assert/strict';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { formatFinding } from '../../src/publisher/finding.js';
import { contentSite } from './content-site.js';
import { startPreview, type PreviewProcess } from './preview-process.js';
import { feedYaml, issue } from './sample-content.js';

const old = issue('old-tolls', '2026-03-02');
const fresh = issue('new-tolls', '2026-03-04');

async function start(t: TestContext, files: Readonly<Record<string, string>>, ...args: string[]) {
  const site = await contentSite(t, files);
  const preview = await startPreview(t, site.content, ...args);
  return { ...site, preview, file: (name: string) => join(site.content, name) };
}

/** The one item in the feed of an issue. */
async function shown({ origin }: PreviewProcess, key: string): Promise<{ title: string }> {
  const response = await fetch(`${origin}/feed/issues/${encodeURIComponent(key)}.json`);
  assert.equal(response.status, 200);
  const { items } = (await response.json()) as { items: { title: string }[] };
  return items[0]!;
}

test('lists all issues, the newest first, and marks those that wait and those that were withdrawn', async (t) => {
  const { preview } = await start(t, {
    'a.md': old,
    'b.md': issue('waiting', '2199-03-05', 'publish_at: 2199-03-05T06:00:00-05:00\n'),
    'deep/c.md': issue('gone', '2026-03-03', 'status: withdrawn\n'),
    '_draft.md': issue('draft', '2026-03-09'),
  });
  const { issues } = await preview.states().until(() => true);
  assert.deepEqual(
    issues.map(({ key, waits, isWithdrawn, shown: what }) => [key, waits, isWithdrawn, what]),
    [
      ['waiting', '2199-03-05T06:00:00-05:00', false, 'disk'],
      ['gone', undefined, true, 'disk'],
      ['old-tolls', undefined, false, 'disk'],
    ],
  );
  assert.equal((await shown(preview, 'waiting')).title, 'What of waiting?');
});

test('shows an issue as the build publishes it', async (t) => {
  const { preview, build, text } = await start(t, { 'a.md': old, 'b.md': fresh });
  assert.equal((await build('--no-cache')).status, 0);
  for (const id of ['old-tolls', 'new-tolls']) {
    const published = JSON.parse(await text(`issues/${id}.json`)) as { items: unknown[] };
    assert.deepEqual(await shown(preview, id), published.items[0]);
  }
});

test('finds what the build finds, word for word, and tells errors first', async (t) => {
  const { preview, build, file } = await start(t, {
    'feed.yaml': `${feedYaml}hubs:\n  - type: WebSub\n    url: no-address\n`,
    'a.md': old.replace('title:', 'titel:'),
    'b.md': fresh.replace('## tomas-reyes', '## thomas-reyes'),
    'c.md': issue('new-tolls', '2026-03-05'),
    'd.md': issue('quiet', '2026-03-06', 'photo:\n  caption: A quay\n'),
    'e.md': 'No facts at all.\n',
  });
  const { findings } = await preview.states().until(() => true);
  const { stderr } = await build('--no-cache');
  const lines = stderr.trim().split('\n').slice(0, -1);
  assert.ok(lines.length >= 6, stderr);
  assert.deepEqual(findings.map(formatFinding).sort(), lines.sort());
  const severities = findings.map(({ severity }) => severity);
  assert.deepEqual(severities, [...severities].sort());
  assert.ok(severities.includes('warning'));
  assert.ok(findings.some(({ file: its, line }) => its === file('a.md') && line === 4));
});

test('finds what is wrong only in the documents that are made of the sources, as the build does', async (t) => {
  const photo =
    'photo:\n  src: https://elsewhere.example/a.jpg\n  width: 3\n  height: 2\n  alt: A quay\n';
  const { preview, build } = await start(t, { 'a.md': issue('afar', '2026-03-04', photo) });
  const { findings, issues } = await preview.states().until(() => true);
  const { stderr } = await build('--no-cache');
  assert.match(stderr, /image_origins: \[https:\/\/elsewhere\.example\]/);
  assert.deepEqual(findings.map(formatFinding), stderr.trim().split('\n').slice(0, -1));
  assert.equal(issues[0]?.shown, 'nothing');
});

test('tells of every save: in place, by renaming, of a new file and of one that is taken away', async (t) => {
  const { preview, write, file } = await start(t, { 'a.md': old });
  const states = preview.states();
  await states.until(({ issues }) => issues.length === 1);

  await write({ 'a.md': old.replace('What of', 'Who pays for') });
  await states.until(({ issues }) => issues[0]?.title === 'Who pays for old-tolls?');
  assert.equal((await shown(preview, 'old-tolls')).title, 'Who pays for old-tolls?');

  await write({ '.a.md.swp': old.replace('What of', 'Who gains by') });
  await rename(file('.a.md.swp'), file('a.md'));
  await states.until(({ issues }) => issues[0]?.title === 'Who gains by old-tolls?');

  await write({ 'march/b.md': fresh });
  await states.until(({ issues }) => issues[0]?.key === 'new-tolls');

  await rm(file('a.md'));
  await states.until(({ issues }) => issues.length === 1);
  assert.equal((await fetch(`${preview.origin}/feed/issues/old-tolls.json`)).status, 404);
});

test('keeps the last version without errors while the one on the disk has some', async (t) => {
  const { preview, write, file } = await start(t, { 'a.md': old });
  const states = preview.states();
  const stateOf = (what: string) => states.until(({ issues }) => issues[0]?.shown === what);
  await stateOf('disk');

  await write({ 'a.md': old.replace('What of', 'Not of').replace('## ada-quill', '## ada') });
  const broken = await stateOf('kept');
  assert.equal((await shown(preview, 'old-tolls')).title, 'What of old-tolls?');
  assert.ok(broken.findings.some(({ file: its, line }) => its === file('a.md') && line === 16));

  // Not even its facts can be read: it keeps its place and its key.
  await write({ 'a.md': '---\nid: [\n' });
  await states.until(({ findings }) => findings.length === 1);
  assert.equal((await shown(preview, 'old-tolls')).title, 'What of old-tolls?');

  await write({ 'a.md': old.replace('What of', 'So, what of') });
  assert.deepEqual((await stateOf('disk')).findings, []);
  assert.equal((await shown(preview, 'old-tolls')).title, 'So, what of old-tolls?');
});

test('shows nothing of an issue that was never without errors, until it is', async (t) => {
  const { preview, write } = await start(t, { 'a.md': old.replace('title:', 'titel:') });
  const states = preview.states();
  const { issues } = await states.until(() => true);
  assert.deepEqual([issues[0]?.key, issues[0]?.shown], ['a.md', 'nothing']);
  assert.equal((await fetch(`${preview.origin}/feed/issues/a.md.json`)).status, 404);
  await write({ 'a.md': old });
  await states.until((state) => state.issues[0]?.shown === 'disk');
  assert.equal((await shown(preview, 'old-tolls')).title, 'What of old-tolls?');
});

test('goes by the last feed.yaml without errors while that on the disk has some', async (t) => {
  const { preview, write } = await start(t, { 'a.md': old });
  const states = preview.states();
  await states.until(({ issues }) => issues[0]?.shown === 'disk');
  await write({ 'feed.yaml': feedYaml.replace('timezone', 'timezome') });
  const { findings } = await states.until(({ issues }) => issues[0]?.shown === 'kept');
  assert.ok(
    findings.some(({ file, severity }) => /feed\.yaml$/.test(file) && severity === 'error'),
  );
  assert.equal((await shown(preview, 'old-tolls')).title, 'What of old-tolls?');
  await write({ 'feed.yaml': feedYaml });
  await states.until(({ issues }) => issues[0]?.shown === 'disk');
});

test('shows both of two issues with one key apart, the second when it has a key of its own', async (t) => {
  const { preview, write } = await start(t, {
    'a.md': old,
    'b.md': issue('old-tolls', '2026-03-05'),
  });
  const states = preview.states();
  const { issues } = await states.until(() => true);
  assert.deepEqual(
    issues.map(({ key, shown: what }) => [key, what]),
    [
      ['b.md', 'nothing'],
      ['old-tolls', 'disk'],
    ],
  );
  await write({ 'b.md': issue('newer', '2026-03-05') });
  await states.until((state) => state.issues[0]?.shown === 'disk');
  assert.equal((await shown(preview, 'newer')).title, 'What of newer?');
});

test('a file that is no text is a finding, and the others are shown', async (t) => {
  const { preview, write, file } = await start(t, { 'a.md': old });
  const states = preview.states();
  await states.until(() => true);
  await write({ 'b.md': 'A\0B' });
  const { findings, issues } = await states.until((state) => state.issues.length === 2);
  assert.deepEqual([findings[0]?.file, findings[0]?.severity], [file('b.md'), 'error']);
  assert.equal(issues.find(({ key }) => key === 'old-tolls')?.shown, 'disk');
});

test('begins with an empty folder, and waits for its first issue', async (t) => {
  const { preview, write } = await start(t, {});
  const states = preview.states();
  assert.deepEqual((await states.until(() => true)).issues, []);
  await write({ 'a.md': old });
  await states.until(({ issues }) => issues.length === 1);
});
