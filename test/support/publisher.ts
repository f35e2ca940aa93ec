import { serve, type Server } from './serve.js';

/** A publisher of one feed, who may come to refuse it (an HTTP status) or to keep silent. */
export interface Publisher extends Server {
  readonly feed: string;
  mood: number | 'silent';
}

/** Starts a publisher of a feed. */
export async function publisher(feed: unknown): Promise<Publisher> {
  const server: Server = await serve((_path, _request, response) => {
    if (self.mood === 'silent') return;
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('cache-control', 'no-store');
    response.statusCode = self.mood;
    response.end(JSON.stringify(feed));
  });
  const self: Publisher = { ...server, feed: `${server.origin}/feed.json`, mood: 200 };
  return self;
}
