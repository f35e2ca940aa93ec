import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import ts from 'typescript';
import { elementsOf, readManifest } from '../scripts/editors/manifest.js';
import { internalNames } from '../scripts/internal-names.js';

const folders = [
  ...['feed', 'client', 'locales', 'elements'].map((name) => join('src', name)),
  'scripts/lean-lit',
];
const sources = folders.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name)),
);

/** The names of properties in a source, and its texts, which may look a property up. */
function read(source: string): { names: Set<string>; texts: Set<string> } {
  const names = new Set<string>();
  const texts = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) || ts.isPrivateIdentifier(node)) names.add(node.text);
    else if (ts.isStringLiteralLike(node) && !ts.isImportDeclaration(node.parent))
      texts.add(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('source.ts', source, ts.ScriptTarget.Latest, true));
  return { names, texts };
}

const all = read(sources.map((path) => readFileSync(path, 'utf8')).join('\n'));

test('no name that the build shortens is looked up by a text', () => {
  assert.ok(all.texts.has('failed'), 'the texts are read');
  assert.deepEqual(
    internalNames.filter((name) => all.texts.has(name)),
    [],
  );
});

test('no name that the build shortens is one of the language itself', () => {
  const known = new Set(
    Reflect.ownKeys(globalThis).flatMap((name) => {
      const value: unknown = Reflect.get(globalThis, name);
      if (typeof value !== 'function') return [];
      const own: unknown = Reflect.get(value, 'prototype') ?? {};
      return [...Reflect.ownKeys(value), ...Reflect.ownKeys(own as object)];
    }),
  );
  assert.ok(known.has('values') && known.has('flatMap') && known.has('abort'), 'there are names');
  assert.deepEqual(
    internalNames.filter((name) => known.has(name)),
    [],
  );
});

test('every name that the build shortens is still in use', () => {
  assert.deepEqual(
    internalNames.filter((name) => !all.names.has(name)),
    [],
  );
});

test('no name that the build shortens is in the published format, or of an element', () => {
  const elements = JSON.stringify(elementsOf(readManifest()));
  for (const published of [readFileSync('src/feed/feed.schema.json', 'utf8'), elements]) {
    const texts = new Set(published.match(/(?<=")\w+(?=")/g));
    assert.ok(texts.size > 50, 'the names are read');
    assert.deepEqual(
      internalNames.filter((name) => texts.has(name)),
      [],
    );
  }
});
