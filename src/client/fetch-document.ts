import { bare } from '../feed/bare.js';
import { FeedError } from '../feed/feed-error.js';
import { documentBytes, freshSeconds, leastFreshSeconds, requestTime } from '../feed/limits.js';

/** One JSON document, the address that it came from after all redirects, and for how many ms it stays fresh. */
export interface FetchedDocument {
  readonly url: string;
  readonly json: unknown;
  readonly fresh: number;
}

/** How to ask: `signal` gives up, `cache` is the Fetch standard's cache mode (section 5.4), `time` in ms. */
export interface FetchOptions {
  readonly signal: AbortSignal;
  readonly cache?: RequestCache;
  readonly time?: number;
}

async function readBytes({ body }: Response): Promise<Blob> {
  const chunks: BlobPart[] = [];
  const reader = body && new ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>(body);
  let size = 0;
  for (;;) {
    const { value } = (await reader?.read()) ?? {};
    if (!value) return new Blob(chunks);
    // Counted as it arrives: what a server says of its length proves nothing.
    size += value.length;
    if (size > documentBytes) throw new FeedError('too-large');
    chunks.push(value);
  }
}

/** Milliseconds of freshness (`max-age`, RFC 9111, section 5.2.2.1). */
function freshness({ headers }: Response): number {
  const age = /max-age=(\d+)/.exec(headers.get('cache-control') ?? '')?.[1] ?? freshSeconds;
  return Math.max(+age, leastFreshSeconds) * 1000;
}

/**
 * Asks for one JSON document, with no credentials and no headers of our own (so no preflight): 8 s for all of it, 1 MiB
 * at most. Throws a `FeedError`: `network`, `timeout`, `http` (its `cause` is the response), `too-large` or `not-json`;
 * given up, the signal's reason.
 */
export async function fetchDocument(
  url: string,
  { signal, cache, time = requestTime }: FetchOptions,
): Promise<FetchedDocument> {
  signal.throwIfAborted();
  // By hand: WebKit forgets signals made by `AbortSignal.timeout` and `any` while they are waited for.
  const stop = new AbortController();
  const end = () => stop.abort();
  signal.addEventListener('abort', end);
  let isLate = false;
  const deadline = setTimeout(() => {
    isLate = true;
    end();
  }, time);
  let bytes: Blob | undefined;
  try {
    const response = await fetch(
      url,
      bare({
        signal: stop.signal,
        cache,
        credentials: 'omit',
        referrerPolicy: 'strict-origin',
      } as const),
    );
    if (!response.ok)
      throw new FeedError('http', { detail: `${response.status}`, cause: response });
    bytes = await readBytes(response);
    // Fatal: a name with its accents garbled is not what the publisher wrote.
    const decoder = new TextDecoder('utf-8', { fatal: true });
    const json: unknown = JSON.parse(decoder.decode(await bytes.arrayBuffer()));
    return { url: response.url || url, json, fresh: freshness(response) };
  } catch (cause) {
    signal.throwIfAborted();
    if (cause instanceof FeedError) throw cause;
    // A script cannot tell a server that is not there from one that does not allow this page.
    const code = bytes ? 'not-json' : isLate ? 'timeout' : 'network';
    throw new FeedError(code, { cause });
  } finally {
    clearTimeout(deadline);
    signal.removeEventListener('abort', end);
    // What is not wanted any more is not downloaded any more.
    end();
  }
}
