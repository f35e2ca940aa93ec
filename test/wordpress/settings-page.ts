import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { bench } from './bench/bench.js';
import { logIn } from './bench/log-in.js';
import { plugin } from './bench/wordpress.js';

/** The settings, as an administrator changes them. It leaves the plugin active, with the publisher's feed. */
export const settingsPage = () =>
  describe('the settings page', () => {
    test('keeps https addresses, and the theme, and refuses what is no address of a feed', async (t) => {
      const { wordpress, publisher } = bench();
      await plugin(wordpress, 'active');
      const page = await logIn('administrator');
      t.after(() => page.context().close());
      await page.goto(`${wordpress.origin}/wp-admin/options-general.php?page=advisor-embed`);
      await page.getByLabel('Feed').fill(publisher.feed);
      await page.getByLabel('Theme').selectOption('newsprint');
      await page.getByRole('button', { name: 'Save Changes' }).click();
      await page.getByText('Settings saved.').waitFor();
      assert.equal(await page.getByLabel('Feed').inputValue(), publisher.feed);
      assert.equal(await page.getByLabel('Theme').inputValue(), 'newsprint');

      for (const address of [
        'http://publisher.example/feed.json',
        'https://me@evil.example/',
        'ftp://a.example/',
      ]) {
        await page.getByLabel('Feed').fill(address);
        await page.getByRole('button', { name: 'Save Changes' }).click();
        await page.getByText(`“${address}” was not kept`).waitFor();
        assert.equal(await page.getByLabel('Feed').inputValue(), publisher.feed);
      }
      await page.getByLabel('Theme').selectOption({ index: 0 });
      await page.getByRole('button', { name: 'Save Changes' }).click();
      await page.getByText('Settings saved.').waitFor();
    });

    test('is for administrators alone', async (t) => {
      const page = await logIn('editor');
      t.after(() => page.context().close());
      const response = await page.goto(
        `${bench().wordpress.origin}/wp-admin/options-general.php?page=advisor-embed`,
      );
      assert.equal(response?.status(), 403);
    });
  });
