import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { test } from 'node:test';

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => name.replaceAll('\\', '/'));
const source = (name: string) => readFileSync(join('src', name), 'utf8');

/** What each layer may import; nothing imports upward. */
const layers: Record<string, readonly string[]> = {
  feed: ['feed'],
  client: ['client', 'feed'],
  locales: ['locales', 'feed'],
  elements: ['elements', 'client', 'locales', 'feed'],
  embed: ['embed', 'elements', 'feed'],
  publisher: ['publisher', 'elements', 'locales', 'client', 'feed'],
  'define.ts': ['elements'],
  'index.ts': ['elements', 'feed', 'locales'],
  'standalone.ts': ['define.ts', 'embed'],
};
const layerOf = (name: string) => name.split('/')[0]!;

/** The modules that a file imports: files of ours from src, or the names of packages. */
function importsOf(name: string): string[] {
  const specifiers = [
    ...source(name).matchAll(/^(?:import|export)\s(?:[^'"=;]*\sfrom\s)?\s*['"]([^'"]+)['"]/gm),
    ...source(name).matchAll(/\bimport\(\s*['"]([^'"]+)['"]/g),
  ];
  return specifiers.map(([, specifier = '']) =>
    specifier.startsWith('.')
      ? normalize(join(dirname(name), specifier))
          .replaceAll('\\', '/')
          .replace(/\.js$/, '.ts')
      : specifier,
  );
}

test('the rule can fail: it sees every import of a file', () => {
  assert.deepEqual(importsOf('standalone.ts'), ['embed/upgrade-page.ts', 'define.ts']);
  assert.ok(importsOf('elements/feed-element.ts').includes('elements/issue-controller.ts'));
  assert.ok(files.length > 40, 'the sources were found');
});

test('imports go one way: feed <- client <- elements <- define <- entries', () => {
  for (const file of files) {
    const allowed = layers[layerOf(file)];
    assert.ok(allowed, `${file} stands in a layer`);
    for (const imported of importsOf(file)) {
      if (files.includes(imported)) {
        assert.ok(allowed.includes(layerOf(imported)), `${file} must not import ${imported}`);
      }
    }
  }
});

test('the feed layer runs anywhere: no DOM, no network, no package', () => {
  for (const file of files.filter((name) => layerOf(name) === 'feed')) {
    for (const imported of importsOf(file))
      assert.ok(files.includes(imported), `${file}: ${imported}`);
    assert.doesNotMatch(source(file), /\b((document|window)\.\w|fetch\()/, file);
  }
});

test('what runs on a page takes nothing from npm but Lit, and never makes mark-up out of text', () => {
  for (const file of files.filter((name) => layerOf(name) !== 'publisher')) {
    for (const imported of importsOf(file)) {
      assert.ok(files.includes(imported) || imported === 'lit', `${file}: ${imported}`);
    }
    assert.doesNotMatch(
      source(file),
      /unsafeHTML|unsafeSVG|unsafeStatic|innerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function/,
      file,
    );
  }
});

test('registration stands in define.ts alone', () => {
  for (const file of files) {
    const registers = /customElements\.define\(/.test(source(file));
    assert.equal(registers, file === 'define.ts', relative('.', file));
  }
});
