import { html, LitElement, nothing, type PropertyDeclarations } from 'lit';
import type { Card, Issue } from '../feed/issue.js';
import { localeFor } from '../locales/locale.js';
import { AdvisorEvent, type AdvisorEventMap } from './feed-events.js';
import { IssueController, type IssueRequest } from './issue-controller.js';
import { idle, type IssueState } from './issue-state.js';
import { issueStyles } from './issue.styles.js';
import { stateNotice } from './state-templates.js';
import { attribution, box, issueHeader } from './issue-templates.js';
import { tokens } from './tokens.styles.js';
import type { View } from './view.js';

/** The base of the three elements: asks for an issue, shows how it fares, and tells the page. Never throws at the page. */
export abstract class FeedElement extends LitElement {
  static override styles = [tokens, issueStyles];

  static override properties: PropertyDeclarations = {
    src: {},
    issue: {},
    data: { attribute: false },
    loading: {},
    lang: { reflect: true },
    headingLevel: { type: Number, attribute: 'heading-level' },
  };

  /** The feed's address, resolved against the page's; https, or http on localhost. */
  declare src: string | null | undefined;
  /** Which issue: an id, a date (YYYY-MM-DD) or `latest`, the default. */
  declare issue: string | null | undefined;
  /** A feed given by the page, parsed or raw; goes before `src`, and nothing is fetched. */
  declare data: unknown;
  /** `lazy` asks for the feed when the element comes near the viewport. */
  declare loading: string | null | undefined;
  /** The language of the interface (BCP 47); else the page's, else the feed's. */
  declare lang: string;
  /** The level of the headline, 1 to 6; 2 by default. */
  declare headingLevel: number | null | undefined;

  /** How the element fares. */
  state: IssueState = idle;
  /** The state of the element around this one, where that one speaks for both. */
  protected inherited: IssueState | undefined;
  readonly #internals = this.attachInternals();
  readonly #controller = new IssueController(this);
  #told: IssueState | undefined;

  /** Asks the publisher again; what is shown stays until the answer is there. */
  async refresh(): Promise<void> {
    await this.#controller.refresh();
  }

  protected override willUpdate(): void {
    this.state = this.findState();
  }

  protected override render(): unknown {
    const { state } = this;
    const view = this.#view();
    // What an element around this one has said already is not said twice.
    return html`${'issue' in state ? this.renderItem(state.issue, view) : html`<slot></slot>`}
    ${state === this.inherited ? nothing : stateNotice(state, view)}`;
  }

  protected override updated(): void {
    const { state } = this;
    if (state === this.#told) return;
    this.#told = state;
    this.#internals.ariaBusy = `${state.status === 'loading'}`;
    try {
      this.#internals.states.clear();
      this.#internals.states.add(state.status);
    } catch {
      // Chromium before 125 takes only names with dashes: there the states cannot be styled.
    }
    if (state !== this.inherited) this.#tell(state);
  }

  /** What to show; a subclass may find it elsewhere, or find a part of it missing. */
  protected findState(): IssueState {
    return this.load(this);
  }

  /** Makes `request` what this element itself asks for. */
  protected load({ src, data, issue }: IssueRequest): IssueState {
    this.#controller.request({ src, data, issue, lazy: this.loading === 'lazy' });
    return this.#controller.state;
  }

  /** A plain feed's item, or one of a newer format, shows enough to go and read it. */
  protected renderItem(item: Issue | Card, view: View): unknown {
    return item.kind === 'issue'
      ? this.renderIssue(item, view)
      : box('card', item, view, [issueHeader(item, view), attribution(item, view)]);
  }

  protected abstract renderIssue(issue: Issue, view: View): unknown;

  #tell(state: IssueState): void {
    const tell = (type: keyof AdvisorEventMap, facts: object) =>
      this.dispatchEvent(new AdvisorEvent(type, facts));
    if (state.status === 'failed') tell('advisor-error', state);
    if (state.status === 'stale') tell('advisor-stale', state);
    if (state.status === 'ready') {
      tell('advisor-load', state);
      for (const error of state.issue.skipped ?? []) tell('advisor-skip', { error });
    }
  }

  #view(): View {
    const issue = 'issue' in this.state ? this.state.issue : undefined;
    const lang =
      this.closest<HTMLElement>('[lang]')?.lang || document.documentElement.lang || issue?.language;
    return {
      locale: localeFor(lang),
      level: this.headingLevel || 2,
      retry: () => void this.refresh(),
      navigate: (event) => {
        const { href } = event.currentTarget as HTMLAnchorElement;
        const leave = new AdvisorEvent('advisor-navigate', { issue: issue!, url: href });
        if (!this.dispatchEvent(leave)) event.preventDefault();
      },
    };
  }
}
