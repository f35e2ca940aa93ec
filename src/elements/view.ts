import { bare } from '../feed/bare.js';
import type { Card, Issue } from '../feed/issue.js';
import type { Locale } from '../locales/locale.js';
import { addressOf, placeAnchors } from './answer-anchors.js';
import type { FeedElement } from './feed-element.js';
import { AdvisorEvent } from './feed-events.js';

/** What the templates of an element know of it, and what a reader does with it. */
export interface View {
  /** The language of the interface. */
  locale: Locale;
  /** The level of the headline, 1 to 6. */
  level: number;
  /** The layout as the host has it. */
  layout: string | null | undefined;
  /** Lines above which an answer folds. */
  lines: number;
  /** What is announced in place of how the element fares. */
  said: string | undefined;
  /** Changes what is shown by `update`, and finds a place for the focus if what had it is gone. */
  keepFocus(update: () => void): void;
  /** Gives each answer its anchor, and leads the reader to the one that the page's address names. */
  settle(root: ShadowRoot): void;
  /** Tries again. */
  retry(): void;
  /** Follows a link to a discussion, if the page lets it. */
  leave(event: Event, issue: Issue | Card): void;
  /** Copies the address of the link that is followed. */
  copy(event: Event): void;
  /** Opens the system's sheet for passing on an answer. */
  share(title: string, anchor: string): void;
}

/** The view of an element; `ask` asks the publisher again: a framework may have set a `refresh` of its own on the host. */
export const viewOf = (host: FeedElement, ask: () => unknown): View => {
  let arrived: string | undefined;
  let isLost = false;
  const say = (text: string): void => {
    // What is said twice is heard twice only if it changes.
    view.said = text === view.said ? `${text}\u00a0` : text;
    host.requestUpdate();
  };
  const view = {
    keepFocus(update) {
      const root = host.shadowRoot;
      const find = (part: string) => root?.querySelector<HTMLElement>(part);
      const focused = root?.activeElement;
      const before = find('[part=title]');
      update();
      isLost ||= !!focused && !focused.isConnected;
      // What is new is read from its beginning; what stays is not left.
      const place = find(before ? '[role=status]' : '[part=title]') ?? find('[part=retry]');
      if (!isLost || !place) return;
      isLost = false;
      focus(place, !!before);
    },

    settle(root) {
      // A framework that replaces the children takes the anchors with them.
      root.onslotchange = () => view.settle(root);
      if (view.lines)
        for (const { style } of root.querySelectorAll('details'))
          style.setProperty('--_lines', `${view.lines}`);
      const slots = root.querySelectorAll<HTMLSlotElement>('slot[name^=advisor-]');
      const anchor = placeAnchors(
        host,
        [...slots].map(({ name }) => name),
      );
      if (anchor && anchor.id !== arrived) {
        const fold = anchor.assignedSlot?.closest('article')?.querySelector('details');
        if (fold) fold.open = true;
        anchor.scrollIntoView();
        focus(anchor, true);
      }
      arrived = anchor?.id;
    },

    retry() {
      // Where an older version stays, nothing else is heard of the new try.
      say(view.locale.loading);
      ask();
    },

    leave(event, issue) {
      const { href: url } = event.currentTarget as HTMLAnchorElement;
      const leave = new AdvisorEvent('advisor-navigate', { issue, url });
      if (!host.dispatchEvent(leave)) event.preventDefault();
    },

    copy({ currentTarget }) {
      // Without a clipboard the link is still a link.
      void navigator.clipboard
        ?.writeText((currentTarget as HTMLAnchorElement).href)
        // Nor is it needed where it is forbidden.
        .then(
          () => say(view.locale.copied),
          () => {},
        );
    },

    share(title, anchor) {
      // Who closes the sheet has changed their mind: that is no failure.
      navigator.share(bare({ title, url: addressOf(anchor) })).catch(() => {});
    },
  } as View;
  return view;
};

/** Moves the focus, unless the reader has it elsewhere on the page. */
const focus = (element: HTMLElement, preventScroll: boolean): void => {
  // Written out, what it has by itself makes it take the focus: a heading too.
  element.tabIndex += 0;
  if (document.activeElement === document.body) element.focus(bare({ preventScroll }));
};
