/**
 * @license
 * Copyright 2017 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 */
// @lit/reactive-element 2.1.2 and lit-element 4.2.2, pruned to one class: no property that reflects, converts or compares
// in a way of its own, or has accessors of its own; no map of what changed; controllers are there before the element is
// connected, and hear of that and of its end; `willUpdate`, `render` and `updated` are the element's, all three.
import type { CSSResultOrNative } from './css-tag.js';
import { ChildPart } from './lit-html.js';

interface PropertyDeclaration {
  /** The name of the attribute, where it is not that of the property in small letters; `false` for none. */
  readonly attribute?: string | false;
  readonly type?: BooleanConstructor | NumberConstructor | StringConstructor;
}

/** The reactive properties of a class, beside those of the class it extends. */
export type PropertyDeclarations = Readonly<Record<string, PropertyDeclaration>>;

/** What lives along with an element. */
export interface ReactiveController {
  hostConnected?(): void;
  hostDisconnected?(): void;
}
/** What a controller asks of its element. */
export interface ReactiveControllerHost {
  addController(controller: ReactiveController): void;
  requestUpdate(): void;
}

type Properties = Record<string, unknown>;

const { defineProperty, entries, getPrototypeOf, hasOwn, is } = Object;

/** An element that renders anew, once, some time after its properties changed. */
export abstract class LitElement extends HTMLElement implements ReactiveControllerHost {
  static styles: CSSResultOrNative[];
  static elementStyles: CSSResultOrNative[];
  static properties: PropertyDeclarations;
  static elementProperties = new Map<string, PropertyDeclaration>();

  static get observedAttributes(): string[] {
    this.finalize();
    return [...this.elementProperties].flatMap(
      ([name, { attribute = name.toLowerCase() }]) => attribute || [],
    );
  }

  static finalize(): void {
    if (hasOwn(this, 'elementProperties')) return;
    const parent = getPrototypeOf(this) as typeof LitElement;
    parent.finalize();
    this.elementStyles = this.styles;
    const properties = entries(this.properties);
    this.elementProperties = new Map([...parent.elementProperties, ...properties]);
    for (const [name] of properties) this.createProperty(name);
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
        if (!is(value, before)) this.requestUpdate();
      },
      configurable: true,
      enumerable: true,
    } as PropertyDescriptor);
  }

  declare renderRoot: HTMLElement | DocumentFragment;
  #part: ChildPart | undefined;
  #isUpdatePending = false;
  #enableUpdating: ((value: boolean) => void) | undefined;
  #updateComplete = new Promise<boolean>((resolve) => (this.#enableUpdating = resolve));
  readonly #controllers = new Set<ReactiveController>();
  readonly #instanceProperties = new Map<string, unknown>();

  constructor() {
    super();
    // What a page has set before the element was defined goes through the accessors, after the constructors.
    for (const name of (this.constructor as typeof LitElement).elementProperties.keys()) {
      if (!hasOwn(this, name)) continue;
      this.#instanceProperties.set(name, (this as unknown as Properties)[name]);
      delete (this as unknown as Properties)[name];
    }
    this.requestUpdate();
  }

  addController(controller: ReactiveController): void {
    this.#controllers.add(controller);
  }

  protected createRenderRoot(): HTMLElement | DocumentFragment {
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = (this.constructor as typeof LitElement).elementStyles;
    return root;
  }

  connectedCallback(): void {
    this.renderRoot ??= this.createRenderRoot();
    this.#enableUpdating!(true);
    this.#controllers.forEach((controller) => controller.hostConnected?.());
  }

  disconnectedCallback(): void {
    this.#controllers.forEach((controller) => controller.hostDisconnected?.());
  }

  attributeChangedCallback(changed: string, _before: string | null, text: string | null): void {
    const { elementProperties } = this.constructor as typeof LitElement;
    for (const [name, { attribute = name.toLowerCase(), type }] of elementProperties) {
      if (attribute !== changed) continue;
      const value = text !== null && type ? type(text) : text;
      (this as unknown as Properties)[name] = type === Boolean ? text !== null : value;
    }
  }

  get updateComplete(): Promise<boolean> {
    return this.#updateComplete;
  }

  requestUpdate(): void {
    if (!this.#isUpdatePending) this.#updateComplete = this.#enqueueUpdate();
  }

  async #enqueueUpdate(): Promise<boolean> {
    this.#isUpdatePending = true;
    try {
      await this.#updateComplete;
    } catch {
      // It was told where it happened; the next one may do better.
    }
    this.performUpdate();
    return !this.#isUpdatePending;
  }

  protected performUpdate(): void {
    for (const [name, value] of this.#instanceProperties)
      (this as unknown as Properties)[name] = value;
    this.#instanceProperties.clear();
    try {
      this.willUpdate();
    } finally {
      this.#isUpdatePending = false;
    }
    this.#part ??= new ChildPart(this.renderRoot.appendChild(new Comment()), null);
    this.#part.setValue(this.render());
    this.updated();
  }

  protected abstract willUpdate(): void;
  protected abstract render(): unknown;
  protected abstract updated(): void;
}
