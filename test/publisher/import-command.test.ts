import assert from 'node:assert/strict';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { advisorFeed, folder } from './command.js';

// A sample issue: all people and places are invented.
const text = `Wharf Daily

A Daily Publication of The Forum

Is the Old Pier Safe?

Engineers found cracks last week. Is the pier safe?

Ada Quill, dean of engineering at Northgate University: “It is *not*.”

Wharf Daily logo.The Wharf Daily features Q&A from leaders.
`;

test('a text on standard input becomes Markdown on standard output, and the report goes beside it', async () => {
  const { status, stdout, stderr } = await advisorFeed(
    ['import', '-', '--date', '2026-03-04'],
    text,
  );
  assert.equal(status, 0);
  assert.match(
    stdout,
    /^---\nid: is-the-old-pier-safe\ndate: 2026-03-04\ntitle: Is the Old Pier Safe\?\n/,
  );
  assert.match(stdout, /\n## ada-quill\n\nIt is \\\*not\\\*\.\n$/);
  assert.match(stderr, /1\. Ada Quill, dean of engineering at Northgate University — 3 words/);
  assert.match(stderr, /line 11 \(part of the page, not of the issue\): Wharf Daily logo/);
});

test('without a date nothing is written, and the editor is told what to add', async (t) => {
  const content = await folder(t);
  const file = join(content, 'issue.md');
  const { status, stdout, stderr } = await advisorFeed(['import', '-', '-o', file], text);
  assert.equal(status, 1);
  assert.equal(stdout, '');
  assert.match(stderr, /--date 2026-03-04/);
  assert.deepEqual(await readdir(content), []);
});

test('the first issue brings a feed.yaml, and neither is ever overwritten by accident', async (t) => {
  const content = await folder(t);
  const file = join(content, 'issue.md');
  const args = ['import', '-', '--date', '2026-03-04', '-o', file];
  assert.equal((await advisorFeed(args, text)).status, 0);
  assert.deepEqual((await readdir(content)).sort(), ['feed.yaml', 'issue.md']);
  const config = join(content, 'feed.yaml');
  assert.match(await readFile(config, 'utf8'), /^title: Wharf Daily$[^]*^ {2}name: The Forum$/m);

  await writeFile(file, 'mine');
  await writeFile(config, 'title: mine');
  const again = await advisorFeed(args, text);
  assert.equal(again.status, 1);
  assert.match(again.stderr, /exists already.*--force/s);
  assert.equal(await readFile(file, 'utf8'), 'mine');

  assert.equal((await advisorFeed([...args, '--force'], text)).status, 0);
  assert.match(await readFile(file, 'utf8'), /^---\nid:/);
  assert.equal(await readFile(config, 'utf8'), 'title: mine');
});

test('a text with a byte order mark and Windows line ends comes in', async () => {
  const windows = `\uFEFF${text.replaceAll('\n', '\r\n')}`;
  const { status, stdout } = await advisorFeed(['import', '-', '--date', '2026-03-04'], windows);
  assert.equal(status, 0);
  assert.match(stdout, /^title: Is the Old Pier Safe\?$/m);
});

test('a text that is not UTF-8 is refused, with the place of the first bad byte', async () => {
  const bytes = Buffer.from('Is it safe?\n\nThe caf\xe9 closed.\n', 'latin1');
  const { status, stderr } = await advisorFeed(['import', '-', '--date', '2026-03-04'], bytes);
  assert.equal(status, 1);
  assert.match(stderr, /byte 21 \(line 3\) is 0xE9, in Windows-1252 “é”/);
});

test('a file that is not there is told in a sentence', async () => {
  const { status, stderr } = await advisorFeed([
    'import',
    '/no/such/text.txt',
    '--date',
    '2026-03-04',
  ]);
  assert.equal(status, 1);
  assert.equal(stderr, 'Cannot read /no/such/text.txt: it does not exist.\n');
});

test('wrong use exits with 2 and says what is right', async () => {
  for (const args of [
    ['import', '-', '--date', '2026-02-30'],
    ['import', '-', '--date', '2026-03-04', '--id', 'Not A Slug'],
    ['import'],
    ['publish'],
    ['build', 'content'],
  ]) {
    const { status, stderr } = await advisorFeed(args, text);
    assert.equal(status, 2, args.join(' '));
    assert.match(stderr, /^error: /, args.join(' '));
    assert.doesNotMatch(stderr, /^ +at /m);
  }
});

test('help teaches with examples, and the version is that of the package', async () => {
  const { version } = JSON.parse(
    await readFile(new URL('../../package.json', import.meta.url), 'utf8'),
  ) as { version: string };
  assert.equal((await advisorFeed(['--version'])).stdout, `${version}\n`);
  for (const command of ['import', 'build', 'validate']) {
    const { status, stdout } = await advisorFeed([command, '--help']);
    assert.equal(status, 0);
    assert.match(stdout, new RegExp(`\\$ advisor-feed ${command} `));
  }
});
