import assert from 'node:assert/strict';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { parseFeed } from '../../src/feed/parse-feed.js';
import { advisorFeed, folder } from './command.js';
import { libraryPaths } from './content-site.js';
import { feedYaml, issue, writeFiles } from './sample-content.js';

interface Document {
  readonly feed_url?: string;
  readonly next_url?: string;
  readonly _advisor: Readonly<Record<string, unknown>>;
  readonly items: readonly {
    readonly id: string;
    readonly title: string;
    readonly content_html?: string;
    readonly content_text?: string;
    readonly _advisor: {
      readonly id: string;
      readonly status?: string;
      readonly answers: readonly { readonly body: readonly unknown[] }[];
    };
  }[];
}

async function site(t: TestContext, files: Readonly<Record<string, string>>) {
  const root = await folder(t);
  await writeFiles(join(root, 'content'), files);
  const output = join(root, 'public');
  return {
    content: join(root, 'content'),
    output,
    build: () => advisorFeed(['build', join(root, 'content'), '-o', output]),
    text: (path: string) => readFile(join(output, path), 'utf8'),
    json: async (path: string) =>
      JSON.parse(await readFile(join(output, path), 'utf8')) as Document,
    list: async () => {
      const entries = await readdir(output, { recursive: true }).catch(() => []);
      return entries.filter((each) => each.includes('.')).sort();
    },
  };
}

const ids = ({ items }: Document) => items.map((item) => item._advisor.id);

const week = Object.fromEntries(
  [
    '2026-02-26',
    '2026-02-27',
    '2026-03-02',
    '2026-03-03',
    '2026-03-04',
    '2026-03-05',
    '2026-03-06',
  ].map((date) => [`${date}.md`, issue(`d${date.slice(5)}`, date)]),
);

test('a folder of issues becomes a feed of the newest five, a document and a page for each, monthly archives, and the script that shows them', async (t) => {
  const { build, json, list } = await site(t, { 'feed.yaml': feedYaml, ...week });
  const { status, stdout, stderr } = await build();
  assert.equal(stderr, '');
  assert.equal(status, 0);
  assert.match(stdout, /Built 7 issues into .*: 35 files written, 0 unchanged\./);
  const paths = [
    ...libraryPaths,
    'archive/2026-02.json',
    'archive/2026-03.json',
    'feed.json',
    ...Object.keys(week).map((name) => `i/d${name.slice(5, 10)}.html`),
    ...Object.keys(week).map((name) => `issues/d${name.slice(5, 10)}.json`),
    ...Object.keys(week).map((name) => `oembed/d${name.slice(5, 10)}.json`),
  ];
  assert.deepEqual(await list(), paths.sort());
  const feed = await json('feed.json');
  assert.deepEqual(ids(feed), ['d03-06', 'd03-05', 'd03-04', 'd03-03', 'd03-02']);
  assert.equal(feed.items[0]?.id, 'https://news.example/qa/d03-06');
  assert.equal(feed.next_url, 'https://news.example/qa/archive/2026-03.json');

  const march = await json('archive/2026-03.json');
  assert.equal(march.next_url, 'https://news.example/qa/archive/2026-02.json');
  assert.equal(march.items[0]?.content_text, 'What of d03-06?');
  assert.deepEqual(march.items[0]?._advisor.answers, []);
  const february = await json('archive/2026-02.json');
  assert.equal(february.next_url, undefined);
  assert.deepEqual(ids(february), ['d02-27', 'd02-26']);
});

test('a template leads to the same file from whichever document it stands in', async (t) => {
  const { build, json } = await site(t, { 'feed.yaml': feedYaml, ...week });
  await build();
  for (const path of ['feed.json', 'issues/d03-04.json', 'archive/2026-02.json']) {
    const { _advisor, feed_url } = await json(path);
    const resolve = (template: unknown, value: string) =>
      new URL(String(template).replace(/\{\w+\}/, value), feed_url).href;
    assert.equal(feed_url, `https://news.example/qa/${path}`);
    assert.equal(resolve(_advisor.issue_template, 'x'), 'https://news.example/qa/issues/x.json');
    assert.equal(
      resolve(_advisor.archive_template, '2026-01'),
      'https://news.example/qa/archive/2026-01.json',
    );
  }
});

test('the elements read every published document whole', async (t) => {
  const { build, list, json } = await site(t, { 'feed.yaml': feedYaml, ...week });
  await build();
  const documents = (await list()).filter((path) => /^(?!oembed).*\.json$/.test(path));
  assert.equal(documents.length, 10);
  for (const path of documents) {
    for (const item of parseFeed(await json(path), `https://news.example/qa/${path}`).items) {
      assert.equal(item.kind, 'issue', path);
      assert.deepEqual('skipped' in item && item.skipped, [], path);
    }
  }
});

