import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { before, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { useDemo } from '../support/demo-site.js';
import { open } from '../support/partner.js';

describe('the gallery', () => {
  const demo = useDemo();
  let page: Page;
  before(async () => {
    ({ page } = await open(demo.browser, `${demo.home}gallery.html`));
  });
  const specimen = (title: string) =>
    page.getByRole('region', { name: title, exact: true }).locator('.held > *').first();
  const isInState = async (title: string, state: string) => {
    const element = specimen(title);
    await element.waitFor();
    await page.waitForFunction(([each, name]) => (each as Element).matches(`:state(${name})`), [
      await element.elementHandle(),
      state,
    ] as const);
  };

  test('shows every state as it comes from a real feed', async () => {
    const states = {
      idle: 'idle',
      loading: 'loading',
      ready: 'ready',
      stale: 'stale',
      'failed: no such feed': 'failed',
      'failed: not JSON': 'failed',
      'failed: no such discussion': 'failed',
      Withdrawn: 'ready',
      'An answer skipped': 'ready',
      'Any other JSON Feed': 'ready',
    };
    for (const [title, state] of Object.entries(states)) await isInState(title, state);
    const says = async (title: string, words: string) =>
      assert.ok((await specimen(title).getByText(words).count()) > 0, `${title}: ${words}`);
    await says('failed: no such feed', '(404)');
    await says('failed: not JSON', '(not-json)');
    await says('stale', 'A newer version could not be loaded.');
    await says('Withdrawn', 'Withdrawn by the publisher.');
    await says('An answer withdrawn', 'Withdrawn by the publisher.');
    await says('An answer skipped', '1 answer could not be shown.');
    await says('Any other JSON Feed', 'How We Choose a Question');
    for (const title of ['idle', 'loading', 'failed: no such feed', 'failed: not JSON'])
      assert.ok(
        await specimen(title).locator('a').first().isVisible(),
        `${title}: the link is there`,
      );
  });

  test('shows each layout at several widths, and what a page puts into the slots', async () => {
    const layoutOf = (width: string) =>
      specimen(`layout="cards", ${width}`).evaluate(
        (each) =>
          getComputedStyle(
            each.shadowRoot!.querySelector('[part="answers"]')!,
          ).gridTemplateColumns.split(' ').length,
      );
    await specimen('layout="cards", the full width').locator('[part=name]').first().waitFor();
    assert.equal(await layoutOf('280 pixels'), 1);
    assert.ok((await layoutOf('the full width')) >= 3, 'answers stand side by side');
    await specimen('layout="compact", 280 pixels').locator('summary').first().waitFor();
    await specimen('collapse="4", 640 pixels').locator('summary').first().waitFor();
    for (const [title, words] of [
      ['slot="header" and slot="footer"', 'Write to letters@marlow.example'],
      ['slot="after-question"', 'how would you decide?'],
      ['slot="loading"', 'on its way from The Sample Courier'],
      ['slot="error"', 'having a day off'],
    ] as const) {
      const inside = specimen(title).getByText(words);
      await inside.waitFor();
      assert.ok(await inside.evaluate((each) => each.assignedSlot !== null), title);
    }
  });

  test('shows the smaller elements inside, other languages, and a page from right to left', async () => {
    await specimen('A layout of your own').locator('advisor-answer [part=name]').waitFor();
    const arabic = specimen('From right to left');
    await arabic.locator('[part=name]').first().waitFor();
    assert.equal(await arabic.evaluate((each) => getComputedStyle(each).direction), 'rtl');
    await specimen('Translated').locator('[part=name]').first().waitFor();
    await specimen('Spanish, on a Spanish page').getByText('Responden').first().waitFor();
  });

  test('shows everything at a width, on a page, in a theme, in light and in dark', async () => {
    const element = specimen('The whole discussion');
    const width = () => element.evaluate((each) => each.clientWidth);
    await page.locator('#look [name="width"]').selectOption('280');
    assert.equal(await width(), 280);
    await page.locator('#look [name="width"]').selectOption('640');
    assert.equal(await width(), 640);
    await page.locator('#look [name="width"]').selectOption('full');
    assert.ok((await width()) > 640);
    assert.equal(
      await specimen('layout="full", 280 pixels').evaluate((each) => each.clientWidth),
      280,
    );
    const color = () => element.evaluate((each) => getComputedStyle(each).color);
    const light = await color();
    await page.locator('#look [name="scheme"]').selectOption('dark');
    assert.notEqual(await color(), light);
    for (const name of readdirSync('src/themes').map((file) => file.replace('.css', ''))) {
      const token = () =>
        element.evaluate(
          (each) =>
            [...getComputedStyle(each)].filter((property) => property.startsWith('--advisor-'))
              .length,
        );
      await page.locator('#theme').selectOption('');
      assert.equal(await token(), 0);
      await page.locator('#theme').selectOption(name);
      assert.ok((await token()) > 0, name);
      for (const scheme of ['light', 'dark'])
        await specimen(`${name}, ${scheme}`).locator('[part=name]').first().waitFor();
    }
  });

  test('writes down what the elements tell the page, and asks them all again', async () => {
    const log = page.locator('#log li');
    for (const type of ['advisor-load', 'advisor-error', 'advisor-stale', 'advisor-skip'])
      await log.filter({ hasText: type }).first().waitFor();
    const failures = log.filter({ hasText: 'advisor-error' }).filter({ hasText: 'not-json' });
    const count = await failures.count();
    await page.getByRole('button', { name: 'Ask every feed again' }).click();
    await failures.nth(count).waitFor();
  });

  test('shows loading again when a feed that hangs has been given up', async () => {
    const { page: patient } = await open(demo.browser, 'about:blank');
    await patient.clock.install();
    await patient.goto(`${demo.home}gallery.html`);
    const shown = patient
      .getByRole('region', { name: 'loading', exact: true })
      .locator('advisor-issue');
    const first = await shown.elementHandle();
    // Three tries of eight seconds, and the waits between them.
    for (let second = 0; second < 70; second += 5) await patient.clock.runFor(5000);
    await patient.waitForFunction((each) => !each.isConnected, first);
    assert.ok(await shown.evaluate((each) => each.matches(':state(loading)')));
    await patient.close();
  });
});
