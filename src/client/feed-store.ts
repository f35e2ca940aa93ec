import { bare } from '../feed/bare.js';
import type { FeedError } from '../feed/feed-error.js';
import type { Feed } from '../feed/issue.js';
import { parseFeed } from '../feed/parse-feed.js';
import { fetchDocument } from './fetch-document.js';
import { retry } from './retry.js';
import { dropDocument, storeDocument, storedDocument } from './stored-documents.js';

/**
 * Who asks, whether a document that is kept already is good enough, whether it is kept for the next visit, and who hears of
 * a try that failed while there is another.
 */
export interface LoadOptions {
  readonly signal: AbortSignal;
  readonly reload?: boolean;
  readonly cache?: boolean;
  readonly failed?: (error: FeedError) => void;
}

/** A feed, when it arrived (ms since 1970), for how many ms it is fresh, and why no newer one could be had. */
export interface LoadedFeed {
  readonly feed: Feed;
  readonly time: number;
  readonly fresh: number;
  readonly error?: FeedError;
}

interface Flight {
  readonly abort: AbortController;
  readonly users: Set<LoadOptions>;
  cache?: boolean;
  loaded?: Promise<LoadedFeed>;
}

// The feeds of one page by their absolute URLs: the requests under way, and the last good documents.
const flights = new Map<string, Flight>();
const kept = new Map<string, LoadedFeed>();

async function fly(url: string, flight: Flight, reload?: boolean): Promise<LoadedFeed> {
  const { abort, users } = flight;
  const { signal } = abort;
  const failed = (error: FeedError) => users.forEach((user) => user.failed?.(error));
  try {
    // `no-cache` asks the server whether anything changed; it does not download again what did not.
    const options = bare({ signal, cache: reload ? 'no-cache' : 'default' });
    const found = await retry(() => fetchDocument(url, options), signal, failed);
    const loaded = {
      feed: parseFeed(found.json, found.url),
      time: Date.now(),
      fresh: found.fresh,
      error: undefined,
    };
    kept.set(url, loaded);
    if (flight.cache) void storeDocument(url, { ...found, time: loaded.time });
    return loaded;
  } catch (error) {
    signal.throwIfAborted();
    if (isGone(error as FeedError)) {
      kept.delete(url);
      if (flight.cache) await dropDocument(url);
      throw error;
    }
    const last =
      kept.get(url) ??
      (flight.cache &&
        (await storedDocument(url, (stored) => ({
          feed: parseFeed(stored.json, stored.url),
          time: stored.time,
          fresh: 0,
        }))));
    if (!last) throw error;
    return { ...last, error: error as FeedError };
  }
}

/** Says whether the publisher has no such document, or has it no more. */
export function isGone({ code, detail }: FeedError): boolean {
  return code === 'http' && /^(404|410)$/.test(detail);
}

/**
 * Loads a feed: one request for all who ask at once, which ends when all of them gave up. Where no newer one can be had
 * it is the last good one, with the `error`. Throws what `fetchDocument` and `parseFeed` throw.
 */
export async function loadFeed(url: string, user: LoadOptions): Promise<LoadedFeed> {
  const { signal, reload, cache } = user;
  signal.throwIfAborted();
  const last = kept.get(url);
  if (last && !reload && Date.now() - last.time < last.fresh) return last;

  let flight = flights.get(url);
  if (!flight) {
    flight = { abort: new AbortController(), users: new Set() };
    flights.set(url, flight);
  }
  const joined = flight;
  joined.users.add(user);
  joined.cache ||= cache;
  joined.loaded ??= fly(url, joined, reload);
  const land = () => flights.get(url) === joined && flights.delete(url);
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => {
      reject(signal.reason as Error);
      joined.users.delete(user);
      if (joined.users.size) return;
      // Off the list at once: whoever asks next must not join a request that is being given up.
      land();
      joined.abort.abort();
    });
    joined.loaded!.finally(land).then(resolve, reject);
  });
}
