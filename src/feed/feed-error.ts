/** What went wrong, for programs: part of the public API, never renamed. */
export type FeedErrorCode =
  | 'network'
  | 'timeout'
  | 'http'
  | 'too-large'
  | 'not-json'
  | 'not-a-feed'
  | 'invalid'
  | 'not-found'
  | 'ambiguous';

/** What a failure is called, without the full stop: that there is no such thing, or that it cannot be had. */
export interface FailureSentences {
  readonly failed: string;
  readonly missing: string;
}

/** In English. */
export const sentences: FailureSentences = {
  failed: 'The discussion could not be loaded',
  missing: 'There is no such discussion',
};

/** What a failure is called. */
export const sentenceFor = (code: FeedErrorCode, { failed, missing }: FailureSentences): string => {
  return code === 'not-found' ? missing : failed;
};

/** What a `FeedError` knows beyond its code. */
export interface FeedErrorDetails {
  /** Where in the document: a JSON Pointer (RFC 6901). */
  readonly path?: string;
  /** The bare fact in any language: an HTTP status, the ids in question; else the path or the code. */
  readonly detail?: string;
  readonly cause?: unknown;
}

/** The one error of this library: why a feed, or one thing in it, cannot be shown. */
export class FeedError extends Error {
  readonly path: string | undefined;
  readonly detail: string;

  constructor(
    readonly code: FeedErrorCode,
    { path, detail = path ?? code, cause }: FeedErrorDetails = {},
  ) {
    super(`${sentenceFor(code, sentences)} (${detail}).`, { cause });
    this.path = path;
    // What a framework sets as an attribute's property may be anything.
    this.detail = String(detail);
  }

  // No field: a page may have frozen the name of all errors.
  override get name(): string {
    return 'FeedError';
  }
}
