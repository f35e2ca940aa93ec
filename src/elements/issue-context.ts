import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { idle, type IssueState } from './issue-state.js';

// The Context Protocol of the Web Components Community Group: any consumer that speaks it is served.

/** What an `<advisor-issue>` hands down: what it was asked for, and what came of it. */
export interface IssueContext {
  readonly src: string | null | undefined;
  readonly data: unknown;
  readonly state: IssueState;
}

/** The context's key; the same in every copy of this library. */
export const issueContext = Symbol.for('advisor-embed.issue');

type Callback = (value: IssueContext, unsubscribe: () => void) => void;

interface ContextRequest extends Event {
  readonly context: unknown;
  readonly contextTarget: Element;
  readonly callback: Callback;
  readonly subscribe?: boolean;
}

type Host = ReactiveControllerHost & Element;

/** Serves the elements inside its host. */
export class IssueProvider {
  readonly #subscribers = new Map<Callback, () => void>();
  #value: IssueContext = { src: undefined, data: undefined, state: idle };

  constructor(host: Host) {
    host.addEventListener('context-request', (event) => {
      const { context, contextTarget, callback, subscribe } = event as ContextRequest;
      if (context !== issueContext || contextTarget === host) return;
      event.stopPropagation();
      const unsubscribe = () => {
        this.#subscribers.delete(callback);
        host.requestUpdate();
      };
      if (subscribe) this.#subscribers.set(callback, unsubscribe);
      host.requestUpdate();
      callback(this.#value, unsubscribe);
    });
  }

  /** Says whether elements inside the host show its issue, so that the host need not. */
  get isUsed(): boolean {
    return this.#subscribers.size > 0;
  }

  /** Tells the elements inside. */
  publish(value: IssueContext): void {
    this.#value = value;
    for (const [callback, unsubscribe] of this.#subscribers) callback(value, unsubscribe);
  }
}

/** Keeps the context of the `<advisor-issue>` around its host, if there is one. */
export class IssueConsumer implements ReactiveController {
  value: IssueContext | undefined;
  readonly #host: Host;
  #unsubscribe: (() => void) | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#ask();
    // An ancestor that is not upgraded yet hears nothing: ask again as soon as it can.
    void customElements.whenDefined('advisor-issue').then(() => this.value ?? this.#ask());
  }

  hostDisconnected(): void {
    this.#unsubscribe?.();
    this.value = undefined;
  }

  #ask(): void {
    const callback: Callback = (value, unsubscribe) => {
      this.value = value;
      this.#unsubscribe = unsubscribe;
      this.#host.requestUpdate();
    };
    const request = new Event('context-request', { bubbles: true, composed: true });
    this.#host.dispatchEvent(
      Object.assign(request, {
        context: issueContext,
        contextTarget: this.#host,
        callback,
        subscribe: true,
      }),
    );
  }
}
