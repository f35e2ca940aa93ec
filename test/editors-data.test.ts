import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import * as library from 'advisor-embed';
import { elementsOf, readManifest, type Described } from '../scripts/editors/manifest.js';

interface Completed extends Described {
  readonly values?: readonly { readonly name: string }[];
  readonly valueSet?: string;
}
interface Tag extends Described {
  readonly attributes: readonly Completed[];
}
interface WebTypesElement extends Tag {
  readonly slots: readonly Described[];
  readonly events: readonly Described[];
  readonly js: { readonly properties: readonly Described[]; readonly events: readonly Described[] };
}
type Lists = Record<string, readonly Described[]>;

const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const elements = elementsOf(readManifest());
const vsCodeHtml = json('dist/editors/vscode.html-custom-data.json') as { tags: Tag[] };
const vsCodeCss = json('dist/editors/vscode.css-custom-data.json') as Lists;
const packageJson = json('package.json') as Record<'web-types' | 'name' | 'version', string>;
const webTypes = json(packageJson['web-types']) as {
  readonly name: string;
  readonly version: string;
  readonly contributions: {
    readonly html: { readonly elements: readonly WebTypesElement[] };
    readonly css: Lists;
  };
};

/** That a list has the names and descriptions of the manifest, in its order, and no others. */
function has(list: readonly Described[] | undefined, told: readonly Described[]): void {
  const plain = (each: readonly Described[]) =>
    each.map(({ name, description }) => ({ name, description }));
  assert.deepEqual(plain(list ?? []), plain(told));
  for (const { name, description } of told) assert.ok(description, `${name} has a description`);
}

test('the manifest has the attributes that the elements observe, of types that an editor can complete', () => {
  for (const { name, attributes } of elements) {
    const { observedAttributes } = library[name as 'AdvisorIssue'];
    assert.deepEqual(attributes.map((each) => each.name).sort(), observedAttributes.sort(), name);
    for (const { name: attribute, type } of attributes) {
      const plain = /^(string|number|boolean|'[\w-]+'( \| '[\w-]+')*)$/;
      assert.match(type!.text, plain, `${attribute}: write its values out in the source`);
    }
  }
});

test('VS Code completes every tag and attribute, and tells of events, slots, parts and custom properties', () => {
  assert.equal(vsCodeHtml.tags.length, elements.length);
  for (const element of elements) {
    const tag = vsCodeHtml.tags.find(({ name }) => name === element.tagName)!;
    has(tag.attributes, element.attributes);
    const { events, slots, cssParts, cssProperties } = element;
    const told = [...events, ...slots, ...cssParts, ...cssProperties];
    assert.ok(told.length > 20);
    for (const { name, description } of told) {
      const line = `- ${name ? `**${name}**` : '_default_'} - ${description}`;
      assert.ok(tag.description!.includes(line), `${element.tagName}: ${line}`);
    }
  }
});

test('VS Code offers the values of a choice, and writes a boolean attribute without one', () => {
  for (const { tagName, attributes } of elements) {
    const tag = vsCodeHtml.tags.find(({ name }) => name === tagName)!;
    for (const { name, type } of attributes) {
      const { values, valueSet } = tag.attributes.find((each) => each.name === name)!;
      const choice = [...type!.text.matchAll(/'([\w-]+)'/g)].map(([, value]) => value);
      assert.deepEqual(
        values?.map((value) => value.name),
        choice,
      );
      assert.equal(valueSet, type!.text === 'boolean' ? 'v' : undefined, name);
    }
  }
});

/** What all elements together tell of, once each, under the name that it has in a style sheet. */
const inStyles = (lists: readonly (readonly Described[])[], named = (name: string) => name) => {
  const all = new Map(lists.flat().map((each) => [each.name, each]));
  return [...all.values()].map(({ name, description }) => ({ name: named(name), description }));
};
const parts = elements.map(({ cssParts }) => cssParts);
const states = elements.map(({ cssStates }) => cssStates);
const tokens = elements.map(({ cssProperties }) =>
  cssProperties.map(({ name, description, default: value }) => {
    return { name, description: `${description} Default: ${value}.` };
  }),
);

test('VS Code completes every custom property, part and state in a style sheet, each once', () => {
  has(vsCodeCss.properties, inStyles(tokens));
  has(
    vsCodeCss.pseudoElements,
    inStyles(parts, (name) => `::part(${name})`),
  );
  has(
    vsCodeCss.pseudoClasses,
    inStyles(states, (name) => `:state(${name})`),
  );
});

test('JetBrains finds by package.json every tag, attribute, slot, event and property', () => {
  assert.equal(webTypes.name, packageJson.name);
  assert.equal(webTypes.version, packageJson.version);
  assert.equal(webTypes.contributions.html.elements.length, elements.length);
  for (const element of elements) {
    const known = webTypes.contributions.html.elements.find(
      ({ name }) => name === element.tagName,
    )!;
    has(known.attributes, element.attributes);
    has(known.slots, element.slots);
    has(known.events, element.events);
    has(known.js.events, element.events);
    has(
      known.js.properties,
      element.members.filter(({ kind }) => kind === 'field'),
    );
  }
});

test('JetBrains completes every custom property, part and state in a style sheet, each once', () => {
  const { css } = webTypes.contributions;
  has(css.properties, inStyles(tokens));
  has(
    css['pseudo-elements'],
    inStyles(parts, (name) => `part(${name})`),
  );
  has(
    css['pseudo-classes'],
    inStyles(states, (name) => `state(${name})`),
  );
});

test('the declarations for JSX and Vue describe what they know', () => {
  const files = ['jsx', 'vue'].map((name) => readFileSync(`dist/editors/${name}.d.ts`, 'utf8'));
  for (const { attributes, events, members, name, description } of elements) {
    // A template must not set what is named like a method, and is told so.
    const methods = members.filter(({ kind }) => kind === 'method').map((each) => each.name);
    for (const text of files) {
      assert.ok(text.includes(`/** ${description!.replaceAll('\n', ' ')} */`), name);
      const described = [...events, ...attributes.filter((each) => !methods.includes(each.name))];
      for (const each of described) {
        assert.ok(text.includes(`/** ${each.description} */`), `${name} ${each.name}`);
      }
    }
  }
});
