import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { advisorFeed, folder } from './command.js';
import { feedYaml, issue, writeFiles } from './sample-content.js';

const photo = (src: string) => `photo:
  src: ${src}
  width: 1600
  height: 1067
  alt: A pier
`;

const noAddress = feedYaml.replace(/feed_url.*\n/, '');

async function build(t: TestContext, files: Readonly<Record<string, string>>, ...more: string[]) {
  const root = await folder(t);
  const content = join(root, 'content');
  await writeFiles(content, files);
  const run = await advisorFeed(['build', content, '-o', join(root, 'public'), ...more]);
  return {
    ...run,
    stderr: run.stderr.replaceAll(`${content}/`, ''),
    json: async (path: string) =>
      JSON.parse(await readFile(join(root, 'public', path), 'utf8')) as {
        _advisor: Record<string, unknown>;
      },
  };
}

test('the origins that feed.yaml declares stand in every document', async (t) => {
  const { status, stderr, json } = await build(t, {
    'feed.yaml': `${feedYaml}image_origins:\n  - https://cdn.example\n  - https://img.example:8000\n`,
    'a.md': issue('a', '2026-03-02', photo('https://cdn.example/a.jpg')),
  });
  assert.deepEqual([status, stderr], [0, '']);
  for (const path of ['feed.json', 'issues/a.json', 'archive/2026-03.json']) {
    const { _advisor } = await json(path);
    assert.deepEqual(_advisor.image_origins, ['https://cdn.example', 'https://img.example:8000']);
  }
});

test('a feed that declares nothing has no list', async (t) => {
  const { json } = await build(t, { 'feed.yaml': feedYaml, 'a.md': issue('a', '2026-03-02') });
  assert.ok(!('image_origins' in (await json('feed.json'))._advisor));
});

test('a photo from elsewhere is told once, at its line, with the line to write in feed.yaml', async (t) => {
  const { status, stderr } = await build(t, {
    'feed.yaml': feedYaml,
    'a.md': issue('a', '2026-03-02', photo('https://cdn.example/a.jpg')),
  });
  assert.equal(status, 1);
  assert.equal(
    stderr,
    `a.md:6:3 issues/a.json /items/0/_advisor/photo/src: is on https://cdn.example; images come from the feed's own origin (https://news.example) or from those that _advisor.image_origins names: write in feed.yaml “image_origins: [https://cdn.example]”.
Nothing was written: 1 error.
`,
  );
});

test('the line to write keeps the origins that are declared already', async (t) => {
  const { stderr } = await build(t, {
    'feed.yaml': `${feedYaml}image_origins: [https://img.example]\n`,
    'a.md': issue('a', '2026-03-02', photo('http://[::1]:8000/a.jpg')),
  });
  assert.match(stderr, /“image_origins: \[https:\/\/img\.example, "http:\/\/\[::1\]:8000"\]”/);
});

test('a size of the photo, an avatar and the logos are told where they stand', async (t) => {
  const logo = 'logo: {src: https://cdn.example/l.png, width: 9, height: 9}';
  const files = {
    'feed.yaml': feedYaml.replace('Courier\n', `Courier\n  ${logo}\n`),
    'a.md': issue(
      'a',
      '2026-03-02',
      `${photo('photos/a.jpg')}  srcset:
    - src: https://cdn.example/a-800.jpg
      width: 800
`,
    )
      .replace(
        '    affiliation',
        `    organization:\n      name: Northgate\n      ${logo}\n    affiliation`,
      )
      .replace(
        '    lang: es',
        '    lang: es\n    avatar:\n      src: https://cdn.example/t.jpg\n      width: 9\n      height: 9',
      ),
  };
  const { status, stderr } = await build(t, files);
  assert.equal(status, 1);
  assert.deepEqual(
    stderr
      .split('\n')
      .filter((line) => line.includes(' is on '))
      .map((line) => /^\S+ \S+ \S+/.exec(line)?.[0])
      .sort(),
    [
      'a.md:11:7 issues/a.json /items/0/_advisor/photo/srcset/0/src:',
      'a.md:18:14 issues/a.json /items/0/_advisor/answers/0/person/organization/logo/src:',
      'a.md:24:7 issues/a.json /items/0/_advisor/answers/1/person/avatar/src:',
      'feed.yaml:4:10 feed.json /_advisor/publisher/logo/src:',
    ],
  );
  assert.match(stderr, /Nothing was written: 4 errors\./);
  const declared = {
    ...files,
    'feed.yaml': `${files['feed.yaml']}image_origins: [https://cdn.example]`,
  };
  const mended = await build(t, declared);
  assert.deepEqual([mended.status, mended.stderr], [0, '']);
});

