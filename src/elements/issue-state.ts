import type { FeedError } from '../feed/feed-error.js';
import type { Card, Issue } from '../feed/issue.js';

/** What an element has to show: one of these, never a mixture. While it loads, `error` is why the last try failed. */
export type IssueState =
  | { readonly status: 'idle' }
  | { readonly status: 'loading'; readonly error?: FeedError }
  | ShownState
  | { readonly status: 'failed'; readonly error: FeedError };

/** An issue stands on the page; `time` is when it arrived from its publisher (ms since 1970). */
export type ShownState =
  | { readonly status: 'ready'; readonly issue: Issue | Card; readonly time: number }
  | {
      readonly status: 'stale';
      readonly issue: Issue | Card;
      readonly time: number;
      readonly error: FeedError;
    };

/** Nothing was asked for. */
export const idle: IssueState = { status: 'idle' };

/** The state where an issue stands on the page; undefined where none does. */
export const shown = (state: IssueState): ShownState | undefined => {
  return state.status === 'ready' || state.status === 'stale' ? state : undefined;
};
