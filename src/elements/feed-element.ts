import { html, LitElement, nothing, type PropertyDeclarations } from 'lit';
import { bare } from '../feed/bare.js';
import { FeedError } from '../feed/feed-error.js';
import type { Card, Issue } from '../feed/issue.js';
import { localeFor } from '../locales/locale.js';
import { adoptStyles } from './document-styles.js';
import { AdvisorEvent, type AdvisorEventMap } from './feed-events.js';
import { IssueController, type IssueRequest } from './issue-controller.js';
import { idle, shown, type IssueState } from './issue-state.js';
import { issueStyles } from './issue.styles.js';
import { languageAround } from './language-around.js';
import { stateNotice } from './state-templates.js';
import { attribution, box, issueHeader } from './issue-templates.js';
import { tokens } from './tokens.styles.js';
import type { View } from './view.js';

/**
 * The base of the three elements: asks for an issue, shows how it fares, and tells the page. Never throws at the page.
 *
 * @fires {AdvisorEvent} advisor-load - An issue has arrived and stands on the page: `issue`.
 * @fires {AdvisorEvent} advisor-error - Nothing could be shown, and the fallback stays: `error`.
 * @fires {AdvisorEvent} advisor-stale - A refresh failed, and what stood there still stands: `issue`, `error`.
 * @fires {AdvisorEvent} advisor-skip - One answer could not be shown: `error`, whose `path` says where it is in the feed.
 * @fires {AdvisorEvent} advisor-navigate - The reader follows the link to the whole discussion: `issue`, `url`. Cancel it to lead there yourself.
 *
 * @attr {string} lang - The language of the interface (BCP 47); else the page's, else the feed's.
 *
 * @cssstate idle - Nothing was asked for.
 * @cssstate loading - The feed is on its way, or waits for the element to come near the viewport.
 * @cssstate ready - The issue stands on the page.
 * @cssstate stale - An older version stands on the page, since a refresh failed.
 * @cssstate failed - Nothing could be shown.
 *
 * @cssprop [--advisor-text-color=inherit] - The text.
 * @cssprop [--advisor-muted-color=72% of the text] - What is said in passing: date, affiliation, caption, footer.
 * @cssprop [--advisor-accent-color=inherit] - Links, the series and the letter before the question.
 * @cssprop [--advisor-rule-color=22% of the text] - The lines between the answers.
 * @cssprop [--advisor-text-font=inherit] - The family of the text.
 * @cssprop [--advisor-title-font=inherit] - The family of headline, names and labels.
 * @cssprop [--advisor-title-size=1.6em to 2.6em by the width] - The size of the headline.
 * @cssprop [--advisor-measure=42rem] - The longest line.
 * @cssprop [--advisor-space=1rem] - The unit of the space between the parts.
 *
 * @csspart issue - The whole discussion.
 * @csspart teaser - The question as a teaser.
 * @csspart card - One answer, or an item that can only be pointed to.
 * @csspart header - Kicker, headline and deck.
 * @csspart kicker - Series and date.
 * @csspart series - The name of the series, and the number.
 * @csspart date - A date.
 * @csspart title - The headline.
 * @csspart deck - The line under the headline.
 * @csspart about - The headline above a single answer.
 * @csspart photo - The photo with its caption.
 * @csspart image - The photo itself.
 * @csspart caption - Caption and credit.
 * @csspart credit - The credit.
 * @csspart question - The question.
 * @csspart question-mark - The letter before the question.
 * @csspart answer - One answer with its byline.
 * @csspart byline - Name and affiliation.
 * @csspart name - The name of the expert.
 * @csspart affiliation - What the expert is, and where.
 * @csspart text - What the expert says.
 * @csspart more - The way to the rest of an answer cut short.
 * @csspart names - Who answered, in a teaser.
 * @csspart corrections - The corrections.
 * @csspart notes - The editors' notes.
 * @csspart related - Related links.
 * @csspart label - The heading of corrections, notes or related links.
 * @csspart footer - Whose words these are.
 * @csspart canonical - The way to the whole discussion at its publisher.
 * @csspart license - On what terms the words stand here.
 * @csspart link - Any link.
 * @csspart notice - What the element says of itself: a failure, a withdrawal, an answer that is missing.
 * @csspart retry - The button that tries again.
 * @csspart skeleton - What holds the place while the feed is on its way.
 */
