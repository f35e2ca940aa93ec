import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

interface Manifest {
  readonly modules: readonly {
    readonly declarations: readonly {
      readonly tagName?: string;
      readonly cssParts?: readonly { readonly name: string }[];
      readonly cssProperties?: readonly { readonly name: string }[];
    }[];
  }[];
}
const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const manifest = json('custom-elements.json') as Manifest;
const elements = manifest.modules.flatMap(({ declarations }) =>
  declarations.filter(({ tagName }) => tagName),
);
const styles = ['tokens', 'issue'].map((name) =>
  readFileSync(`src/elements/${name}.styles.ts`, 'utf8'),
);
const templates = [
  'discussion.ts',
  'issue-templates.ts',
  'state-templates.ts',
  'rich-text.ts',
  'feed-element.ts',
  'advisor-issue/advisor-issue.ts',
  'advisor-question/advisor-question.ts',
  'advisor-answer/advisor-answer.ts',
].map((name) => readFileSync(`src/elements/${name}`, 'utf8'));
const unique = (names: Iterable<string>) => [...new Set(names)].sort();

test('custom-elements.json tells of the three elements', () => {
  assert.deepEqual(unique(elements.map(({ tagName }) => tagName!)), [
    'advisor-answer',
    'advisor-issue',
    'advisor-question',
  ]);
});

test('every custom property of the styles is documented, and no other', () => {
  const used = unique(styles.join('').match(/--advisor-[a-z-]+/g) ?? []);
  assert.ok(used.length > 5);
  for (const { cssProperties = [] } of elements) {
    assert.deepEqual(unique(cssProperties.map(({ name }) => name)), used);
  }
});

test('every part of the templates is documented, and no other', () => {
  const text = templates.join('');
  const used = [
    ...text.matchAll(/part="([a-z-]+)"/g),
    ...text.matchAll(/\b(?:box|line|section|way)\(\s*'([a-z-]+)'/g),
    ...text.matchAll(/heading\(\s*[\w.+ ]+,\s*'([a-z-]+)'/g),
    // What is one or the other: `part=${is ? 'one' : 'other'}`.
    ...[...text.matchAll(/part=\$\{([^}]+)\}/g)].flatMap(([, choice]) => [
      ...choice!.matchAll(/'([a-z -]+)'/g),
    ]),
  ].flatMap(([, names]) => names!.split(' '));
  for (const { cssParts = [] } of elements)
    assert.deepEqual(unique(cssParts.map(({ name }) => name)), unique(used));
});

test('every entry that package.json names is built', () => {
  const { exports, bin, types } = json('package.json') as {
    exports: Record<string, string | Record<string, string>>;
    bin: Record<string, string>;
    types: string;
  };
  const named = Object.values(exports).flatMap((entry) =>
    typeof entry === 'string' ? [entry] : Object.values(entry),
  );
  for (const path of [...named, ...Object.values(bin), types]) {
    assert.ok(existsSync(path.replace('*', 'newsprint')), path);
  }
});

test('the script-tag file reads the same in a page of any encoding', () => {
  assert.match(readFileSync('dist/advisor.js', 'latin1'), /^[\n\x20-\x7e]+$/);
});

test('importing the classes in Node registers nothing and touches no page', async () => {
  const library = (await import('advisor-embed')) as Record<string, unknown>;
  assert.deepEqual(unique(Object.keys(library)), [
    'AdvisorAnswer',
    'AdvisorEvent',
    'AdvisorIssue',
    'AdvisorQuestion',
    'FeedError',
    'issueContext',
    'parseFeed',
    'registerLocale',
    'selectIssue',
  ]);
  const registry = globalThis.customElements as CustomElementRegistry | undefined;
  assert.equal(registry?.get('advisor-issue'), undefined);
});
