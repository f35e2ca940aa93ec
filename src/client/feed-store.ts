import { bare } from '../feed/bare.js';
import { FeedError } from '../feed/feed-error.js';
import type { Feed } from '../feed/issue.js';
import { sharedFailureTime } from '../feed/limits.js';
import { parseFeed } from '../feed/parse-feed.js';
import { safeSource } from '../feed/safe-url.js';
import { fetchDocument, type FetchedDocument } from './fetch-document.js';
import { retry } from './retry.js';
import { dropDocument, storeDocument, storedDocument } from './stored-documents.js';

/**
 * Who asks, what its addresses may be relative to, whether a document that is kept already is good enough, whether it is kept for the next visit, and who hears of
 * a try that failed while there is another.
 */
export interface LoadOptions {
  readonly signal: AbortSignal;
  readonly base?: string;
  readonly reload?: boolean;
  readonly cache?: boolean | undefined;
  readonly tryFailed?: (error: FeedError) => void;
}

/** A feed, when it arrived (ms since 1970), for how many ms it is fresh, and why no newer one could be had. */
export interface LoadedFeed {
  readonly feed: Feed;
  readonly time: number;
  readonly fresh: number;
  readonly error: FeedError | undefined;
}

/** One request with those who wait for it: without them it is over, or given up. */
interface Flight {
  readonly abort: AbortController;
  readonly users: Set<LoadOptions>;
  /** Of one that failed: comes when its failure is no longer that of all who ask. */
  failure?: Promise<void>;
  cache?: boolean | undefined;
  loaded?: Promise<LoadedFeed>;
}

// The feeds of one page by their absolute URLs: the requests under way, and the last good documents.
const flights: Record<string, Flight> = bare({});
const kept: Record<string, LoadedFeed> = bare({});

const read = ({ json, url, time, fresh }: FetchedDocument): LoadedFeed => ({
  feed: parseFeed(json, url),
  time,
  fresh,
  error: undefined,
});

const fly = async (url: string, flight: Flight, reload?: boolean): Promise<LoadedFeed> => {
  const { abort, users } = flight;
  const { signal } = abort;
  // What it came to is kept elsewhere; a failure would keep those who saw it (V8 holds on to its stack).
  const land = () => {
    if (flights[url] === flight) delete flights[url];
  };
  try {
    // `no-cache` asks the server whether anything changed; it does not download again what did not.
    const found = await retry(
      () => fetchDocument(url, signal, reload ? 'no-cache' : undefined),
      signal,
      (error) => users.forEach((user) => user.tryFailed?.(error)),
    );
    const loaded = read(found);
    kept[url] = loaded;
    if (flight.cache) void storeDocument(url, found);
    return loaded;
  } catch (error) {
    signal.throwIfAborted();
    flight.failure = new Promise((resolve) => {
      setTimeout(() => resolve(land()), sharedFailureTime);
    });
    if (isGone(error as FeedError)) {
      delete kept[url];
      if (flight.cache) await dropDocument(url);
    }
    const last = kept[url] ?? (flight.cache && (await storedDocument(url, read)));
    if (!last) throw error;
    return { ...last, error: error as FeedError };
  } finally {
    users.clear();
    if (!flight.failure) land();
  }
};

/** Says whether the publisher has no such document, or has it no more. */
export const isGone = ({ code, detail }: FeedError): boolean => {
  return /^http (404|410)$/.test(`${code} ${detail}`);
};

/**
 * Loads a feed from an address that the page may load from, which may be relative to the user's `base`: one request for all who ask
 * at once, which ends when all of them gave up. Where no newer one can be had it is the last good one, with the `error`.
 * Throws what `fetchDocument` and `parseFeed` throw.
 */
export const loadFeed = async (src: string, user: LoadOptions): Promise<LoadedFeed> => {
  const { signal, reload, cache } = user;
  signal.throwIfAborted();
  const url = safeSource(src, user.base);
  if (!url) throw new FeedError('invalid', { detail: src });
  const last = kept[url];
  if (last && !reload && Date.now() - last.time < last.fresh) return last;

  let flight = flights[url];
  if (!flight || (flight.failure ? reload || (cache && !flight.cache) : !flight.users.size)) {
    flights[url] = flight = { abort: new AbortController(), users: new Set() };
  }
  const { abort, users } = flight;
  users.add(user);
  flight.cache ||= cache;
  const loaded = (flight.loaded ??= fly(url, flight, reload));
  // So that a page which begins anew whenever it hears of a failure does not do so without end.
  if (flight.failure) await flight.failure;
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => {
      reject(signal.reason as Error);
      users.delete(user);
      if (!users.size) abort.abort();
    });
    loaded.then(resolve, reject);
  });
};
