import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { hostsPage } from './hosts/hosts-page.js';

const file = 'docs/hosts.md';

test('docs/hosts.md says what the tests saw (WRITE_HOSTS=1 writes it anew)', () => {
  const page = readFileSync(file, 'utf8');
  const seen = hostsPage(page);
  if (process.env.WRITE_HOSTS) writeFileSync(file, seen);
  else assert.equal(page, seen);
});

test('docs/hosts.md would be seen to be wrong', () => {
  const page = readFileSync(file, 'utf8');
  assert.notEqual(page.replace('| discussion |', '| nothing |'), hostsPage(page));
  assert.throws(() => hostsPage('# Nothing'), /no place for filters/);
});

/** The anchors of a page's headings, as GitHub names them. */
const anchors = (page: string) =>
  [...page.matchAll(/^#+ (.+)$/gm)].map(([, words]) =>
    words!
      .toLowerCase()
      .replace(/[^\w\s-]/g, '')
      .replaceAll(' ', '-'),
  );

test('the README and docs/hosts.md lead where they say', () => {
  for (const name of ['README.md', file]) {
    const text = readFileSync(name, 'utf8');
    const links = [...text.matchAll(/\]\((?!https?:)([^)\s]+)\)/g)];
    assert.ok(links.length > 3, name);
    for (const [, address = ''] of links) {
      const [path, anchor] = address.split('#');
      const target = path ? join(dirname(name), path) : name;
      assert.ok(existsSync(target), `${name}: ${address}`);
      if (anchor === undefined) continue;
      assert.ok(anchors(readFileSync(target, 'utf8')).includes(anchor), `${name}: ${address}`);
    }
  }
});
