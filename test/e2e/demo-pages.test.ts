import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { demoPages, openDemoPage, useDemo } from '../support/demo-site.js';

/** What a page reports on purpose: the feeds that the gallery lacks. */
const isExpected = (message: string) => /404 \(Not Found\)/.test(message);

describe('the demo as files on any server', () => {
  const demo = useDemo();
  test('works under a path of its own, under a strict policy, with its photos', async () => {
    for (const name of demoPages) {
      const { page, errors } = await openDemoPage(demo, name);
      await page.waitForLoadState('networkidle');
      assert.deepEqual(
        errors.filter((each) => !isExpected(each)),
        [],
        name,
      );
      await page.close();
    }
    assert.deepEqual(
      demo.requests.filter((path) => !path.startsWith('/tools/advisor/')),
      [],
      'nothing was asked of the server’s root',
    );
    const { page } = await openDemoPage(demo, 'index.html');
    await page.waitForFunction(
      () =>
        document.querySelector('main advisor-issue')!.shadowRoot!.querySelector('img')!
          .naturalWidth > 0,
    );
    await page.getByRole('link', { name: 'For designers' }).click();
    for (const name of ['Theme', 'Embed', 'Reference', 'Gallery', 'Front page']) {
      await page
        .getByRole('navigation', { name: 'Demo' })
        .getByRole('link', { name, exact: true })
        .click();
      assert.ok(page.url().startsWith(demo.home), name);
      await page.locator('h1').waitFor();
    }
    await page.close();
  });

  test('is light or dark as a visitor chooses, and remembers it', async () => {
    const { page } = await openDemoPage(demo, 'reference.html');
    const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await background();
    await page.getByLabel('Appearance').selectOption('dark');
    const dark = await background();
    assert.notEqual(dark, light);
    await page.reload();
    await page.waitForFunction(() => document.documentElement.dataset.scheme === 'dark');
    assert.equal(await background(), dark);
    await page.close();
  });

  test('copies, and says so; where it may not, it says that', async () => {
    const context = await demo.browser.newContext({
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const page = await context.newPage();
    await page.goto(`${demo.home}embed.html`);
    await page.getByText('4 discussions in this feed.').waitFor();
    await page.getByRole('button', { name: 'Copy' }).click();
    await page.getByText('Copied').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    assert.equal(copied, await page.locator('#snippets code').first().textContent());
    await context.close();
    const { page: other } = await openDemoPage(demo, 'embed.html');
    await other.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('No'));
    });
    await other.getByRole('button', { name: 'Copy' }).click();
    await other.getByText('Not allowed here').waitFor();
    await other.close();
  });
});
