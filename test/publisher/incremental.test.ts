import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { contentSite, libraryPaths, snapshot } from './content-site.js';
import { archivedIssue, dayOf, idOf, writeArchive } from './generated-archive.js';
import { feedYaml } from './sample-content.js';

// The built command: on the sources' own loader everything runs in one thread.
const cli = fileURLToPath(new URL('../../dist/publisher/cli.js', import.meta.url));
const many = Number(process.env.ADVISOR_ARCHIVE ?? 300);
const path = (n: number) => `${dayOf(n).slice(0, 4)}/${dayOf(n)}.md`;

async function archive(t: TestContext, count: number) {
  const site = await contentSite(t);
  await writeArchive(site.content, count);
  const run = (output = site.output, env: NodeJS.ProcessEnv = {}, ...node: string[]) => {
    const args = [...node, cli, 'build', site.content, '-o', output];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, {
      encoding: 'utf8',
      env: { ...process.env, ...env },
    });
    assert.equal(status, 0, stderr);
    return stdout;
  };
  return { ...site, run };
}

/** When each file of a folder was written last. */
async function times(folder: string): Promise<Map<string, number>> {
  const paths = Object.keys(await snapshot(folder));
  const stats = await Promise.all(paths.map((each) => stat(join(folder, each))));
  return new Map(paths.map((each, at) => [each, stats[at]!.mtimeMs + stats[at]!.ino]));
}

test('a rebuild after one change writes what changed and nothing else', async (t) => {
  const { run, output, write } = await archive(t, many);
  const start = performance.now();
  run();
  const first = performance.now() - start;
  const before = await times(output);
  const old = many >> 1;
  await write({ [path(old)]: archivedIssue(old).replace('Be Dredged', 'Be Deepened') });
  const middle = performance.now();
  const told = run();
  const second = performance.now() - middle;
  t.diagnostic(
    `${many} issues: ${(first / 1000).toFixed(1)} s, then ${(second / 1000).toFixed(1)} s`,
  );
  assert.match(told, new RegExp(`Built ${many} issues .*: 4 files written, \\d+ unchanged`));
  const touched = [...(await times(output))].filter(([each, time]) => before.get(each) !== time);
  assert.deepEqual(
    touched.map(([each]) => each),
    [
      `archive/${dayOf(old).slice(0, 7)}.json`,
      `i/${idOf(old)}.html`,
      `issues/${idOf(old)}.json`,
      `oembed/${idOf(old)}.json`,
    ],
  );
});

test('a new issue writes itself, its month and the feed', async (t) => {
  const { run, output, write } = await archive(t, 40);
  run();
  const before = await times(output);
  await write({ [path(40)]: archivedIssue(40) });
  run();
  const touched = [...(await times(output))].filter(([each, time]) => before.get(each) !== time);
  assert.deepEqual(
    touched.map(([each]) => each),
    [
      'archive/1999-02.json',
      'feed.json',
      `i/${idOf(40)}.html`,
      `issues/${idOf(40)}.json`,
      `oembed/${idOf(40)}.json`,
    ],
  );
});

test('what is remembered never makes a wrong site: whatever becomes of it, or of the site, all bytes are right', async (t) => {
  const { run, root, content, output, write } = await archive(t, 30);
  run();
  const right = await snapshot(output);
  const folder = join(content, '.advisor-feed');
  const [name] = (await readdir(folder)).filter((each) => each !== '.gitignore');
  const file = join(folder, name!);
  const kept = await readFile(file, 'utf8');

  const damages: Record<string, () => Promise<unknown>> = {
    'the memory is cut short': () => writeFile(file, kept.slice(0, kept.length / 2)),
    'the memory is empty': () => writeFile(file, ''),
    'the memory is no memory': () => writeFile(file, '{"sources": [['),
    'the memory says something else': () =>
      writeFile(file, kept.replaceAll('Tide Board', 'Mud Board').replaceAll('Five', 'Nine')),
    'the memory is of another site': async () => {
      run(join(root, 'other'));
      const others = await readdir(folder);
      const other = others.find((each) => each !== '.gitignore' && each !== name);
      await writeFile(file, await readFile(join(folder, other!), 'utf8'));
    },
    'the memory is gone': () => rm(folder, { recursive: true }),
    'a published file is gone': () => rm(join(output, 'issues', `${idOf(3)}.json`)),
    'a published file was written to': () =>
      writeFile(join(output, 'issues', `${idOf(4)}.json`), right['feed.json']!),
    'the feed was written to': () => writeFile(join(output, 'feed.json'), '{'),
    'the site is gone': () => rm(output, { recursive: true }),
  };
  for (const [what, damage] of Object.entries(damages)) {
    await damage();
    run();
    assert.deepEqual(await snapshot(output), right, what);
  }
  // A change of feed.yaml is a change of every file.
  await write({ 'feed.yaml': feedYaml.replace('Daily', 'Nightly') });
  run();
  const nightly = await snapshot(output);
  for (const [each, text] of Object.entries(nightly)) {
    if (/^(?!oembed).*\.json$/.test(each)) assert.match(text, /"title": "Nightly Q&A"/, each);
  }
  await write({ 'feed.yaml': feedYaml });
  run();
  assert.deepEqual(await snapshot(output), right);
});