test('without a feed_url an absolute address needs declaring too', async (t) => {
  const source = issue('a', '2026-03-02', photo('https://news.example/a.jpg'));
  const { status, stderr } = await build(t, { 'feed.yaml': noAddress, 'a.md': source });
  assert.equal(status, 1);
  assert.match(
    stderr,
    /^a\.md:6:3 .*: is on https:\/\/news\.example; no feed_url tells the feed's own origin, so images come only from those that _advisor\.image_origins names: write in feed\.yaml “image_origins: \[https:\/\/news\.example\]”\.$/m,
  );
  const declared = `${noAddress}image_origins: [https://news.example]\n`;
  assert.equal((await build(t, { 'feed.yaml': declared, 'a.md': source })).status, 0);
});

test('a path that hides another host is told as what it is', async (t) => {
  const { status, stderr } = await build(t, {
    'feed.yaml': feedYaml,
    'a.md': issue('a', '2026-03-02', photo("'/\\evil.example/a.jpg'")),
  });
  assert.equal(status, 1);
  assert.match(stderr, /^a\.md:6:3 .*: is on https:\/\/evil\.example; /m);
});

test('built for another address, the feed has that origin as its own', async (t) => {
  const files = {
    'feed.yaml': feedYaml,
    'a.md': issue('a', '2026-03-02', photo('https://news.example/a.jpg')),
  };
  const elsewhere = ['--feed-url', 'https://staging.example/feed.json'];
  assert.equal((await build(t, files)).status, 0);
  const { status, stderr } = await build(t, files, ...elsewhere);
  assert.equal(status, 1);
  assert.match(
    stderr,
    /is on https:\/\/news\.example; .*own origin \(https:\/\/staging\.example\)/,
  );
});

test('an origin that is written wrongly is told at its line of feed.yaml, and once', async (t) => {
  const files = (...entries: string[]) => ({
    'feed.yaml': `${feedYaml}image_origins:\n${entries.map((each) => `  - ${each}\n`).join('')}`,
    'a.md': issue('a', '2026-03-02', photo('https://cdn.example/a.jpg')),
  });
  const slip = await build(t, files('https://img.example', 'https://cdn.example/'));
  assert.equal(slip.status, 1);
  assert.equal(
    slip.stderr,
    `feed.yaml:11:5 image_origins.1: is "https://cdn.example/"; expected an origin such as https://img.example: https (http on localhost alone), the host in small letters, and no path or slash after it.
Nothing was written: 1 error.
`,
  );
  const number = await build(t, files('https://cdn.example', 'https://192.0.2'));
  assert.equal(number.status, 1);
  assert.match(
    number.stderr,
    /^feed\.yaml:11:5 .*is "https:\/\/192\.0\.2"; browsers write this origin "https:\/\/192\.0\.0\.2"\. Write "https:\/\/192\.0\.0\.2"\.\nNothing was written: 1 error\.$/m,
  );
  const one = { ...files(), 'feed.yaml': `${feedYaml}image_origins: https://cdn.example\n` };
  assert.match(
    (await build(t, one)).stderr,
    /^feed\.yaml:9:1 image_origins: is "https:\/\/cdn\.example"; expected a list of at most 20 origins\.$/m,
  );
});
