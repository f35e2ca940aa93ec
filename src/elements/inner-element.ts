import { FeedElement } from './feed-element.js';
import { IssueConsumer } from './issue-context.js';
import type { IssueState } from './issue-state.js';

/** An element that shows a part of an issue: of its own `src` or `data`, else of the `<advisor-issue>` around it. */
export abstract class InnerElement extends FeedElement {
  readonly #outer = new IssueConsumer(this);

  protected override findState(): IssueState {
    const outer = this.#outer.value;
    const isOwn = !outer || this.src || (this.data ?? null) !== null;
    this.inherited = isOwn || this.issue ? undefined : outer.state;
    if (isOwn) return this.load(this);
    if (this.issue) return this.load({ ...outer, issue: this.issue });
    this.load({});
    return outer.state;
  }
}
