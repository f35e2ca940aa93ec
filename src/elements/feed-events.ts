import type { FeedError } from '../feed/feed-error.js';
import type { ContextRequest } from './issue-context.js';
import type { Card, Issue } from '../feed/issue.js';

interface Facts {
  /** What stands on the page. */
  readonly issue?: Issue | Card;
  /** Why something does not. */
  readonly error?: FeedError;
  /** Where the reader is going. */
  readonly url?: string;
}

/** What an element tells the page, or asks the elements around: it bubbles, and leaves shadow roots. */
export class AdvisorEvent extends Event implements Facts {
  declare readonly issue?: Issue | Card;
  declare readonly error?: FeedError;
  declare readonly url?: string;

  constructor(type: keyof AdvisorEventMap | 'context-request', facts: Facts | ContextRequest) {
    super(type, { bubbles: true, composed: true, cancelable: 'url' in facts });
    Object.assign(this, facts);
  }
}

type With<Known extends keyof Facts> = AdvisorEvent & Required<Pick<Facts, Known>>;

/** The events of all three elements. */
export interface AdvisorEventMap {
  /** An issue has arrived and stands on the page. */
  'advisor-load': With<'issue'>;
  /** Nothing could be shown; the fallback stays. */
  'advisor-error': With<'error'>;
  /** A refresh failed; what stood there before still stands. */
  'advisor-stale': With<'issue' | 'error'>;
  /** One answer of the issue could not be shown; `error.path` says where it stands in the feed. */
  'advisor-skip': With<'error'>;
  /** The reader goes to the whole discussion, a translation, or the discussion before or after; cancel it to lead there yourself. */
  'advisor-navigate': With<'issue' | 'url'>;
}

declare global {
  // Of elements, documents and windows, where the events bubble to.
  interface GlobalEventHandlersEventMap extends AdvisorEventMap {}
}
