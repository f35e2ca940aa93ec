import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, afterEach, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { elementMarkup } from '../../src/publisher/render/element-markup.js';
import { selectRendered } from '../../src/publisher/render/select-rendered.js';
import { launch } from '../support/partner.js';
import { sampleDocument } from '../support/rendered-sample.js';
import { serve, type Server } from '../support/serve.js';

const words = 'The harbor was quiet this morning, and the ferries left on time. '.repeat(8);

/** Runs in the page, as text: `shifted()` is the sum of all layout shifts so far. */
const countShifts = `{
  let sum = 0;
  const observer = new PerformanceObserver((list) => add(list.getEntries()));
  const add = (entries) => entries.reduce((all, { value }) => (sum = all + value), sum);
  observer.observe({ type: 'layout-shift', buffered: true });
  window.shifted = () => add(observer.takeRecords());
}`;

describe('nothing on the page moves', () => {
  let browser: Browser;
  let host: Server | undefined;
  let page: Page | undefined;
  before(async () => {
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
  });
  const leave = async () => {
    await page?.close();
    await host?.close();
  };
  afterEach(leave);

  /** How much the page moved (Cumulative Layout Shift) until the discussion and its photo stood there. */
  async function shift(
    embedded: (feed: string) => string,
    width: number,
    latency: number,
  ): Promise<number> {
    await leave();
    host = await serve((path, _request, response) => {
      if (path === '/feed.json') {
        const text = JSON.stringify(sampleDocument(host!.origin));
        // The network of a reader, not a wait of the test's.
        return void setTimeout(() => response.end(text), latency);
      }
      if (path === '/photo.jpg') {
        response.setHeader('content-type', 'image/jpeg');
        return response.end(readFileSync('demo/photos/free-night-trams-800.jpg'));
      }
      if (path === '/advisor.js') {
        response.setHeader('content-type', 'text/javascript');
        return response.end(readFileSync('dist/advisor.js'));
      }
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(
        `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>A host</title><h1>A page</h1><p>${words}</p>${embedded(`${host!.origin}/feed.json`)}<h2>What follows</h2><p>${words}</p></html>`,
      );
    });
    page = await browser.newPage({ viewport: { width, height: 800 } });
    await page.addInitScript(countShifts);
    await page.goto(host.origin);
    return page.evaluate(async () => {
      const element = document.querySelector('advisor-issue')!;
      await customElements.whenDefined('advisor-issue');
      if (element.state.status !== 'ready')
        await new Promise((resolve, reject) => {
          element.addEventListener('advisor-load', resolve, { once: true });
          element.addEventListener('advisor-error', reject, { once: true });
        });
      const image = element.shadowRoot!.querySelector('img')!;
      image.loading = 'eager';
      await image.decode();
      // Two frames later everything has been painted, and what moved has been told.
      for (let frames = 0; frames < 3; frames++) await new Promise(requestAnimationFrame);
      return (window as unknown as { shifted(): number }).shifted();
    });
  }

  const script = '<script async src="/advisor.js"></script>';
  const held = (height: string) => (feed: string) =>
    `${script}<advisor-issue src="${feed}" style="display: block; min-height: ${height}"><a href="/qa">Read it</a></advisor-issue>`;
  const bare = (feed: string) =>
    `${script}<advisor-issue src="${feed}"><a href="/qa">Read it</a></advisor-issue>`;
  const rendered = (feed: string) =>
    script + elementMarkup(selectRendered(sampleDocument(new URL(feed).origin), 'latest', feed));

  for (const width of [320, 800, 1280]) {
    for (const latency of [50, 500, 3000]) {
      test(`around the two lines, ${width} px wide, with a feed that takes ${latency} ms`, async () => {
        assert.equal(await shift(held('100vh'), width, latency), 0);
      });
    }

    test(`around a discussion that stands in the page, ${width} px wide`, async () => {
      assert.equal(await shift(rendered, width, 50), 0);
    });
  }

  test('by more than a hundredth around a bare tag in the middle of a page', async () => {
    const middle = (feed: string) => `<p>${words.repeat(40)}</p>${bare(feed)}`;
    for (const width of [320, 800, 1280])
      assert.ok((await shift(middle, width, 500)) <= 0.01, `${width} px`);
  });

  test('and if it did, it would be seen', async () => {
    await shift(held('100vh'), 800, 50);
    const moved = await page!.evaluate(async () => {
      const box = document.createElement('div');
      box.style.height = '200px';
      document.body.prepend(box);
      for (let frames = 0; frames < 3; frames++) await new Promise(requestAnimationFrame);
      return (window as unknown as { shifted(): number }).shifted();
    });
    assert.ok(moved > 0.05);
    // Nobody has kept the place of a bare tag in the first screen.
    assert.ok((await shift(bare, 800, 500)) > 0.05);
  });
});
