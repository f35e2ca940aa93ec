import { expect } from '@open-wc/testing';
import { fetchDocument } from '../../src/client/fetch-document.js';
import { FeedError } from '../../src/feed/feed-error.js';
import { feedAddress } from '../support/feed-address.js';

async function failure(name: string, query = {}, time?: number): Promise<FeedError> {
  const { signal } = new AbortController();
  try {
    await fetchDocument(feedAddress(name, query), signal, undefined, time);
  } catch (error) {
    if (error instanceof FeedError) return error;
    throw error;
  }
  throw new Error('a document arrived');
}

describe('fetchDocument', () => {
  it('brings JSON and the address it came from', async () => {
    const address = feedAddress('sample');
    const { url, json } = await fetchDocument(address, new AbortController().signal);
    expect(url).to.equal(address);
    expect(json).to.have.property('title', 'Sample Q&A');
  });

  it('asks as a preload of the page does, with no headers of its own', async () => {
    const real = window.fetch;
    let seen: RequestInit = {};
    window.fetch = (url, init) => real(url, (seen = init!));
    try {
      await fetchDocument(feedAddress('sample'), new AbortController().signal);
    } finally {
      window.fetch = real;
    }
    expect(seen.credentials).to.equal(undefined);
    expect(seen.mode).to.equal(undefined);
    expect(seen.headers).to.equal(undefined);
    expect(seen.method).to.equal(undefined);
  });

  for (const status of [400, 403, 404, 410, 500, 503]) {
    it(`says that the server answered ${status}`, async () => {
      expect(await failure('sample', { status })).to.include({
        code: 'http',
        detail: `${status}`,
      });
    });
  }

  for (const name of ['not-json', 'page', 'empty', 'latin-1']) {
    it(`says that ${name} is not JSON`, async () => {
      const error = await failure(name);
      expect(error.code).to.equal('not-json');
      expect(error.cause).to.be.an('error');
    });
  }

  it('stops at 1 MiB', async () => {
    expect((await failure('large')).code).to.equal('too-large');
  });

  it('gives a server that never answers until the deadline', async () => {
    expect((await failure('silent', {}, 100)).code).to.equal('timeout');
  });

  it('holds the body to the same deadline', async () => {
    expect((await failure('endless', {}, 200)).code).to.equal('timeout');
  });

  it('holds each of many requests to its deadline', async () => {
    for (let times = 0; times < 5; times++) {
      expect((await failure('endless', {}, 200)).code).to.equal('timeout');
    }
  });

  it('says that nobody could be reached', async () => {
    const { signal } = new AbortController();
    let error: unknown;
    // Port 9 discards; browsers refuse to go there.
    await fetchDocument('http://127.0.0.1:9/feed.json', signal).catch((e: unknown) => (error = e));
    expect(error).to.be.instanceOf(FeedError).and.to.have.property('code', 'network');
  });

  it('ends when it is given up, with the reason', async () => {
    const abort = new AbortController();
    const waiting = fetchDocument(feedAddress('endless'), abort.signal);
    abort.abort('moved on');
    let reason: unknown;
    await waiting.catch((error: unknown) => (reason = error));
    expect(reason).to.equal('moved on');
  });
});
