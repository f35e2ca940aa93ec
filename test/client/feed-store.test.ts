import { expect } from '@open-wc/testing';
import { loadFeed } from '../../src/client/feed-store.js';
import { sharedFailureTime } from '../../src/feed/limits.js';
import { feedAddress, requestCount } from '../support/feed-address.js';
import { impatient } from '../support/impatient.js';

const { signal } = new AbortController();
const outcome = (promise: Promise<unknown>) =>
  promise.then(
    () => 'loaded',
    (error: unknown) => (error instanceof Error ? error.name : error),
  );

describe('loadFeed', () => {
  impatient();

  it('makes one request for all who ask at once', async () => {
    const url = feedAddress('sample', { delay: 50 });
    const feeds = await Promise.all(Array.from({ length: 10 }, () => loadFeed(url, { signal })));
    expect(new Set(feeds).size).to.equal(1);
    expect(await requestCount(url)).to.equal(1);
  });

  it('uses a document that has just arrived again', async () => {
    const url = feedAddress('sample');
    const first = await loadFeed(url, { signal });
    expect(await loadFeed(url, { signal })).to.equal(first);
    expect(first.fresh).to.equal(300_000);
    expect(first.time).to.be.closeTo(Date.now(), 10_000);
    expect(await requestCount(url)).to.equal(1);
  });

  it('asks again when it is told to reload', async () => {
    const url = feedAddress('sample');
    await loadFeed(url, { signal });
    await loadFeed(url, { signal, reload: true });
    expect(await requestCount(url)).to.equal(2);
  });

  it('asks again after a failure when it is told to', async () => {
    const url = feedAddress('sample', { status: 404 });
    expect(await outcome(loadFeed(url, { signal }))).to.equal('FeedError');
    expect(await outcome(loadFeed(url, { signal, reload: true }))).to.equal('FeedError');
    expect(await requestCount(url)).to.equal(2);
  });

  it('tells those who come just after a failure of it a moment later, and asks again for those who come then', async () => {
    const { setTimeout } = window;
    const waits: (() => void)[] = [];
    window.setTimeout = ((wait: () => void, time?: number) =>
      time === sharedFailureTime ? waits.push(wait) : setTimeout(wait, time)) as typeof setTimeout;
    try {
      const url = feedAddress('sample', { status: 404 });
      expect(await outcome(loadFeed(url, { signal }))).to.equal('FeedError');
      expect(waits).to.have.length(1);
      const told: unknown[] = [];
      const late = [1, 2].map(async () => told.push(await outcome(loadFeed(url, { signal }))));
      await new Promise((resolve) => setTimeout(resolve));
      expect(told).to.deep.equal([]);
      waits[0]!();
      await Promise.all(late);
      expect(told).to.deep.equal(['FeedError', 'FeedError']);
      expect(await requestCount(url)).to.equal(1);
      expect(await outcome(loadFeed(url, { signal }))).to.equal('FeedError');
      expect(await requestCount(url)).to.equal(2);
    } finally {
      window.setTimeout = setTimeout;
    }
  });

  it('tries three times for all who ask at once', async () => {
    const url = feedAddress('sample', { status: 500 });
    const asked = Array.from({ length: 10 }, () => outcome(loadFeed(url, { signal })));
    expect(new Set(await Promise.all(asked))).to.deep.equal(new Set(['FeedError']));
    expect(await requestCount(url)).to.equal(3);
  });

  it('goes on for the others when one gives up', async () => {
    const url = feedAddress('sample', { delay: 100 });
    const one = new AbortController();
    const leaving = outcome(loadFeed(url, one));
    const staying = outcome(loadFeed(url, { signal }));
    one.abort();
    expect(await leaving).to.equal('AbortError');
    expect(await staying).to.equal('loaded');
    expect(await requestCount(url)).to.equal(1);
  });

  it('ends the request when all give up, and starts anew for whoever comes next', async () => {
    const real = window.fetch;
    const signals: AbortSignal[] = [];
    window.fetch = (url, init) => {
      signals.push(init!.signal!);
      return real(url, init);
    };
    try {
      const url = feedAddress('sample', { delay: 100 });
      const one = new AbortController();
      const two = new AbortController();
      const leaving = [outcome(loadFeed(url, one)), outcome(loadFeed(url, two))];
      one.abort();
      expect(signals[0]!.aborted).to.equal(false);
      two.abort();
      expect(signals[0]!.aborted).to.equal(true);
      const next = outcome(loadFeed(url, { signal }));
      expect(await Promise.all(leaving)).to.deep.equal(['AbortError', 'AbortError']);
      expect(await next).to.equal('loaded');
      expect(signals).to.have.length(2);
    } finally {
      window.fetch = real;
    }
  });

  it('does not begin for one who has given up already', async () => {
    const url = feedAddress('sample');
    expect(await outcome(loadFeed(url, { signal: AbortSignal.abort() }))).to.equal('AbortError');
    expect(await requestCount(url)).to.equal(0);
  });
});
