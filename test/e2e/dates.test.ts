import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { launch, partnerSite } from '../support/partner.js';
import { publisher, type Publisher } from '../support/publisher.js';
import { rawFeed, rawItem, rich } from '../support/sample-feed.js';

let browser: Browser;
let source: Publisher;
before(async () => {
  browser = await launch();
  source = await publisher(rawFeed([rawItem('harbor', '2026-03-04', rich)]));
});
after(() => Promise.all([browser?.close(), source?.close()]));

for (const timezoneId of ['Pacific/Kiritimati', 'America/New_York', 'Pacific/Pago_Pago']) {
  test(`a discussion has its own date for a reader in ${timezoneId}`, async () => {
    const tag = (lang: string, name = 'advisor-issue') =>
      `<${name} lang="${lang}" src="${source.feed}"></${name}>`;
    const site = await partnerSite(
      tag('en-US') +
        tag('en-GB') +
        tag('es') +
        tag('pt', 'advisor-question') +
        tag('en', 'advisor-answer'),
    );
    const context = await browser.newContext({ timezoneId });
    const page = await context.newPage();
    await page.goto(site.origin);
    await page.locator('advisor-answer article').first().waitFor();
    await page.locator('advisor-question article').first().waitFor();
    assert.deepEqual(await page.locator('[part=kicker] time').allTextContents(), [
      'March 4, 2026',
      '4 March 2026',
      '4 de marzo de 2026',
      '4 de março de 2026',
      'March 4, 2026',
    ]);
    // The correction came late in the evening, in the newsroom's own zone.
    assert.equal(
      await page.locator('[part=corrections] time').first().textContent(),
      'March 5, 2026',
    );
    await context.close();
    await site.close();
  });
}
