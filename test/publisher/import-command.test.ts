import assert from 'node:assert/strict';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { advisorFeed, folder } from './command.js';
import { wordFile } from './import/word-file.js';

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

/** A web server of its own for one test. */
async function server(test: TestContext, listener: RequestListener): Promise<string> {
  const web = createServer(listener);
  await new Promise<void>((resolve) => web.listen(0, '127.0.0.1', resolve));
  test.after(() => {
    web.closeAllConnections();
    web.close();
  });
  return `http://127.0.0.1:${(web.address() as AddressInfo).port}`;
}

const page = `<!doctype html><title>Is the Old Pier Safe?</title><h1>Is the Old Pier Safe?</h1><p>It cracked. Is it?</p>
<figure><img src="https://img.example/pier.jpg" width="800" height="600" alt="The pier"><figcaption>The pier</figcaption></figure>
<p><b>Ada Quill, dean:</b> “See <a href="plan.html">the plan</a>.”</p>`;
const date = ['--date', '2026-03-04'];

test('standard input is read as what it is: a page, a Word document or a text', async () => {
  const word = await wordFile([
    'Is the Old Pier Safe?',
    'It cracked. Is it?',
    'Ada Quill, dean: “Yes.”',
  ]);
  for (const source of [page, `\n<!-- a page -->\n${page}`, word, text]) {
    const { status, stdout } = await advisorFeed(['import', '-', ...date], source);
    assert.equal(status, 0);
    assert.match(stdout, /^title: Is the Old Pier Safe\?$/m);
    assert.match(stdout, /^## ada-quill$/m);
  }
});

test('an address is read after its redirects, and its links lead from where it stands', async (t) => {
  const origin = await server(t, (request, response) => {
    if (request.url === '/tonight') return response.writeHead(302, { location: '/qa/pier' }).end();
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
  });
  const { status, stdout } = await advisorFeed(['import', `${origin}/tonight`, ...date]);
  assert.equal(status, 0);
  assert.ok(stdout.includes(`See [the plan](${origin}/qa/plan.html).`));
});

test('an address that gives text is read as text, and in the encoding that its server names', async (t) => {
  const origin = await server(t, (request, response) => {
    if (request.url === '/text') {
      return response.writeHead(200, { 'content-type': 'text/plain' }).end(text);
    }
    response.writeHead(200, { 'content-type': 'text/html; charset=windows-1252' });
    response.end(
      Buffer.from(page.replace(/Ada Quill/, 'Ada Núñez').replace(/[“”]/g, '"'), 'latin1'),
    );
  });
  assert.match((await advisorFeed(['import', `${origin}/text`, ...date])).stdout, /## ada-quill/);
  assert.match((await advisorFeed(['import', `${origin}/`, ...date])).stdout, /name: Ada Núñez/);
});

test('an address that cannot be read exits with 2 and says why; one of the wrong kind with 1', async (t) => {
  const origin = await server(t, (request, response) => {
    if (request.url === '/none') return response.writeHead(404).end();
    if (request.url === '/picture')
      return response.writeHead(200, { 'content-type': 'image/png' }).end('x');
    if (request.url === '/cut') return request.socket.destroy();
    response.writeHead(200, { 'content-type': 'text/html' }).end('<p>'.padEnd(6_000_000, 'x'));
  });
  for (const [path, expected, message] of [
    ['/none', 2, /the server answered 404/],
    ['/large', 2, /it has more than 5 MiB/],
    ['/cut', 2, /was not read: UND_ERR_SOCKET|was not read: other side closed/],
    ['/picture', 1, /is image\/png; expected a page/],
  ] as const) {
    const { status, stdout, stderr } = await advisorFeed(['import', origin + path, ...date]);
    assert.equal(status, expected, path);
    assert.match(stderr, message);
    assert.equal(stdout, '');
  }
});

test('--json prints the whole report as one JSON object, with the Markdown where no file is written', async (t) => {
  const content = await folder(t);
  const file = join(content, 'issue.md');
  const { status, stdout, stderr } = await advisorFeed(['import', '-', ...date, '--json'], page);
  assert.equal(status, 0);
  assert.equal(stderr, '');
  const report = JSON.parse(stdout) as Record<string, unknown>;
  assert.deepEqual(Object.keys(report), [
    'source',
    'format',
    'unit',
    'issue',
    'leftOut',
    'guesses',
    'checks',
    'markdown',
  ]);
  const { guesses, checks, markdown } = report as {
    guesses: { confidence: string; message: string }[];
    checks: { message: string }[];
    markdown: string;
  };
  assert.ok(guesses.every(({ confidence }) => /^(?:high|medium|low)$/.test(confidence)));
  assert.match(JSON.stringify(checks), /plan\.html\) is relative/);
  const written = await advisorFeed(['import', '-', ...date, '--json', '-o', file], page);
  const second = JSON.parse(written.stdout) as Record<string, unknown>;
  assert.deepEqual(
    [second.output, second.config, second.markdown],
    [file, join(content, 'feed.yaml'), undefined],
  );
  assert.equal(await readFile(file, 'utf8'), markdown);
});

test('an issue imported from a page builds at once: the first feed.yaml lets its photo in', async (t) => {
  const content = await folder(t);
  const imported = await advisorFeed(
    ['import', '-', ...date, '-o', join(content, 'issue.md')],
    page,
  );
  assert.equal(imported.status, 0);
  assert.match(
    await readFile(join(content, 'feed.yaml'), 'utf8'),
    /^image_origins: \[https:\/\/img\.example\]/m,
  );
  const output = join(content, '_public');
  const built = await advisorFeed(['build', content, '-o', output]);
  assert.equal(built.status, 0, built.stderr);
  assert.match(
    await readFile(join(output, 'feed.json'), 'utf8'),
    /https:\/\/img\.example\/pier\.jpg/,
  );
});

test('a Word document with tracked changes writes nothing until somebody says to accept them', async (t) => {
  const content = await folder(t);
  const source = join(content, 'tonight.docx');
  const output = join(content, 'issue.md');
  const insertion =
    '<w:p><w:r><w:t xml:space="preserve">Ada Quill, dean: “Yes</w:t></w:r><w:ins w:id="1" w:author="Desk"><w:r><w:t>, it is</w:t></w:r></w:ins><w:r><w:t>.”</w:t></w:r></w:p>';
  await writeFile(
    source,
    await wordFile(['Is the Old Pier Safe?', 'It cracked. Is it?', { xml: insertion }]),
  );
  const refused = await advisorFeed(['import', source, ...date, '-o', output]);
  assert.equal(refused.status, 1);
  assert.match(refused.stderr, /inserted by Desk: “, it is”[^]*--accept-changes/);
  assert.deepEqual(await readdir(content), ['tonight.docx']);
  const accepted = await advisorFeed(['import', source, ...date, '-o', output, '--accept-changes']);
  assert.equal(accepted.status, 0);
  assert.match(await readFile(output, 'utf8'), /\nYes, it is\.\n$/);
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
