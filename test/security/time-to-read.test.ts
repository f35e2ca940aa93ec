import { expect } from '@open-wc/testing';
import { parseFeed } from '../../src/feed/parse-feed.js';
import { shortFeed } from './full-feed.js';
import { addressFields, place, textFields, wordFields } from './placements.js';

// A text that makes a pattern try again and again would hold up the whole page: reading takes as long as the text is long.

const length = 60_000;
const fields = [...textFields.map(([pointer]) => pointer), ...addressFields, ...wordFields].filter(
  // One body stands for all.
  (pointer) => !/(question\/body|notes)\//.test(pointer),
);

const at = (feed: unknown, pointer: string) =>
  pointer
    .split('/')
    .slice(1)
    .reduce((node, key) => (node as Record<string, unknown>)?.[key], feed);

/** What a pattern could stumble over, again and again, at the end of what it expects. */
const repeated = ['T00:00:00', '-a', '-00', '{id}', '{a', ' ', '0', 'a', '%41', '/../', '@', ':'];

function timeOf(read: () => unknown): number {
  const start = performance.now();
  try {
    read();
  } catch {
    // A refusal is an answer, too.
  }
  return performance.now() - start;
}

interface Reading {
  readonly what: string;
  readonly time: number;
  readonly again: () => number;
}

/** Reads a feed with each long text in each of these fields. */
function readings(read: (document: unknown) => unknown, pointers: readonly string[]): Reading[] {
  return pointers.flatMap((pointer) => {
    const value = at(shortFeed(), pointer);
    if (typeof value !== 'string') return [];
    return [value, ...repeated].map((part) => {
      const text = `${value}${part.repeat(Math.ceil(length / part.length))}x`;
      const raw = place(shortFeed(), pointer, text);
      const again = () => timeOf(() => read(raw));
      return { what: `${pointer}: ${part}`, again, time: again() };
    });
  });
}

/** Those that took far longer than what is usual, also when they are tried again. */
function slow(read: (document: unknown) => unknown, pointers = fields): string[] {
  const all = readings(read, pointers);
  const usual = [...all].sort((a, b) => a.time - b.time)[all.length >> 1]!.time;
  const bound = 50 * Math.max(usual, 2);
  return all
    .filter(({ time, again }) => time > bound && again() > bound && again() > bound)
    .map(({ what, time }) => `${what} took ${Math.round(time)} ms`);
}

describe('a long text', () => {
  it('is read in no more time than any other of its length, whatever it repeats', function () {
    this.timeout(60_000);
    expect(slow((document) => parseFeed(document))).to.deep.equal([]);
  });

  it('would be found if a pattern went over it again and again', function () {
    this.timeout(60_000);
    const careless = (document: unknown) => {
      const date = at(document, '/items/0/date_published') as string;
      if (date.startsWith('2026-03-04T09:00:00-05:00T')) /T\d\d.*(Z|[+-]\d\d:\d\d)$/.test(date);
    };
    expect(slow(careless, ['/items/0/date_published', '/items/0/url'])).not.to.have.length(0);
  });
});
