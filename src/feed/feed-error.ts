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

const unreachable = 'The discussion cannot be reached from this page';

/** What a failure is called in English; the codes without words of their own take those of `invalid`. */
export const sentences: Partial<Record<FeedErrorCode, string>> & { readonly invalid: string } = {
  network: unreachable,
  http: unreachable,
  timeout: 'The discussion took too long to arrive',
  'not-found': 'There is no such discussion',
  ambiguous: 'More than one discussion fits',
  invalid: 'What arrived is not a discussion that can be shown',
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
    super(`${sentences[code] ?? sentences.invalid} (${detail}).`, { cause });
    this.path = path;
    // What a framework sets as an attribute's property may be anything.
    this.detail = `${detail}`;
  }

  // No field: a page may have frozen the name of all errors.
  override get name(): string {
    return 'FeedError';
  }
}