test('warnings are told by every build, also of what was not made anew', async (t) => {
  const { build, write } = await contentSite(t);
  await write({ 'a.md': archivedIssue(0).replace(/ {2}src: .*\n {2}width.*\n {2}height.*\n/, '') });
  const first = await build();
  assert.match(first.stderr, /a\.md:\d+:1 warning: photo: has no src/);
  const second = await build();
  assert.match(second.stdout, /0 files written/);
  assert.equal(second.stderr, first.stderr);
});

test('the memory stands beside the sources, is no source, is not published and not committed', async (t) => {
  const { run, content, output } = await archive(t, 3);
  run();
  assert.equal(await readFile(join(content, '.advisor-feed/.gitignore'), 'utf8'), '*\n');
  for (const each of Object.keys(await snapshot(output)))
    assert.doesNotMatch(each, /advisor-feed|cache/);
  await rm(join(content, '.advisor-feed'), { recursive: true });
  const args = [cli, 'build', content, '-o', output, '--no-cache'];
  assert.equal(spawnSync(process.execPath, args).status, 0);
  assert.ok(!existsSync(join(content, '.advisor-feed')));
});

const reversed = `
import { syncBuiltinESMExports } from 'node:module';
import promises from 'node:fs/promises';
const { readdir } = promises;
promises.readdir = async (...args) => (await readdir(...args)).reverse();
syncBuiltinESMExports();
`;

test('the same sources give the same bytes: in any time zone, language and order of the disk, made at once or bit by bit', async (t) => {
  const { run, root, content, write } = await archive(t, 120);
  const right = join(root, 'right');
  run(right, { TZ: 'America/New_York', LANG: 'en_US.UTF-8' });
  const expected = await snapshot(right);
  assert.equal(Object.keys(expected).length, 3 * 120 + 4 + 2 + libraryPaths.length);

  const preload = join(root, 'reversed.mjs');
  await writeFile(preload, reversed);
  const worlds: [NodeJS.ProcessEnv, ...string[]][] = [
    [{ TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' }],
    [{ TZ: 'Pacific/Pago_Pago', LANG: 'ar_EG.UTF-8', LC_ALL: 'ar_EG.UTF-8' }],
    [{ TZ: 'UTC', LANG: 'C', LC_ALL: 'C' }, '--import', preload],
  ];
  for (const [at, [env, ...node]] of worlds.entries()) {
    const output = join(root, `world-${at}`);
    await rm(join(content, '.advisor-feed'), { recursive: true });
    run(output, env, ...node);
    assert.deepEqual(await snapshot(output), expected, JSON.stringify(env));
  }
  // A site that grew issue by issue is the same as one that was made at once.
  const grown = join(root, 'grown');
  const last = [...Array(5).keys()].map((at) => 115 + at);
  for (const n of last) await rm(join(content, path(n)));
  run(grown);
  for (const n of last.reverse()) {
    await write({ [path(n)]: archivedIssue(n) });
    run(grown);
  }
  assert.deepEqual(await snapshot(grown), expected);
});

test('a link to an issue is an issue, and one that leads nowhere is told', async (t) => {
  const { build, content, write } = await contentSite(t);
  await write({ '_drafts/a.md': archivedIssue(0) });
  await symlink(join(content, '_drafts/a.md'), join(content, 'a.md'));
  assert.match((await build()).stdout, /Built 1 issue /);
  await symlink(join(content, 'nowhere.md'), join(content, 'b.md'));
  const { status, stderr } = await build();
  assert.equal(status, 1);
  assert.match(stderr, /Cannot read .*b\.md: it does not exist/);
});
