import { loadIssue } from '../client/load-issue.js';
import { FeedError } from '../feed/feed-error.js';
import { failureTime, longestRefresh } from '../feed/limits.js';
import { parseFeed } from '../feed/parse-feed.js';
import { selectIssue } from '../feed/select-issue.js';
import { localeChange } from '../locales/locale.js';
import { idle, type IssueState, type ShownState } from './issue-state.js';
import { embeddedIssue } from './embedded-issue.js';
import { nearViewport } from './near-viewport.js';

/** Where the feed is: `data` (a feed, raw or parsed) goes before `src` (an address, resolved against the document's). */
export interface FeedSource {
  readonly src: string | null | undefined;
  readonly data: unknown;
}

/** What a controller knows of its element. */
interface Host extends HTMLElement {
  readonly issue: string | null | undefined;
  readonly loading: string | null | undefined;
  readonly cache: unknown;
  readonly refreshMinutes: number | null | undefined;
  requestUpdate(): void;
}

/** When a reader may have come back: to the network, to the page, to the tab; or reads another answer or language. */
const turns = ['online', 'pageshow', 'visibilitychange', 'hashchange', localeChange] as const;

/** What the controllers of all elements on the page do at each of them. */
const turning = new Set<(event: Event) => void>();

/** One listener for all: a browser compares each that it is given with all that it has. */
const turn = (event: Event): void => turning.forEach((each) => each(event));

/** Brings one element what it asks for; a request that was replaced, or whose element left the page, ends. */
export const createIssueController = (host: Host) => {
  let state: IssueState = idle;
  let asked: readonly unknown[] = [];
  /** Ends what is being asked for. */
  let asking: AbortController | undefined;
  /** When the last answer came (ms since 1970), and for how many ms it will do: for ever, where none is awaited. */
  let since = 0;
  let patience = Infinity;
  /** Milliseconds after which a page that is left open asks again. */
  let period = Infinity;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const set = (
    status: IssueState['status'],
    found?: Pick<ShownState, 'issue' | 'time'>,
    error?: FeedError,
  ): void => {
    state = { status, issue: found?.issue, time: found?.time, error } as IssueState;
    host.requestUpdate();
  };

  /** Asks; with `reload` the publisher, while what is shown stays until the answer is there. */
  const load = async (reload = false, quietly = false): Promise<void> => {
    asking?.abort();
    asking = new AbortController();
    const { signal } = asking;
    const [src, data, key] = asked as [string | null | undefined, unknown, string];
    const { loading, cache } = host;
    const before = state.issue && state;
    let found: Pick<ShownState, 'issue' | 'time'> | undefined = before;
    let error: FeedError | undefined;
    let next = (patience = Infinity);
    const isGiven = data !== undefined && data !== null;
    if (src && !isGiven) next = failureTime;
    try {
      const issue = isGiven
        ? selectIssue(parseFeed(data), key)
        : !reload && embeddedIssue(host, src, key);
      if (issue) found = { issue, time: Date.now() };
      else if (src) {
        // In words at once, when a try has failed: the next may take a while.
        const tryFailed = (error?: FeedError) => {
          if (!before && !quietly) set('loading', undefined, error);
        };
        tryFailed();
        if (loading === 'lazy' && !reload) await nearViewport(host, signal);
        // A framework may set the property as it sets the attribute: to an empty text.
        const keep = (cache || cache === '') as boolean;
        const options = { signal, base: host.baseURI, reload, cache: keep, tryFailed };
        const loaded = await loadIssue(src, key, options);
        signal.throwIfAborted();
        ({ error } = loaded);
        if (!error) next = loaded.fresh;
        found = loaded;
      }
    } catch (cause) {
      if (signal.aborted) return;
      error = cause instanceof FeedError ? cause : new FeedError('invalid', { cause });
    }
    asking = undefined;
    since = Date.now();
    patience = next;
    set(found ? (error ? 'stale' : 'ready') : error ? 'failed' : 'idle', found, error);
  };

  /** Asks again, if anything is awaited and somebody is there to see it. */
  const askAgain = (): void => {
    if (patience < Infinity && host.isConnected && !document.hidden) void load(true, true);
  };

  /** Shows what the address or a language changes, and asks again, if it is time. */
  const comeBack = ({ type = localeChange }: Partial<Event>): void => {
    // Only these may show something else; an update in vain undoes what a translator has made of the words.
    if (/hash|locale/.test(type)) host.requestUpdate();
    if (
      (type === 'online' && state.status !== 'ready') ||
      Date.now() - since > Math.min(patience, period)
    )
      askAgain();
  };

  return {
    load,

    /** Makes this what is asked for, and gives back what came of it so far; the same again is not asked for again. */
    request({ src, data }: FeedSource): IssueState {
      const { issue, refreshMinutes: minutes } = host;
      clearTimeout(timer);
      period = Infinity;
      if (minutes) {
        period = Math.min(Math.max(minutes, 1), longestRefresh) * 60_000;
        timer = setTimeout(askAgain, period);
      }
      const next = [src, data, issue || 'latest'];
      if (next.some((each, at) => each !== asked[at])) {
        asked = next;
        state = idle;
        void load();
      }
      return state;
    },

    hostConnected(): void {
      if (asking?.signal.aborted) void load();
      // The host's own method: a page may have an element of the name `addEventListener`.
      if (!turning.size) for (const type of turns) host.addEventListener.call(window, type, turn);
      turning.add(comeBack);
      comeBack({});
    },

    hostDisconnected(): void {
      turning.delete(comeBack);
      if (!turning.size)
        for (const type of turns) host.removeEventListener.call(window, type, turn);
      clearTimeout(timer);
      // A move within the page leaves and enters at once: only an element that stays away gives up.
      queueMicrotask(() => {
        if (!host.isConnected) asking?.abort();
      });
    },
  };
};
