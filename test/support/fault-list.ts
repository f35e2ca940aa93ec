import type { FeedErrorCode } from '../../src/index.js';

/** The engines of the tests. */
export const engines = ['Chromium', 'Firefox', 'WebKit'] as const;
export type Engine = (typeof engines)[number];

/** What becomes of a first visit: the discussion, or the error with that code. */
export type Outcome = 'content' | FeedErrorCode;

/** One way for a feed to fare ill, and what must come of it. */
export interface Fault {
  readonly name: string;
  /** What the server does. */
  readonly server: string;
  readonly outcome: Outcome | Readonly<Record<Engine, Outcome>>;
  /** How many times the client asks. */
  readonly tries: number | Readonly<Record<Engine, number>>;
  /** How many requests the server sees for one of them, at least and at most; 1 where it does not say. */
  readonly requests?: readonly [number, number];
  /** The deadline of a request runs out; whether a last try fits into the time that all of them have is chance. */
  readonly slow?: true;
  /** How many seconds the server keeps everybody waiting, at the least. */
  readonly wait?: number;
}

/** Every fault of the fault server. `test/faults.md` is made of it. */
export const faults = [
  {
    name: 'refused',
    server: 'nothing listens at the port',
    outcome: 'network',
    tries: 3,
    requests: [0, 0],
  },
  {
    name: 'reset before any byte',
    server: 'takes the request and resets the connection',
    outcome: 'network',
    tries: 3,
    // Firefox itself asks up to ten times before it says so.
    requests: [1, 10],
  },
  {
    name: 'reset in the body',
    server: 'resets the connection after half the document',
    outcome: 'network',
    tries: 3,
  },
  {
    name: 'closed in the body',
    server: 'closes the connection after half the document',
    // WebKit takes what it got for the whole.
    outcome: { Chromium: 'network', Firefox: 'network', WebKit: 'not-json' },
    tries: { Chromium: 3, Firefox: 3, WebKit: 1 },
  },
  {
    name: 'drip',
    server: 'sends a byte every 200 ms, without end',
    outcome: 'timeout',
    tries: 3,
    slow: true,
  },
  {
    name: 'hang before headers',
    server: 'takes the request and says nothing',
    outcome: 'timeout',
    tries: 3,
    slow: true,
  },
  {
    name: 'hang in the body',
    server: 'sends half the document and then nothing',
    outcome: 'timeout',
    tries: 3,
    slow: true,
  },
  {
    name: 'slow but good',
    server: 'sends the document in three parts over 3 s',
    outcome: 'content',
    tries: 1,
    wait: 3,
  },
  {
    name: 'truncated JSON',
    server: 'sends half the document as if it were all',
    outcome: 'not-json',
    tries: 1,
  },
  {
    name: 'length too long',
    server: 'promises 100 bytes more than it sends',
    outcome: { Chromium: 'network', Firefox: 'network', WebKit: 'content' },
    tries: { Chromium: 3, Firefox: 3, WebKit: 1 },
  },
  {
    name: 'length too short',
    server: 'promises 100 bytes fewer than it sends',
    outcome: 'not-json',
    tries: 1,
  },
  { name: '204', server: 'answers 204 No Content', outcome: 'not-json', tries: 1 },
  {
    name: '206',
    server: 'answers 206 with a part that nobody asked for',
    outcome: 'not-json',
    tries: 1,
  },
  {
    name: '301 to a closed origin',
    server: 'leads to another origin that does not allow the page',
    outcome: 'network',
    tries: 3,
    requests: [2, 2],
  },
  {
    name: '301 on the origin',
    server: 'leads to a good document on the same origin',
    outcome: 'content',
    tries: 1,
    requests: [2, 2],
  },
  {
    name: 'redirect loop',
    server: 'leads to itself',
    outcome: 'network',
    tries: 3,
    requests: [2, 30],
  },
  {
    name: '304 without a copy',
    server: 'answers 304 to a browser that has nothing',
    outcome: 'http',
    tries: 1,
  },
  { name: '403', server: 'answers 403', outcome: 'http', tries: 1 },
  { name: '404', server: 'answers 404', outcome: 'http', tries: 1 },
  { name: '410', server: 'answers 410', outcome: 'http', tries: 1 },
  {
    name: '429, then 200',
    server: 'answers 429 with `Retry-After: 1`, then the document',
    outcome: 'content',
    tries: 2,
    wait: 1,
  },
  {
    name: '429 for ever',
    server: 'answers 429 with `Retry-After: 1` each time',
    outcome: 'http',
    tries: 3,
    wait: 2,
  },
  { name: '500', server: 'answers 500 each time', outcome: 'http', tries: 3 },
  { name: '503, then 200', server: 'answers 503, then the document', outcome: 'content', tries: 2 },
  {
    name: 'HTML',
    server: 'answers 200 with a page to sign in on',
    outcome: 'not-json',
    tries: 1,
  },
  { name: 'latin-1', server: 'sends the document in ISO 8859-1', outcome: 'not-json', tries: 1 },
  {
    name: 'mixed encodings',
    server: 'sends UTF-8 with one byte of ISO 8859-1 in it',
    outcome: 'not-json',
    tries: 1,
  },
  {
    name: 'byte order mark',
    server: 'puts a UTF-8 byte order mark before the document',
    outcome: 'content',
    tries: 1,
  },
  { name: 'UTF-16', server: 'sends the document in UTF-16', outcome: 'not-json', tries: 1 },
  { name: 'gzip', server: 'sends the document compressed', outcome: 'content', tries: 1 },
  {
    name: 'gzip of garbage',
    server: 'says gzip, and sends what is none',
    // WebKit hands on what it cannot unpack.
    outcome: { Chromium: 'network', Firefox: 'network', WebKit: 'not-json' },
    tries: { Chromium: 3, Firefox: 3, WebKit: 1 },
  },
  { name: '60 MB', server: 'sends 60 MB', outcome: 'too-large', tries: 1 },
  {
    name: 'deep nesting',
    server: 'sends 300,000 arrays, each in the next',
    outcome: 'not-a-feed',
    tries: 1,
  },
  {
    name: 'deep nesting in an answer',
    server: 'sends a good document with 300,000 arrays in the text of one answer',
    outcome: 'content',
    tries: 1,
  },
  {
    name: 'no CORS header',
    server: 'sends the document and does not allow the page',
    outcome: 'network',
    tries: 3,
  },
  {
    name: 'wrong content type',
    server: 'calls the document text/html',
    outcome: 'content',
    tries: 1,
  },
  {
    name: 'bad chunk size',
    server: 'sends half the document, then a chunk whose size is no number',
    outcome: { Chromium: 'network', Firefox: 'network', WebKit: 'not-json' },
    tries: { Chromium: 3, Firefox: 3, WebKit: 1 },
  },
  {
    name: 'not HTTP',
    server: 'greets like a server of another protocol',
    outcome: 'network',
    tries: 3,
  },
] as const satisfies readonly Fault[];

export type FaultName = (typeof faults)[number]['name'];
