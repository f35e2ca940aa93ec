import { aTimeout, expect, nextFrame, waitUntil } from '@open-wc/testing';
import '../../src/define.js';
import type { AdvisorIssue } from '../../src/index.js';
import { faultAddresses, faultCount } from '../support/fault-address.js';
import {
  isBlank,
  listenForUncaught,
  logFetches,
  look,
  type FetchLog,
} from '../support/fault-witness.js';
import { once } from '../support/once.js';
import { rawFeed, rawItem } from '../support/sample-feed.js';

// A random number generator with a seed (mulberry32), so that a failure can be had again.
const seed = crypto.getRandomValues(new Uint32Array(1))[0]!;
let drawn = seed;
function random(): number {
  drawn = (drawn + 0x6d2b79f5) | 0;
  let t = Math.imul(drawn ^ (drawn >>> 15), 1 | drawn);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
}

let page: HTMLElement;
let log: FetchLog;
let steady: string;
const uncaught = listenForUncaught(window);

// Longer than any test.
const hang = 60_000;

/** An address that answers with an issue of that id, each time after so many ms, and counts its own requests. */
function address(id: string, ...delays: number[]): string {
  const url = new URL(steady);
  url.searchParams.set('key', crypto.randomUUID());
  url.searchParams.set('id', id);
  if (delays.length) url.searchParams.set('delay', delays.join());
  return url.href;
}

function create(src: string): AdvisorIssue {
  const element = document.createElement('advisor-issue');
  element.innerHTML = '<a href="/qa">Read it at the Courier</a>';
  element.src = src;
  return element;
}

/** What an element tells the page from now on: the type of the event, and the issue. */
function listen(element: AdvisorIssue): string[] {
  const told: string[] = [];
  for (const type of ['advisor-load', 'advisor-error', 'advisor-stale'] as const) {
    element.addEventListener(type, (event) => {
      told.push([type, event.issue?.id].filter(Boolean).join(' '));
    });
  }
  return told;
}

/** Waits, on a machine that may be slow, for what comes by itself. */
const eventually = (isSo: () => boolean | Promise<boolean>, what: string) =>
  waitUntil(isSo, what, { timeout: 10_000 });
const untilAsked = (src: string, requests = 1) =>
  eventually(async () => (await faultCount(src)).requests === requests, 'the server is asked');
const untilBroken = (src: string, broken = 1) =>
  eventually(async () => (await faultCount(src)).broken === broken, 'the server sees it given up');

/** An element whose request is with the server, which keeps it waiting. */
async function loading(id: string, ...delays: number[]) {
  const src = address(id, ...(delays.length ? delays : [hang]));
  const element = create(src);
  const told = listen(element);
  page.append(element);
  await untilAsked(src);
  return { element, src, told };
}

async function loaded(src: string): Promise<AdvisorIssue> {
  const element = create(src);
  const load = once(element, 'advisor-load');
  page.append(element);
  await load;
  return element;
}

beforeEach(async () => {
  ({ steady } = await faultAddresses());
  log = logFetches();
  page = document.body.appendChild(document.createElement('div'));
});
afterEach(() => {
  log.stop();
  page.remove();
});

