import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const folder = 'demo/frameworks';
const readme = readFileSync(join(folder, 'README.md'), 'utf8');
const rows = [...readme.matchAll(/^\| \[(.+?)\]\((\w+)\) \| (.*?) \| (.*) \|$/gm)];
const textOf = (example: string) =>
  readdirSync(join(folder, example), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n')
    .replace(/\s+/g, ' ');

test('the table has a row for each example', () => {
  const examples = rows.map(([, , example]) => example);
  assert.deepEqual(examples, ['react', 'vue', 'svelte', 'angular', 'plain']);
});

for (const [, name, example = '', written = ''] of rows) {
  test(`what the table says to write for ${name} is what its example writes`, () => {
    const text = textOf(example);
    const snippets = written.split('<br>').map((snippet) => snippet.replace(/^`|`$/g, ''));
    assert.ok(snippets.length > 1);
    for (const snippet of snippets) assert.ok(text.includes(snippet), snippet);
  });
}

test('every file that the page leads to is there', () => {
  const leads = [...readme.matchAll(/\]\(([^)#]+)\)/g)].map(([, lead = '']) => lead);
  for (const lead of leads)
    assert.ok(readdirSync(join(folder, lead, '..')).includes(lead.split('/').at(-1)!), lead);
});

test('the installed versions are held by a lock file that names no registry', () => {
  const lock = readFileSync(join(folder, 'package-lock.json'), 'utf8');
  assert.match(lock, /"node_modules\/react"/);
  assert.doesNotMatch(lock, /"resolved"/);
});
