import { html, type PropertyDeclarations } from 'lit';
import { bare } from '../../feed/bare.js';
import { FeedError } from '../../feed/feed-error.js';
import type { Answer, Issue } from '../../feed/issue.js';
import { InnerElement } from '../inner-element.js';
import type { IssueState } from '../issue-state.js';
import { answerText, attribution, box, kicker } from '../issue-templates.js';
import type { View } from '../view.js';

/**
 * One expert's answer as a card that stands on its own and leads to the whole discussion.
 *
 * @summary One expert's answer.
 * @tagname advisor-answer
 * @slot - The fallback, shown in every state but ready and stale.
 */
export class AdvisorAnswer extends InnerElement {
  static override properties: PropertyDeclarations = {
    ...InnerElement.properties,
    answer: bare({}),
    index: bare({ type: Number }),
  };
  /** The id of the answer. */
  declare answer: string | null | undefined;
  /** Which answer from the top, counted from 1, where no id is given; it changes when the publisher changes the order. */
  declare index: number | null | undefined;

  readonly #missing: Record<string, IssueState> = bare({});

  protected override findState(): IssueState {
    const found = super.findState();
    const { issue } = found;
    if (!issue || issue.kind === 'card' || this.#find(issue)) return found;
    const detail = this.answer || `${this.index}`;
    // The same failure again is the same object: it is told once.
    return (this.#missing[detail] ??= {
      status: 'failed',
      error: new FeedError('not-found', { detail }),
    });
  }

  protected override renderIssue(issue: Issue, view: View): unknown {
    return box('card', issue, view, [
      kicker(issue, view),
      html`<p part="about">${issue.title}</p>`,
      answerText(issue, this.#find(issue)!, view.level, view),
      attribution(issue, view, view.locale.whole),
    ]);
  }

  #find({ answers }: Issue): Answer | undefined {
    return this.answer
      ? answers.find(({ id }) => id === this.answer)
      : answers[(this.index || 1) - 1];
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'advisor-answer': AdvisorAnswer;
  }
}