describe('a src that changes during a load', function () {
  this.timeout(30_000);

  it('shows the last of 100 addresses, and gives up the 99 before it', async () => {
    const element = create('');
    const told = listen(element);
    page.append(element);
    const all = Array.from({ length: 100 }, (_, i) => address(`harbor-${i}`, random() * 100));
    const load = once(element, 'advisor-load');
    for (const src of all) {
      element.src = src;
      await element.updateComplete;
    }
    const signals = all.map((src) => log.signals(src));
    expect(signals.every(({ length }) => length === 1)).to.equal(true);
    expect(signals.map(([signal]) => signal!.aborted)).to.deep.equal(all.map((_, i) => i < 99));
    await load;
    expect(look(element).content).to.contain('Harbor of harbor-99 Be');
    // Whatever was on its way has had the time to come.
    await aTimeout(120);
    expect(look(element).content).to.contain('Harbor of harbor-99 Be');
    expect(told).to.deep.equal(['advisor-load harbor-99']);
  });

  it('lets the last win 100 times of 100, however late the others come, and never goes back', async () => {
    // A fetch that cannot be given up: what was asked for arrives, in any order.
    const real = window.fetch;
    const arrivals: string[] = [];
    const underWay: Promise<unknown>[] = [];
    window.fetch = (input) => {
      const id = new URL(input as string).searchParams.get('id')!;
      const arrival = aTimeout(random() * 400).then(() => {
        arrivals.push(id);
        return new Response(JSON.stringify(rawFeed([rawItem(id, '2026-03-04')])));
      });
      underWay.push(arrival);
      return arrival;
    };
    try {
      const runs = Array.from({ length: 100 }, async (_, run) => {
        const element = create('');
        const told = listen(element);
        page.append(element);
        const ids = Array.from({ length: 20 }, (_, i) => `run-${run}-${i}`);
        for (const id of ids) {
          element.src = address(id);
          await element.updateComplete;
          if (random() < 0.3) await aTimeout(random() * 20);
        }
        return { element, told, ids };
      });
      const ended = await Promise.all(runs);
      for (const { told, ids } of ended) {
        await eventually(() => told.at(-1) === `advisor-load ${ids.at(-1)}`, `seed ${seed}`);
      }
      await Promise.all(underWay);
      await aTimeout(100);
      let overtaken = 0;
      for (const { element, told, ids } of ended) {
        const last = ids.at(-1)!;
        // Of so many, those far away are laid out when the reader comes near.
        element.scrollIntoView();
        await eventually(() => look(element).content !== '', `laid out, seed ${seed}`);
        expect(look(element).content, `seed ${seed}`).to.contain(`Harbor of ${last} Be`);
        expect(told.at(-1), `seed ${seed}`).to.equal(`advisor-load ${last}`);
        const order = told.map((each) => ids.indexOf(each.replace('advisor-load ', '')));
        expect(order, `seed ${seed}`).to.deep.equal([...order].sort((a, b) => a - b));
        const late = arrivals.slice(arrivals.indexOf(last) + 1);
        if (ids.some((id) => late.includes(id))) overtaken++;
      }
      // Else there was nothing to win.
      expect(overtaken, `runs in which something came after the last, seed ${seed}`).to.be.above(
        10,
      );
    } finally {
      window.fetch = real;
    }
  });

  it('ends the request that a server is at work on', async () => {
    const { element, src, told } = await loading('first');
    const next = address('second');
    const load = once(element, 'advisor-load');
    element.src = next;
    await load;
    await untilBroken(src);
    expect(told).to.deep.equal(['advisor-load second']);
  });

  it('asks once for an attribute that flaps within one task', async () => {
    const [one, two] = [address('one'), address('two')];
    const element = create(one);
    const told = listen(element);
    page.append(element);
    const load = once(element, 'advisor-load');
    for (let i = 0; i < 1_000; i++) element.setAttribute('src', i % 2 ? two : one);
    await load;
    expect(told).to.deep.equal(['advisor-load two']);
    expect([log.signals(one).length, log.signals(two).length]).to.deep.equal([0, 1]);
  });

  it('ends as the attribute does, if it comes and goes with every frame of a load', async () => {
    const src = address('flapping', 60);
    const element = create(src);
    const told = listen(element);
    page.append(element);
    for (let i = 0; i < 40; i++) {
      if (i % 2) element.setAttribute('src', src);
      else element.removeAttribute('src');
      await element.updateComplete;
      if (random() < 0.2) await nextFrame();
    }
    // It may have arrived, and been taken away, on the way.
    const settled = () => element.state.status === 'ready' && !element.isUpdatePending;
    await eventually(settled, 'the discussion stands');
    expect(new Set(told)).to.deep.equal(new Set(['advisor-load flapping']));
    expect(look(element).content).to.contain('Harbor of flapping');
    element.removeAttribute('src');
    await element.updateComplete;
    await nextFrame();
    expect(look(element)).to.deep.equal({
      content: '',
      note: '',
      fallback: 'Read it at the Courier',
    });
  });

  it('takes the last issue asked for', async () => {
    const element = create(steady);
    const told = listen(element);
    page.append(element);
    for (let i = 0; i < 101; i++) {
      element.issue = i % 2 ? 'new-harbor' : 'old-harbor';
      await element.updateComplete;
    }
    await eventually(() => told.length > 0, 'the element tells the page');
    expect(told).to.deep.equal(['advisor-load old-harbor']);
    expect(look(element).content).to.contain('Harbor of old-harbor');
  });

  it('shows data that the page gives meanwhile, and gives up the request', async () => {
    const { element, src, told } = await loading('late');
    element.data = rawFeed([rawItem('given', '2026-03-04')]);
    await untilBroken(src);
    expect(look(element).content).to.contain('Harbor of given');
    expect(told).to.deep.equal(['advisor-load given']);
  });
});

