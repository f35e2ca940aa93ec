import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import '../../src/define.js';
import type { AdvisorIssue } from '../../src/index.js';
import { feedAddress, requestCount } from '../support/feed-address.js';
import { failRequests, gone } from '../support/flaky-fetch.js';
import { impatient } from '../support/impatient.js';
import { once } from '../support/once.js';
import { rawFeed } from '../support/sample-feed.js';

const minute = 60_000;
const { now } = Date;

/** Lets the clock be so many milliseconds ahead. */
const ahead = (time: number) => (Date.now = () => now() + time);

function see(state: DocumentVisibilityState): void {
  Object.defineProperty(document, 'hidden', { configurable: true, value: state === 'hidden' });
}

/** Does what a browser does when a reader returns. */
const returns: Record<string, () => void> = {
  'to the network': () => window.dispatchEvent(new Event('online')),
  'from another page (back-forward cache)': () =>
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })),
  'to the tab': () => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })),
};

describe('a page left open', () => {
  impatient();
  const { setTimeout: realTimeout, clearTimeout: realClear } = window;
  let timers: Map<number, { run: () => void; time: number }>;

  beforeEach(() => {
    timers = new Map();
    // Minutes are not waited for: they stand here until a test lets them pass.
    window.setTimeout = ((run: () => void, time = 0) => {
      if (time < minute) return realTimeout(run, time);
      const id = -1 - timers.size - Math.floor(Math.random() * 1e9);
      timers.set(id, { run, time });
      return id;
    }) as typeof realTimeout;
    window.clearTimeout = (id) => (timers.delete(id as number) ? undefined : realClear(id));
  });
  afterEach(() => {
    window.setTimeout = realTimeout;
    window.clearTimeout = realClear;
    Date.now = now;
    delete (document as { hidden?: boolean }).hidden;
  });

  const load = async (attributes: Record<string, string>, src = feedAddress('sample')) => {
    const page = await fixture<HTMLElement>(html`<div></div>`);
    const element = document.createElement('advisor-issue');
    for (const [key, value] of Object.entries({ src, ...attributes })) {
      element.setAttribute(key, value);
    }
    const loaded = once(element, 'advisor-load');
    page.append(element);
    await loaded;
    return { element, src, page };
  };
  const pass = () => {
    const due = [...timers.values()];
    timers.clear();
    for (const { run } of due) run();
    return due.map(({ time }) => time);
  };
  /** Comes back when whatever the element has begun to ask for is there. */
  const settled = async (element: AdvisorIssue) => {
    await nextFrame();
    await element.updateComplete;
    await nextFrame();
  };

  it('asks again after as many minutes as it is told, again and again', async () => {
    const { element, src } = await load({ refresh: '5' });
    for (const requests of [2, 3, 4]) {
      const again = once(element, 'advisor-load');
      expect(pass()).to.deep.equal([5 * minute]);
      await again;
      expect(await requestCount(src)).to.equal(requests);
    }
  });

  it('asks nobody by itself when it is told nothing', async () => {
    const { element, src } = await load({});
    expect(pass()).to.deep.equal([]);
    await settled(element);
    expect(await requestCount(src)).to.equal(1);
  });

  it('never asks more than once a minute, nor less than once a day', async () => {
    await load({ refresh: '0.001' });
    expect(pass()).to.deep.equal([minute]);
    await load({ refresh: '99999999' });
    expect(pass()).to.include(1440 * minute);
    for (const refresh of ['0', 'often', '', '-1']) {
      timers.clear();
      await load({ refresh });
      expect(pass().every((time) => time >= minute)).to.equal(true);
    }
  });

  it('follows when it is told another number of minutes', async () => {
    const { element, src } = await load({ refresh: '60' });
    element.refreshMinutes = 2;
    await element.updateComplete;
    const again = once(element, 'advisor-load');
    expect(pass()).to.deep.equal([2 * minute]);
    await again;
    expect(await requestCount(src)).to.equal(2);
    element.removeAttribute('refresh');
    await element.updateComplete;
    expect(pass()).to.deep.equal([]);
  });

  it('waits until somebody sees it', async () => {
    const { element, src } = await load({ refresh: '5' });
    see('hidden');
    ahead(5 * minute + 1);
    pass();
    await settled(element);
    expect(await requestCount(src)).to.equal(1);
    see('visible');
    const again = once(element, 'advisor-load');
    returns['to the tab']!();
    await again;
    expect(await requestCount(src)).to.equal(2);
  });

  it('stops when it leaves the page, and begins again when it is back', async () => {
    const { element, src, page } = await load({ refresh: '5' });
    element.remove();
    expect(pass()).to.deep.equal([]);
    page.append(element);
    await element.updateComplete;
    const again = once(element, 'advisor-load');
    pass();
    await again;
    expect(await requestCount(src)).to.equal(2);
  });

  it('asks nobody when the page has given the feed itself', async () => {
    const element = await fixture<AdvisorIssue>(
      html`<advisor-issue refresh="5" .data=${rawFeed()}></advisor-issue>`,
    );
    element.addEventListener('advisor-load', () => expect.fail('loaded again'));
    pass();
    ahead(minute * 60);
    for (const back of Object.values(returns)) back();
    await settled(element);
    expect(element.state.status).to.equal('ready');
  });

  for (const [what, back] of Object.entries(returns)) {
    it(`asks again when the reader comes back ${what} and what is shown is old`, async () => {
      const { element, src } = await load({});
      ahead(4 * minute);
      back();
      await settled(element);
      expect(await requestCount(src)).to.equal(1);
      ahead(5 * minute + 1);
      const again = once(element, 'advisor-load');
      back();
      // Many events at once are one return.
      for (const other of Object.values(returns)) other();
      await again;
      expect(await requestCount(src)).to.equal(2);
      back();
      await settled(element);
      expect(await requestCount(src)).to.equal(2);
    });

    it(`asks nobody when the reader comes back ${what} and the page is not seen`, async () => {
      const { element, src } = await load({});
      ahead(60 * minute);
      see('hidden');
      back();
      await settled(element);
      expect(await requestCount(src)).to.equal(1);
    });
  }

  it('takes the publisher’s word for how long a document is fresh', async () => {
    const src = feedAddress('sample', { 'max-age': 3_600 });
    const { element } = await load({}, src);
    ahead(59 * minute);
    returns['to the tab']!();
    await settled(element);
    expect(await requestCount(src)).to.equal(1);
    ahead(60 * minute + 1);
    const again = once(element, 'advisor-load');
    returns['to the tab']!();
    await again;
    expect(await requestCount(src)).to.equal(2);
  });

  it('asks at most once a minute however short-lived the publisher calls it', async () => {
    const src = feedAddress('sample', { 'max-age': 0 });
    const { element } = await load({}, src);
    ahead(59_000);
    returns['to the tab']!();
    await settled(element);
    expect(await requestCount(src)).to.equal(1);
  });

  it('shows a failed discussion as soon as the network is back, and is never blank in between', async () => {
    const page = await fixture<HTMLElement>(html`<div></div>`);
    const element = document.createElement('advisor-issue');
    element.innerHTML = '<a href="/qa">Fallback</a>';
    element.src = feedAddress('sample');
    const restore = failRequests(gone);
    const failed = once(element, 'advisor-error');
    page.append(element);
    await failed.finally(restore);
    const states: string[] = [];
    const watch = new MutationObserver(() => states.push(element.state.status));
    watch.observe(element.shadowRoot!, { childList: true, subtree: true });
    const loaded = once(element, 'advisor-load');
    returns['to the network']!();
    await element.updateComplete;
    expect(element.matches(':state(failed)')).to.equal(true);
    expect(element.querySelector('a')!.offsetHeight).to.be.above(0);
    await loaded;
    await nextFrame();
    watch.disconnect();
    expect(states.every((state) => state !== 'loading')).to.equal(true);
  });

  it('replaces what is stale as soon as the network is back', async () => {
    const { element } = await load({});
    const restore = failRequests(gone);
    await element.refresh().finally(restore);
    await element.updateComplete;
    expect(element.matches(':state(stale)')).to.equal(true);
    const loaded = once(element, 'advisor-load');
    returns['to the network']!();
    await loaded;
    expect(element.matches(':state(ready)')).to.equal(true);
    expect(element.shadowRoot!.querySelector('[part=notice]') === null).to.equal(true);
  });

  it('does not ask again and again for what fails, each time the reader looks', async () => {
    const page = await fixture<HTMLElement>(html`<div></div>`);
    const element = document.createElement('advisor-issue');
    element.src = feedAddress('sample', { status: 404 });
    const failed = once(element, 'advisor-error');
    page.append(element);
    await failed;
    returns['to the tab']!();
    returns['to the tab']!();
    await settled(element);
    expect(await requestCount(element.src)).to.equal(1);
    ahead(5_001);
    const again = once(element, 'advisor-error');
    returns['to the tab']!();
    await again;
    expect(await requestCount(element.src)).to.equal(2);
  });

  it('keeps the discussion for the next visit when it is told to', async () => {
    const { src } = await load({ cache: '' });
    const found = async () => (await caches.open('advisor-embed')).match(src);
    while (!(await found())) await new Promise((resolve) => realTimeout(resolve));
    expect(await (await found())!.text()).to.contain('new-harbor');
    await caches.delete('advisor-embed');
  });

  it('has one listener however many elements it has, and none and no timer left when they are gone', async () => {
    const counts = new Map<string, number>();
    const { addEventListener, removeEventListener } = EventTarget.prototype;
    const count = (type: string, by: number) => counts.set(type, (counts.get(type) ?? 0) + by);
    EventTarget.prototype.addEventListener = function (...args: unknown[]) {
      if (this === window) count(args[0] as string, 1);
      addEventListener.apply(this, args as never);
    };
    EventTarget.prototype.removeEventListener = function (...args: unknown[]) {
      if (this === window) count(args[0] as string, -1);
      removeEventListener.apply(this, args as never);
    };
    try {
      const { element } = await load({ refresh: '5' });
      expect(counts.get('online')).to.equal(1);
      const { element: other } = await load({ refresh: '5' });
      expect(counts.get('online')).to.equal(1);
      other.remove();
      expect(counts.get('online')).to.equal(1);
      element.remove();
      await settled(element);
      expect([...counts.values()].every((each) => each === 0)).to.equal(true);
      expect(timers.size).to.equal(0);
    } finally {
      Object.assign(EventTarget.prototype, { addEventListener, removeEventListener });
    }
  });
});
