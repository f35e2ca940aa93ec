import type { LoadOptions } from '../client/feed-store.js';
import { loadIssue, type LoadedIssue } from '../client/load-issue.js';
import { loadNeighbour } from '../client/load-neighbour.js';
import { sentenceFor, type FeedError } from '../feed/feed-error.js';
import type { Card, Issue } from '../feed/issue.js';
import type { Locale } from '../locales/locale.js';
import { addressOf, placeAnchors } from './answer-anchors.js';
import type { FeedElement } from './feed-element.js';
import { AdvisorEvent } from './feed-events.js';

/** What the templates of an element know of it (the element sets that before each update), and what a reader does with it. */
export interface View {
  /** The language of the interface. */
  locale: Locale;
  /** The level of the headline, 1 to 6. */
  level: number;
  /** The layout as the host has it. */
  layout: string | null | undefined;
  /** Lines above which an answer folds. */
  lines: number;
  /** How soon the photo is asked for (HTML, 2.5.8): before all else, where its place is in the first screen. */
  priority: 'high' | 'auto' | undefined;
  /** What is announced in place of how the element fares. */
  said: string | undefined;
  /** Changes what is shown by `update`, and finds a place for the focus if what had it is gone. */
  keepFocus(update: () => void): void;
  /** Gives each answer its anchor, and leads the reader to the one that the page's address names. */
  settle(this: void): void;
  /** Tries again. */
  retry(): void;
  /** Follows a link to a discussion, if the page lets it; to one that `feed` has, here in place. */
  leave(event: Event, issue: Issue | Card, feed?: string): void;
  /** Shows the discussion before (-1) or after (1), if there is one and the page lets it. */
  step(issue: Issue, direction: -1 | 1): void;
  /** Copies the address of the link that is followed. */
  copyAddress(event: Event): void;
  /** Opens the system's sheet for passing on an answer. */
  share(title: string, anchor: string): void;
}

/** The view of an element; `ask` asks the publisher again: a framework may have set a `refresh` of its own on the host. */
export const createView = (host: FeedElement, ask: () => unknown): View => {
  let arrived: string | undefined;
  let isLost = false;
  const say = (text: string): void => {
    // What is said twice is heard twice only if it changes.
    view.said = text === view.said ? `${text}\u00a0` : text;
    host.requestUpdate();
  };
  const mayGo = (issue: Issue | Card, url: string | undefined): boolean =>
    host.dispatchEvent(new AdvisorEvent('advisor-navigate', { issue, url }));
  /** Shows here what `find` finds in the feed at `src`, once it is there: if nothing comes, what is shown stays. */
  const go = async (
    src: string,
    find: (options: LoadOptions) => Promise<LoadedIssue>,
  ): Promise<void> => {
    const { issue: key } = host;
    say(view.locale.loading);
    try {
      const { issue } = await find({ signal: new AbortController().signal, base: host.baseURI });
      // Who has gone elsewhere meanwhile stays there.
      if (host.issue !== key) return;
      if (mayGo(issue, issue.url)) Object.assign(host, { src, issue: issue.id });
      else say('');
    } catch (error) {
      say(`${sentenceFor((error as FeedError).code, view.locale)}.`);
    }
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
      const stays = !!before?.isConnected;
      const place = find(stays ? '[role=status]' : '[part=title]') ?? find('[part=retry]');
      if (!isLost || !place) return;
      isLost = false;
      focus(place, stays);
    },

    settle() {
      const root = host.shadowRoot!;
      // A framework that replaces the children takes the anchors with them.
      root.onslotchange = view.settle;
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

    leave(event, issue, feed) {
      const { href: url } = event.currentTarget as HTMLAnchorElement;
      const { ctrlKey, metaKey, shiftKey } = event as MouseEvent;
      if (feed && host.src && !host.data && !ctrlKey && !metaKey && !shiftKey) {
        event.preventDefault();
        void go(feed, (options) => loadIssue(feed, url, options));
      } else if (!mayGo(issue, url)) event.preventDefault();
    },

    step(issue, direction) {
      const src = host.src!;
      void go(src, async (options) => {
        const { id } = await loadNeighbour(src, issue, direction, options);
        return loadIssue(src, id!, options);
      });
    },

    copyAddress({ currentTarget }) {
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
      navigator.share({ title, url: addressOf(anchor) }).catch(() => {});
    },
  } as View;
  return view;
};

/** Moves the focus, unless the reader has it elsewhere on the page. */
const focus = (element: HTMLElement, preventScroll: boolean): void => {
  // Written out, what it has by itself makes it take the focus: a heading too.
  element.tabIndex += 0;
  if (document.activeElement === document.body) element.focus({ preventScroll });
};
