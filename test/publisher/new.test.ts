import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { checkFrontMatter } from '../../src/publisher/build/front-matter.js';
import { readIssueFile } from '../../src/publisher/build/read-issue-file.js';
import { blankIssue } from '../../src/publisher/new/blank-issue.js';
import { issueFields, type IssueField } from '../../src/publisher/new/issue-fields.js';
import { definition } from '../../src/publisher/schema/compile.js';
import { advisorFeed, folder } from './command.js';
import { feedYaml } from './sample-content.js';

interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly items?: Schema;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
}

/** A schema with what its references say. */
function whole(schema: Schema): Schema {
  if (schema.$ref === undefined) return schema;
  return { ...whole(definition(schema.$ref) as Schema), ...schema, $ref: undefined };
}

/** Every field that the front matter may have, as `answers/name`, and whether it must. */
function fieldsOf(schema: Schema, path = ''): [string, boolean][] {
  const { properties, items, required = [] } = whole(schema);
  if (items) return fieldsOf(items, path);
  return Object.entries(properties ?? {}).flatMap(([key, each]) => [
    [`${path}${key}`, required.includes(key)] as [string, boolean],
    ...fieldsOf(each, `${path}${key}/`),
  ]);
}

function explained(fields: readonly IssueField[], path = ''): [string, boolean][] {
  return fields.flatMap(({ key, isRequired = false, fields: inner = [] }) => [
    [`${path}${key}`, isRequired] as [string, boolean],
    ...explained(inner, `${path}${key}/`),
  ]);
}

test('every field that an issue may have is explained, and no other', () => {
  const known = fieldsOf(checkFrontMatter.schema as Schema);
  assert.ok(known.length > 50);
  assert.deepEqual(explained(issueFields).sort(), known.sort());
});

const filled = (markdown: string) =>
  markdown
    .replace(/^id:$/m, 'id: harbor-dredging')
    .replace(/^date:$/m, 'date: 2026-03-04')
    .replace(/^title:$/m, 'title: What Now?')
    .replace(/^( +- id):$/m, '$1: ada-quill')
    .replace(/^( +name):$/m, '$1: Ada Quill')
    .replace(/^## <!--.*-->$/m, '## ada-quill')
    .replace(/<!--.*-->/g, 'Some words.');

test('an issue is ready for build as soon as its blanks are filled', () => {
  const { issue, findings } = readIssueFile('new.md', filled(blankIssue({})));
  assert.deepEqual(findings, []);
  assert.equal(issue?.facts.id, 'harbor-dredging');
  assert.deepEqual(Object.keys(issue.facts).sort(), ['answers', 'date', 'id', 'title']);
  assert.deepEqual(
    issue.answers.map(({ body }) => body),
    [[{ t: 'p', c: ['Some words.'] }]],
  );
});

test('every example may be used: it is what build takes', () => {
  // Takes one “# ” off all that is no sentence.
  const open = filled(blankIssue({}))
    .split('\n')
    .map((line) =>
      /^ *# (?:#| *(?:- )?[a-z_]+:| +[-#])/.test(line) ? line.replace('# ', '') : line,
    )
    .join('\n');
  const { issue, findings } = readIssueFile('new.md', open);
  // They are withdrawn by their examples, and the words with them.
  assert.deepEqual(findings, []);
  const told = new Set<string>();
  const walk = (value: unknown, path: string): void => {
    if (Array.isArray(value)) return value.forEach((each) => walk(each, path));
    if (typeof value !== 'object' || value === null) return;
    for (const [key, each] of Object.entries(value)) {
      told.add(`${path}${key}`);
      walk(each, `${path}${key}/`);
    }
  };
  walk(issue?.facts, '');
  assert.deepEqual(
    [...told].sort(),
    explained(issueFields)
      .map(([path]) => path)
      .sort(),
  );
});

test('a title makes the key, and what YAML might misread is quoted', () => {
  for (const title of ['Is it: “so”?', '# No', '"Why?"', 'yes', '- 1', 'A\\b']) {
    const { issue } = readIssueFile('new.md', filled(blankIssue({ title, date: '2026-03-05' })));
    assert.equal(issue?.facts.title, title);
    assert.equal(issue.facts.date, '2026-03-05');
  }
  assert.match(blankIssue({ title: 'Is Ålesund Safe?' }), /^id: is-alesund-safe$/m);
  assert.match(blankIssue({ title: '東京は?' }), /^id:$/m);
});

test('what is left blank is refused by build, each blank with its line', async (t) => {
  const content = await folder(t);
  await writeFile(join(content, 'feed.yaml'), feedYaml);
  const file = join(content, 'new.md');
  const made = await advisorFeed(['new', '-o', file]);
  assert.deepEqual([made.status, made.stdout], [0, '']);
  const { status, stderr } = await advisorFeed(['build', content, '-o', join(content, 'out')]);
  assert.equal(status, 1);
  const lines = (await readFile(file, 'utf8')).split('\n');
  for (const [blank, told] of [
    ['id:', /id: is empty \(null\); expected a key/],
    ['date:', /date: is empty \(null\); expected a day/],
    ['title:', /title: is empty \(null\)/],
    ['  - id:', /answers\.0\.id: is empty/],
    ['    name:', /answers\.0\.name: is empty/],
  ] as const) {
    const line = lines.indexOf(blank) + 1;
    assert.ok(line > 0, blank);
    const said = stderr.split('\n').find((each) => each.includes(`new.md:${line}:`));
    assert.match(said ?? '', told);
  }
  assert.match(stderr, /Nothing was written: 7 errors\./);
});

test('a file that is there is never written over', async (t) => {
  const file = join(await folder(t), 'issue.md');
  await writeFile(file, 'mine');
  const { status, stderr } = await advisorFeed(['new', 'Why?', '-o', file]);
  assert.equal(status, 1);
  assert.match(stderr, /exists already\. Nothing was written/);
  assert.equal(await readFile(file, 'utf8'), 'mine');
});

test('without -o the issue goes to standard output; wrong use exits with 2', async () => {
  const made = await advisorFeed(['new', 'Why?', '--date', '2026-03-04']);
  assert.equal(made.status, 0);
  assert.match(made.stdout, /^id: why$/m);
  assert.match(made.stdout, /^date: 2026-03-04$/m);
  for (const args of [
    ['new', '--date', '2026-02-30'],
    ['new', ' '],
    ['new', 'x'.repeat(301)],
  ]) {
    const { status, stdout } = await advisorFeed(args);
    assert.deepEqual([status, stdout], [2, ''], args.join(' '));
  }
});
