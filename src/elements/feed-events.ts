import type { FeedError } from '../feed/feed-error.js';
import type { Card, Issue } from '../feed/issue.js';
import type { IssueState } from './issue-state.js';

const options = { bubbles: true, composed: true };

/** An issue has arrived and stands on the page. */
export class AdvisorLoadEvent extends Event {
  constructor(readonly issue: Issue | Card) {
    super('advisor-load', options);
  }
}

/** Nothing could be shown; the fallback stays. */
export class AdvisorErrorEvent extends Event {
  constructor(readonly error: FeedError) {
    super('advisor-error', options);
  }
}

/** A refresh failed; what stood there before still stands. */
export class AdvisorStaleEvent extends Event {
  constructor(
    readonly issue: Issue | Card,
    readonly error: FeedError,
  ) {
    super('advisor-stale', options);
  }
}

/** One answer of the issue could not be shown; `error.path` says where it stands in the feed. */
export class AdvisorSkipEvent extends Event {
  constructor(readonly error: FeedError) {
    super('advisor-skip', options);
  }
}

/** The reader follows a link to the whole discussion; cancel it to lead there yourself. */
export class AdvisorNavigateEvent extends Event {
  constructor(
    readonly issue: Issue | Card,
    readonly url: string,
  ) {
    super('advisor-navigate', { ...options, cancelable: true });
  }
}

/** What the page is told when an element comes to a state. */
export function eventsOf(state: IssueState): Event[] {
  switch (state.status) {
    case 'failed':
      return [new AdvisorErrorEvent(state.error)];
    case 'stale':
      return [new AdvisorStaleEvent(state.issue, state.error)];
    case 'ready': {
      const { issue } = state;
      const skipped = issue.kind === 'issue' ? issue.skipped : [];
      return [new AdvisorLoadEvent(issue), ...skipped.map((error) => new AdvisorSkipEvent(error))];
    }
    default:
      return [];
  }
}

declare global {
  interface HTMLElementEventMap {
    'advisor-load': AdvisorLoadEvent;
    'advisor-error': AdvisorErrorEvent;
    'advisor-stale': AdvisorStaleEvent;
    'advisor-skip': AdvisorSkipEvent;
    'advisor-navigate': AdvisorNavigateEvent;
  }
}
