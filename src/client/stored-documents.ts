import { storedCount } from '../feed/limits.js';

/**
 * Uses the Cache API's storage (Service Workers, section 5.4) of the page's origin. No failure is told, for a page fares
 * well without: no room, a private window, a page without an origin, somebody else's entry.
 */
const quietly = async <T>(use: (cache: Cache) => Promise<T>): Promise<T | undefined> => {
  try {
    return await use(await caches.open('advisor-embed'));
  } catch {
    return undefined;
  }
};

/** Keeps a document (JSON) for the next visit, and of all no more than 20. */
export const storeDocument = (key: string, document: object) =>
  quietly(async (cache) => {
    await cache.put(key, new Response(JSON.stringify(document)));
    // In the order of their putting: the first is the oldest.
    const keys = await cache.keys();
    if (keys.length > storedCount) await cache.delete(keys[0]!);
  });

/** What `read` makes of the document that an earlier visit kept; undefined where there is none that it can read. */
export const storedDocument = <Stored, T>(key: string, read: (document: Stored) => T) =>
  quietly(async (cache) => read((await (await cache.match(key))!.json()) as Stored));

/** Forgets what the publisher has taken back. */
export const dropDocument = (key: string) => quietly((cache) => cache.delete(key));
