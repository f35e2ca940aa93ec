import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { launch, open, partnerSite } from '../support/partner.js';
import { rawFeed } from '../support/sample-feed.js';
import { serve, type Server } from '../support/serve.js';

// What strict policies make of it: test/security/strict-matrix.test.ts.
describe('the script tag', () => {
  let browser: Browser;
  let publisher: Server;
  before(async () => {
    browser = await launch();
    publisher = await serve((_path, _request, response) => {
      response.setHeader('access-control-allow-origin', '*');
      response.end(JSON.stringify(rawFeed()));
    });
  });
  after(async () => {
    await browser.close();
    await publisher.close();
  });

  const body = () =>
    `<advisor-issue src="${publisher.origin}/feed.json"><a href="/qa">Fallback</a></advisor-issue>`;

  /** What a reader sees, and what went wrong. */
  async function visit(head: string) {
    const site = await partnerSite(body(), { head });
    const { page, errors } = await open(browser, site.origin);
    try {
      await page.waitForLoadState('networkidle');
      const seen = {
        fallback: await page.getByText('Fallback').isVisible(),
        answers: await page.locator('advisor-issue [part=name]').count(),
        globals: await page.evaluate(() => {
          const before = (window as unknown as { before?: string[] }).before ?? [];
          return Object.getOwnPropertyNames(window).filter((key) => !before.includes(key));
        }),
      };
      return { ...seen, errors };
    } finally {
      await page.close();
      await site.close();
    }
  }

  test('goes on when it is loaded twice, and leaves an import map of the page alone', async () => {
    const { fallback, answers, errors } =
      await visit(`<script src="/advisor.js"></script><script async src="/advisor.js?again"></script>
          <script type="importmap">{"imports":{"x":"data:text/javascript,document.title='mapped'"}}</script>
          <script type="module">import 'x'; if (document.title !== 'mapped') throw Error('no import map');</script>`);
    assert.deepEqual([fallback, answers, errors], [false, 3, []]);
  });

  test('adds nothing to window', async () => {
    const { globals, answers } = await visit(
      `<script>var before = []; before = Object.getOwnPropertyNames(window)</script><script async src="/advisor.js"></script>`,
    );
    assert.equal(answers, 3);
    assert.deepEqual(globals, []);
  });

  test('keeps the fallback in a browser that lacks what it needs', async () => {
    const { fallback, answers, errors } = await visit(
      `<script>delete URL.canParse</script><script async src="/advisor.js"></script>`,
    );
    assert.deepEqual([fallback, answers, errors], [true, 0, []]);
  });

  test('keeps the fallback and says what happened when the publisher does not allow the page', async (t) => {
    const closed = await serve((_path, _request, response) =>
      response.end(JSON.stringify(rawFeed())),
    );
    t.after(() => closed.close());
    const site = await partnerSite(
      `<advisor-issue src="${closed.origin}/feed.json"><a href="/qa">Fallback</a></advisor-issue>`,
    );
    t.after(() => site.close());
    const { page } = await open(browser, site.origin);
    t.after(() => page.close());
    await page.getByText('The discussion could not be loaded (network).').waitFor();
    assert.equal(await page.getByText('Fallback').isVisible(), true);
    assert.equal(await page.getByRole('button', { name: 'Try again' }).isVisible(), true);
  });
});
