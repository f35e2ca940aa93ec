import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { loadIssue } from '../client/load-issue.js';
import { FeedError } from '../feed/feed-error.js';
import { failureTime, longestRefresh } from '../feed/limits.js';
import { parseFeed } from '../feed/parse-feed.js';
import { selectIssue } from '../feed/select-issue.js';
import { idle, shown, type IssueState } from './issue-state.js';
import { nearViewport } from './near-viewport.js';

/** What to show: `data` (a feed, raw or parsed) goes before `src` (an address, resolved against the document's). */
export interface IssueRequest {
  readonly src?: string | null;
  readonly data?: unknown;
  readonly issue?: string | null;
  readonly lazy?: boolean;
  /** Whether it is kept for the next visit. */
  readonly cache?: boolean;
  /** Minutes after which a page that is left open asks again. */
  readonly minutes?: number | null;
}

/** When a reader may have come back: to the network, to the page, to the tab. */
const returns = ['online', 'pageshow', 'visibilitychange'] as const;

/** Brings one element what it asks for; a request that was replaced, or whose element left the page, ends. */
export class IssueController implements ReactiveController, EventListenerObject {
  state: IssueState = idle;
  readonly #host: ReactiveControllerHost & HTMLElement;
  #request: IssueRequest = {};
  #abort = new AbortController();
  #isAsking = false;
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
    this.#set(idle);
    void this.#load();
  }

  /** Asks the publisher again; what is shown stays until the answer is there. */
  async refresh(): Promise<void> {
    await this.#load(true);
  }

  hostConnected(): void {
    if (this.#abort.signal.aborted) void this.#load();
    // The host's own method: a page may have an element of the name `addEventListener`.
    for (const type of returns) this.#host.addEventListener.call(window, type, this);
    this.#wait();
    this.handleEvent({ type: 'pageshow' });
  }

  hostDisconnected(): void {
    for (const type of returns) this.#host.removeEventListener.call(window, type, this);
    clearTimeout(this.#timer);
    // A move within the page leaves and enters at once: only an element that stays away gives up.
    queueMicrotask(() => {
      if (!this.#host.isConnected && this.#isAsking) this.#abort.abort();
    });
  }

  /** Asks again, if it is time and somebody is there to see it. */
  handleEvent({ type }: Pick<Event, 'type'>): void {
    const isDue =
      type === 'timer' ||
      (type === 'online' && this.state.status !== 'ready') ||
      Date.now() - this.#since > Math.min(this.#patience, this.#period);
    if (isDue && this.#patience < Infinity && document.visibilityState === 'visible') {
      void this.#load(true, true);
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

  async #load(reload = false, quietly = false): Promise<void> {
    this.#abort.abort();
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    const { src, data, issue, lazy, cache } = this.#request;
    const key = issue || 'latest';
    const before = shown(this.state);
    this.#isAsking = false;
    this.#patience = Infinity;
    try {
      if (data !== undefined && data !== null) {
        const found = selectIssue(parseFeed(data), key);
        this.#set({ status: 'ready', issue: found, time: Date.now() });
      } else if (src) {
        this.#isAsking = true;
        if (!before && !quietly) this.#set({ status: 'loading' });
        if (lazy && !reload) await nearViewport(this.#host, signal);
        // In words at once: the next try may take a while.
        const failed = (error: FeedError) => {
          if (this.state.status === 'loading') this.#set({ status: 'loading', error });
        };
        const options = { signal, reload, cache, failed };
        const found = await loadIssue(src, key, options, this.#host.baseURI);
        signal.throwIfAborted();
        const { time, fresh, error } = found;
        this.#settle(error ? failureTime : fresh);
        this.#set(
          error
            ? { status: 'stale', issue: found.issue, time, error }
            : { status: 'ready', issue: found.issue, time },
        );
      }
    } catch (cause) {
      if (signal.aborted) return;
      const error = cause instanceof FeedError ? cause : new FeedError('invalid', { cause });
      if (this.#isAsking) this.#settle(failureTime);
      this.#set(before ? { ...before, status: 'stale', error } : { status: 'failed', error });
    }
  }

  #settle(patience: number): void {
    this.#isAsking = false;
    this.#since = Date.now();
    this.#patience = patience;
    this.#wait();
  }
}
