import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { loadIssue } from '../client/load-issue.js';
import { FeedError } from '../feed/feed-error.js';
import { parseFeed } from '../feed/parse-feed.js';
import { selectIssue } from '../feed/select-issue.js';
import { idle, type IssueState } from './issue-state.js';
import { nearViewport } from './near-viewport.js';

/** What to show: `data` (a feed, raw or parsed) goes before `src` (an address, resolved against the document's). */
export interface IssueRequest {
  readonly src?: string | null;
  readonly data?: unknown;
  readonly issue?: string | null;
  readonly lazy?: boolean;
}

/** Brings one element what it asks for; a request that was replaced, or whose element left the page, ends. */
export class IssueController implements ReactiveController {
  state: IssueState = idle;
  readonly #host: ReactiveControllerHost & Element;
  #request: IssueRequest = {};
  #abort = new AbortController();

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  /** Makes this the current request; asking for the same again changes nothing. */
  request(next: IssueRequest): void {
    const { src, data, issue } = this.#request;
    this.#request = next;
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
  }

  hostDisconnected(): void {
    // A move within the page leaves and enters at once: only an element that stays away gives up.
    queueMicrotask(() => {
      if (!this.#host.isConnected && this.state.status === 'loading') this.#abort.abort();
    });
  }

  #set(state: IssueState): void {
    this.state = state;
    this.#host.requestUpdate();
  }

  async #load(reload = false): Promise<void> {
    this.#abort.abort();
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    const { src, data, issue, lazy } = this.#request;
    const key = issue || 'latest';
    const before = this.state;
    try {
      if (data !== undefined && data !== null) {
        this.#set({ status: 'ready', issue: selectIssue(parseFeed(data), key) });
      } else if (src) {
        if (!('issue' in before)) this.#set({ status: 'loading' });
        if (lazy && !reload) await nearViewport(this.#host, signal);
        const found = await loadIssue(src, key, { signal, reload });
        signal.throwIfAborted();
        this.#set({ status: 'ready', issue: found });
      }
    } catch (cause) {
      if (signal.aborted) return;
      const error = cause instanceof FeedError ? cause : new FeedError('invalid', { cause });
      this.#set(
        'issue' in before ? { ...before, status: 'stale', error } : { status: 'failed', error },
      );
    }
  }
}
