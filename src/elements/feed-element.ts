import { dress } from './document-styles.js';
import { localeFor } from '../locales/locale.js';
import { tokens } from './tokens.styles.js';
import { issueStyles } from './issue.styles.js';
import type { Card, Issue } from '../feed/issue.js';
import { attribution, box, issueHeader } from './issue-templates.js';
import { languageAround, levelAround } from './around.js';
import { createIssueController, type FeedSource } from './issue-controller.js';
import { skeleton, stateNotice } from './state-templates.js';
import { idle, type IssueState } from './issue-state.js';
import { inTurn } from './in-turn.js';
import { createView, type View } from './view.js';
import { bare } from '../feed/bare.js';
import { AdvisorEvent, type AdvisorEventMap } from './feed-events.js';
import { html, LitElement, nothing, type CSSResultOrNative, type PropertyDeclarations } from 'lit';
import { FeedError } from '../feed/feed-error.js';

/** An attribute that is a text, and has the name of its property. */
const text = bare({});

/** What the page is told of each state. */
const told: Record<string, keyof AdvisorEventMap> = bare({
  ready: 'advisor-load',
  stale: 'advisor-stale',
  failed: 'advisor-error',
});

/** How many elements are on the page, and how many at the most are laid out at once. */
let count = 0;
const many = 9;
/** Whether one was below the first screen: those after it are too, and to ask each would have the browser lay out the page as often. */
let isBelow = false;

/**
 * The base of the three elements: asks for an issue, shows how it fares, and tells the page. Never throws at the page.
 *
 * @fires {AdvisorEvent} advisor-load - An issue has arrived and stands on the page: `issue`.
 * @fires {AdvisorEvent} advisor-error - Nothing could be shown, and the fallback stays: `error`.
 * @fires {AdvisorEvent} advisor-stale - A refresh failed, and what stood there still stands: `issue`, `error`.
 * @fires {AdvisorEvent} advisor-skip - One answer could not be shown: `error`, whose `path` says where it is in the feed.
 * @fires {AdvisorEvent} advisor-navigate - The reader goes to the whole discussion at its publisher, to a translation, or to the discussion before or after: `issue`, `url`. Cancel it to lead there yourself.
 *
 * @attr {string} lang - The language of the interface (BCP 47); else the page's, else the feed's.
 *
 * @slot header - What you put above everything, within the border.
 * @slot footer - What you put below everything, within the border.
 * @slot after-question - What you put between the question and the answers.
 * @slot loading - Your own placeholder while the feed is on its way.
 * @slot error - Your own words for a failure, in place of ours and of the button.
 *
 * @cssstate idle - Nothing was asked for.
 * @cssstate loading - The feed is on its way, or waits for the element to come near the viewport.
 * @cssstate ready - The issue stands on the page.
 * @cssstate stale - An older version stands on the page, since a refresh failed.
 * @cssstate failed - Nothing could be shown.
 *
 * @cssprop [--advisor-color-scheme=inherit] - `light`, `dark` or `light dark`; else that of the page.
 * @cssprop [--advisor-text-color=inherit] - The text.
 * @cssprop [--advisor-background-color=transparent] - What is behind everything.
 * @cssprop [--advisor-muted-color=72% of the text] - What is said in passing: deck, date, affiliation, caption, footer.
 * @cssprop [--advisor-accent-color=the text's] - The series and the letter before the question; links and marks follow it.
 * @cssprop [--advisor-link-color=the accent's] - Links.
 * @cssprop [--advisor-rule-color=22% of the text] - The lines between the parts.
 * @cssprop [--advisor-surface-color=6% of the text] - What is behind each answer in the layout `cards`.
 * @cssprop [--advisor-mark-color=14% of the accent] - What is behind the answer that the reader came for.
 * @cssprop [--advisor-text-font=inherit] - The family of the text.
 * @cssprop [--advisor-title-font=inherit] - The family of headline, names and labels.
 * @cssprop [--advisor-label-font=inherit] - The family of what is said in passing, and of buttons.
 * @cssprop [--advisor-text-size=inherit] - The size of the text; all others follow it.
 * @cssprop [--advisor-title-size=1.5em to 2.7em by the width] - The size of the headline.
 * @cssprop [--advisor-title-weight=700] - The weight of headline, names and labels.
 * @cssprop [--advisor-line-height=1.55] - The height of a line of text.
 * @cssprop [--advisor-measure=55ch] - The longest line.
 * @cssprop [--advisor-space=1rem] - The unit of the space between the parts.
 * @cssprop [--advisor-padding=0px] - The space between the border and what it holds.
 * @cssprop [--advisor-radius=0px] - The radius of the corners: of the whole, the photo, cards and buttons.
 * @cssprop [--advisor-border-width=3px 0 0] - The widths of the border around the whole.
 * @cssprop [--advisor-border-color=the text's] - Its color.
 * @cssprop [--advisor-rule-width=1px] - The width of the lines between the parts.
 * @cssprop [--advisor-image-ratio=3 / 2] - The ratio of the photo; `auto` is its own.
 *
 * @csspart issue - The whole discussion.
 * @csspart teaser - The question as a teaser.
 * @csspart card - One answer, or an item that can only be pointed to.
 * @csspart header - Kicker, headline and deck.
 * @csspart kicker - Series and date.
 * @csspart series - The name of the series, and the number.
 * @csspart date - A date.
 * @csspart reading-time - How long the discussion takes to read.
 * @csspart title - The headline.
 * @csspart deck - The line under the headline.
 * @csspart translations - The ways to the same discussion in other languages.
 * @csspart about - The headline above a single answer.
 * @csspart photo - The photo with its caption.
 * @csspart image - The photo itself.
 * @csspart caption - Caption and credit.
 * @csspart credit - The credit.
 * @csspart question - The question.
 * @csspart question-mark - The letter before the question.
 * @csspart answers - All answers.
 * @csspart answer - One answer with its byline.
 * @csspart target - The answer by whose address the reader came.
 * @csspart byline - Name and affiliation.
 * @csspart name - The name of the expert.
 * @csspart affiliation - What the expert is, and where.
 * @csspart text - What the expert says.
 * @csspart fold - A long answer with what unfolds it.
 * @csspart unfold - What unfolds it.
 * @csspart tools - The controls of an answer.
 * @csspart permalink - The link to an answer; following it copies it.
 * @csspart share - The button that opens the system's sheet for sharing.
 * @csspart more - The way to the rest of an answer cut short.
 * @csspart names - Who answered, in a teaser.
 * @csspart corrections - The corrections.
 * @csspart notes - The editors' notes.
 * @csspart related - Related links.
 * @csspart label - The heading of corrections, notes or related links.
 * @csspart navigation - The ways to the discussions before and after.
 * @csspart previous - The button to the one before.
 * @csspart next - The button to the one after.
 * @csspart footer - Whose words these are.
 * @csspart canonical - The way to the whole discussion at its publisher.
 * @csspart license - On what terms the words stand here.
 * @csspart link - Any link.
 * @csspart fallback - What holds your own content until the discussion is there.
 * @csspart announcement - What is heard and not seen: that it loads, that it is there.
 * @csspart notice - What the element says of itself: a failure, a withdrawal, an answer that is missing.
 * @csspart retry - The button that tries again.
 * @csspart skeleton - What holds the place while the feed is on its way.
 */