describe('a refresh', function () {
  this.timeout(30_000);

  it('during a load brings the discussion once', async () => {
    const { element, src, told } = await loading('refreshed', hang, 0);
    await element.refresh();
    await element.updateComplete;
    expect(look(element).content).to.contain('Harbor of refreshed');
    await untilBroken(src);
    expect(told).to.deep.equal(['advisor-load refreshed']);
  });

  it('a hundred times at once ends, and leaves the discussion where it is', async () => {
    const src = address('often', 30);
    const element = await loaded(src);
    const told = listen(element);
    let wasAway = false;
    const watcher = new MutationObserver(() => (wasAway ||= !look(element).content));
    watcher.observe(element.shadowRoot!, { childList: true, subtree: true });
    await Promise.all(Array.from({ length: 100 }, () => element.refresh()));
    await element.updateComplete;
    watcher.disconnect();
    expect(wasAway).to.equal(false);
    expect(look(element).content).to.contain('Harbor of often');
    expect(told).to.deep.equal(['advisor-load often']);
  });

  it('ends with the element that asked for it', async () => {
    const src = address('leaving', 0, hang, 0);
    const element = await loaded(src);
    void element.refresh();
    await untilAsked(src, 2);
    element.remove();
    await untilBroken(src);
    page.append(element);
    await element.updateComplete;
    expect(look(element).content).to.contain('Harbor of leaving');
  });
});

describe('many elements', function () {
  this.timeout(30_000);

  it('a thousand on one feed make one request', async () => {
    const src = address('shared', 100);
    const elements = Array.from({ length: 1_000 }, () => create(src));
    const all = Promise.all(elements.map((element) => once(element, 'advisor-load')));
    page.append(...elements);
    await all;
    expect(await faultCount(src)).to.deep.equal({ requests: 1, broken: 0 });
    expect(log.signals(src)).to.have.length(1);
    for (const element of elements) {
      expect(element.shadowRoot!.querySelector('[part=title]')!.textContent).to.contain('shared');
    }
  });

  it('of which one leaves let the others have the discussion, with the one request', async () => {
    const { element, src } = await loading('stays', 500);
    const other = create(src);
    const load = once(other, 'advisor-load');
    page.append(other);
    await other.updateComplete;
    element.remove();
    await load;
    expect(look(other).content).to.contain('Harbor of stays');
    expect(await faultCount(src)).to.deep.equal({ requests: 1, broken: 0 });
  });

  it('of which all leave end the request', async () => {
    const { element, src, told } = await loading('empties');
    const other = create(src);
    page.append(other);
    await other.updateComplete;
    page.replaceChildren();
    await untilBroken(src);
    expect(await faultCount(src)).to.deep.equal({ requests: 1, broken: 1 });
    expect(told).to.deep.equal([]);
    expect(element.state.status).to.equal('loading');
  });
});

