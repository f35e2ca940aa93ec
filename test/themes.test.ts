import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { transform } from 'lightningcss';
import { minifyTheme } from '../scripts/minify-theme.js';
import { themes } from '../src/embed/frame/frame-request.js';

const sources = new Map(
  readdirSync('src/themes').map((name) => [name, readFileSync(`src/themes/${name}`, 'utf8')]),
);
const shipped = new Map(
  [...sources.keys()].map((name) => [name, readFileSync(`dist/themes/${name}`, 'utf8')]),
);
const manifest = JSON.parse(readFileSync('custom-elements.json', 'utf8')) as {
  modules: {
    declarations: { cssProperties?: { name: string }[]; cssParts?: { name: string }[] }[];
  }[];
};
const declarations = manifest.modules.flatMap((each) => each.declarations);
const tokens = new Set(declarations.flatMap((each) => each.cssProperties ?? []).map((p) => p.name));
const parts = new Set(declarations.flatMap((each) => each.cssParts ?? []).map((p) => p.name));

test('the frame page knows every theme', () => {
  assert.deepEqual(
    themes.map((name) => `${name}.css`),
    [...sources.keys()].sort(),
  );
});

test('there are six themes', () => {
  assert.deepEqual(
    [...sources.keys()].sort(),
    ['broadsheet-dark', 'card', 'high-contrast', 'minimal', 'newsprint', 'riverside'].map(
      (name) => `${name}.css`,
    ),
  );
});

test('a theme costs a reader less than 1 kB', () => {
  for (const [name, css] of shipped) assert.ok(Buffer.byteLength(css) < 1000, name);
});

test('a theme is shipped as it was written, without its white space', () => {
  const colors = (css: string) => css.match(/light-dark\(/g)?.length;
  for (const [name, css] of shipped) {
    const source = sources.get(name)!;
    assert.equal(css, minifyTheme(source, name), `${name}: npm run build`);
    assert.equal(colors(css), colors(source), name);
    assert.doesNotMatch(css, /\n|\/\*/, name);
  }
});

test('a theme is one rule for the three elements, and reaches nothing else on a page', () => {
  for (const [name, css] of shipped) {
    assert.match(css, /^advisor-issue,advisor-question,advisor-answer\{/, name);
    for (const [selector] of css.matchAll(/[^{};]+(?=\{)/g)) {
      assert.match(selector, /^(advisor-|&)/, `${name}: ${selector}`);
    }
  }
});

test('a theme sets only properties and parts that are documented', () => {
  for (const [name, css] of shipped) {
    const used = [...css.matchAll(/--[\w-]+/g)].map(([property]) => property);
    assert.ok(used.length > 5, name);
    for (const property of used) assert.ok(tokens.has(property), `${name}: ${property}`);
    for (const [, part] of css.matchAll(/::part\(([^)]*)\)/g)) {
      assert.ok(parts.has(part!), `${name}: ${part}`);
    }
  }
});

/** What keeps a theme from being shipped. */
function faults(css: string): string[] {
  const { warnings } = transform({
    filename: 'theme.css',
    code: Buffer.from(css),
    errorRecovery: true,
  });
  const requests = css.match(/url\(|src\(|image\(|image-set\(|@import|@font-face/gi) ?? [];
  return [...warnings.map(({ message }) => message), ...requests];
}

test('a theme asks for nothing: no fonts, no images, no style sheets', () => {
  for (const [name, css] of [...sources, ...shipped]) assert.deepEqual(faults(css), [], name);
});

test('the rule can fail', () => {
  for (const css of [
    '@import "other.css";',
    'advisor-issue { background: url(dot.png) }',
    'advisor-issue { --advisor-background-color: url(dot.png) }',
    'advisor-issue { color red; }',
    'advisor-issue::part(title { color: red }',
    '@font-face { font-family: x; src: local(x) }',
  ]) {
    assert.notDeepEqual(faults(css), [], css);
  }
});

test('every family of a theme ends in one that each machine has', () => {
  for (const [name, css] of shipped) {
    for (const [, stack] of css.matchAll(/--advisor-\w+-font:([^;}]*)/g)) {
      assert.match(stack!, /(^|, )(serif|sans-serif)$/, name);
    }
  }
});

test('the README tells of every property and every theme, and of no other', () => {
  const readme = readFileSync('README.md', 'utf8');
  const rows = (pattern: RegExp) => [...readme.matchAll(pattern)].map(([, name]) => name!).sort();
  assert.deepEqual(rows(/^\| `(--advisor-[a-z-]+)` \|/gm), [...tokens].sort());
  const theming = readme.slice(
    readme.indexOf('**Themes.**'),
    readme.indexOf('**Light and dark.**'),
  );
  assert.deepEqual(
    [...theming.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, name]) => `${name}.css`).sort(),
    [...sources.keys()].sort(),
  );
});