test('a date is never split: both issues of the fifth day are in the feed', async (t) => {
  const { build, json } = await site(t, {
    'feed.yaml': feedYaml,
    ...week,
    'extra/second.md': issue('second', '2026-03-02'),
  });
  const { stderr } = await build();
  assert.deepEqual(ids(await json('feed.json')), [
    'd03-06',
    'd03-05',
    'd03-04',
    'd03-03',
    'd03-02',
    'second',
  ]);
  assert.match(stderr, /second\.md:3:1 warning: .*the date of another issue too/);
});

test('on one day the later published issue comes first', async (t) => {
  const { build, json } = await site(t, {
    'feed.yaml': feedYaml,
    'a.md': issue('a', '2026-03-02', 'published: 2026-03-02T23:00:00-05:00\n'),
    'b.md': issue('b', '2026-03-02', 'published: 2026-03-03T05:00:00+00:00\n'),
    'c.md': issue('c', '2026-03-02'),
  });
  await build();
  assert.deepEqual(ids(await json('feed.json')), ['b', 'a', 'c']);
});

test('content_html is for ordinary readers: escaped, with quotation marks by language', async (t) => {
  const { build, json } = await site(t, {
    'feed.yaml': feedYaml,
    'a.md': issue('a', '2026-03-02'),
  });
  await build();
  assert.equal(
    (await json('feed.json')).items[0]?.content_html,
    `<p>The port deepens the basin. <strong>Who gains?</strong></p>
<section>
<h2>Ada Quill</h2>
<p>dean at Northgate University</p>
<p>“It silts up &amp; up.</p>
<p>“A second one, with a <a href="https://news.example/a?b=1&amp;c=2">link</a>.”</p>
</section>
<section lang="es">
<h2>Tomás Reyes</h2>
<p>«Hay que preguntar.»</p>
</section>`,
  );
});

test('the same issues give the same bytes, and a file that did not change is not touched', async (t) => {
  const first = await site(t, { 'feed.yaml': feedYaml, ...week });
  const second = await site(t, {
    ...Object.fromEntries(Object.entries(week).reverse()),
    'feed.yaml': feedYaml,
  });
  await first.build();
  await second.build();
  for (const path of await first.list()) {
    assert.equal(await first.text(path), await second.text(path), path);
  }
  const before = await stat(join(first.output, 'feed.json'));
  await writeFiles(first.content, {
    '2026-02-26.md': issue('d02-26', '2026-02-26', 'summary: New.\n'),
  });
  assert.match((await first.build()).stdout, /3 files written, 32 unchanged/);
  assert.deepEqual((await stat(join(first.output, 'feed.json'))).mtimeMs, before.mtimeMs);
});

test('one mistake and nothing is written: the published files stay as they were', async (t) => {
  const { build, content, list, text } = await site(t, {
    'feed.yaml': feedYaml,
    'a.md': issue('a', '2026-03-02'),
  });
  await build();
  const before = await Promise.all((await list()).map(text));
  await writeFiles(content, {
    'a.md': issue('a', '2026-03-02', 'summary: Changed.\n'),
    'b.md': issue('b', '2026-03-99'),
  });
  const { status, stderr } = await build();
  assert.equal(status, 1);
  assert.match(stderr, /b\.md:3:1 date: is "2026-03-99"; expected a day of the calendar/);
  assert.deepEqual(await Promise.all((await list()).map(text)), before);
});

test('every mistake is told at once, with its line, and none of them twice', async (t) => {
  const { build, list } = await site(t, {
    'feed.yaml': feedYaml.replace('America/New_York', 'Mars/Base'),
    'a.md': issue('a', '2026-03-02', 'sumary: Oh.\nphoto:\n  src: http://news.example/a.jpg\n'),
    'b.md': `${issue('b', '2026-03-03')}
![a picture](https://news.example/a.jpg)

[ports]: https://news.example/ports

[bad](javascript:alert(1)) and \`code\` and <i>html</i>

### Deeper

1968. A year.

## nobody

Words.
`,
    'c.md': 'no front matter',
    'd.md': issue('a', '2026-03-04'),
    'e.md': '---\nid: [\n---\n',
  });
  const { status, stderr } = await build();
  assert.equal(status, 1);
  const told = stderr
    .split('\n')
    .flatMap((line) => /[^/]*\.(?:md|yaml):.*$/.exec(line)?.[0] ?? [])
    .map((line) => line.split(/[;.]( |$)/)[0]);
  assert.deepEqual(told.sort(), [
    'a.md:5:1 sumary: is not a known key',
    'a.md:6:1 photo: “alt” is missing',
    'a.md:6:1 photo: “height” is missing',
    'a.md:6:1 photo: “width” is missing',
    'a.md:7:3 photo.src: is "http://news.example/a.jpg"',
    'b.md:26:1 A picture is no part of the text: the photo stands in the front matter',
    'b.md:28:1 Write links with their address, [words](https://…), and a bracket as \\[',
    'b.md:30:1 The link javascript:alert(1) is not an absolute http, https or mailto address',
    'b.md:30:32 Code (between ` marks) is no part of an issue',
    'b.md:30:43 <i> cannot be used here: <span lang="es">…</span> is the only HTML',
    'b.md:30:50 </i> cannot be used here: <span lang="es">…</span> is the only HTML',
    'b.md:32:1 Only ## and the id of an expert make a heading',
    'b.md:34:1 A list begins with 1',
    'b.md:36:1 “## nobody” is the id of none of the answers in the front matter',
    'c.md:1:1 The file does not begin with front matter: its facts between two lines of ---',
    'e.md:3:1 This is not YAML: Flow sequence in block collection must be sufficiently indented and end with a ]',
    'feed.yaml:4:1 timezone: is “Mars/Base”',
  ]);
  assert.deepEqual(await list(), []);
});

