import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { createServer, type ViteDevServer } from 'vite';
import { launch, open } from '../support/partner.js';
import { rawFeed, rawItem } from '../support/sample-feed.js';
import { serve } from '../support/serve.js';

describe('the demo', () => {
  let browser: Browser;
  let demo: ViteDevServer;
  let origin: string;
  before(async () => {
    browser = await launch();
    demo = await createServer({ server: { port: 0 }, logLevel: 'error' });
    await demo.listen();
    origin = demo.resolvedUrls!.local[0]!;
  });
  after(async () => {
    await browser.close();
    await demo.close();
  });

  test('is a newspaper’s page with today’s discussion, a teaser and an answer', async () => {
    for (const width of [360, 768, 1280]) {
      const { page, errors } = await open(browser, origin, width);
      await page.locator('advisor-issue article').first().waitFor();
      await page.locator('advisor-question article').first().waitFor();
      await page.locator('advisor-answer article').first().waitFor();
      assert.equal(await page.locator('h1').count(), 1);
      assert.equal(await page.locator('main advisor-issue [part=name]').count(), 5);
      await page.locator('main advisor-issue img').scrollIntoViewIfNeeded();
      await page.waitForFunction(() => {
        const image = document
          .querySelector('main advisor-issue')!
          .shadowRoot!.querySelector('img')!;
        return image.complete && image.naturalWidth > 0;
      });
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      assert.equal(overflow, 0, `at ${width} px`);
      assert.deepEqual(errors, []);
      await page.close();
    }
  });

  test('serves the design team’s pages with the sample feed and the themes', async () => {
    const shown = {
      'gallery.html': 'advisor-issue article',
      'theme.html': '#stage advisor-issue article',
      'embed.html': '#snippets pre',
      'reference.html': '#advisor-issue .entry',
      'embed/frame.html?src=../sample/feed.json&view=answer': 'advisor-answer [part=name]',
    };
    for (const [path, selector] of Object.entries(shown)) {
      const { page, errors } = await open(browser, origin + path);
      await page.locator(selector).first().waitFor();
      assert.deepEqual(
        errors.filter((each) => !each.includes('404')),
        [],
        path,
      );
      await page.close();
    }
  });

  test('shows any feed that a reader points it at', async (t) => {
    const feed = rawFeed([rawItem('elsewhere', '2026-03-04')]);
    const publisher = await serve((_path, _request, response) => {
      response.setHeader('access-control-allow-origin', '*');
      response.end(JSON.stringify(feed));
    });
    t.after(() => publisher.close());
    const address = `${publisher.origin}/feed.json`;
    const { page } = await open(browser, `${origin}?feed=${encodeURIComponent(address)}`);
    await page
      .getByRole('heading', { name: 'Should the Harbor of elsewhere Be Dredged?' })
      .first()
      .waitFor();
    assert.equal(await page.locator('main advisor-issue').getAttribute('src'), address);
    await page.locator('advisor-answer [part=name]').waitFor();
    await page.close();
  });
});
