import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { advisorFeed, folder } from './command.js';
import { serve } from './local-server.js';
import { sampleFeed } from './sample-feed.js';

async function validateText(t: TestContext, text: string) {
  const file = join(await folder(t), 'feed.json');
  await writeFile(file, text);
  const run = await advisorFeed(['validate', file]);
  return { ...run, stdout: run.stdout.replaceAll(file, 'feed.json') };
}

test('a valid feed says nothing on standard output and exits with 0', async (t) => {
  const { status, stdout, stderr } = await validateText(t, JSON.stringify(sampleFeed()));
  assert.deepEqual([status, stdout], [0, '']);
  assert.match(stderr, /is valid: 1 item\./);
});

test('a mistake is told with file, line, column and pointer, and the exit status is 1', async (t) => {
  const text = JSON.stringify(sampleFeed(), null, 2).replace('"2026-03-04"', '"2026-02-30"');
  const { status, stdout, stderr } = await validateText(t, text);
  const line = text.split('\n').findIndex((each) => each.includes('2026-02-30')) + 1;
  const column = (text.split('\n')[line - 1] ?? '').indexOf('"2026') + 1;
  assert.equal(status, 1);
  assert.equal(
    stdout,
    `feed.json:${line}:${column} /items/0/_advisor/date is "2026-02-30"; expected a day of the calendar, YYYY-MM-DD. Write for example "2026-03-04".\n`,
  );
  assert.match(stderr, /is not valid: 1 error\./);
});

test('a warning alone leaves the feed valid', async (t) => {
  const feed = sampleFeed();
  Object.assign(feed.items[0]?._advisor as object, { status: 'embargoed' });
  const { status, stdout, stderr } = await validateText(t, JSON.stringify(feed));
  assert.equal(status, 0);
  assert.match(stdout, /\/items\/0\/_advisor\/status warning: is "embargoed"/);
  assert.match(stderr, /is valid: 1 item, 1 warning\./);
});

test('what is not JSON is told with its place', async (t) => {
  const { status, stdout } = await validateText(t, '{\n  "version": oops\n}');
  assert.equal(status, 1);
  assert.match(stdout, /^feed\.json:2:14 is not JSON: /);
});

test('a feed of more than 1 MiB is not valid', async (t) => {
  const feed = { ...sampleFeed(), description: 'x'.repeat(1_048_576) };
  const { status, stdout } = await validateText(t, JSON.stringify(feed));
  assert.equal(status, 1);
  assert.match(stdout, /^feed\.json:1:1 \/ is larger than 1 MiB/);
});

test('a document nested beyond all measure is an answer, not a crash', async (t) => {
  const { status, stdout } = await validateText(t, '['.repeat(200_000) + ']'.repeat(200_000));
  assert.equal(status, 1);
  assert.match(stdout, /^feed\.json:1:1 /);
});

test('what is not UTF-8 is told with its place', async (t) => {
  const file = join(await folder(t), 'feed.json');
  await writeFile(file, Buffer.from('{\n "title": "Caf\xe9"\n}', 'latin1'));
  const { status, stdout } = await advisorFeed(['validate', file]);
  assert.equal(status, 1);
  assert.match(stdout, /feed\.json:2:15 \/ is not UTF-8 text: byte 17 \(line 2\) is 0xE9/);
});

test('what cannot be looked at exits with 2', async (t) => {
  const gone = await serve(t, (_, response) => response.writeHead(404).end());
  const closed = await serve(t, (request) => request.destroy());
  for (const [source, reason] of [
    ['/no/such/feed.json', /Cannot read .*: it does not exist\./],
    [gone, /the server answered 404/],
    [closed, /was not checked: UND_ERR_SOCKET/],
  ] as const) {
    const { status, stdout, stderr } = await advisorFeed(['validate', source]);
    assert.deepEqual([status, stdout], [2, ''], source);
    assert.match(stderr, reason);
  }
});

test('a feed is checked at its address, and its templates against it', async (t) => {
  const feed = sampleFeed();
  const url = await serve(t, (_, response) => response.end(JSON.stringify(feed)));
  assert.equal((await advisorFeed(['validate', url])).status, 0);
  feed._advisor.issue_template = 'https://other.example/{id}.json';
  const { status, stdout } = await advisorFeed(['validate', url]);
  assert.equal(status, 1);
  assert.match(
    stdout,
    /\/_advisor\/issue_template is .*expected an address on the document's own origin/,
  );
});

test('an address that never ends is read to 1 MiB and no further', async (t) => {
  const url = await serve(t, (_, response) => {
    const chunk = Buffer.alloc(65_536, 32);
    const more = () => {
      while (response.write(chunk));
    };
    response.on('drain', more);
    more();
  });
  const { status, stdout } = await advisorFeed(['validate', url]);
  assert.equal(status, 1);
  assert.match(stdout, /is larger than 1 MiB/);
});

test('an image from elsewhere is told with its line, and the address of the feed is its own origin', async (t) => {
  const feed = { ...sampleFeed(), feed_url: 'https://news.example/feed.json' };
  feed._advisor.image_origins = [];
  const text = JSON.stringify(feed, null, 2);
  assert.equal((await validateText(t, text)).status, 0);

  const away = text.replace('https://news.example/a.jpg', 'https://cdn.example/a.jpg');
  const line = away.split('\n').findIndex((each) => each.includes('cdn.example')) + 1;
  const { status, stdout } = await validateText(t, away);
  assert.equal(status, 1);
  assert.match(
    stdout,
    RegExp(
      `^feed\\.json:${line}:\\d+ /items/0/_advisor/photo/src is on https://cdn\\.example; .*\\n$`,
    ),
  );

  const url = await serve(t, (_, response) => response.end(text));
  const served = await advisorFeed(['validate', url]);
  assert.equal(served.status, 1);
  assert.ok(served.stdout.includes(`the feed's own origin (${url})`), served.stdout);
});
