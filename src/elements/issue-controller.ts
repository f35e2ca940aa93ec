import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { loadIssue } from '../client/load-issue.js';
import { FeedError } from '../feed/feed-error.js';
import { failureTime, longestRefresh } from '../feed/limits.js';
import { parseFeed } from '../feed/parse-feed.js';
import { selectIssue } from '../feed/select-issue.js';
import { localeChange } from '../locales/locale.js';
import { idle, shown, type IssueState, type ShownState } from './issue-state.js';
import { nearViewport } from './near-viewport.js';

/** Where the feed is: `data` (a feed, raw or parsed) goes before `src` (an address, resolved against the document's). */
export interface FeedSource {
  readonly src: string | null | undefined;
  readonly data: unknown;
}

/** What a controller knows of its element. */
interface Host extends ReactiveControllerHost, HTMLElement {
  readonly issue: string | null | undefined;
  readonly loading: string | null | undefined;
  readonly cache: unknown;
  readonly refreshMinutes: number | null | undefined;
}

/** When a reader may have come back: to the network, to the page, to the tab; or reads another answer or language. */
const turns = ['online', 'pageshow', 'visibilitychange', 'hashchange', localeChange] as const;

/** Brings one element what it asks for; a request that was replaced, or whose element left the page, ends. */
export const issueController = (host: Host) => {
  let state: IssueState = idle;
  let asked: readonly unknown[] = [];
  let asking: AbortController | undefined;
  let since = 0;
  let patience = Infinity;
  let period = Infinity;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const set = (next: IssueState): void => {
    state = next;
    host.requestUpdate();
  };

  const load = async (reload = false, quietly = false): Promise<void> => {
    asking?.abort();
    asking = new AbortController();
    const { signal } = asking;
    const [src, data, key] = asked as [string | null | undefined, unknown, string];
    const { loading, cache } = host;
    const before = shown(state);
    let found: Pick<ShownState, 'issue' | 'time'> | undefined = before;
    let error: FeedError | undefined;
    let next = (patience = Infinity);
    try {
      if (data !== undefined && data !== null) {
        found = { issue: selectIssue(parseFeed(data), key), time: Date.now() };
      } else if (src) {
        next = failureTime;
        const tryFailed = (error?: FeedError) => {
          if (!before && !quietly) set({ status: 'loading', error });
        };
        tryFailed();
        if (loading === 'lazy' && !reload) await nearViewport(host, signal);
        const options = { signal, reload, cache: !!cache || cache === '', tryFailed };
        const loaded = await loadIssue(src, key, options, host.baseURI);
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
    const status = found ? (error ? 'stale' : 'ready') : error ? 'failed' : 'idle';
    set({ status, issue: found?.issue, time: found?.time, error } as IssueState);
  };

  const askAgain = (): void => {
    if (patience < Infinity && document.visibilityState === 'visible') void load(true, true);
  };

  const handleEvent = ({ type }: Pick<Event, 'type'>): void => {
    host.requestUpdate();
    if (
      (type === 'online' && state.status !== 'ready') ||
      Date.now() - since > Math.min(patience, period)
    )
      askAgain();
  };

  return {
    load,
    request({ src, data }: FeedSource): IssueState {
      const { issue, refreshMinutes: minutes } = host;
      clearTimeout(timer);
      period = Infinity;
      if (minutes) {
        period = Math.min(Math.max(minutes, 1), longestRefresh) * 60_000;
        timer = setTimeout(askAgain, since + period - Date.now());
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
      for (const type of turns) host.addEventListener.call(window, type, handleEvent);
      handleEvent({ type: 'pageshow' });
    },
    hostDisconnected(): void {
      for (const type of turns) host.removeEventListener.call(window, type, handleEvent);
      clearTimeout(timer);
      queueMicrotask(() => {
        if (!host.isConnected) asking?.abort();
      });
    },
  };
};