export abstract class FeedElement extends LitElement {
  static override styles: CSSResultOrNative[] = [tokens, issueStyles];

  static override properties: PropertyDeclarations = {
    src: text,
    issue: text,
    data: bare({ attribute: false }),
    loading: text,
    cache: bare({ type: Boolean }),
    refreshMinutes: bare({ type: Number, attribute: 'refresh' }),
    headingLevel: bare({ type: Number, attribute: 'heading-level' }),
    layout: text,
    collapse: bare({ type: Number }),
  };

  /** The feed's address, resolved against the page's; https, or http on localhost. */
  declare src: string | null | undefined;
  /** Which issue: an id, a date (YYYY-MM-DD) or `latest`, the default. */
  declare issue: string | null | undefined;
  /** A feed given by the page, parsed or raw; goes before `src`, and nothing is fetched. */
  declare data: unknown;
  /** `lazy` asks for the feed when the element comes near the viewport. */
  declare loading: 'lazy' | 'eager' | null | undefined;
  /** Keeps the last good document in the page's own storage (Cache API) for the next visit, should the feed fail then. */
  declare cache: boolean | null | undefined;
  /** Minutes, 1 to 1,440, after which a page that is left open asks for the feed again. */
  declare refreshMinutes: number | null | undefined;
  /** The level of the headline, 1 to 6; else one below the nearest heading before the element, else 2. */
  declare headingLevel: number | null | undefined;
  /** `compact` for a narrow place, `cards` for answers side by side; `full` is the default. */
  declare layout: 'full' | 'compact' | 'cards' | null | undefined;
  /** Lines above which an answer folds, and which stay to be seen; in the layout `compact` 0 by default. */
  declare collapse: number | null | undefined;

