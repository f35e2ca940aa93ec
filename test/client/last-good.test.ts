import { expect } from '@open-wc/testing';
import * as thisVisit from '../../src/client/feed-store.js';
import { feedAddress, requestCount } from '../support/feed-address.js';
import { failRequests, gone, status } from '../support/flaky-fetch.js';
import { impatient } from '../support/impatient.js';

const { signal } = new AbortController();

/** The same page in another visit: the module anew, with nothing in its memory. */
async function nextVisit(): Promise<typeof thisVisit> {
  const path = `/src/client/feed-store.ts?visit=${crypto.randomUUID()}`;
  return (await import(/* @vite-ignore */ path)) as typeof thisVisit;
}

async function failing<T>(how: () => Promise<Response>, use: () => Promise<T>): Promise<T> {
  const restore = failRequests(how);
  try {
    return await use();
  } finally {
    restore();
  }
}

const code = (error: unknown) => (error as { code?: string }).code;

describe('the last good document', () => {
  impatient();
  afterEach(() => caches.delete('advisor-embed'));

  it('stands in for a newer one that cannot be had, and says since when and why', async () => {
    const url = feedAddress('sample');
    const first = await thisVisit.loadFeed(url, { signal });
    const again = () => thisVisit.loadFeed(url, { signal, reload: true });
    for (const how of [gone, status(503), status(403), () => Promise.resolve(new Response('<!'))]) {
      const found = await failing(how, again);
      expect(found.feed).to.equal(first.feed);
      expect(found.time).to.equal(first.time);
      expect(found.error).to.be.an('error');
    }
    expect((await again()).error).to.equal(undefined);
  });

  for (const gone of [404, 410]) {
    it(`is forgotten when the publisher takes it back (${gone})`, async () => {
      const url = feedAddress('sample');
      await thisVisit.loadFeed(url, { signal, cache: true });
      await stored(url);
      const again = () => thisVisit.loadFeed(url, { signal, reload: true, cache: true });
      const error: unknown = await failing(status(gone), again).catch((e: unknown) => e);
      expect(error).to.include({ code: 'http', detail: `${gone}` });
      expect(code(await failing(status(503), again).catch((e: unknown) => e))).to.equal('http');
    });
  }

  it('is not stored unless the page asks for it', async () => {
    const url = feedAddress('sample');
    await thisVisit.loadFeed(url, { signal });
    await failing(gone, () => thisVisit.loadFeed(url, { signal, reload: true }));
    expect(await caches.keys()).to.deep.equal([]);
    const { loadFeed } = await nextVisit();
    const error: unknown = await failing(gone, () =>
      loadFeed(url, { signal }).catch((e: unknown) => e),
    );
    expect(code(error)).to.equal('network');
    expect(await caches.keys()).to.deep.equal([]);
  });

  it('is there on the next visit when the page asks for it', async () => {
    const url = feedAddress('sample');
    const first = await thisVisit.loadFeed(url, { signal, cache: true });
    await stored(url);
    const { loadFeed } = await nextVisit();
    const found = await failing(gone, () => loadFeed(url, { signal, cache: true }));
    expect(found.feed).to.deep.equal(first.feed);
    expect(found.time).to.equal(first.time);
    expect(code(found.error)).to.equal('network');
    // It is no more than a stand-in: as soon as there is a network, the publisher is asked.
    const again = await loadFeed(url, { signal, cache: true, reload: true });
    expect(again.error).to.equal(undefined);
    expect(await requestCount(url)).to.equal(2);
  });

  it('is stored for one who joins a request of those who do not care', async () => {
    const url = feedAddress('sample', { delay: 30 });
    await Promise.all([
      thisVisit.loadFeed(url, { signal }),
      thisVisit.loadFeed(url, { signal, cache: true }),
    ]);
    await stored(url);
    expect(await requestCount(url)).to.equal(1);
  });

  it('is stored for no more than 20 addresses, the oldest goes first', async () => {
    const urls = Array.from({ length: 22 }, () => feedAddress('sample'));
    for (const url of urls) {
      await thisVisit.loadFeed(url, { signal, cache: true });
      await stored(url);
    }
    const cache = await caches.open('advisor-embed');
    const kept = (await cache.keys()).map(({ url }) => url);
    expect(kept).to.have.length.within(20, 21);
    expect(kept).not.to.include(urls[0]);
    expect(kept).to.include(urls[21]);
  });

  for (const [what, text] of [
    ['not JSON', '{'],
    ['no document', '{}'],
    ['null', 'null'],
    ['no feed', '{"url":"https://x.example/","time":1,"json":{"version":"2"}}'],
  ] as const) {
    it(`is as good as none when what is stored is ${what}`, async () => {
      const url = feedAddress('sample');
      const cache = await caches.open('advisor-embed');
      await cache.put(url, new Response(text));
      const { loadFeed } = await nextVisit();
      const error: unknown = await failing(gone, () =>
        loadFeed(url, { signal, cache: true }).catch((e: unknown) => e),
      );
      expect(code(error)).to.equal('network');
    });
  }

  const broken: [string, () => CacheStorage | undefined][] = [
    ['is not there', () => undefined],
    [
      'throws',
      () => {
        throw new DOMException('opaque', 'SecurityError');
      },
    ],
    [
      'is full',
      () => ({ open: () => Promise.reject(new DOMException('', 'QuotaExceededError')) }) as never,
    ],
  ];
  for (const [what, get] of broken) {
    it(`needs no storage: nobody hears of one that ${what}`, async () => {
      const url = feedAddress('sample');
      const { loadFeed } = await nextVisit();
      const real = Object.getOwnPropertyDescriptor(window, 'caches');
      Object.defineProperty(window, 'caches', { configurable: true, get });
      try {
        const found = await loadFeed(url, { signal, cache: true });
        expect(found.error).to.equal(undefined);
        const again = await failing(gone, () =>
          loadFeed(url, { signal, cache: true, reload: true }),
        );
        expect(code(again.error)).to.equal('network');
      } finally {
        delete (window as unknown as { caches?: CacheStorage }).caches;
        if (real) Object.defineProperty(window, 'caches', real);
      }
      expect(await caches.keys()).to.deep.equal([]);
    });
  }
});

/** Comes back when the document stands in the storage: nobody is told, so it is looked for. */
async function stored(url: string): Promise<void> {
  while (!(await (await caches.open('advisor-embed')).match(url))) {
    await new Promise((resolve) => setTimeout(resolve));
  }
}
