import type { FeedError } from '../feed/feed-error.js';
import type { Card, Issue } from '../feed/issue.js';

/** What an element has to show: one of these, never a mixture. */
export type IssueState =
  | { readonly status: 'idle' }
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly issue: Issue | Card }
  | {
      readonly status: 'stale';
      readonly issue: Issue | Card;
      readonly error: FeedError;
    }
  | { readonly status: 'failed'; readonly error: FeedError };

/** Nothing was asked for. */
export const idle: IssueState = { status: 'idle' };
