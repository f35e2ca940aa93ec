import { bare } from '../feed/bare.js';
import { FeedError, type FeedErrorCode } from '../feed/feed-error.js';
import { documentBytes, freshSeconds, leastFreshSeconds, requestTime } from '../feed/limits.js';

/** One JSON document: where it came from after all redirects, when (ms since 1970), and for how many ms it stays fresh. */
export interface FetchedDocument {
  readonly url: string;
  readonly json: unknown;
  readonly time: number;
  readonly fresh: number;
}

const readBytes = async ({ body }: Response): Promise<Uint8Array<ArrayBuffer>[]> => {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const reader = body && new ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>(body);
  let size = 0;
  for (;;) {
    const { value } = (await reader?.read()) ?? {};
    if (!value) return chunks;
    // Counted as it arrives: what a server says of its length proves nothing.
    size += value.length;
    if (size > documentBytes) throw new FeedError('too-large');
    chunks.push(value);
  }
};

/** Milliseconds of freshness (`max-age`, RFC 9111, section 5.2.2.1). */
const freshness = ({ headers }: Response): number => {
  const age = /max-age=(\d+)/.exec(headers.get('cache-control') ?? '')?.[1] ?? freshSeconds;
  return Math.max(+age, leastFreshSeconds) * 1000;
};

/**
 * Asks for one JSON document by the Fetch standard's cache mode (section 5.4), with no headers of our own (so no preflight) and, as a preload of the page's has it,
 * credentials for the page's own origin alone: 8 s for all of it, 1 MiB
 * at most. Throws a `FeedError`: `network`, `timeout`, `http` (its `cause` is the response), `too-large` or `not-json`;
 * given up, the signal's reason.
 */
export const fetchDocument = async (
  url: string,
  signal: AbortSignal,
  cache?: RequestCache,
  time = requestTime,
): Promise<FetchedDocument> => {
  signal.throwIfAborted();
  // By hand: WebKit forgets signals made by `AbortSignal.timeout` and `any` while they are waited for.
  const stop = new AbortController();
  const end = () => stop.abort();
  signal.addEventListener('abort', end);
  // What it is if it fails now. A script cannot tell a server that is not there from one that does not allow this page.
  let failure: FeedErrorCode = 'network';
  const deadline = setTimeout(() => {
    failure = 'timeout';
    end();
  }, time);
  try {
    const response = await fetch(
      url,
      bare({
        signal: stop.signal,
        cache,
        referrerPolicy: 'strict-origin',
      } as const),
    );
    if (!response.ok)
      throw new FeedError('http', { detail: `${response.status}`, cause: response });
    const chunks = await readBytes(response);
    failure = 'not-json';
    // Fatal: a name with its accents garbled is not what the publisher wrote.
    const decoder = new TextDecoder('utf-8', { fatal: true });
    // Piece by piece: to put them together, a browser asks another of its processes.
    const texts = chunks.map((chunk) => decoder.decode(chunk, { stream: true }));
    const json: unknown = JSON.parse(texts.join('') + decoder.decode());
    return { url: response.url || url, json, time: Date.now(), fresh: freshness(response) };
  } catch (cause) {
    signal.throwIfAborted();
    throw cause instanceof FeedError ? cause : new FeedError(failure, { cause });
  } finally {
    clearTimeout(deadline);
    // What is not wanted any more is not downloaded any more.
    end();
  }
};
