/**
 * @license
 * Copyright 2017 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 */
// lit-html 3.3.3, pruned: templates come prepared (scripts/prepare-template.ts says how), so nothing looks for bindings in
// their strings; values are texts, templates and arrays of them, attributes texts, listeners functions; no directives.

interface Policies {
  createPolicy?(name: string, rules: { createHTML(text: string): string }): typeof rules;
}

// What a page names (`<img name="createElement">`) cannot stand in for what the browser has; nor is
// `<a id="trustedTypes">` a policy factory.
const its = Document.prototype;
const { trustedTypes } = globalThis as { trustedTypes?: Policies };
const policy = trustedTypes?.createPolicy?.('lit-html', { createHTML: (text) => text });

/** As a child: nothing; as an attribute: none. */
export const nothing = Symbol();

/** What a template is to show. A class, since nothing that comes from elsewhere can pose as one. */
export class TemplateResult {
  constructor(
    readonly prepared: string,
    readonly values: readonly unknown[],
  ) {}
}

/** By the time this runs, the build has made one prepared text of the literal. */
export const html = (template: TemplateStringsArray | string, ...values: unknown[]) =>
  new TemplateResult(template as string, values);

/** An attribute of several expressions or with text around them: gone, where one of them is `nothing`. */
export const joined = ([first, ...texts]: TemplateStringsArray, ...values: unknown[]) =>
  values.includes(nothing)
    ? nothing
    : texts.reduce((text, next, at) => `${text}${(values[at] ?? '') as string}${next}`, first!);

/** Shows a value in its place. */
export type Part = (value: unknown) => void;

const templates = { __proto__: null } as unknown as Record<string, DocumentFragment>;

function makeTemplate(text: string): DocumentFragment {
  const element = its.createElement.call(document, 'template') as HTMLTemplateElement;
  element.innerHTML = policy?.createHTML(text) ?? text;
  return element.content;
}

/** The content of a template, and what fills its places. */
function instantiate(prepared: string) {
  const parts: Part[] = [];
  const content = (templates[prepared] ??= makeTemplate(prepared));
  const fragment = its.importNode.call(document, content, true) as DocumentFragment;
  const walker = its.createTreeWalker.call(document, fragment, 129);
  for (let node; (node = walker.nextNode() as Element | null);) {
    if (node.nodeType === 8) parts.push(childPart(node, node.nextSibling));
    else {
      const names = node.getAttribute('$')?.split(',') ?? [];
      node.removeAttribute('$');
      for (const name of names)
        parts.push(
          name.startsWith('@') ? eventPart(node, name.slice(1)) : attributePart(node, name),
        );
    }
  }
  const update = (values: readonly unknown[]) => parts.forEach((part, at) => part(values[at]));
  return [fragment, update] as const;
}

function attributePart(element: Element, name: string): Part {
  let committed: unknown = nothing;
  return (value) => {
    if (value === committed) return;
    committed = value;
    if (value === nothing) element.removeAttribute(name);
    else element.setAttribute(name, (value ?? '') as string);
  };
}

/** Calls the newest function of its place. */
function eventPart(element: Element, name: string): Part {
  let listener: unknown;
  element.addEventListener(name, (event) => (listener as (event: Event) => void)(event));
  return (value) => (listener = value);
}

/** What stands between two nodes: a text, a template, or a list, with a comment after each of its entries. */
export function childPart(start: ChildNode, end: ChildNode | null): Part {
  let text: unknown = '';
  let shown: string | undefined;
  let update: ((values: readonly unknown[]) => void) | undefined;
  let parts: { readonly end: ChildNode; readonly set: Part }[] | undefined;
  const insert = <Kind extends Node>(node: Kind): Kind => start.parentNode!.insertBefore(node, end);
  const clear = (after: ChildNode = start): void => {
    while (after.nextSibling !== end) after.nextSibling!.remove();
  };
  const empty = (): void => {
    clear();
    text = shown = parts = undefined;
  };
  return (value) => {
    if (value === nothing) value = '';
    value ??= '';
    if (value instanceof TemplateResult) {
      const { prepared, values } = value;
      if (prepared === shown) return update!(values);
      const [fragment, fill] = instantiate(prepared);
      // Filled before it is on the page.
      fill(values);
      empty();
      insert(fragment);
      shown = prepared;
      update = fill;
    } else if (Array.isArray(value)) {
      if (!parts) {
        empty();
        parts = [];
      }
      for (const [at, each] of value.entries()) {
        if (!parts[at]) {
          const from = parts.at(-1)?.end ?? start;
          const end = insert(new Comment());
          parts.push({ end, set: childPart(from, end) });
        }
        parts[at]!.set(each);
      }
      parts.length = value.length;
      clear(parts.at(-1)?.end);
    } else if (value !== text) {
      if (text && value) (start.nextSibling as Text).data = value as string;
      else {
        empty();
        if (value !== '') insert(new Text(value as string));
      }
      text = value;
    }
  };
}
