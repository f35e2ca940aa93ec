import type { IssueState } from './issue-state.js';

// The Context Protocol of the Web Components Community Group: any consumer that speaks it is served.

/** What an `<advisor-issue>` hands down: what it was asked for, and what came of it. */
export interface IssueContext {
  readonly src: string | null | undefined;
  readonly data: unknown;
  readonly state: IssueState;
}

/** The context's key; the same in every copy of this library. */
export const issueContext = 'advisor-embed.issue';

/** What a `context-request` event carries. */
export interface ContextRequest {
  readonly context: unknown;
  readonly callback: (value: IssueContext, unsubscribe: () => void) => void;
  readonly subscribe?: boolean;
}
