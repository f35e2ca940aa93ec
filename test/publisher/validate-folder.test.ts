import assert from 'node:assert/strict';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createReadStream } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test, type TestContext } from 'node:test';
import type { Finding } from '../../src/publisher/finding.js';
import { gather } from '../../src/publisher/validate/gather.js';
import { servedCount } from '../../src/publisher/validate/served-count.js';
import { askerBehind } from '../../src/publisher/validate/links/asker.js';
import { guardAround } from '../../src/publisher/validate/links/private-network.js';
import { advisorFeed, folder } from './command.js';
import { serve } from './local-server.js';
import { feedYaml, issue, writeFiles } from './sample-content.js';

let built: string;
let nameless: string;

// Ten issues of three months: feed.json has the newest five, and two months reach back from it.
const days = [
  '03-03',
  '03-02',
  '03-01',
  '02-28',
  '02-27',
  '02-26',
  '02-25',
  '01-09',
  '01-08',
  '01-07',
];

before(async () => {
  const root = await mkdtemp(join(tmpdir(), 'advisor-feed-'));
  const issues = Object.fromEntries(
    days.map((day, n) => [`${n}.md`, issue(`issue-${n}`, `2026-${day}`)]),
  );
  const build = async (yaml: string, name: string) => {
    await writeFiles(join(root, name), { 'feed.yaml': yaml, ...issues });
    const run = await advisorFeed(['build', join(root, name), '-o', join(root, `${name}-out`)]);
    assert.equal(run.status, 0, run.stderr);
    return join(root, `${name}-out`);
  };
  built = await build(feedYaml, 'named');
  nameless = await build(feedYaml.replace(/^feed_url:.*\n/m, ''), 'nameless');
});
after(() => rm(join(built, '..'), { recursive: true }));

async function copy(t: TestContext, from = built): Promise<string> {
  const path = join(await folder(t), 'public');
  await cp(from, path, { recursive: true });
  return path;
}

async function check(path: string, all = false, home?: string): Promise<readonly Finding[]> {
  return (await gather(path, all, askerBehind(await guardAround(home)))).findings;
}

const told = (findings: readonly Finding[], root: string) =>
  findings.map(({ file, pointer = '', severity, message }) => {
    const name = file.replaceAll(`${root}/`, '');
    const kind = severity === 'warning' ? 'warning: ' : '';
    return `${name} ${pointer} ${kind}${message.replaceAll(`${root}/`, '')}`;
  });

async function edit(file: string, change: (text: string) => string): Promise<void> {
  const before = await readFile(file, 'utf8');
  const after = change(before);
  assert.notEqual(after, before, 'nothing was changed');
  await writeFile(file, after);
}

test('what build has made is valid as a whole, with and without an address of its own', async (t) => {
  for (const each of [built, nameless]) {
    const { status, stdout, stderr } = await advisorFeed(['validate', await copy(t, each)]);
    assert.deepEqual([status, stdout], [0, '']);
    assert.match(stderr, /is valid: 14 documents, 25 items/);
  }
});

