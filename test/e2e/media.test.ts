import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { discussionPage } from '../support/discussion-page.js';
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

/** Whether a change to what matches the selector changes the picture around it: whether that can be seen. */
async function isSeen(page: Page, selector: string, change: (node: Element) => void) {
  const node = page.locator(`advisor-issue ${selector}`).first();
  await node.scrollIntoViewIfNeeded();
  const before = await page.screenshot();
  await node.evaluate(change);
  return !before.equals(await page.screenshot());
}
const hideBox = (node: Element) =>
  ((node as HTMLElement).style.cssText +=
    ';border-color: Canvas; outline-color: Canvas; background: none; box-shadow: none');

describe('in forced colors', () => {
  const forced = async (status: 'loading' | 'ready' | 'failed', attributes = '') => {
    const page = await discussionPage(browser, source, status, { attributes });
    await page.emulateMedia({ forcedColors: 'active' });
    return page;
  };

  test('the answer that the reader came for is marked', async () => {
    const page = await forced('ready');
    await page.evaluate(() => (location.hash = 'advisor-new-harbor-tomas-reyes'));
    await page.locator('advisor-issue [part~=target]').waitFor();
    const unmark = (node: Element) => node.setAttribute('part', 'answer');
    assert.equal(await isSeen(page, '[part~=target]', unmark), true);
    await page.close();
  });

  test('cards have their borders', async () => {
    const page = await forced('ready', 'layout="cards"');
    assert.equal(await isSeen(page, '[part~=answer]', hideBox), true);
    await page.close();
  });

  test('the place of a discussion on its way is seen', async () => {
    const page = await forced('loading');
    const hide = (node: Element) => ((node as HTMLElement).style.visibility = 'hidden');
    assert.equal(await isSeen(page, '[part=skeleton]', hide), true);
    await page.close();
  });
});

test('more contrast leaves nothing pale', async () => {
  const page = await discussionPage(browser, source, 'ready');
  const colors = () =>
    page.evaluate(() => {
      const root = document.querySelector('advisor-issue')!.shadowRoot!;
      const parts = ['deck', 'kicker', 'affiliation', 'caption', 'tools', 'text'];
      return new Set(
        parts.map((part) => getComputedStyle(root.querySelector(`[part=${part}]`)!).color),
      ).size;
    });
  assert.equal(await colors(), 2);
  await page.emulateMedia({ contrast: 'more' });
  assert.equal(await colors(), 1);
  await page.close();
});

describe('in print', () => {
  for (const attributes of ['collapse="6"', 'layout="compact"', 'layout="cards" collapse="2"']) {
    test(`everything is unfolded, links say where they lead, and nothing asks to be pressed: ${attributes}`, async () => {
      const page = await discussionPage(browser, source, 'stale', { attributes });
      await page.emulateMedia({ media: 'print' });
      const found = await page.evaluate(() => {
        const root = document.querySelector('advisor-issue')!.shadowRoot!;
        const texts = [...root.querySelectorAll('[part=text]')];
        return {
          folded: texts.filter(
            (node) => !node.checkVisibility() || node.scrollHeight > node.clientHeight + 1,
          ).length,
          texts: texts.length,
          controls: [...root.querySelectorAll('button, summary, [part=tools]')].filter((node) =>
            node.checkVisibility(),
          ).length,
          link: getComputedStyle(root.querySelector('[part=text] a')!, '::after').content,
        };
      });
      assert.deepEqual(found, {
        folded: 0,
        texts: 4,
        controls: 0,
        link: '" (https://sample.example/survey)"',
      });
      await page.close();
    });
  }
});

test('at 400% nothing scrolls sideways', async () => {
  for (const layout of ['full', 'compact', 'cards']) {
    for (const status of ['loading', 'ready', 'stale', 'failed'] as const) {
      const attributes = `layout="${layout}" collapse="6" navigation`;
      const look = { attributes, width: 320, height: 256 };
      const page = await discussionPage(browser, source, status, look);
      const over = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return scrollWidth - clientWidth;
      });
      assert.equal(over, 0, `${layout} ${status}`);
      await page.close();
    }
  }
});

test('a page from right to left is the mirror image of one from left to right', async () => {
  const arabic = fullFeed('https://sample.example');
  for (const item of arabic.items) {
    item.language = 'ar';
    for (const answer of item._advisor!.answers) answer.lang = 'ar';
  }
  const mirrored = await publisher(arabic);
  const places = (page: Page) =>
    page.evaluate(() => {
      const { shadowRoot } = document.querySelector('advisor-issue')!;
      const { dir } = document.documentElement;
      const parts =
        'issue header photo question question-mark answers answer byline text corrections notice';
      return parts.split(' ').map((part) => {
        const { left, right } = shadowRoot!
          .querySelector(`[part=${part}]`)!
          .getBoundingClientRect();
        const width = document.documentElement.clientWidth;
        const [start, end] = dir === 'rtl' ? [width - right, width - left] : [left, right];
        return `${part} ${Math.round(start)} ${Math.round(end)}`;
      });
    });
  for (const width of [360, 900, 1280]) {
    const ltr = await discussionPage(browser, source, 'stale', { width });
    const rtl = await discussionPage(browser, mirrored, 'stale', { width });
    await rtl.evaluate(() => (document.documentElement.dir = 'rtl'));
    assert.deepEqual(await places(rtl), await places(ltr), `at ${width} px`);
    await Promise.all([ltr.close(), rtl.close()]);
  }
  await mirrored.close();
});
