import { expect, waitUntil } from '@open-wc/testing';
import { openHost, scriptTag, type HostFrame } from '../support/host-frame.js';
import { allShown, ourElements, outcomes, threeElements } from '../support/host-outcome.js';
import { recordTag, recorded } from '../support/host-record.js';
import type { SeenRequest } from '../support/host-publisher.js';
import { stored } from '../support/host-storage.js';
import { once } from '../support/once.js';
import { publisherLog, type PublisherLog } from '../support/publisher-log.js';

/** A script of the page's own. */
const inline = (code: string) => `<script nonce="host">${code}</script>`;

/** Leaks the page's whole address where nothing else is said. */
const leaky = '<meta name="referrer" content="unsafe-url">';

const onFeed = ({ path }: SeenRequest) => path.endsWith('/feed.json');
const onPhoto = ({ path }: SeenRequest) => path === '/photo.png';

describe('what the README promises a partner', () => {
  let host: HostFrame | undefined;
  let publisher: PublisherLog;
  beforeEach(async () => {
    publisher = await publisherLog();
    document.cookie = 'visitor=1; path=/';
  });
  afterEach(() => {
    host?.frame.remove();
    document.cookie = 'visitor=; path=/; max-age=0';
  });

  const feed = (query: Record<string, string> = {}) =>
    publisher.address('feed.json', { photo: publisher.address('photo.png'), ...query });

  /** Opens a page that writes down what is called there. */
  async function open(
    parts: { src?: string; attributes?: string; policy?: string } = {},
  ): Promise<HostFrame> {
    const { src = feed(), attributes } = parts;
    host = await openHost({
      head: leaky + recordTag + scriptTag,
      body: threeElements(src, attributes),
      ...(parts.policy && { policy: parts.policy }),
    });
    return host;
  }

  /** Opens a page of the partner's that does something itself: the control of what is seen. */
  async function control(code: string, withPolicy?: string): Promise<HostFrame> {
    host = await openHost({
      head: leaky + recordTag + inline(`addEventListener('load', () => { ${code} })`),
      ...(withPolicy && { policy: withPolicy }),
    });
    return host;
  }

  /** A reader's visit: all is shown, refreshed, followed, then fails and is tried again. */
  async function visit(opened: HostFrame): Promise<void> {
    expect(await outcomes(opened)).to.deep.equal(allShown);
    for (const element of ourElements(opened)) {
      const image = element.shadowRoot!.querySelector('img');
      image?.scrollIntoView();
      if (image && !image.complete)
        await new Promise((resolve) => image.addEventListener('load', resolve));
      await element.refresh();
      element.addEventListener('advisor-navigate', (event) => event.preventDefault());
      element.shadowRoot!.querySelector<HTMLElement>('[part="canonical"] a')!.click();
      const failed = once(element, 'advisor-error');
      element.src = feed({ status: '404', of: element.localName });
      await failed;
      const again = once(element, 'advisor-error');
      element.shadowRoot!.querySelector('button')!.click();
      await again;
    }
  }

  describe('no cookies, and no storage unless asked', () => {
    it('keeps nothing in the browser, and does not look what is kept there', async () => {
      const before = await stored();
      const opened = await open();
      await visit(opened);
      expect(await stored()).to.deep.equal(before);
      expect(recorded(opened).filter((call) => !call.startsWith('fetch http'))).to.deep.equal([]);
    });

    it('keeps the feed alone, in the Cache API alone, when it is asked to', async () => {
      const before = await stored();
      const src = feed();
      const opened = await open({ src, attributes: 'cache' });
      expect(await outcomes(opened)).to.deep.equal(allShown);
      // No event tells of what is stored.
      await waitUntil(async () => caches.match(src), 'the feed is stored');
      const after = await stored();
      const added = after.caches!.filter((each) => !before.caches!.includes(each));
      expect(added).to.deep.equal([`advisor-embed ${src}`]);
      expect({ ...after, caches: [] }).to.deep.equal({ ...before, caches: [] });
      await (await caches.open('advisor-embed')).delete(src);
    });

    it('would be seen to keep something, wherever it is', async () => {
      const before = await stored();
      const { window } = await control(
        `localStorage.promise = sessionStorage.promise = '1'; document.cookie = 'promise=1'`,
      );
      await (await window.caches.open('promise')).put('/promise', new window.Response());
      const database = window.indexedDB.open('promise');
      await new Promise((resolve) => (database.onsuccess = resolve));
      database.result.close();
      const after = await stored();
      window.localStorage.removeItem('promise');
      window.sessionStorage.removeItem('promise');
      document.cookie = 'promise=; max-age=0';
      await caches.delete('promise');
      await new Promise((resolve) => (indexedDB.deleteDatabase('promise').onsuccess = resolve));
      for (const place of Object.keys(before)) {
        expect(after[place], place).to.not.deep.equal(before[place]);
      }
      const calls = recorded(host!);
      for (const call of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
        expect(calls).to.include(call);
      }
      expect(calls).to.include('cookie promise=1');
    });
  });

  describe('requests to the feed and to the origins of its images, and nowhere else', () => {
    const policy = () =>
      `default-src 'none'; script-src 'nonce-host'; connect-src ${publisher.origin}; img-src ${publisher.origin}`;

    it('asks nobody else, from the first moment to the last', async () => {
      const opened = await open({ policy: policy() });
      await visit(opened);
      expect(opened.witness.violations).to.deep.equal([]);
      const entries = opened.window.performance.getEntriesByType('resource');
      const urls = [...new Set(entries.map(({ name }) => name.split('?')[0]))].sort();
      const { origin } = publisher;
      expect(urls).to.deep.equal(
        [`${location.origin}/host/advisor.js`, `${origin}/feed.json`, `${origin}/photo.png`].sort(),
      );
    });

    it('asks once for all three elements', async () => {
      await outcomes(await open());
      expect((await publisher.requests()).filter(onFeed)).to.have.length(1);
    });

    it('would be seen to ask somebody else', async () => {
      const { witness } = await control(
        `new Image().src = '${publisher.elsewhere}/a.png'; fetch('${publisher.elsewhere}').catch(() => {})`,
        policy(),
      );
      await waitUntil(() => witness.violations.length === 2);
    });
  });

  describe('no credentials to another origin', () => {
    /** What a request tells of the reader. */
    const told = ({ headers }: SeenRequest) => [headers.cookie, headers.authorization];

    it('asks for a feed on another origin without cookies and without a password', async () => {
      const opened = await open({ src: publisher.address('feed.json') });
      await outcomes(opened);
      await ourElements(opened)[0]!.refresh();
      const requests = (await publisher.requests()).filter(onFeed);
      expect(requests.map(told)).to.deep.equal([
        [undefined, undefined],
        [undefined, undefined],
      ]);
    });

    it('asks for one on the page’s own origin as the page itself does', async () => {
      const src = publisher.address('feed.json', {}, `${location.origin}/publisher/`);
      const opened = await open({ src });
      await outcomes(opened);
      const requests = (await publisher.requests()).filter(onFeed);
      expect(requests.map(told)).to.deep.equal([['visitor=1', undefined]]);
    });

    it('would be seen to send them', async () => {
      const src = publisher.address('feed.json');
      await fetch(src, { credentials: 'include', mode: 'no-cors' });
      await fetch(src, { credentials: 'omit', headers: { authorization: 'Basic YTpi' } });
      const requests = (await publisher.requests()).filter(({ method }) => method === 'GET');
      expect(requests.map(told)).to.deep.equal([
        ['visitor=1', undefined],
        [undefined, 'Basic YTpi'],
      ]);
    });
  });

  describe('a referrer of the origin at most', () => {
    const referrers = async (fits: (request: SeenRequest) => boolean) => {
      const requests = (await publisher.requests()).filter(fits);
      return [...new Set(requests.map(({ headers }) => headers.referer))];
    };

    it('tells the feed’s server the origin of the page, and that of the photo nothing', async () => {
      await visit(await open());
      expect(await referrers(onFeed)).to.deep.equal([`${location.origin}/`]);
      expect(await referrers(onPhoto)).to.deep.equal([undefined]);
    });

    it('would be seen to tell more', async () => {
      const { window } = await control(`fetch('${feed()}')`);
      const image = new window.Image();
      image.src = publisher.address('photo.png');
      await image.decode();
      await waitUntil(async () => (await publisher.requests()).length === 2);
      for (const fits of [onFeed, onPhoto]) {
        expect(await referrers(fits)).to.deep.equal([window.location.href]);
      }
    });
  });

  describe('no headers of its own, and no preflight', () => {
    /** The names of the headers in a request, but for those of a reload. */
    const names = ({ headers }: SeenRequest) =>
      Object.keys(headers).filter((name) => !/^(cache-control|pragma)$/.test(name));
    const plain = async () => {
      await fetch(publisher.address('feed.json', { plain: '1' }), { credentials: 'omit' });
      const all = await publisher.requests();
      return names(all.find(({ query }) => query.includes('plain'))!);
    };

    it('sends what any page sends that asks for an address', async () => {
      await visit(await open());
      const requests = (await publisher.requests()).filter(onFeed);
      expect(requests).to.have.length.above(3);
      const usual = await plain();
      for (const request of requests) {
        expect(request.method).to.equal('GET');
        expect(usual).to.include.members(names(request));
      }
    });

    it('would be seen to send more', async () => {
      await fetch(feed(), { headers: { 'x-page': '1' } });
      const [preflight, request] = await publisher.requests();
      expect(preflight!.method).to.equal('OPTIONS');
      expect(await plain()).to.not.include.members(names(request!));
    });
  });

  describe('no globals beyond the names of the elements', () => {
    /** What a page finds by name, of its own and of the browser. */
    const names = ({ window }: HostFrame) => ({
      window: Reflect.ownKeys(window).map(String).sort(),
      ...Object.fromEntries(
        (['Object', 'Array', 'Promise', 'Element', 'Event', 'Document'] as const).map((name) => [
          name,
          [...Reflect.ownKeys(window[name]), ...Reflect.ownKeys(window[name].prototype)]
            .map(String)
            .sort(),
        ]),
      ),
      document: Reflect.ownKeys(window.document).map(String).sort(),
    });

    it('adds three elements to a page, and not one name', async () => {
      host = await openHost({ head: '' });
      const before = names(host);
      host.frame.remove();
      const src = feed();
      host = await openHost({ body: threeElements(src) });
      expect(await outcomes(host)).to.deep.equal(allShown);
      expect(names(host)).to.deep.equal(before);
      for (const name of ['advisor-issue', 'advisor-question', 'advisor-answer']) {
        expect(host.window.customElements.get(name)).to.be.a('function');
      }
    });

    it('would be seen to add one', async () => {
      host = await openHost({ head: '' });
      const before = names(host);
      host.frame.remove();
      host = await openHost({ head: inline('Object.prototype.page = window.page = 1') });
      const after = names(host);
      expect(after.window.filter((name) => !before.window.includes(name))).to.deep.equal(['page']);
      expect(after).to.not.deep.equal({ ...before, window: after.window });
    });
  });

  describe('no evaluation of text', () => {
    const evaluators = /^(eval|Function|constructor|setTimeout|setInterval)\b/;

    it('works where evaluation is forbidden, and never tries', async () => {
      const opened = await open({ policy: `script-src 'nonce-host'` });
      await visit(opened);
      expect(opened.witness.violations).to.deep.equal([]);
      expect(recorded(opened).filter((call) => evaluators.test(call))).to.deep.equal([]);
    });

    it('would be seen to try', async () => {
      const tries = ['eval("1")', 'Function("1")', 'new Function("1")', 'setTimeout("1")'];
      const constructors = ['() => 0', 'async () => 0', 'function* () {}', 'async function* () {}'];
      tries.push(...constructors.map((each) => `(${each}).constructor("1")`));
      const opened = await control(
        tries.map((code) => `try { ${code} } catch {}`).join(';'),
        `script-src 'nonce-host'`,
      );
      const calls = recorded(opened).filter((call) => evaluators.test(call));
      expect(calls).to.have.length(tries.length);
      // Not every engine tells of every one.
      await waitUntil(() => opened.witness.violations.length > 0);
    });
  });

  describe('no telemetry', () => {
    it('tells nobody that it was read, followed, failed or left', async () => {
      const opened = await open();
      await visit(opened);
      const calls = recorded(opened);
      opened.frame.remove();
      // The feed, and again; of each element its refresh, its failure and the second try.
      expect(calls.map((call) => call.split('?')[0])).to.deep.equal(
        Array.from({ length: 1 + 3 * 3 }, () => `fetch ${publisher.origin}/feed.json`),
      );
      expect((await publisher.requests()).filter(onFeed)).to.have.length(calls.length);
    });

    it('would be seen to tell', async () => {
      const opened = await control(
        `navigator.sendBeacon('/a'); new XMLHttpRequest(); new Image(); new WebSocket('ws://localhost:1/'); fetch('/a'); addEventListener('pagehide', () => navigator.sendBeacon('/left'))`,
      );
      const calls = recorded(opened);
      opened.frame.remove();
      expect(calls).to.deep.equal([
        'sendBeacon /a',
        'XMLHttpRequest',
        'Image',
        'WebSocket ws://localhost:1/',
        'fetch /a',
        'sendBeacon /left',
      ]);
    });
  });
});