const edits: readonly (readonly [string, (root: string) => Promise<void>, RegExp])[] = [
  [
    'an issue that was not published',
    (root) => rm(join(root, 'issues/issue-8.json')),
    /^archive\/2026-01\.json \/items\/1\/_advisor\/id is “issue-8”, which cannot be opened by its id: issues\/issue-8\.json does not exist, where issue_template leads\.$/,
  ],
  [
    'a folder of issues that was forgotten',
    (root) => rm(join(root, 'issues'), { recursive: true }),
    /^feed\.json \/_advisor\/issue_template leads to none of the 10 documents/,
  ],
  [
    'a folder of archives that was forgotten',
    (root) => rm(join(root, 'archive'), { recursive: true }),
    /^feed\.json \/_advisor\/archive_template leads to none of the 3 documents/,
  ],
  [
    'a month that was not published',
    (root) => rm(join(root, 'archive/2026-02.json')),
    /^feed\.json \/items\/3\/_advisor\/date is 2026-02-28, and “issue-3” cannot be opened by its date: archive\/2026-02\.json does not exist/,
  ],
  [
    'the oldest month, to which only next_url leads',
    (root) => rm(join(root, 'archive/2026-01.json')),
    /^archive\/2026-02\.json \/next_url leads to nothing: archive\/2026-01\.json does not exist\.$/,
  ],
  [
    'a template that leads elsewhere',
    (root) => edit(join(root, 'feed.json'), (text) => text.replace('issues/{id}', 'issue/{id}')),
    /^feed\.json \/_advisor\/issue_template leads to none of the 5 documents/,
  ],
  [
    'an issue with another id in its file',
    (root) =>
      edit(join(root, 'issues/issue-6.json'), (text) => text.replaceAll('"issue-6"', '"issue-x"')),
    /^issues\/issue-6\.json \/items\/0\/_advisor\/id is “issue-x”, but pages that look for “issue-6”/,
  ],
  [
    'a file with the issue of another',
    (root) => cp(join(root, 'issues/issue-6.json'), join(root, 'issues/issue-7.json')),
    /^issues\/issue-7\.json \/items\/0\/_advisor\/id is “issue-6”, but pages that look for “issue-7”/,
  ],
  [
    'two files with one issue',
    (root) => cp(join(root, 'issues/issue-6.json'), join(root, 'issues/copy.json')),
    /^issues\/copy\.json \/items\/0\/_advisor\/id is “issue-6”, the id of an issue in .* already/,
  ],
  [
    'an issue with another date in its file',
    (root) =>
      edit(join(root, 'issues/issue-1.json'), (text) => text.replace('2026-03-02', '2026-03-22')),
    /^issues\/issue-1\.json \/items\/0\/_advisor\/date is "2026-03-22", but the date of the issue “issue-1” is "2026-03-02" in feed\.json\.$/,
  ],
  [
    'an issue with another date in the feed alone, which is outvoted',
    (root) => edit(join(root, 'feed.json'), (text) => text.replace('2026-03-02', '2025-11-02')),
    /^feed\.json \/items\/1\/_advisor\/date is "2025-11-02", but the date .* is "2026-03-02" in archive/,
  ],
  [
    'an issue with another address in its file',
    (root) =>
      edit(join(root, 'issues/issue-1.json'), (text) => text.replaceAll('qa/issue-1"', 'qa/one"')),
    /^issues\/issue-1\.json \/items\/0\/id is "https:\/\/news\.example\/qa\/one", but the id of the item/,
  ],
  [
    'an issue that its month lacks',
    (root) =>
      edit(join(root, 'archive/2026-03.json'), (text) => {
        const feed = JSON.parse(text) as { items: unknown[] };
        feed.items.shift();
        return JSON.stringify(feed);
      }),
    /^archive\/2026-03\.json \/items lacks the issue “issue-0” \(2026-03-03\) of feed\.json/,
  ],
  [
    'a chain that goes round in circles',
    (root) =>
      edit(join(root, 'archive/2026-02.json'), (text) =>
        text.replace('archive/2026-01', 'archive/2026-03'),
      ),
    /^archive\/2026-02\.json \/next_url leads back to archive\/2026-03\.json/,
  ],
  [
    'a chain that ends too early',
    (root) =>
      edit(join(root, 'archive/2026-02.json'), (text) => text.replace(/ "next_url".*\n/, '')),
    /^archive\/2026-02\.json {2}has no next_url, so feed readers never come to archive\/2026-01\.json\.$/,
  ],
  [
    'no feed at all',
    (root) => rm(join(root, 'feed.json')),
    /^feed\.json {2}does not exist, and pages ask for it first\.$/,
  ],
  [
    'a feed that is broken',
    (root) => writeFile(join(root, 'feed.json'), '{'),
    /^feed\.json {2}is not JSON/,
  ],
  [
    'an archive that is broken',
    (root) => writeFile(join(root, 'archive/2026-02.json'), '{'),
    /^archive\/2026-02\.json {2}is not JSON/,
  ],
  [
    'a mistake in one document',
    (root) => edit(join(root, 'issues/issue-8.json'), (text) => text.replace('-01-08', '-01-98')),
    /^issues\/issue-8\.json \/items\/0\/_advisor\/date is "2026-01-98"; expected a day/,
  ],
];

for (const [what, change, message] of edits) {
  test(`in a folder one mistake is told once: ${what}`, async (t) => {
    const root = await copy(t);
    await change(root);
    const findings = await check(root);
    const lines = told(findings, root);
    assert.equal(lines.length, 1, lines.join('\n'));
    assert.match(lines[0] ?? '', message);
    const [finding] = findings;
    assert.equal(finding?.severity, 'error');
    assert.ok((finding.line ?? 0) >= 1 && finding.mend, 'a place, and how to mend it');
  });
}