  /** How the element fares. @readonly */
  state: IssueState = idle;
  /** The state of the element around this one, where that one speaks for both. */
  protected inherited: IssueState | undefined;
  readonly #internals = this.attachInternals();
  readonly #controller = createIssueController(this);
  readonly #view = createView(this, () => this.#controller.load(true));
  /** What was rendered before the script came: it stays until there is an issue to take its place. */
  readonly #before: ChildNode[] = [];
  #told: IssueState | undefined;

  // The browser's own property and attribute are one already.
  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang'];
  }

  override attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    super.attributeChangedCallback(name, before, now);
    this.requestUpdate();
  }

  protected override createRenderRoot(): ShadowRoot {
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    this.#before.push(...root.childNodes);
    this.adoptedCallback();
    return root;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (!count++) isBelow = false;
    this.#controller.hostConnected();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    count--;
    this.#controller.hostDisconnected();
  }

  adoptedCallback(): void {
    if (this.shadowRoot) dress(this.shadowRoot, (this.constructor as typeof FeedElement).styles);
  }

  /** Asks the publisher again; what is shown stays until the answer is there. */
  refresh(): Promise<void> {
    return this.#controller.load(true);
  }

  protected override willUpdate(): void {
    const state = this.findState();
    const view = this.#view;
    if (state !== this.state) view.said = undefined;
    if (state.issue && !view.priority)
      view.priority = (isBelow ||= this.getBoundingClientRect().top > innerHeight)
        ? 'auto'
        : 'high';
    this.state = state;
    view.locale = localeFor(languageAround(this), state.issue?.language);
    view.level = +this.headingLevel! || levelAround(this);
    view.layout = this.layout;
    view.lines = this.collapse ?? (this.layout === 'compact' ? 0 : Infinity);
  }

  protected override render(): unknown {
    const { state } = this;
    const view = this.#view;
    const { issue } = state;
    // What an element around this one has said already is not said twice.
    const notice = state === this.inherited ? nothing : stateNotice(state, view);
    if (issue) for (const node of this.#before.splice(0)) node.remove();
    if (this.#before[0]) return notice;
    return html`${
      issue ? this.renderItem(issue, view) : html`<div part="fallback"><slot></slot></div>`
    }${state.status === 'loading' ? skeleton() : nothing}${notice}`;
  }

  protected override scheduleUpdate(): Promise<void> {
    return inTurn(() => this.performUpdate());
  }

  protected override performUpdate(): void {
    try {
      this.#view.keepFocus(() => super.performUpdate());
    } catch (cause) {
      // Whatever a page has done to what templates need: it is not left with a blank.
      this.renderRoot.replaceChildren(Document.prototype.createElement.call(document, 'slot'));
      this.state = { status: 'failed', error: new FeedError('invalid', { cause }) };
      this.updated();
    }
  }

  protected override updated(): void {
    const { state } = this;
    this.#view.settle();
    if (state === this.#told) return;
    this.#told = state;
    this.#internals.ariaBusy = `${state.status === 'loading'}`;
    try {
      this.#internals.states.clear();
      this.#internals.states.add(state.status);
      if (count > many) this.#internals.states.add('many');
    } catch {
      // Chromium before 125 takes only names with dashes: there the states cannot be styled.
    }
    // What an element around this one has told already is not told twice.
    if (state === this.inherited) return;
    const tell = (type: keyof AdvisorEventMap, facts: object) =>
      this.dispatchEvent(new AdvisorEvent(type, facts));
    const type = told[state.status];
    if (type) tell(type, state);
    if (state.status === 'ready')
      for (const error of state.issue.skipped ?? []) tell('advisor-skip', { error });
  }

  /** What there is to show of what `source` has; a subclass may look elsewhere, or find a part of it missing. */
  protected findState(source: FeedSource = this): IssueState {
    return this.#controller.request(source);
  }

  /** A plain feed's item, or one of a newer format, shows enough to go and read it. */
  protected renderItem(item: Issue | Card, view: View): unknown {
    return item.kind === 'issue'
      ? this.renderIssue(item, view)
      : box('card', item, view, [issueHeader(item, view), attribution(item, view)]);
  }

  protected abstract renderIssue(issue: Issue, view: View): unknown;
}
