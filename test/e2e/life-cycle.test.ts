import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { launch, open, partnerSite } from '../support/partner.js';
import { rawAnswer, rawFeed, rawItem } from '../support/sample-feed.js';
import { serve, type Server } from '../support/serve.js';

// Bytes that the heap may grow by.
const mostGrowth = 100_000;

const feed = rawFeed([
  rawItem('new-harbor', '2026-03-04', { answers: [rawAnswer('ada-quill', 'Ada Quill')] }),
]);

/** What a page holds after a thorough collection of garbage. */
interface Holdings {
  /** Instances of the three elements, on the page or kept by something. */
  readonly elements: number;
  readonly nodes: number;
  readonly listeners: number;
  /** Bytes. */
  readonly heap: number;
}

const names = ['advisor-issue', 'advisor-question', 'advisor-answer'];

/** How many objects of an element's class there are in the whole heap. */
async function countInstances(cdp: CDPSession, name: string): Promise<number> {
  const { result: prototype } = await cdp.send('Runtime.evaluate', {
    expression: `customElements.get('${name}').prototype`,
    objectGroup: 'count',
  });
  const { objects } = await cdp.send('Runtime.queryObjects', {
    prototypeObjectId: prototype.objectId!,
    objectGroup: 'count',
  });
  const { result } = await cdp.send('Runtime.callFunctionOn', {
    objectId: objects.objectId!,
    functionDeclaration: 'function () { return this.length; }',
    returnByValue: true,
  });
  // What the inspector itself holds would be counted the next time.
  await cdp.send('Runtime.releaseObjectGroup', { objectGroup: 'count' });
  return result.value as number;
}

async function holdings(cdp: CDPSession): Promise<Holdings> {
  // What only a finalizer or a weak reference lets go of goes in the next round.
  for (let round = 0; round < 3; round++) await cdp.send('HeapProfiler.collectGarbage');
  let elements = 0;
  for (const name of names) elements += await countInstances(cdp, name);
  await cdp.send('HeapProfiler.collectGarbage');
  const { metrics } = await cdp.send('Performance.getMetrics');
  const metric = (name: string) => metrics.find((each) => each.name === name)!.value;
  return {
    elements,
    nodes: metric('Nodes'),
    listeners: metric('JSEventListeners'),
    heap: metric('JSHeapUsedSize'),
  };
}

/**
 * Mounts and unmounts so many elements, a hundred at a time. Of ten, four have data, two a feed (one asks again by the
 * clock), one is lazy and never comes near, one holds a page's own layout, one waits for its feed, and one leaves at once.
 */
async function mountAndUnmount(page: Page, count: number, publisher: string): Promise<void> {
  await page.evaluate(
    async ({ count, publisher, feed, names }) => {
      const place = document.querySelector('main')!;
      for (let done = 0; done < count; done += 100) {
        const loads: Promise<unknown>[] = [];
        for (let i = 0; i < 100; i++) {
          const kind = i % 10;
          const element = document.createElement(kind === 7 ? 'advisor-issue' : names[i % 3]!);
          element.innerHTML = kind === 7 ? '<advisor-question></advisor-question>' : 'Fallback';
          if (kind < 4) Object.assign(element, { data: feed });
          else if (kind === 8) element.setAttribute('src', `${publisher}/silent.json?${done + i}`);
          else element.setAttribute('src', `${publisher}/feed.json`);
          if (kind === 5) element.setAttribute('refresh', '10');
          if (kind === 6) {
            element.setAttribute('loading', 'lazy');
            element.style.cssText = 'position: absolute; top: 99999px';
          }
          if (kind < 6 || kind === 7) {
            loads.push(new Promise((resolve) => element.addEventListener('advisor-load', resolve)));
          }
          place.append(element);
          if (kind === 9) element.remove();
        }
        await Promise.all(loads);
        // There and back once to another server: what is to be given up has left.
        await fetch('/');
        place.replaceChildren();
      }
      // Those that were taken away give up in a task of their own.
      await new Promise((resolve) => setTimeout(resolve));
    },
    { count, publisher, feed, names },
  );
}

describe('elements that come and go', () => {
  let browser: Browser;
  let publisher: Server;
  let partner: Server;
  before(async () => {
    browser = await launch();
    publisher = await serve((path, _request, response) => {
      response.setHeader('access-control-allow-origin', '*');
      if (path === '/feed.json') response.end(JSON.stringify(feed));
    });
    partner = await partnerSite('<main></main>', { head: '<script src="/advisor.js"></script>' });
  });
  after(async () => {
    await browser.close();
    await publisher.close();
    await partner.close();
  });

  async function visit() {
    const { page, errors } = await open(browser, partner.origin);
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Performance.enable');
    return { page, cdp, errors };
  }

  test(
    'leave nothing behind after 10,000 mounts: no element, no node, no listener, no memory',
    { timeout: 120_000 },
    async () => {
      const { page, cdp, errors } = await visit();
      await mountAndUnmount(page, 1_000, publisher.origin);
      const before = await holdings(cdp);
      const asked = publisher.requests.length;
      await mountAndUnmount(page, 10_000, publisher.origin);
      const after = await holdings(cdp);
      assert.equal(after.elements, 0);
      assert.equal(after.nodes, before.nodes);
      assert.equal(after.listeners, before.listeners);
      const growth = after.heap - before.heap;
      assert.ok(growth <= mostGrowth, `the heap grew by ${growth} bytes`);
      assert.deepEqual(errors, []);
      // Nobody asks again for what is there; most of those that left had their request with the server.
      const since = publisher.requests.slice(asked);
      assert.ok(since.every((path) => path === '/silent.json'));
      assert.ok(since.length > 100, `${since.length} requests were given up`);
      await page.close();
    },
  );

  test('would be seen if they stayed', async () => {
    const { page, cdp } = await visit();
    // Some come and go first: what an element leaves once, its templates, is there.
    await mountAndUnmount(page, 100, publisher.origin);
    const before = await holdings(cdp);
    await page.evaluate(
      async ({ feed }) => {
        const kept: unknown[] = [];
        for (let i = 0; i < 100; i++) {
          const element = document.createElement('advisor-issue');
          Object.assign(element, { data: structuredClone(feed) });
          document.body.append(element);
          await element.updateComplete;
          element.remove();
          kept.push(element);
          window.addEventListener('online', () => kept.length);
        }
        Object.assign(window, { kept });
      },
      { feed },
    );
    const after = await holdings(cdp);
    assert.equal(after.elements, 100);
    assert.ok(after.listeners >= before.listeners + 100);
    assert.ok(after.nodes > before.nodes + 100);
    assert.ok(after.heap > before.heap + mostGrowth);
    await page.close();
  });
});
