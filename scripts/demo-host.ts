import { createReadStream, existsSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import { buildFeed } from '../src/publisher/build/build-feed.js';

const types: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/feed+json',
  '.jpg': 'image/jpeg',
};

/** Where the demo finds what is not its own: the script as it ships, the themes, and the sample feed as `advisor-feed` builds it. */
function locate(path: string): string | undefined {
  if (path === '/advisor.js') return 'dist/advisor.js';
  if (/^\/embed\/frame\.(?:html|css|js)$/.test(path)) return join('dist', path);
  if (path.startsWith('/themes/')) return join('src', path);
  if (path.startsWith('/sample/photos/')) return join('demo', path.slice('/sample'.length));
  if (path.startsWith('/sample/')) return join('.cache', path);
  return undefined;
}

async function buildSample(server: ViteDevServer): Promise<void> {
  const origin = server.resolvedUrls?.local[0] ?? 'http://localhost:5173/';
  await buildFeed('demo/content', {
    output: '.cache/sample',
    feedUrl: new URL('sample/feed.json', origin).href,
  });
}

/** Lets the dev server show the demo with the real script and a feed made from `demo/content`. */
export function demoHost(): Plugin {
  return {
    name: 'demo-host',
    configureServer(server) {
      const built = new Promise<void>((resolve) => {
        server.httpServer?.once('listening', () => {
          // The server's own address, which the sample's pictures have, is known one turn after the event.
          setImmediate(() => {
            buildSample(server)
              .catch((error: Error) => server.config.logger.error(error.message))
              .finally(resolve);
          });
        });
      });
      server.middlewares.use((request, response, next) => {
        const path = normalize(new URL(request.url ?? '/', 'http://localhost').pathname);
        const file = locate(path);
        if (!file) return next();
        void built.then(() => {
          if (!existsSync(file)) {
            response.statusCode = 404;
            return response.end();
          }
          response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream');
          return createReadStream(file).pipe(response);
        });
      });
    },
  };
}
