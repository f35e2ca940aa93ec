import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { withTables } from '../bench/readme-tables.js';
import { report } from '../bench/report.js';
import type { Results } from '../bench/results.js';

const read = (path: string) => readFileSync(path, 'utf8');
const results = JSON.parse(read('bench/results/results.json')) as Results;

test('the tables of the README are what was measured last', () => {
  const readme = read('README.md');
  assert.equal(withTables(readme, results), readme, 'npm run bench writes them');
  const other = { ...results, bytes: { ...results.bytes, brotli: 1 } };
  assert.notEqual(withTables(readme, other), readme, 'another number would be seen');
});

test('bench/results tells the same in words and in numbers', () => {
  assert.equal(read('bench/results/results.md'), report(results));
});

test('every bar that a count has is held by what was measured last', () => {
  const counts = results.counts.filter(({ most }) => most !== undefined);
  assert.ok(counts.length >= 4, 'there are counts');
  for (const { name, found, most } of counts) assert.ok(+found <= most!, `${name}: ${found}`);
});
