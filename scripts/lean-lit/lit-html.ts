/**
 * @license
 * Copyright 2017 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 */
// What lit-html 3.3.3 does, with less: templates come prepared (scripts/prepare-template.ts says how) as lists of what to
// make, so that no mark-up is parsed on a page; values are texts, templates and arrays of them, attributes texts, listeners
// functions; no directives. What is shown again is made anew and compared with what is there: nothing is kept of a template.

// What a page names (`<img name="createElement">`) cannot stand in for what the browser has.
const { createElement } = Document.prototype;

/** As a child: nothing; as an attribute: none. */
export const nothing = Symbol();

/** An element that is to be shown. A class, since nothing that comes from elsewhere can pose as one. */
export class TemplateResult {
  constructor(
    readonly prepared: string,
    readonly given: readonly unknown[],
  ) {}
}

/** By the time this runs, the build has made a list of the literal: `html('a href onclick', url, listen, 'Words')`. */
export const html = (prepared: TemplateStringsArray | string, ...values: unknown[]) =>
  new TemplateResult(prepared as string, values);

/** An attribute of several expressions or with text around them: gone, where one of them is `nothing`. */
export const joined = ([first, ...texts]: TemplateStringsArray, ...values: unknown[]) =>
  values.includes(nothing)
    ? nothing
    : texts.reduce((text, next, at) => `${text}${(values[at] ?? '') as string}${next}`, first!);

/** Appends the nodes that show a value; for nothing an empty one, so that what comes after keeps its place. */
function make(value: unknown, parent: ParentNode): void {
  if (Array.isArray(value)) for (const each of value) make(each, parent);
  else if (value instanceof TemplateResult) {
    const { prepared, given } = value;
    const [name, ...attributes] = prepared.split(' ');
    const element = createElement.call(document, name!);
    let at = 0;
    for (const attribute of attributes) {
      const [name, text = given[at++]] = attribute.split('=') as [string, unknown];
      if (typeof text === 'function') Object.assign(element, { [name]: text });
      else if (text !== nothing) element.setAttribute(name, (text ?? '') as string);
    }
    make(given.slice(at), element);
    parent.append(element);
  } else if (value !== '') parent.append(value === nothing ? '' : ((value ?? '') as string));
}

/** Makes the last nodes of a parent what the new ones are, and touches nothing that is the same; gives back what is there then. */
function change(
  parent: ParentNode,
  old: readonly ChildNode[],
  fresh: readonly ChildNode[],
): ChildNode[] {
  for (const node of old.slice(fresh.length)) node.remove();
  return fresh.map((node, at) => {
    const before = old[at];
    if (before?.nodeName !== node.nodeName) {
      if (before) before.replaceWith(node);
      else parent.append(node);
      return node;
    }
    if (node instanceof Text) {
      if ((before as Text).data !== node.data) (before as Text).data = node.data;
    } else changeElement(before as HTMLElement, node as HTMLElement);
    return before;
  });
}

function changeElement(old: HTMLElement, fresh: HTMLElement): void {
  for (const { name, value } of fresh.attributes)
    if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  // What the reader has opened and what the elements set themselves is none of the template's.
  for (const { name } of [...old.attributes])
    if (!fresh.hasAttribute(name) && !/^(open|style|tabindex)$/.test(name))
      old.removeAttribute(name);
  const { onclick, onscroll } = fresh;
  Object.assign(old, { onclick, onscroll });
  change(old, [...old.childNodes], [...fresh.childNodes]);
}

/** Shows what it is called with as the last of what a parent has. */
export function createPart(parent: ParentNode): (value: unknown) => void {
  let nodes: ChildNode[] = [];
  return (value) => {
    const fresh = new DocumentFragment();
    make(value, fresh);
    nodes = change(parent, nodes, [...fresh.childNodes]);
  };
}