test('two files with one id are refused, and both are named', async (t) => {
  const { build } = await site(t, {
    'feed.yaml': feedYaml,
    'a.md': issue('same', '2026-03-02'),
    'b.md': issue('same', '2026-03-03'),
  });
  const { status, stderr } = await build();
  assert.equal(status, 1);
  assert.match(stderr, /b\.md:2:1 id: “same” is the id of .*a\.md already/);
});

test('an answer without words, and words without an answer, are told', async (t) => {
  const { build } = await site(t, {
    'feed.yaml': feedYaml,
    'a.md': issue('a', '2026-03-02').replace('## tomas-reyes', '## tomas-reyez'),
  });
  const { stderr } = await build();
  assert.match(stderr, /a\.md:9:5 answers\.1\.id: “tomas-reyes” has no words/);
  assert.match(stderr, /a\.md:22:1 “## tomas-reyez” is the id of none.*Is “tomas-reyes” meant\?/);
});

test('an answer over the limit is told at its heading', async (t) => {
  const { build } = await site(t, {
    'feed.yaml': feedYaml,
    'a.md': issue('a', '2026-03-02') + 'x'.repeat(20_000),
  });
  assert.match(
    (await build()).stderr,
    /a\.md:22:1 The answer “tomas-reyes” has 20,\d{3} characters; at most 20,000/,
  );
});

test('words in another language, quotes and lists come through', async (t) => {
  const { build, json } = await site(t, {
    'feed.yaml': feedYaml,
    'a.md': `${issue('a', '2026-03-02')}
A *word* <span lang="fr">*bon*
mot</span>.

> Quoted.

- one
- two
`,
  });
  const { stderr } = await build();
  assert.equal(stderr, '');
  assert.deepEqual((await json('feed.json')).items[0]?._advisor.answers[1]?.body.slice(1), [
    {
      t: 'p',
      c: [
        'A ',
        { t: 'em', c: ['word'] },
        ' ',
        { t: 'span', lang: 'fr', c: [{ t: 'em', c: ['bon'] }, ' mot'] },
        '.',
      ],
    },
    { t: 'quote', c: ['Quoted.'] },
    {
      t: 'ul',
      c: [
        { t: 'li', c: ['one'] },
        { t: 'li', c: ['two'] },
      ],
    },
  ]);
});

test('what was withdrawn keeps its key and loses its words in every file', async (t) => {
  const { build, list, text, json } = await site(t, {
    'feed.yaml': feedYaml,
    'a.md': issue('a', '2026-03-02', 'status: withdrawn\nsummary: Secret deck.\n'),
    'b.md': issue('b', '2026-03-03')
      .replace('name: Ada Quill', 'name: Ada Quill\n    status: withdrawn')
      .replace('It silts up & up.', 'Secret words.'),
  });
  assert.equal((await build()).status, 0);
  for (const path of await list()) {
    assert.doesNotMatch(await text(path), /Secret/, path);
  }
  assert.doesNotMatch(await text('issues/a.json'), /deepens|preguntar/);
  assert.equal((await json('issues/a.json')).items[0]?._advisor.status, 'withdrawn');
  assert.equal((await json('issues/b.json')).items[0]?._advisor.answers.length, 2);
});

test('without feed.yaml the feed is built, with a loud warning that shows what to write', async (t) => {
  const { build, json } = await site(t, {
    'a.md': issue('a', '2026-03-02', 'series:\n  id: wharf-daily\n  name: Wharf Daily\n'),
  });
  const { status, stderr } = await build();
  assert.equal(status, 0);
  assert.match(
    stderr,
    /feed\.yaml warning: is missing[^]*“Wharf Daily”, time zone UTC[^]*timezone: America\/New_York/,
  );
  const { items, _advisor } = await json('feed.json');
  assert.equal(items[0]?.id, 'a');
  assert.deepEqual(_advisor.publisher, { name: 'Wharf Daily' });
});

test('drafts, README.md and hidden files are no issues', async (t) => {
  const { build, list } = await site(t, {
    'feed.yaml': feedYaml,
    '2026/a.md': issue('a', '2026-03-02'),
    'README.md': '# About',
    '_draft.md': 'nothing yet',
    '_drafts/b.md': 'nothing yet',
    '.hidden.md': 'nothing yet',
    'notes.txt': 'nothing yet',
  });
  assert.equal((await build()).status, 0);
  const paths = [
    ...libraryPaths,
    'archive/2026-03.json',
    'feed.json',
    'i/a.html',
    'issues/a.json',
    'oembed/a.json',
  ];
  assert.deepEqual(await list(), paths.sort());
});

test('a published issue that has no source any more stays, with a warning', async (t) => {
  const { build, list, output } = await site(t, {
    'feed.yaml': feedYaml,
    'a.md': issue('a', '2026-03-02'),
  });
  await writeFiles(output, { 'issues/old.json': '{}' });
  const { status, stderr } = await build();
  assert.equal(status, 0);
  assert.match(
    stderr,
    /old\.json warning: is published, but the issue “old” is in no source any more/,
  );
  assert.ok((await list()).includes('issues/old.json'));
});

test('quotation marks around an answer are told, for readers would see them twice', async (t) => {
  const { build } = await site(t, {
    'feed.yaml': feedYaml,
    'a.md': issue('a', '2026-03-02').replace('Hay que preguntar.', '«Hay que preguntar.»'),
  });
  assert.match(
    (await build()).stderr,
    /a\.md:22:1 warning: The answer of Tomás Reyes stands in quotation marks/,
  );
});

test('a photo without src is left out, and the editor is told where', async (t) => {
  const { build, text } = await site(t, {
    'feed.yaml': feedYaml,
    'a.md': issue('a', '2026-03-02', 'photo:\n  caption: A pier.\n'),
  });
  assert.match((await build()).stderr, /a\.md:5:1 warning: photo: has no src/);
  assert.doesNotMatch(await text('feed.json'), /A pier/);
});

test('an empty folder is an error', async (t) => {
  const { build } = await site(t, { 'feed.yaml': feedYaml });
  const { status, stderr } = await build();
  assert.equal(status, 1);
  assert.match(stderr, /holds no issue/);
});

const pathPhoto = `photo:
  src: photos/a.jpg
  width: 1600
  height: 1067
  alt: A pier
  srcset:
    - src: photos/a-800.jpg
      width: 800
`;

test('a photo given by a path stands at that path from the feed', async (t) => {
  const { build, content, output, text } = await site(t, {
    'feed.yaml': feedYaml,
    'a.md': issue('a', '2026-03-02', pathPhoto),
  });
  assert.equal((await build()).status, 0);
  for (const path of ['feed.json', 'issues/a.json']) {
    assert.match(await text(path), /"src": "https:\/\/news\.example\/qa\/photos\/a-800\.jpg"/);
  }
  const elsewhere = 'https://staging.example/feed.json';
  const args = ['build', content, '-o', output, '--feed-url', elsewhere];
  assert.equal((await advisorFeed(args)).status, 0);
  assert.match(await text('issues/a.json'), /"src": "https:\/\/staging\.example\/photos\/a\.jpg"/);
  assert.match(await text('feed.json'), /"feed_url": "https:\/\/staging\.example\/feed\.json"/);
});

test('a photo given by a path needs a feed_url, and an unsafe address is no path', async (t) => {
  const { build, list } = await site(t, {
    'feed.yaml': feedYaml.replace(/feed_url.*\n/, ''),
    'a.md': issue('a', '2026-03-02', pathPhoto),
    'b.md': issue('b', '2026-03-03', pathPhoto.replace('photos/a.jpg', 'javascript:alert(1)')),
    'c.md': issue('c', '2026-03-04', pathPhoto.replace('photos/a.jpg', '//evil.example/a.jpg')),
  });
  const { status, stderr } = await build();
  assert.equal(status, 1);
  assert.match(
    stderr,
    /a\.md:6:3 photo\.src: “photos\/a\.jpg” is a path, and feed\.yaml has no feed_url/,
  );
  assert.match(
    stderr,
    /b\.md:6:3 photo\.src: is "javascript:alert\(1\)"; expected an absolute https/,
  );
  assert.match(
    stderr,
    /c\.md:6:3 photo\.src: is "\/\/evil\.example\/a\.jpg"; expected an absolute/,
  );
  assert.deepEqual(await list(), []);
});
