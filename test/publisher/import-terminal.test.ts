import assert from 'node:assert/strict';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { advisorFeed, folder } from './command.js';
import { keys, noTerminal as skip, TerminalRun } from './import/terminal.js';

// All people, places and words are invented.

const text = `Is the Old Pier Safe?

Engineers found cracks last week. Is the pier safe?

Ada Quill — dean of engineering: “It is not.”
`;

async function run(test: TestContext, source: string, ...args: string[]) {
  const content = await folder(test);
  const file = join(content, 'tonight.txt');
  await writeFile(file, source);
  await writeFile(join(content, 'feed.yaml'), 'title: mine');
  const output = join(content, 'issue.md');
  const terminal = new TerminalRun(test, ['import', file, '--interactive', '-o', output, ...args]);
  return { content, output, terminal };
}

test(
  'the editor answers on the terminal, and the Markdown is what was said',
  { skip },
  async (t) => {
    const { output, terminal } = await run(t, text);
    await terminal.shows(/Which is the name, and which the affiliation\?[^]*select/);
    terminal.types(keys.enter);
    await terminal.shows(/Which day is the issue’s \(YYYY-MM-DD\)\?/);
    terminal.types(`2026-02-30${keys.enter}`);
    await terminal.shows(/Write a day of the calendar, YYYY-MM-DD/);
    terminal.types(`${'\u007F'.repeat(2)}28${keys.enter}`);
    await terminal.shows(/The id of the issue, for good\? \(is-the-old-pier-safe\)/);
    terminal.types(`old-pier${keys.enter}`);
    await terminal.shows(/Said by you \(3\)[^]*Wrote/);
    assert.equal(await terminal.status, 0);
    assert.match(
      await readFile(output, 'utf8'),
      /^---\nid: old-pier\ndate: 2026-02-28\n[^]*name: Ada Quill\n {4}affiliation: dean of engineering\n/,
    );
    assert.match(terminal.screen, /Which day is the issue’s \(YYYY-MM-DD\)\? 2026-02-28/);
  },
);

test(
  'Enter all the way writes what the import writes without questions',
  { skip, timeout: 20_000 },
  async (t) => {
    const { content, output, terminal } = await run(t, text, '--date', '2026-03-04');
    await terminal.shows(/Which is the name[^]*select/);
    terminal.types(keys.enter);
    await terminal.shows(/for good\? \(is-the/);
    terminal.types(keys.enter);
    assert.equal(await terminal.status, 0);
    const plain = await advisorFeed([
      'import',
      join(content, 'tonight.txt'),
      '--date',
      '2026-03-04',
    ]);
    assert.equal(await readFile(output, 'utf8'), plain.stdout);
  },
);

test('a choice is made with the arrow keys', { skip, timeout: 20_000 }, async (t) => {
  const { output, terminal } = await run(t, text, '--date', '2026-03-04', '--id', 'pier');
  await terminal.shows(/Which is the name[^]*Ada Quill \| dean of engineering[^]*select/);
  terminal.types(keys.down);
  await terminal.shows(/❯ Ada Quill — dean of engineering \(no affiliation\)/);
  terminal.types(keys.enter);
  assert.equal(await terminal.status, 0);
  assert.match(await readFile(output, 'utf8'), /name: Ada Quill — dean of engineering\n---/);
});

for (const [what, key] of [
  ['Ctrl-C', keys.ctrlC],
  ['the end of the input (Ctrl-D)', keys.ctrlD],
] as const) {
  test(
    `${what} at any question writes nothing, says so and exits with 2`,
    { skip, timeout: 20_000 },
    async (t) => {
      const { content, terminal } = await run(t, text);
      await terminal.shows(/Which is the name[^]*select/);
      terminal.types(keys.enter);
      await terminal.shows(/Which day is the issue’s/);
      terminal.types(key);
      assert.equal(await terminal.status, 2);
      assert.match(terminal.screen, /You stopped it\. Nothing was written\.\r?\n$/);
      assert.deepEqual((await readdir(content)).sort(), ['feed.yaml', 'tonight.txt']);
    },
  );
}

test(
  'a text that is no issue is refused before anything is asked',
  { skip, timeout: 20_000 },
  async (t) => {
    const { terminal } = await run(t, 'Is it safe?\n\nRead the answers on our page.');
    assert.equal(await terminal.status, 1);
    assert.match(terminal.screen, /^This is a teaser/);
  },
);

test('without a terminal --interactive is refused with what to do', async (t) => {
  const content = await folder(t);
  const file = join(content, 'tonight.txt');
  await writeFile(file, text);
  for (const [args, message] of [
    [[file], /^--interactive asks on a terminal, and this is none: .*leave --interactive out\.\n$/],
    [[file, '--json'], /^--interactive asks people, --json is for machines/],
    [['-'], /^--interactive asks on the terminal, so .*save it in a file first\.\n$/],
  ] as const) {
    const { status, stdout, stderr } = await advisorFeed(
      ['import', ...args, '--interactive'],
      text,
    );
    assert.equal(status, 2);
    assert.equal(stdout, '');
    assert.match(stderr, message);
  }
  assert.deepEqual(await readdir(content), ['tonight.txt']);
});
