import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { serve, type Server } from '../test/support/serve.js';
import { benchFeed, picture } from './feed.js';

const types: Readonly<Record<string, string>> = {
  js: 'text/javascript',
  json: 'application/json',
  png: 'image/png',
};

/** A page around some content: as wide as the window, with a heading, as a partner's. */
export const page = (body: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>A partner</title><link rel="icon" href="data:,">${head}</head><body><h1>A partner</h1>${body}</body></html>`;

/** As many elements as it takes, all of one feed. */
export const elements = (count: number, attributes = 'src="/feed.json"'): string =>
  `<advisor-issue ${attributes}></advisor-issue>`.repeat(count);

/** A script of `pages/`. */
export const pageScript = (name: 'clock' | 'floor' | 'witness'): string =>
  readFileSync(new URL(`pages/${name}.js`, import.meta.url), 'utf8');

/** The page's own scripts, before all others. */
export const clock = '<script src="/clock.js"></script>';
/** As `clock`. */
export const witness = '<script src="/witness.js"></script>';

const packedFiles = new Map<string | Buffer, Buffer>();

/** A file in brotli, packed once. */
function packed(file: string | Buffer): Buffer {
  const known = packedFiles.get(file) ?? brotliCompressSync(file);
  packedFiles.set(file, known);
  return known;
}

interface Offer {
  /** Pages, scripts and other files by their paths; `/feed.json`, `/photo.png`, `/advisor.js` and `/<name>.js` of `pages/` are there in any case. */
  readonly files?: Readonly<Record<string, string>>;
  /** After how many milliseconds the feed is answered. */
  readonly latency?: number;
  /** How many answers the issue has; five, if not told. */
  readonly answers?: number;
  /** Sends everything but pictures in brotli, as a publisher's host does. */
  readonly isPacked?: boolean;
}

/** A site on loopback that is a partner's and a publisher's in one. */
export async function site(offer: Offer): Promise<Server> {
  const { files = {}, latency = 0, answers, isPacked } = offer;
  const offered = new Map<string, string | Buffer>([
    ['/advisor.js', readFileSync('dist/advisor.js')],
    ['/photo.png', picture],
    ['/clock.js', pageScript('clock')],
    ['/witness.js', pageScript('witness')],
    ...Object.entries(files),
  ]);
  const server = await serve((path, _request, response) => {
    // A page that is isolated has a clock of 5 µs; else it is one of 100 µs.
    response.setHeader('cross-origin-opener-policy', 'same-origin');
    response.setHeader('cross-origin-embedder-policy', 'require-corp');
    response.setHeader('cross-origin-resource-policy', 'cross-origin');
    response.setHeader('access-control-allow-origin', '*');
    const found =
      path === '/feed.json' ? JSON.stringify(benchFeed(server.origin, answers)) : offered.get(path);
    const isText = isPacked && !path.endsWith('.png');
    if (isText) response.setHeader('content-encoding', 'br');
    const body = isText && found !== undefined ? packed(found) : found;
    response.statusCode = body === undefined ? 404 : 200;
    response.setHeader(
      'content-type',
      types[path.split('.')[1] ?? ''] ?? 'text/html; charset=utf-8',
    );
    if (path === '/feed.json') {
      // As docs/publishing.md has it.
      response.setHeader(
        'cache-control',
        'max-age=300, stale-while-revalidate=3600, stale-if-error=86400',
      );
      setTimeout(() => response.end(body), latency);
    } else response.end(body);
  });
  return server;
}
