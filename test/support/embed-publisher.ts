import { readFileSync } from 'node:fs';
import { sampleDocument } from './rendered-sample.js';
import { serve, type Server } from './serve.js';

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css',
  js: 'text/javascript',
};
const served = /^\/(?:advisor\.js|embed\/frame\.(?:html|css|js)|themes\/[\w-]+\.css)$/;

/** A publisher on loopback: one feed, and what stands beside it (build/library-files.ts) with its headers. */
export async function embedPublisher(): Promise<Server> {
  const publisher = await serve((path, _request, response) => {
    response.setHeader('access-control-allow-origin', '*');
    if (path === '/feed.json')
      return response.end(JSON.stringify(sampleDocument(publisher.origin)));
    if (path.endsWith('.jpg')) {
      response.setHeader('content-type', 'image/jpeg');
      return response.end(readFileSync('demo/photos/free-night-trams-800.jpg'));
    }
    // As `_headers` has it (build/headers-file.ts).
    response.setHeader('cross-origin-resource-policy', 'cross-origin');
    if (path.startsWith('/embed/'))
      response.setHeader('cross-origin-embedder-policy', 'credentialless');
    if (!served.test(path)) {
      response.statusCode = 404;
      return response.end();
    }
    response.setHeader('content-type', types[path.split('.').at(-1)!]!);
    response.end(readFileSync(`dist${path}`));
  });
  return publisher;
}
