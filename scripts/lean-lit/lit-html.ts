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

interface Part {
  setValue(value: unknown): void;
}

const templates = new Map<string, DocumentFragment>();

function getTemplate(text: string): DocumentFragment {
  let content = templates.get(text);
  if (!content) {
    const element = its.createElement.call(document, 'template') as HTMLTemplateElement;
    element.innerHTML = policy?.createHTML(text) ?? text;
    templates.set(text, (content = element.content));
  }
  return content;
}

const partOf = (element: Element, name: string): Part =>
  name.startsWith('@') ? new EventPart(element, name.slice(1)) : new AttributePart(element, name);

class TemplateInstance {
  readonly fragment: DocumentFragment;
  readonly #parts: Part[] = [];

  constructor(readonly prepared: string) {
    this.fragment = its.importNode.call(document, getTemplate(prepared), true) as DocumentFragment;
    const walker = its.createTreeWalker.call(document, this.fragment, 129);
    for (let node; (node = walker.nextNode() as Element | null);) {
      if (node.nodeType === 8) this.#parts.push(new ChildPart(node, node.nextSibling));
      else {
        const names = node.getAttribute('$')?.split(',') ?? [];
        node.removeAttribute('$');
        for (const name of names) this.#parts.push(partOf(node, name));
      }
    }
  }

  update(values: readonly unknown[]): void {
    this.#parts.forEach((part, at) => part.setValue(values[at]));
  }
}

/** What stands between two nodes. */
export class ChildPart implements Part {
  #committed: unknown = '';

  constructor(
    readonly start: ChildNode,
    readonly end: ChildNode | null,
  ) {}

  setValue(value: unknown): void {
    if (value === nothing) value = '';
    value ??= '';
    if (value instanceof TemplateResult) this.#commitTemplateResult(value);
    else if (Array.isArray(value)) this.#commitIterable(value);
    else if (value !== this.#committed) this.#commitText(value);
  }

  #commitText(value: unknown): void {
    if (value === '') this.#clear();
    else if (this.#committed !== '' && typeof this.#committed !== 'object')
      (this.start.nextSibling as Text).data = value as string;
    else this.#commitNode(new Text(value as string));
    this.#committed = value;
  }

  #commitTemplateResult({ prepared, values }: TemplateResult): void {
    if (this.#committed instanceof TemplateInstance && this.#committed.prepared === prepared)
      this.#committed.update(values);
    else {
      const instance = new TemplateInstance(prepared);
      // Filled before it is on the page.
      instance.update(values);
      this.#commitNode(instance.fragment);
      this.#committed = instance;
    }
  }

  #commitIterable(values: readonly unknown[]): void {
    if (!Array.isArray(this.#committed)) {
      this.#committed = [];
      this.#clear();
    }
    const parts = this.#committed as ChildPart[];
    let index = 0;
    let part: ChildPart | undefined;
    for (const value of values) {
      if (index === parts.length)
        parts.push(new ChildPart(this.#insert(new Comment()), this.#insert(new Comment())));
      part = parts[index++]!;
      part.setValue(value);
    }
    this.#clear(part?.end);
    parts.length = index;
  }

  #insert<Kind extends Node>(node: Kind): Kind {
    return this.start.parentNode!.insertBefore(node, this.end);
  }

  #commitNode(node: Node): void {
    this.#clear();
    this.#insert(node);
  }

  #clear(after: ChildNode | null = this.start): void {
    for (let next: ChildNode | null; (next = after!.nextSibling) !== this.end;) next!.remove();
  }
}

class AttributePart implements Part {
  #committed: unknown = nothing;

  constructor(
    readonly element: Element,
    readonly name: string,
  ) {}

  setValue(value: unknown): void {
    if (value === this.#committed) return;
    this.#committed = value;
    if (value === nothing) this.element.removeAttribute(this.name);
    else this.element.setAttribute(this.name, (value ?? '') as string);
  }
}

/** Calls the newest function of its place. */
class EventPart implements Part {
  handleEvent: unknown;

  constructor(element: Element, name: string) {
    element.addEventListener(name, this as EventListenerObject);
  }

  setValue(value: unknown): void {
    this.handleEvent = value;
  }
}