export abstract class FeedElement extends LitElement {
  static override styles = [tokens, issueStyles];

  static override properties: PropertyDeclarations = {
    src: bare({}),
    issue: bare({}),
    data: bare({ attribute: false }),
    loading: bare({}),
    cache: bare({ type: Boolean }),
    refreshMinutes: bare({ type: Number, attribute: 'refresh' }),
    headingLevel: bare({ type: Number, attribute: 'heading-level' }),
  };

  /** The feed's address, resolved against the page's; https, or http on localhost. */
  declare src: string | null | undefined;
  /** Which issue: an id, a date (YYYY-MM-DD) or `latest`, the default. */
  declare issue: string | null | undefined;
  /** A feed given by the page, parsed or raw; goes before `src`, and nothing is fetched. */
  declare data: unknown;
  /** `lazy` asks for the feed when the element comes near the viewport. */
  declare loading: string | null | undefined;
  /** Keeps the last good document in the page's own storage (Cache API) for the next visit, should the feed fail then. */
  declare cache: boolean | null | undefined;
  /** Minutes, 1 to 1,440, after which a page that is left open asks for the feed again. */
  declare refreshMinutes: number | null | undefined;
  /** The level of the headline, 1 to 6; 2 by default. */
  declare headingLevel: number | null | undefined;

  /** How the element fares. */
  state: IssueState = idle;
  /** The state of the element around this one, where that one speaks for both. */
  protected inherited: IssueState | undefined;
  readonly #internals = this.attachInternals();
  readonly #controller = new IssueController(this);
  #told: IssueState | undefined;

  // The browser's own property and attribute are one already.
  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang'];
  }

  override attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    super.attributeChangedCallback(name, before, now);
    this.requestUpdate();
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    if (this.ownerDocument === document) return super.createRenderRoot();
    // Lit would share the style sheets of this document with another, which throws.
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    this.#restyle(root);
    return root;
  }

  adoptedCallback(): void {
    if (this.shadowRoot) this.#restyle(this.shadowRoot);
  }

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
    const issue = shown(state)?.issue;
    // What an element around this one has said already is not said twice.
    return html`${issue ? this.renderItem(issue, view) : html`<slot></slot>`}${state === this.inherited ? nothing : stateNotice(state, view)}`;
  }

  protected override performUpdate(): void {
    try {
      super.performUpdate();
    } catch (cause) {
      // Whatever a page has done to what templates need: it is not left with a blank.
      this.renderRoot.replaceChildren(Document.prototype.createElement.call(document, 'slot'));
      this.state = { status: 'failed', error: new FeedError('invalid', { cause }) };
      this.updated();
    }
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
  protected load({ src, data, issue }: Pick<IssueRequest, 'src' | 'data' | 'issue'>): IssueState {
    const lazy = this.loading === 'lazy';
    const { cache, refreshMinutes: minutes } = this;
    this.#controller.request({ src, data, issue, lazy, cache: !!cache, minutes });
    return this.#controller.state;
  }

  /** A plain feed's item, or one of a newer format, shows enough to go and read it. */
  protected renderItem(item: Issue | Card, view: View): unknown {
    return item.kind === 'issue'
      ? this.renderIssue(item, view)
      : box('card', item, view, [issueHeader(item, view), attribution(item, view)]);
  }

  protected abstract renderIssue(issue: Issue, view: View): unknown;

  #restyle(root: ShadowRoot): void {
    adoptStyles(root, (this.constructor as typeof FeedElement).elementStyles);
  }

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
    const issue = shown(this.state)?.issue;
    return {
      locale: localeFor(languageAround(this) || issue?.language),
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