describe('an element on the move', function () {
  this.timeout(30_000);

  async function otherDocument(): Promise<Document> {
    const frame = document.createElement('iframe');
    frame.srcdoc = '<!doctype html><title>Elsewhere</title>';
    const load = new Promise((resolve) => frame.addEventListener('load', resolve));
    page.append(frame);
    await load;
    return frame.contentDocument!;
  }

  it('goes on with its one request in another document, and back', async () => {
    const there = await otherDocument();
    const { element, src, told } = await loading('traveller', 500);
    there.body.append(there.adoptNode(element));
    await nextFrame();
    page.append(document.adoptNode(element));
    await nextFrame();
    there.body.append(there.adoptNode(element));
    await eventually(() => told.length > 0, 'the element tells the page');
    await element.updateComplete;
    expect(look(element).content).to.contain('Harbor of traveller');
    expect(await faultCount(src)).to.deep.equal({ requests: 1, broken: 0 });
    page.append(document.adoptNode(element));
    await element.updateComplete;
    expect(look(element).content).to.contain('Harbor of traveller');
    expect(told).to.deep.equal(['advisor-load traveller']);
  });

  it('can be made in one document and put straight into another', async () => {
    const there = await otherDocument();
    const element = create(address('emigrant'));
    const load = once(element, 'advisor-load');
    there.body.append(element);
    await load;
    expect(look(element).content).to.contain('Harbor of emigrant');
  });

  it('can be put where no document is shown, and shows itself when it is back', async () => {
    const element = create(address('hidden'));
    const load = once(element, 'advisor-load');
    document.implementation.createHTMLDocument().body.append(element);
    page.append(element);
    await load;
    expect(look(element).content).to.contain('Harbor of hidden');
  });

  it('looks the same in another document, and back from it or from a template', async () => {
    const there = await otherDocument();
    const template = page.appendChild(document.createElement('template'));
    const element = await loaded(address('dressed'));
    const border = () =>
      there.defaultView!.getComputedStyle(element.shadowRoot!.querySelector('[part=issue]')!)
        .borderTopWidth;
    const usual = border();
    expect(usual).not.to.equal('0px');
    for (const place of [there.body, page, template.content, page]) {
      place.append(element);
      await element.updateComplete;
      if (place !== template.content) expect(border()).to.equal(usual);
    }
  });

  it('goes on into a shadow root and out of it, during a load and after', async () => {
    const { element, src, told } = await loading('diver', 500);
    const host = page.appendChild(document.createElement('div'));
    const root = host.attachShadow({ mode: 'open' });
    root.append(element);
    await nextFrame();
    page.append(element);
    await nextFrame();
    root.append(element);
    await eventually(() => told.length > 0, 'the element tells the page');
    expect(look(element).content).to.contain('Harbor of diver');
    page.append(element);
    await element.updateComplete;
    expect(look(element).content).to.contain('Harbor of diver');
    expect(await faultCount(src)).to.deep.equal({ requests: 1, broken: 0 });
    expect(told).to.deep.equal(['advisor-load diver']);
  });

  it('gives up when it is taken away for good, and says nothing any more', async () => {
    const { element, src, told } = await loading('gone');
    element.remove();
    await untilBroken(src);
    expect(log.signals(src)[0]!.aborted).to.equal(true);
    await nextFrame();
    expect(told).to.deep.equal([]);
    expect(isBlank(look(element))).to.equal(true);
  });

  it('asks again when it is brought back', async () => {
    const { element, src, told } = await loading('returns', hang, 0);
    element.remove();
    await untilBroken(src);
    const load = once(element, 'advisor-load');
    page.append(element);
    await load;
    expect(look(element).content).to.contain('Harbor of returns');
    expect(await faultCount(src)).to.deep.equal({ requests: 2, broken: 1 });
    expect(told).to.deep.equal(['advisor-load returns']);
  });

  it('can be taken away and brought back a hundred times during a load', async () => {
    const src = address('restless', 60);
    const element = create(src);
    const told = listen(element);
    for (let i = 0; i < 100; i++) {
      page.append(element);
      if (random() < 0.5) await element.updateComplete;
      if (random() < 0.1) await nextFrame();
      element.remove();
      if (random() < 0.5) await aTimeout(0);
    }
    page.append(element);
    await eventually(() => told.length > 0, 'the element tells the page');
    await element.updateComplete;
    expect(look(element).content, `seed ${seed}`).to.contain('Harbor of restless');
    expect(told, `seed ${seed}`).to.deep.equal(['advisor-load restless']);
  });
});

describe('all of these', () => {
  it('threw nothing that nobody caught', async () => {
    await nextFrame();
    expect(uncaught).to.deep.equal([]);
  });
});
