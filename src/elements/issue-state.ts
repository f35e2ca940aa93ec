import type { FeedError } from '../feed/feed-error.js';
import type { Card, Issue } from '../feed/issue.js';

/** What an element has to show: one of these, never a mixture. While it loads, `error` is why the last try failed. */
export type IssueState =
  | { readonly status: 'idle'; readonly issue?: undefined }
  | { readonly status: 'loading'; readonly issue?: undefined; readonly error?: FeedError }
  | ShownState
  | { readonly status: 'failed'; readonly issue?: undefined; readonly error: FeedError };

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
export const idle: IssueState = { status: 'idle', issue: undefined };
