import type { Context, Next } from 'koa';
import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { rawFeed, rawItem } from './sample-feed.js';
import { serve, type Server } from './serve.js';

// A publisher that remembers what it was asked: on an origin of its own, and on the page's own below `/publisher/`.
// `advisor.js` is the script as it ships. `/publisher-log?key=` tells that origin and the requests that carry the key; were its name one of a script or of JSON,
// the test server would keep its first answer.

/** One request as the publisher saw it. */
export interface SeenRequest {
  readonly method: string;
  readonly host: string;
  readonly path: string;
  readonly query: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

const seen: SeenRequest[] = [];
let other: Promise<Server> | undefined;

/** One transparent pixel. */
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

/** A feed of one issue; `?photo=` is its photo, `?origins=` is what the feed says of its images, `?status=` fails. */
function feed(query: URLSearchParams): string {
  const src = query.get('photo');
  const photo = src && { src, width: 160, height: 90, alt: 'Two dredgers' };
  return JSON.stringify(
    rawFeed([rawItem('new-harbor', '2026-03-04', photo ? { photo } : {})], {
      ...(query.has('origins') && { image_origins: query.getAll('origins') }),
    }),
  );
}

function answer(request: IncomingMessage, response: ServerResponse): void {
  const { method = '', headers } = request;
  const url = new URL(request.url ?? '/', `http://${headers.host}`);
  seen.push({ method, host: url.host, path: url.pathname, query: url.search, headers });
  response.statusCode = Number(url.searchParams.get('status') ?? 200);
  response.setHeader('access-control-allow-origin', '*');
  response.setHeader('access-control-allow-headers', 'authorization, x-page');
  response.setHeader('cache-control', 'no-store');
  // As a publisher's host is to send it (build/headers-file.ts); one image shows what happens without.
  if (!url.pathname.endsWith('/closed.png'))
    response.setHeader('cross-origin-resource-policy', 'cross-origin');
  const ending = url.pathname.split('.').at(-1)!;
  const [type, body] =
    ending === 'png'
      ? ['image/png', pixel]
      : ending === 'js'
        ? ['text/javascript', readFileSync('dist/advisor.js')]
        : ['application/feed+json', feed(url.searchParams)];
  response.setHeader('content-type', type);
  response.end(body);
}

/** Serves the publisher beside the test files. */
export async function hostPublisher(context: Context, next: Next): Promise<void> {
  if (context.path.startsWith('/publisher/')) {
    context.respond = false;
    return answer(context.req, context.res);
  }
  if (context.path !== '/publisher-log') return next() as Promise<void>;
  other ??= serve((_path, request, response) => answer(request, response));
  const { key } = context.query as Record<string, string>;
  context.type = 'application/json';
  context.set('cache-control', 'no-store');
  context.body = JSON.stringify({
    origin: (await other).origin,
    requests: key ? seen.filter(({ query }) => query.includes(key)) : [],
  });
}
