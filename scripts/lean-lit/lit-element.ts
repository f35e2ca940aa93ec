/**
 * @license
 * Copyright 2017 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 */
// @lit/reactive-element 2.1.2 and lit-element 4.2.2, pruned to one class: no property that reflects, converts or compares
// in a way of its own, or has accessors of its own; no map of what changed; no controllers; `createRenderRoot`,
// `scheduleUpdate`, `willUpdate`, `render` and `updated` are the element's, all five.
import type { CSSResultOrNative } from './css-tag.js';
import { createPart } from './lit-html.js';

interface PropertyDeclaration {
  /** The name of the attribute, where it is not that of the property in small letters; `false` for none. */
  readonly attribute?: string | false;
  readonly type?: BooleanConstructor | NumberConstructor | StringConstructor;
}

/** The reactive properties of a class. */
export type PropertyDeclarations = Readonly<Record<string, PropertyDeclaration>>;

const { defineProperty, entries, hasOwn, keys } = Object;

export abstract class LitElement extends HTMLElement {
  static styles: CSSResultOrNative[];
  /** All properties: those that a class takes over from its parent are named again. */
  static properties: PropertyDeclarations;

  static get observedAttributes(): string[] {
    return entries(this.properties).flatMap(([name, { attribute = name.toLowerCase() }]) => {
      if (!hasOwn(this.prototype, name)) this.createProperty(name);
      return attribute || [];
    });
  }

  static createProperty(name: string): void {
    const key = Symbol() as unknown as 'key';
    // Without a prototype: what a page hangs on `Object.prototype` is no part of it.
    defineProperty(this.prototype, name, {
      __proto__: null,
      get(this: { key: unknown }) {
        return this[key];
      },
      set(this: LitElement & { key: unknown }, value: unknown) {
        const before = this[key];
        this[key] = value;
        if (value !== before) this.requestUpdate();
      },
    } as PropertyDescriptor);
  }

  declare renderRoot: HTMLElement | DocumentFragment;
  /** Comes when the update that was asked for is over; it tells nothing of the next. */
  declare updateComplete: Promise<void>;
  #show: ((value: unknown) => void) | undefined;
  /** From the beginning: the first update is that of the element's first coming onto the page. */
  #isUpdatePending = true;

  protected abstract createRenderRoot(): HTMLElement | DocumentFragment;

  connectedCallback(): void {
    if (this.renderRoot) return;
    this.renderRoot = this.createRenderRoot();
    const self = this as unknown as Record<string, unknown>;
    for (const name of keys((this.constructor as typeof LitElement).properties)) {
      // Set before the element was one of ours.
      if (!hasOwn(this, name)) continue;
      const value = self[name];
      delete self[name];
      self[name] = value;
    }
    this.#isUpdatePending = false;
    this.requestUpdate();
  }

  disconnectedCallback(): void {}

  attributeChangedCallback(changed: string, _before: string | null, value: string | null): void {
    const { properties } = this.constructor as typeof LitElement;
    for (const name of keys(properties)) {
      const { attribute = name.toLowerCase(), type } = properties[name]!;
      if (attribute === changed && !hasOwn(this, name))
        (this as unknown as Record<string, unknown>)[name] =
          type === Boolean
            ? value !== null
            : value !== null && type
              ? (type as NumberConstructor)(value)
              : value;
    }
  }

  requestUpdate(): void {
    if (this.#isUpdatePending) return;
    this.#isUpdatePending = true;
    this.updateComplete = Promise.resolve().then(() => this.scheduleUpdate());
  }

  protected abstract scheduleUpdate(): Promise<void>;

  protected performUpdate(): void {
    this.willUpdate();
    // From here on a change asks for another update.
    this.#isUpdatePending = false;
    this.#show ??= createPart(this.renderRoot);
    this.#show(this.render());
    this.updated();
  }

  protected abstract willUpdate(): void;
  protected abstract render(): unknown;
  protected abstract updated(): void;
}
