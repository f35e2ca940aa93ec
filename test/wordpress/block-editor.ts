import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { bench, writeDown } from './bench/bench.js';
import { logIn } from './bench/log-in.js';
import { placeholder } from '../hosts/markup.js';
import { settle, type Post } from './bench/wordpress.js';

/** Publishes what stands in the editor, by its buttons. */
async function publishFrom(page: Page): Promise<number> {
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  const panel = page.getByRole('region', { name: 'Editor publish' });
  await panel.getByRole('button', { name: 'Publish', exact: true }).click();
  await panel.getByText('is now live').waitFor();
  return page.evaluate<number>(`wp.data.select('core/editor').getCurrentPostId()`);
}

/** WordPress remembers whether somebody had them open. */
async function openSettings(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: 'Settings', exact: true });
  if ((await button.getAttribute('aria-expanded')) !== 'true') await button.click();
}

const validity = `wp.data.select('core/block-editor').getBlocks().map(({ name, isValid }) => [name, isValid])`;

/** The block, as an author works with it. */
export const blockEditor = () =>
  describe('the block editor', () => {
    test('inserts the block, previews the discussion, and finds nothing wrong with it later', async (t) => {
      const { wordpress, publisher, readers } = bench();
      const page = await logIn('author');
      t.after(() => page.context().close());
      await page.goto(`${wordpress.origin}/wp-admin/post-new.php`);
      await page.getByRole('textbox', { name: 'Add title' }).fill('With a block');
      await page.getByRole('button', { name: 'Toggle block inserter' }).click();
      await page.getByPlaceholder('Search').fill('Expert discussion');
      await page.getByRole('option', { name: 'Expert discussion' }).click();
      await page.getByRole('button', { name: 'Toggle block inserter' }).click();
      const canvas = page.getByRole('document', { name: 'Block: Expert discussion' });
      await canvas.locator('advisor-issue:state(ready)').waitFor();
      await openSettings(page);
      await page.getByLabel('Issue', { exact: true }).fill(publisher.issue);
      await canvas.getByRole('heading', { name: publisher.title }).waitFor();

      const id = await publishFrom(page);
      await page.goto(`${wordpress.origin}/wp-admin/post.php?post=${id}&action=edit`);
      await canvas.getByRole('heading', { name: publisher.title }).waitFor();
      assert.deepEqual(await page.evaluate(validity), [['advisor/discussion', true]]);
      assert.equal(await page.getByText('unexpected or invalid content').count(), 0);

      const post = await wordpress.ask<Post>('author', 'GET', `/wp/v2/posts/${id}?context=edit`);
      const kept = post.content.raw;
      assert.equal(kept, `<!-- wp:advisor/discussion {"issue":"${publisher.issue}"} /-->`);
      for (const { browser, reads } of readers) {
        const { shows, scripts } = await reads(post.link);
        assert.deepEqual([shows, scripts], ['the discussion', 1], browser);
        writeDown({ route: 'block', role: 'author', browser, kept, seen: shows });
      }
    });

    test('asks for a feed where none is known, and for the answer that is to be shown', async (t) => {
      const { wordpress, publisher } = bench();
      await settle(wordpress, {});
      t.after(() => settle(wordpress, { feed: publisher.feed }));
      const page = await logIn('author');
      t.after(() => page.context().close());
      await page.goto(`${wordpress.origin}/wp-admin/post-new.php`);
      await page.getByRole('button', { name: 'Add default block' }).click();
      await page.keyboard.type('/expert');
      await page.getByRole('option', { name: 'Expert discussion' }).click();
      const canvas = page.getByRole('document', { name: 'Block: Expert discussion' });
      await canvas.getByLabel('Feed').fill('http://publisher.example/feed.json');
      await canvas.getByRole('button', { name: 'Show' }).click();
      await canvas.getByLabel('Feed').fill(publisher.feed);
      await canvas.getByRole('button', { name: 'Show' }).click();
      await canvas.locator('advisor-issue:state(ready)').waitFor();
      await openSettings(page);
      await page.getByLabel('What is shown').selectOption('answer');
      await canvas.getByLabel('Answer').fill(publisher.answer);
      await canvas.getByLabel('Answer').press('Enter');
      await canvas.locator('advisor-answer:state(ready)').waitFor();
      const asked = `wp.data.select('core/block-editor').getBlocks()[0].attributes`;
      const { src, view, answer } = await page.evaluate<Record<string, string>>(asked);
      assert.deepEqual([src, view, answer], [publisher.feed, 'answer', publisher.answer]);
    });

    test('makes the block of a placeholder that an author pastes', async (t) => {
      const { wordpress, publisher } = bench();
      const page = await logIn('author');
      t.after(() => page.context().close());
      await page.goto(`${wordpress.origin}/wp-admin/post-new.php`);
      await page.getByRole('button', { name: 'Add default block' }).click();
      await page.evaluate(
        (text) => navigator.clipboard.writeText(text),
        placeholder('blockquote', publisher),
      );
      await page.keyboard.press('Control+V');
      await page.locator('advisor-issue:state(ready)').waitFor();
      assert.deepEqual(await page.evaluate(validity), [['advisor/discussion', true]]);
    });
  });
