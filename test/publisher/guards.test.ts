import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { contentSite } from './content-site.js';
import { issue, writeFiles } from './sample-content.js';

/** A site with one published issue in a.md, and a check that a build changes nothing in it. */
async function published(t: TestContext) {
  const site = await contentSite(t, { 'a.md': issue('old-pier', '2026-03-02') });
  assert.equal((await site.build()).status, 0);
  const before = await site.snapshot();
  return {
    ...site,
    refused: async (...patterns: RegExp[]) => {
      const { status, stderr } = await site.build();
      assert.equal(status, 1, stderr);
      for (const pattern of patterns) assert.match(stderr, pattern);
      assert.deepEqual(await site.snapshot(), before);
      // The guard looks at what is published, not at what it remembers.
      const again = await site.build('--no-cache');
      assert.equal(again.status, 1);
      return stderr;
    },
  };
}

const renamed = issue('new-pier', '2026-03-02').replace('What of new-pier?', 'What of old-pier?');

test('an id that changed after it was published is refused, and both ids are named', async (t) => {
  const { refused, write, build, text } = await published(t);
  await write({ 'a.md': renamed });
  await refused(
    /a\.md:2:1 id: is “new-pier”, and “old-pier” is published, is in no source any more and has the same date and title/,
    /write “id: old-pier” again.*or build once with --allow-changed old-pier/,
  );
  // Either way out leads out, and for good.
  const { status, stderr } = await build('--allow-changed', 'old-pier');
  assert.equal(status, 0, stderr);
  assert.match(stderr, /old-pier\.json warning: is published, but the issue “old-pier” is in no/);
  assert.match(await text('issues/new-pier.json'), /new-pier/);
  assert.equal((await build()).status, 0);
});

test('an id that changed is seen in a file that was renamed, and with a title or a date that changed too', async (t) => {
  const { refused, write, content } = await published(t);
  await rm(join(content, 'a.md'));
  await write({ 'moved/b.md': renamed });
  await refused(/moved\/b\.md:2:1 id: is “new-pier”/);
  await write({ 'moved/b.md': renamed.replace('What of old-pier?', 'A better title?') });
  await refused(/has the same date and the same experts/);
  await write({ 'moved/b.md': renamed.replace('date: 2026-03-02', 'date: 2026-03-03') });
  await refused(/has the same title and the same experts/);
});

test('an id that changed is seen where a file kept nothing but its name', async (t) => {
  const { write, build } = await published(t);
  const other = issue('new-pier', '2026-04-01')
    .replaceAll('ada-quill', 'someone')
    .replaceAll('tomas-reyes', 'another');
  await write({ 'a.md': other });
  const { status, stderr } = await build();
  assert.equal(status, 1);
  assert.match(stderr, /“old-pier” is published, is in no source any more and stands in the same/);
});

test('another issue of the same experts on another day is no changed id, nor is a new one beside the old', async (t) => {
  const { write, build, content } = await published(t);
  await write({ 'b.md': issue('new-pier', '2026-03-03'), 'c.md': issue('twin', '2026-03-02') });
  assert.equal((await build()).status, 0);
  // What was published beside it before is not it under another name.
  await rm(join(content, 'a.md'));
  const { status, stderr } = await build();
  assert.equal(status, 0, stderr);
  assert.match(stderr, /old-pier\.json warning: is published, but/);
});

test('an id that another discussion had is refused: by its date', async (t) => {
  const { refused, write, build, text } = await published(t);
  await write({ 'a.md': issue('old-pier', '2026-03-09') });
  await refused(
    /a\.md:2:1 id: “old-pier” is the id of the issue “What of old-pier\?” of 2026-03-02, which is published, and this one is of 2026-03-09/,
    /Give this issue an id of its own; or, if its date was wrong until now, build once with --allow-changed old-pier/,
  );
  assert.equal((await build('--allow-changed', 'old-pier')).status, 0);
  assert.match(await text('issues/old-pier.json'), /"date": "2026-03-09"/);
});

test('an id that another discussion had is refused: by its answers', async (t) => {
  const { refused, write } = await published(t);
  const other = issue('old-pier', '2026-03-02')
    .replaceAll('ada-quill', 'mina-sato')
    .replaceAll('tomas-reyes', 'jon-bell')
    .replace('What of old-pier?', 'Something else?');
  await write({ 'a.md': other });
  await refused(
    /id of the issue “What of old-pier\?”, which is published with the answers “ada-qui/,
  );
});

const withoutTomas = issue('old-pier', '2026-03-02')
  .replace(/ {2}- id: tomas-reyes\n.*\n.*\n/, '')
  .replace(/## tomas-reyes[^]*$/, '');

test('an answer that was published and is gone is refused: it is withdrawn, not lost', async (t) => {
  const { refused, write, build, text } = await published(t);
  await write({ 'a.md': withoutTomas });
  await refused(
    /a\.md:5:1 answers: “tomas-reyes” is published as an answer of “old-pier” and is gone here.*write “status: withdrawn” to it/,
  );
  const withdrawn = issue('old-pier', '2026-03-02').replace(
    'name: Tomás Reyes',
    'name: Tomás Reyes\n    status: withdrawn',
  );
  await write({ 'a.md': withdrawn });
  assert.equal((await build()).status, 0);
  assert.doesNotMatch(await text('issues/old-pier.json'), /preguntar/);
  // A withdrawn answer keeps its place as well.
  await write({ 'a.md': withoutTomas });
  assert.equal((await build()).status, 1);
  assert.equal((await build('--allow-changed', 'old-pier')).status, 0);
});

test('every answer that was lost or got another id is told', async (t) => {
  const { refused, write } = await published(t);
  const text = issue('old-pier', '2026-03-02')
    .replaceAll('ada-quill', 'ada-q')
    .replaceAll('tomas-reyes', 'tomas');
  await write({ 'a.md': text });
  const stderr = await refused(/“ada-quill” is published/, /“tomas-reyes” is published/);
  assert.match(stderr, /Nothing was written: 2 errors\./);
});

test('words, titles and the order of answers may change, answers may come, and an issue may be taken back', async (t) => {
  const { write, build, text } = await published(t);
  const changed = issue('old-pier', '2026-03-02', 'modified: 2026-03-03T00:00:00Z\n')
    .replace('What of old-pier?', 'What, then, of old-pier?')
    .replace('answers:', 'answers:\n  - id: mina-sato\n    name: Mina Sato')
    .concat('\n## mina-sato\n\nNew.\n');
  await write({ 'a.md': changed });
  assert.equal((await build()).status, 0);
  await write({ 'a.md': changed.replace('title:', 'status: withdrawn\ntitle:') });
  assert.equal((await build()).status, 0);
  assert.match(await text('issues/old-pier.json'), /"status": "withdrawn"/);
});

test('what is no document of ours is no witness', async (t) => {
  const { write, build, output } = await published(t);
  await writeFiles(output, { 'issues/old-pier.json': '{"items": 3', 'issues/x.json': '[]' });
  await write({ 'a.md': issue('old-pier', '2026-03-09') });
  const { status, stderr } = await build();
  assert.equal(status, 0, stderr);
  assert.match(stderr, /x\.json warning: is published/);
});
