import type { Feed } from '../feed/issue.js';
import { freshTime } from '../feed/limits.js';
import { parseFeed } from '../feed/parse-feed.js';
import { fetchDocument } from './fetch-document.js';

/** Who asks, and whether a document that is kept already is good enough. */
export interface LoadOptions {
  readonly signal: AbortSignal;
  readonly reload?: boolean;
}

// The feeds of one page by their absolute URLs: the requests under way, and the last good documents.
const flights = new Map<string, { feed: Promise<Feed>; abort: AbortController; users: number }>();
const kept = new Map<string, { feed: Feed; time: number }>();

async function fetchFeed(url: string, signal: AbortSignal, reload?: boolean): Promise<Feed> {
  // `no-cache` asks the server whether anything changed; it does not download again what did not.
  const found = await fetchDocument(url, { signal, cache: reload ? 'no-cache' : 'default' });
  const feed = parseFeed(found.json, found.url);
  kept.set(url, { feed, time: Date.now() });
  return feed;
}

/**
 * Loads a feed: one request for all who ask at once, which ends when all of them gave up. Throws what `fetchDocument` and
 * `parseFeed` throw.
 */
export async function loadFeed(url: string, { signal, reload }: LoadOptions): Promise<Feed> {
  signal.throwIfAborted();
  const last = kept.get(url);
  if (last && !reload && Date.now() - last.time < freshTime) return last.feed;

  let flight = flights.get(url);
  if (!flight) {
    const abort = new AbortController();
    const feed = fetchFeed(url, abort.signal, reload);
    flight = { feed, abort, users: 0 };
    flights.set(url, flight);
  }
  const { feed, abort } = flight;
  const land = () => flights.get(url) === flight && flights.delete(url);
  flight.users++;
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => {
      reject(signal.reason as Error);
      if (--flight.users) return;
      // Off the list at once: whoever asks next must not join a request that is being given up.
      land();
      abort.abort();
    });
    feed.finally(land).then(resolve, reject);
  });
}
