import type { SeenRequest } from './host-publisher.js';

/** A publisher on another origin than the page, and what came to it in the course of one test. */
export interface PublisherLog {
  readonly origin: string;
  /** The same server by another name: an origin that is not the feed's. */
  readonly elsewhere: string;
  /** The address of a feed, or with `photo.png` of a photo, whose requests are remembered. */
  readonly address: (path: string, query?: Record<string, string>, origin?: string) => string;
  /** What came for these addresses, in order. */
  readonly requests: () => Promise<readonly SeenRequest[]>;
}

/** Starts a log of its own at the publisher (`host-publisher.ts`). */
export async function publisherLog(): Promise<PublisherLog> {
  const key = crypto.randomUUID();
  const ask = async () =>
    (await (await fetch(`/publisher-log?key=${key}`)).json()) as {
      origin: string;
      requests: SeenRequest[];
    };
  const { origin } = await ask();
  return {
    origin,
    elsewhere: origin.replace('127.0.0.1', 'localhost'),
    address: (path, query = {}, at = origin) => {
      const url = new URL(path, at);
      for (const [name, value] of Object.entries({ key, ...query })) {
        url.searchParams.set(name, value);
      }
      return url.href;
    },
    requests: async () => (await ask()).requests,
  };
}
