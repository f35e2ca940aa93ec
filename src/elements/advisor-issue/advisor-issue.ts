import { html, type PropertyDeclarations } from 'lit';
import { bare } from '../../feed/bare.js';
import type { Card, Issue } from '../../feed/issue.js';
import { discussion } from '../discussion.js';
import { FeedElement } from '../feed-element.js';
import { issueContext, type ContextRequest } from '../issue-context.js';
import type { View } from '../view.js';

/**
 * A whole discussion: headline, photo, question, every answer, and whose it is. With `<advisor-question>` or
 * `<advisor-answer>` among its content it shows nothing of its own and hands the issue to them, for a layout of yours.
 *
 * @summary One day's discussion.
 * @tagname advisor-issue
 * @slot - The fallback, shown in every state but ready and stale; or your own layout.
 */
export class AdvisorIssue extends FeedElement {
  static override properties: PropertyDeclarations = {
    ...FeedElement.properties,
    navigation: bare({ type: Boolean }),
  };
  /** Offers the ways to the discussions before and after, where the feed has an address. */
  declare navigation: boolean | null | undefined;

  readonly #inner = new Set<() => void>();

  constructor() {
    super();
    this.addEventListener('context-request', (event) => {
      const { context, callback, subscribe } = event as Event & ContextRequest;
      if (context !== issueContext) return;
      event.stopPropagation();
      const tell = () => callback(this, leave);
      const leave = () => {
        this.#inner.delete(tell);
        this.requestUpdate();
      };
      if (subscribe) this.#inner.add(tell);
      this.requestUpdate();
      tell();
    });
  }

  protected override updated(): void {
    super.updated();
    for (const tell of this.#inner) tell();
  }

  protected override renderItem(item: Issue | Card, view: View): unknown {
    return this.#inner.size ? html`<slot></slot>` : super.renderItem(item, view);
  }

  protected override renderIssue(issue: Issue, view: View): unknown {
    return discussion(issue, view, !!this.navigation && !this.data);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'advisor-issue': AdvisorIssue;
  }
}