test('an issue that no archive has is worth a look', async (t) => {
  const root = await copy(t);
  const text = await readFile(join(root, 'issues/issue-9.json'), 'utf8');
  await writeFile(join(root, 'issues/old.json'), text.replaceAll('issue-9', 'old'));
  const lines = told(await check(root), root);
  assert.deepEqual(lines, [
    'issues/old.json  warning: is in no feed and no archive: nobody finds it.',
  ]);
});

test('two feeds in one folder are two, and may have the same ids', async (t) => {
  const root = await folder(t);
  await cp(built, join(root, 'en'), { recursive: true });
  await cp(built, join(root, 'es'), { recursive: true });
  await mkdir(join(root, 'node_modules/x'), { recursive: true });
  await writeFile(join(root, 'node_modules/x/feed.json'), '{');
  await writeFile(join(root, 'package.json'), '{}');
  assert.deepEqual(await check(root), []);
  await rm(join(root, 'es/issues/issue-8.json'));
  const lines = told(await check(root), root);
  assert.equal(lines.length, 1);
  assert.match(lines[0] ?? '', /^es\/archive\/2026-01\.json /);
});

test('a template that leads out of the folder is not followed there', async (t) => {
  const root = await copy(t);
  await writeFile(join(root, '..', 'issue-0.json'), '{');
  await edit(join(root, 'feed.json'), (text) => text.replace('issues/{id}', '../{id}'));
  assert.match(
    told(await check(root), root).join('\n'),
    /warning: leads to .* stands elsewhere\.$/,
  );
  await rm(join(root, 'issues/issue-8.json'));
  await symlink('/etc/hostname', join(root, 'issues/issue-8.json'));
  assert.doesNotMatch(told(await check(root), root).join('\n'), /not JSON/);
});

test('a folder without any feed exits with 2', async (t) => {
  const { status, stderr } = await advisorFeed(['validate', await folder(t)]);
  assert.equal(status, 2);
  assert.match(stderr, /there is no feed\.json/);
});

/** Serves a folder; `asked` hears of every path. */
async function publish(t: TestContext, root: string, asked: string[] = []): Promise<string> {
  return serve(t, (request, response) => {
    const path = request.url ?? '';
    asked.push(path);
    createReadStream(join(root, path))
      .on('error', () => response.writeHead(404).end())
      .pipe(response);
  });
}

test('of an address the feed alone is asked for, with --all all that it leads to, each once', async (t) => {
  const asked: string[] = [];
  const root = await copy(t, nameless);
  const url = await publish(t, root, asked);
  assert.equal((await advisorFeed(['validate', `${url}/feed.json`])).status, 0);
  assert.deepEqual(asked.splice(0), ['/feed.json']);
  const whole = await advisorFeed(['validate', `${url}/feed.json`, '--all']);
  assert.equal(whole.status, 0, whole.stdout);
  assert.match(whole.stderr, /14 documents, 25 items/);
  assert.equal(new Set(asked).size, 14);
  assert.equal(asked.length, 14);

  await rm(join(root, 'issues/issue-8.json'));
  const lines = told(
    (await check(`${url}/feed.json`, true, url)).filter(({ severity }) => severity === 'error'),
    url,
  );
  assert.equal(lines.length, 1);
  assert.match(
    lines[0] ?? '',
    /^archive\/2026-01\.json \/items\/1\/_advisor\/id .*issues\/issue-8\.json was answered with 404/,
  );
});

test('an address with endless archives is followed so far and no further', async (t) => {
  let asked = 0;
  const url = await serve(t, (request, response) => {
    asked += 1;
    const n = Number(/\d+/.exec(request.url ?? '')?.[0] ?? 0);
    const feed = {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Endless',
      next_url: `${url}/${n + 1}.json`,
      items: [],
    };
    response.end(JSON.stringify(feed));
  });
  const findings = await check(`${url}/0.json`, true, url);
  assert.equal(asked, servedCount);
  assert.match(
    findings.map(({ message }) => message).join(),
    /leads to 1 more documents that were not/,
  );
});
