import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { discussionPage, waitFor } from '../support/discussion-page.js';
import { fullFeed } from '../support/full-issue.js';
import { launch } from '../support/partner.js';
import { publisher, type Publisher } from '../support/publisher.js';

let browser: Browser;
let source: Publisher;
before(async () => {
  browser = await launch();
  source = await publisher(fullFeed('https://sample.example'));
});
after(() => Promise.all([browser?.close(), source?.close()]));

/** The words of what has the focus, in whichever shadow root. */
const focused = (page: Page) =>
  page.evaluate(() => {
    let node = document.activeElement;
    while (node?.shadowRoot?.activeElement) node = node.shadowRoot.activeElement;
    return node === document.body ? '' : (node?.textContent ?? '').trim();
  });

describe('what a screen reader finds', () => {
  for (const status of ['loading', 'ready', 'stale', 'failed'] as const) {
    test(`of a discussion that is ${status} is what it found before (WRITE_ARIA=1 writes it anew)`, async () => {
      const attributes = 'collapse="6" navigation';
      const page = await discussionPage(browser, source, status, { attributes });
      const tree = await page.locator('main').ariaSnapshot();
      // The moment of the last good version, and the port of the server.
      const steady = tree
        .replace(/As of .*?[AP]M/g, 'As of (a moment)')
        .replace(/time: .*\d:\d\d.*/g, 'time: (a moment)')
        .replace(/127\.0\.0\.1:\d+/g, '127.0.0.1');
      const file = `test/e2e/aria/${status}.yml`;
      if (process.env.WRITE_ARIA) writeFileSync(file, `${steady}\n`);
      assert.equal(`${steady}\n`, readFileSync(file, 'utf8'));
      await page.close();
    });
  }
});

describe('a reader with the keyboard alone', () => {
  test('goes through a whole discussion in the order of the page, and out of it', async () => {
    const page = await discussionPage(browser, source, 'ready', {
      attributes: 'collapse="6" navigation',
      html: '<p><a href="/more">More from us</a></p>',
    });
    const way: string[] = [];
    while (way.at(-1) !== 'More from us' && way.length < 40) {
      await page.keyboard.press('Tab');
      // What has scrolled tells of it with the next frame.
      await page.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
      );
      way.push(await focused(page));
    }
    assert.deepEqual(way, [
      'español',
      'العربية',
      'Read on',
      // What is folded opens where the focus comes to it.
      'is public',
      'Copy link',
      'Tomás Reyes',
      'Read on',
      'Copy link',
      'Copy link',
      'Copy link',
      'The port’s plan',
      'Previous discussion',
      'Next discussion',
      'The Sample Courier',
      '© Courier',
      'More from us',
    ]);
    await page.close();
  });

  test('sees where the focus is', async () => {
    const page = await discussionPage(browser, source, 'ready');
    for (let at = 0; at < 12; at++) {
      await page.keyboard.press('Tab');
      const ring = await page.evaluate(() => {
        const root = document.querySelector('advisor-issue')!.shadowRoot!;
        const { outlineStyle, outlineWidth } = getComputedStyle(root.activeElement!);
        return outlineStyle !== 'none' && parseFloat(outlineWidth) > 0;
      });
      assert.equal(ring, true, await focused(page));
    }
    await page.close();
  });

  test('opens and closes a long answer', async () => {
    const attributes = 'collapse="6" navigation';
    const page = await discussionPage(browser, source, 'ready', { attributes });
    const fold = page.locator('advisor-issue details');
    await page.locator('advisor-issue summary').focus();
    for (const open of [true, false]) {
      await page.keyboard.press('Enter');
      assert.equal(await fold.evaluate((node: HTMLDetailsElement) => node.open), open);
      assert.equal(await focused(page), 'Read on');
    }
    await page.close();
  });

  test('tries again, and goes on from the headline', async () => {
    const page = await discussionPage(browser, source, 'failed');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    assert.equal(await focused(page), 'Try again');
    source.mood = 200;
    await page.keyboard.press('Enter');
    await waitFor(page, 'ready');
    await page.locator('advisor-issue h2').waitFor();
    assert.equal(await focused(page), 'Should the Harbor of new-harbor Be Dredged?');
    await page.close();
  });
});

test('a search in the page finds what is folded, and unfolds it', async () => {
  const page = await discussionPage(browser, source, 'ready', {
    attributes: 'collapse="6" navigation',
    height: 500,
  });
  const found = await page.evaluate(() => {
    const isFound = (window as unknown as { find(text: string): boolean }).find('is public');
    // What a reader's own search does, and a script's does not: it brings what it finds into view.
    const root = document.querySelector('advisor-issue')!.shadowRoot!;
    root.querySelector('[part=text] a')!.scrollIntoView({ block: 'center' });
    return isFound && getSelection()!.toString();
  });
  assert.equal(found, 'is public');
  await page.waitForFunction(
    () => document.querySelector('advisor-issue')!.shadowRoot!.querySelector('details')!.open,
  );
  await page.close();
});
