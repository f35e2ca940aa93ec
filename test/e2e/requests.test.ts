import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { embedPublisher } from '../support/embed-publisher.js';
import { launch, open } from '../support/partner.js';
import { serve, type Server } from '../support/serve.js';

describe('how often the publisher is asked for the feed', () => {
  let browser: Browser;
  let publisher: Server;
  let host: Server | undefined;
  let page: Page | undefined;
  before(async () => {
    browser = await launch();
    publisher = await embedPublisher();
  });
  after(async () => {
    await browser?.close();
    await publisher?.close();
  });
  afterEach(async () => {
    await page?.close();
    await host?.close();
  });

  const feed = (origin = publisher.origin) => `${origin}/feed.json`;
  const asked = () => publisher.requests.filter((path) => path === '/feed.json').length;

  async function visit(head: string, body: string): Promise<string[]> {
    host = await serve((_path, _request, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(`<!doctype html><html lang="en"><title>A host</title>${head}${body}</html>`);
    });
    const opened = await open(browser, host.origin);
    ({ page } = opened);
    await page.waitForFunction(() => {
      const all = [
        ...document.querySelectorAll('advisor-issue, advisor-question, advisor-answer'),
      ] as (Element & { state?: { status: string } })[];
      return all.length > 0 && all.every(({ state }) => state?.status === 'ready');
    });
    return opened.errors;
  }

  test('once for 25 elements of all kinds, with the script from two addresses', async () => {
    const kinds = ['issue', 'question', 'answer'];
    const elements = Array.from({ length: 25 }, (_, at) => {
      const name = `advisor-${kinds[at % 3]}`;
      return `<${name} src="${feed()}"></${name}>`;
    }).join('');
    const again = publisher.origin.replace('127.0.0.1', 'localhost');
    const before = asked();
    const errors = await visit(
      `<script async src="${publisher.origin}/advisor.js"></script><script async src="${again}/advisor.js"></script>`,
      elements,
    );
    assert.equal(asked(), before + 1);
    assert.deepEqual(errors, []);
  });

  for (const crossorigin of ['crossorigin', 'crossorigin="anonymous"']) {
    test(`not again where the page has preloaded it: ${crossorigin}`, async () => {
      const before = asked();
      const errors = await visit(
        `<link rel="preload" as="fetch" ${crossorigin} href="${feed()}"><script async src="${publisher.origin}/advisor.js"></script>`,
        `<advisor-issue src="${feed()}"></advisor-issue>`,
      );
      assert.equal(asked(), before + 1);
      assert.deepEqual(errors, []);
    });
  }

  test('never where the page has the discussion in it', async () => {
    const answer = await fetch(feed());
    const document = (await answer.text()).replaceAll('<', '\\u003c');
    const before = asked();
    await visit(
      `<script async src="${publisher.origin}/advisor.js"></script>`,
      `<advisor-issue src="${feed()}"><script type="application/json">${document}</script></advisor-issue>`,
    );
    assert.equal(asked(), before);
  });
});
