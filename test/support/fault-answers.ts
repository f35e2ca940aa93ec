import type { Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import type { FaultName } from './fault-list.js';
import { rawAnswer, rawFeed, rawItem } from './sample-feed.js';

/** What a server knows when it answers. */
export interface Asked {
  /** Which of the requests that the fault is meant for this is, from 1. */
  readonly turn: number;
  /** The address that was asked for. */
  readonly url: URL;
  /** Where the servers stand. */
  readonly origins: Readonly<Partial<Record<FaultName, string>>>;
}

/** Answers one request in raw bytes. */
export type Answer = (socket: Socket, asked: Asked) => void;

type Headers = Readonly<Record<string, string | number | undefined>>;

const goodText = JSON.stringify(rawFeed());
const good = Buffer.from(goodText);
const half = good.subarray(0, good.length / 2);

function head(status: string, headers: Headers = {}): string {
  const all: Headers = {
    'access-control-allow-origin': '*',
    'cache-control': 'no-store',
    'content-type': 'application/feed+json',
    // A connection of its own for each request: a browser asks silently once more when one that it uses again breaks.
    connection: 'close',
    ...headers,
  };
  const lines = Object.entries(all).filter(([, value]) => value !== undefined);
  return `HTTP/1.1 ${status}\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`;
}

/** Answers with that status and the headers given besides the usual ones; `undefined` leaves one out. */
const status =
  (line: string, headers: Headers = {}, body: string | Buffer = line): Answer =>
  (socket) => {
    socket.write(head(line, { 'content-length': Buffer.byteLength(body), ...headers }));
    socket.end(body);
  };

const document = (body: string | Buffer, headers: Headers = {}) => status('200 OK', headers, body);

/** The first part of a document whose end is not sent. */
const begin: Answer = (socket) => {
  socket.write(head('200 OK', { 'content-length': good.length }));
  socket.write(half);
};

const redirect = (to: (asked: Asked) => string): Answer => {
  return (socket, asked) => status('301 Moved Permanently', { location: to(asked) })(socket, asked);
};

const every = (ms: number, socket: Socket, send: () => void) => {
  const timer = setInterval(() => socket.writableEnded || send(), ms);
  socket.once('close', () => clearInterval(timer));
};

const deep = '['.repeat(300_000) + ']'.repeat(300_000);
const deepAnswer = JSON.stringify(
  rawFeed([
    rawItem('new-harbor', '2026-03-04', {
      answers: [rawAnswer('ada-quill', 'Ada Quill'), rawAnswer('b', 'B', { body: 'DEEP' })],
    }),
  ]),
).replace('"DEEP"', deep);

const wait = { 'retry-after': 1, 'access-control-expose-headers': 'Retry-After' };

/** A publisher that fares well: `?id=` names the issue of its feed, `?delay=` is how many ms each of its answers takes. */
export const steady: Answer = (socket, asked) => {
  const id = asked.url.searchParams.get('id');
  const delays = (asked.url.searchParams.get('delay') ?? '0').split(',');
  const body = id ? JSON.stringify(rawFeed([rawItem(id, '2026-03-04')])) : good;
  const timer = setTimeout(
    () => document(body)(socket, asked),
    Number(delays[asked.turn - 1] ?? delays.at(-1)),
  );
  socket.once('close', () => clearTimeout(timer));
};

/** How each fault is done. */
export const faultAnswers: Record<FaultName, Answer> = {
  // Nobody listens where a first visit asks; who has been there before finds the port closed.
  refused: (socket) => socket.destroy(),
  'reset before any byte': (socket) => socket.resetAndDestroy(),
  'reset in the body': (socket, asked) => {
    begin(socket, asked);
    // What was written has to have left before the reset throws it away.
    setTimeout(() => socket.resetAndDestroy(), 50);
  },
  'closed in the body': (socket, asked) => {
    begin(socket, asked);
    socket.end();
  },
  drip: (socket) => {
    let sent = 0;
    socket.write(head('200 OK', { 'content-length': good.length }));
    every(200, socket, () => socket.write(good.subarray(sent, ++sent)));
  },
  'hang before headers': () => undefined,
  'hang in the body': begin,
  'slow but good': (socket) => {
    let sent = 0;
    const part = Math.ceil(good.length / 3);
    socket.write(head('200 OK', { 'content-length': good.length }));
    every(1_000, socket, () => {
      socket.write(good.subarray(sent, (sent += part)));
      if (sent >= good.length) socket.end();
    });
  },
  'truncated JSON': document(half),
  'length too long': document(good, { 'content-length': good.length + 100 }),
  'length too short': document(good, { 'content-length': good.length - 100 }),
  '204': status('204 No Content', { 'content-length': undefined }, ''),
  '206': status(
    '206 Partial Content',
    { 'content-range': `bytes 0-${half.length - 1}/${good.length}` },
    half,
  ),
  '301 to a closed origin': redirect(
    ({ origins, url }) => `${origins['no CORS header']}/elsewhere.json${url.search}`,
  ),
  '301 on the origin': (socket, asked) =>
    asked.url.pathname === '/moved.json'
      ? document(good)(socket, asked)
      : redirect(({ url }) => `/moved.json${url.search}`)(socket, asked),
  'redirect loop': redirect(({ url }) => url.pathname + url.search),
  '304 without a copy': status('304 Not Modified', { 'content-length': undefined }, ''),
  '403': status('403 Forbidden'),
  '404': status('404 Not Found'),
  '410': status('410 Gone'),
  '429, then 200': (socket, asked) =>
    (asked.turn > 1 ? document(good) : status('429 Too Many Requests', wait))(socket, asked),
  '429 for ever': status('429 Too Many Requests', wait),
  '500': status('500 Internal Server Error'),
  '503, then 200': (socket, asked) =>
    (asked.turn > 1 ? document(good) : status('503 Service Unavailable'))(socket, asked),
  HTML: document('<!doctype html><title>Sign in</title>', { 'content-type': 'text/html' }),
  'latin-1': document(Buffer.from(goodText, 'latin1')),
  'mixed encodings': document(
    Buffer.from(good.toString('latin1').replace('Three views.', 'Thr\u00e9e views.'), 'latin1'),
  ),
  'byte order mark': document(`\ufeff${goodText}`),
  'UTF-16': document(Buffer.from(`\ufeff${goodText}`, 'utf16le')),
  gzip: document(gzipSync(good), { 'content-encoding': 'gzip' }),
  'gzip of garbage': document(
    Buffer.concat([Buffer.from([0x1f, 0x8b, 8, 0]), Buffer.alloc(1_000, 0xa7)]),
    { 'content-encoding': 'gzip' },
  ),
  '60 MB': (socket) => {
    const piece = Buffer.alloc(1_000_000, 'x');
    let pieces = 60;
    socket.write(head('200 OK', { 'content-length': piece.length * pieces }));
    // At the pace of a network, 12 s for all of it: on loopback it is there before a busy browser can say stop.
    every(200, socket, () => {
      if (socket.writableNeedDrain) return;
      socket.write(piece);
      if (--pieces === 0) socket.end();
    });
  },
  'deep nesting': document(deep),
  'deep nesting in an answer': document(deepAnswer),
  'no CORS header': document(good, { 'access-control-allow-origin': undefined }),
  'wrong content type': document(good, { 'content-type': 'text/html' }),
  'bad chunk size': (socket) => {
    socket.write(head('200 OK', { 'transfer-encoding': 'chunked' }));
    socket.end(`${half.length.toString(16)}\r\n${half.toString('latin1')}\r\nharbor\r\n`, 'latin1');
  },
  'not HTTP': (socket) => socket.end('SSH-2.0-Harbor_9.9\r\n'),
};
