import { expect } from '@open-wc/testing';
import { retry } from '../../src/client/retry.js';
import { FeedError, type FeedErrorCode } from '../../src/feed/feed-error.js';

const { signal } = new AbortController();
const http = (status: number, headers: Record<string, string> = {}) =>
  new FeedError('http', { detail: `${status}`, cause: new Response(null, { status, headers }) });

/** Runs `use` with a clock of its own: every wait is over at once, and written down in milliseconds. */
async function waits(use: () => Promise<unknown>): Promise<number[]> {
  const { setTimeout: real } = window;
  const { now } = Date;
  const waited: number[] = [];
  let passed = 0;
  Date.now = () => now() + passed;
  window.setTimeout = ((run: () => void, time = 0) => {
    waited.push(time);
    passed += time;
    queueMicrotask(run);
    return 0;
  }) as typeof real;
  try {
    await use();
  } finally {
    window.setTimeout = real;
    Date.now = now;
  }
  return waited;
}

/** How often it was tried, and how long was waited between. */
async function tries(
  error: FeedError,
): Promise<{ count: number; waited: number[]; last: unknown }> {
  let count = 0;
  let last: unknown;
  const waited = await waits(() =>
    retry(() => {
      count++;
      return Promise.reject(error);
    }, signal).catch((e: unknown) => (last = e)),
  );
  return { count, waited, last };
}

/** Numbers from 0 to 1 that are the same on every run (a linear congruential generator). */
function chance(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32) / 2 ** 32;
}

describe('retry', () => {
  it('asks once when the answer is there', async () => {
    let count = 0;
    expect(await retry(() => Promise.resolve(++count), signal)).to.equal(1);
    expect(count).to.equal(1);
  });

  it('stops as soon as an answer is there', async () => {
    let count = 0;
    await waits(() =>
      retry(() => (++count < 2 ? Promise.reject(http(503)) : Promise.resolve()), signal),
    );
    expect(count).to.equal(2);
  });

  const passing: [string, FeedError][] = [
    ['a network that fails', new FeedError('network')],
    ['a server that says nothing', new FeedError('timeout')],
    ...[408, 429, 500, 502, 503, 504, 599].map((status): [string, FeedError] => [
      `${status}`,
      http(status),
    ]),
  ];
  for (const [what, error] of passing) {
    it(`tries three times at ${what}, and throws what the last try threw`, async () => {
      const { count, waited, last } = await tries(error);
      expect(count).to.equal(3);
      expect(last).to.equal(error);
      expect(waited).to.have.length(2);
      expect(waited[0]).to.be.within(0, 3_500);
      expect(waited[1]).to.be.within(0, 7_000);
    });
  }

  const final: FeedError[] = [
    ...[400, 401, 403, 404, 410, 451, 304].map((status) => http(status)),
    ...(['not-json', 'not-a-feed', 'invalid', 'too-large', 'not-found', 'ambiguous'] as const).map(
      (code: FeedErrorCode) => new FeedError(code),
    ),
  ];
  for (const error of final) {
    it(`never asks again after ${error.code} (${error.detail})`, async () => {
      expect(await tries(error)).to.deep.include({ count: 1, waited: [], last: error });
    });
  }

  it('waits as many seconds as the server says, and a little more by chance', async () => {
    const { count, waited } = await tries(http(429, { 'retry-after': '7' }));
    expect(count).to.equal(3);
    expect(waited[0]).to.be.within(7_000, 10_500);
    expect(waited[1]).to.be.within(7_000, 14_000);
  });

  it('waits until the date that the server says', async () => {
    const date = new Date(Date.now() + 30_000).toUTCString();
    const { waited } = await tries(http(503, { 'retry-after': date }));
    expect(waited[0]).to.be.within(28_000, 33_500);
    // It has passed by then.
    expect(waited[1]).to.be.within(0, 7_000);
  });

  it('obeys up to a minute, and asks no more when the server wants to be left alone for longer', async () => {
    expect((await tries(http(503, { 'retry-after': '60' }))).count).to.equal(3);
    expect((await tries(http(503, { 'retry-after': '61' }))).count).to.equal(1);
    const tomorrow = new Date(Date.now() + 86_400_000).toUTCString();
    expect((await tries(http(503, { 'retry-after': tomorrow }))).count).to.equal(1);
  });

  for (const value of ['soon', '', '-5', '0', 'NaN', 'Thu, 01 Jan 1970 00:00:00 GMT']) {
    it(`waits by chance when the server says “${value}”`, async () => {
      const { count, waited } = await tries(http(503, { 'retry-after': value }));
      expect(count).to.equal(3);
      expect(waited[0]).to.be.within(0, 3_500);
    });
  }

  it('begins no try later than 20 seconds after the first', async () => {
    const { now } = Date;
    let passed = 0;
    let count = 0;
    Date.now = () => now() + passed;
    try {
      await waits(() =>
        retry(() => {
          count++;
          passed += 18_000;
          return Promise.reject(new FeedError('timeout'));
        }, signal).catch(() => undefined),
      );
    } finally {
      Date.now = now;
    }
    expect(count).to.be.within(1, 2);
  });

  it('does not wait for a network that the browser knows to be away', async () => {
    Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
    try {
      expect((await tries(new FeedError('network'))).count).to.equal(1);
    } finally {
      delete (navigator as unknown as { onLine?: boolean }).onLine;
    }
    expect(navigator.onLine).to.equal(true);
  });

  it('wakes up at once when it is given up', async () => {
    const abort = new AbortController();
    let count = 0;
    const ended = retry(() => {
      count++;
      if (abort.signal.aborted) return Promise.reject(abort.signal.reason as Error);
      setTimeout(() => abort.abort());
      return Promise.reject(http(503, { 'retry-after': '60' }));
    }, abort.signal).catch((error: unknown) => error);
    expect(await ended).to.equal(abort.signal.reason);
    expect(count).to.equal(2);
  });

  for (const headers of [undefined, { 'retry-after': '10' }]) {
    it(`spreads 1,000 readers who lose a server${headers ? ' that names a time' : ''}`, async () => {
      const { random } = Math;
      Math.random = chance(20_260_304);
      const seconds: number[] = [];
      try {
        for (let reader = 0; reader < 1_000; reader++) {
          const { count, waited } = await tries(http(503, headers));
          expect(count).to.be.at.most(3);
          seconds.push(waited[0]!);
        }
      } finally {
        Math.random = random;
      }
      const bins = new Map<number, number>();
      for (const time of seconds) {
        const bin = Math.floor(time / 100);
        bins.set(bin, (bins.get(bin) ?? 0) + 1);
      }
      expect(seconds).to.have.length(1_000);
      expect(Math.max(...bins.values())).to.be.at.most(50);
    });
  }
});
