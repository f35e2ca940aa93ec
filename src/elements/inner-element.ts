import { AdvisorEvent } from './feed-events.js';
import { FeedElement } from './feed-element.js';
import { issueContext, type ContextRequest, type IssueContext } from './issue-context.js';
import type { IssueState } from './issue-state.js';

/** An element that shows a part of an issue: of its own `src` or `data`, else of the `<advisor-issue>` around it. */
export abstract class InnerElement extends FeedElement {
  #outer: IssueContext | undefined;
  #leave: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#askAround();
    // An ancestor that is not upgraded yet hears nothing: ask again as soon as it can.
    void customElements.whenDefined('advisor-issue').then(() => this.#outer ?? this.#askAround());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leave?.();
    this.#outer = undefined;
  }

  protected override findState(): IssueState {
    const outer = this.#outer;
    const isOwn = !outer || this.src || this.data;
    this.inherited = isOwn || this.issue ? undefined : outer.state;
    return this.inherited ?? super.findState(isOwn ? this : outer);
  }

  #askAround(): void {
    const request: ContextRequest = {
      context: issueContext,
      subscribe: true,
      callback: (outer, leave) => {
        this.#outer = outer;
        this.#leave = leave;
        this.requestUpdate();
      },
    };
    this.dispatchEvent(new AdvisorEvent('context-request', request));
  }
}
