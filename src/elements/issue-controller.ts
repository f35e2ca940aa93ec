import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { loadIssue } from '../client/load-issue.js';
import { FeedError } from '../feed/feed-error.js';
import { failureTime, longestRefresh } from '../feed/limits.js';
import { parseFeed } from '../feed/parse-feed.js';
import { selectIssue } from '../feed/select-issue.js';
import { localeChange } from '../locales/locale.js';
import { idle, shown, type IssueState, type ShownState } from './issue-state.js';
import { nearViewport } from './near-viewport.js';

/** What to show: `data` (a feed, raw or parsed) goes before `src` (an address, resolved against the document's). */
export interface IssueRequest {
  readonly src?: string | null;
  readonly data?: unknown;
  readonly issue?: string | null;
  readonly isLazy?: boolean;
  /** Whether it is kept for the next visit. */
  readonly cache?: boolean;
  /** Minutes after which a page that is left open asks again. */
  readonly minutes?: number | null;
}

/** When a reader may have come back: to the network, to the page, to the tab; or reads another answer or language. */
const turns = ['online', 'pageshow', 'visibilitychange', 'hashchange', localeChange] as const;

/** Brings one element what it asks for; a request that was replaced, or whose element left the page, ends. */
export class IssueController implements ReactiveController, EventListenerObject {
  state: IssueState = idle;
  readonly #host: ReactiveControllerHost & HTMLElement;
  #request: IssueRequest = {};
  /** Ends what is being asked for. */
  #asking: AbortController | undefined;
  /** When the last answer came (ms since 1970), and for how many ms it will do: for ever, where none is awaited. */
  #since = 0;
  #patience = Infinity;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Makes this the current request; asking for the same again changes nothing. */
  request(next: IssueRequest): void {
    const { src, data, issue, minutes } = this.#request;
    this.#request = next;
    if (minutes !== next.minutes) this.#wait();
    if (src === next.src && data === next.data && issue === next.issue) return;
    this.state = idle;
    void this.load();
  }

  hostConnected(): void {
    if (this.#asking?.signal.aborted) void this.load();
    // The host's own method: a page may have an element of the name `addEventListener`.
    for (const type of turns) this.#host.addEventListener.call(window, type, this);
    this.#wait();
    this.handleEvent({ type: 'pageshow' });
  }

  hostDisconnected(): void {
    for (const type of turns) this.#host.removeEventListener.call(window, type, this);
    clearTimeout(this.#timer);
    // A move within the page leaves and enters at once: only an element that stays away gives up.
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.#asking?.abort();
    });
  }

  /** Asks again, if it is time and somebody is there to see it. */
  handleEvent({ type }: Pick<Event, 'type'>): void {
    this.#host.requestUpdate();
    const isDue =
      type === 'timer' ||
      (type === 'online' && this.state.status !== 'ready') ||
      Date.now() - this.#since > Math.min(this.#patience, this.#period);
    if (isDue && this.#patience < Infinity && document.visibilityState === 'visible') {
      void this.load(true, true);
    }
  }

  /** Milliseconds after which a page that is left open asks again. */
  get #period(): number {
    const { minutes } = this.#request;
    return minutes ? Math.min(Math.max(minutes, 1), longestRefresh) * 60_000 : Infinity;
  }

  #wait(): void {
    clearTimeout(this.#timer);
    if (this.#period === Infinity) return;
    this.#timer = setTimeout(() => {
      this.#wait();
      this.handleEvent({ type: 'timer' });
    }, this.#period);
  }

  #set(state: IssueState): void {
    this.state = state;
    this.#host.requestUpdate();
  }

  /** Asks; with `reload` the publisher, while what is shown stays until the answer is there. */
  async load(reload = false, quietly = false): Promise<void> {
    this.#asking?.abort();
    this.#asking = new AbortController();
    const { signal } = this.#asking;
    const { src, data, issue, isLazy, cache } = this.#request;
    const key = issue || 'latest';
    const before = shown(this.state);
    let found: Pick<ShownState, 'issue' | 'time'> | undefined = before;
    let error: FeedError | undefined;
    let patience = (this.#patience = Infinity);
    try {
      if (data !== undefined && data !== null) {
        found = { issue: selectIssue(parseFeed(data), key), time: Date.now() };
      } else if (src) {
        patience = failureTime;
        // In words at once, when a try has failed: the next may take a while.
        const tryFailed = (error?: FeedError) => {
          if (!before && !quietly) this.#set({ status: 'loading', error });
        };
        tryFailed();
        if (isLazy && !reload) await nearViewport(this.#host, signal);
        const options = { signal, reload, cache, tryFailed };
        const loaded = await loadIssue(src, key, options, this.#host.baseURI);
        signal.throwIfAborted();
        ({ error } = loaded);
        if (!error) patience = loaded.fresh;
        found = loaded;
      }
    } catch (cause) {
      if (signal.aborted) return;
      error = cause instanceof FeedError ? cause : new FeedError('invalid', { cause });
    }
    this.#asking = undefined;
    this.#since = Date.now();
    this.#patience = patience;
    this.#wait();
    const status = found ? (error ? 'stale' : 'ready') : error ? 'failed' : 'idle';
    this.#set({ status, issue: found?.issue, time: found?.time, error } as IssueState);
  }
}
