import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { bench, publish, writeDown } from './bench/bench.js';
import { logIn } from './bench/log-in.js';
import { placeholder } from '../hosts/markup.js';
import type { Post } from './bench/wordpress.js';

/** What WordPress made of an address, without the secret that it thinks up each time. */
const embedded = ({ content }: Post) =>
  content.rendered.trim().replace(/(secret=["']?)[a-z0-9]{10}/gi, '$1SECRET');

/** What a WordPress shows that knows nothing of us. It leaves the plugin as it is, not active. */
export const withoutPlugin = () =>
  describe('a post, where the plugin is not', () => {
    const route = 'bare address, without the plugin (oEmbed discovery)';
    test('a bare address of an issue’s page shows the discussion in a frame', async () => {
      const { publisher, readers } = bench();
      const post = await publish('author', publisher.page);
      assert.ok(publisher.requests.includes(`/i/${publisher.issue}.html`), 'the page was asked');
      const kept = embedded(post);
      assert.match(
        kept,
        /<blockquote class="wp-embedded-content" data-secret="SECRET">(<p>)?<a href=/,
      );
      assert.match(
        kept,
        /<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted"/,
      );
      assert.match(kept, /#\?secret=SECRET"/);
      for (const { browser, reads } of readers) {
        const { shows, height } = await reads(post.link);
        assert.equal(shows, 'a frame', browser);
        // The discussion is longer; it scrolls within the frame.
        assert.equal(height, 1000, browser);
        writeDown({ route, role: 'author', browser, kept, seen: 'a frame of at most 1000 pixels' });
      }
    });

    test('WordPress hears heights of 200 to 1000 pixels from a frame that knows its secret, and no other message', async (t) => {
      const { chromium } = bench();
      const page = await chromium.newPage();
      t.after(() => page.close());
      await page.goto((await publish('author', bench().publisher.page)).link);
      const iframe = page.locator('iframe.wp-embedded-content:not([style])');
      await iframe.waitFor();
      const secret = await iframe.getAttribute('data-secret');
      const frame = page.frames().find((each) => each.url().includes('#?secret='));
      assert.ok(frame);
      const say = async (message: object) => {
        // Messages arrive in order: when the page hears the last one, WordPress has heard the first.
        await page.evaluate(
          `void (window.heard = new Promise((resolve) => addEventListener('message', ({ data }) => data === 'end' && resolve())))`,
        );
        await frame.evaluate(
          `parent.postMessage(${JSON.stringify(message)}, '*'); parent.postMessage('end', '*')`,
        );
        await page.evaluate('window.heard');
        return iframe.getAttribute('height');
      };
      assert.equal(await say({ message: 'height', value: 640, secret }), '640');
      assert.equal(await say({ message: 'height', value: 9000, secret }), '1000');
      assert.equal(await say({ message: 'height', value: 20, secret }), '200');
      assert.equal(await say({ message: 'height', value: 700, secret: 'another' }), '200');
      assert.equal(await say({ advisorHeight: 700 }), '200');
    });

    test('a placeholder shows its link', async () => {
      const { publisher, readers } = bench();
      const post = await publish('author', placeholder('blockquote', publisher));
      for (const { browser, reads } of readers) {
        const { shows, words } = await reads(post.link);
        assert.equal(shows, 'the link', browser);
        assert.equal(words, publisher.title);
        const kept = post.content.raw;
        const placed = 'placeholder (blockquote), without the plugin and without a script';
        writeDown({ route: placed, role: 'author', browser, kept, seen: shows });
      }
    });
  });

/** What the plugin makes of the publisher's addresses. */
export const bareAddress = () =>
  describe('a bare address, where the plugin is', () => {
    test('of an issue’s page shows the discussion itself, and nobody is asked', async () => {
      const { publisher, readers } = bench();
      const asked = publisher.requests.length;
      const post = await publish('author', publisher.page);
      assert.deepEqual(publisher.requests.slice(asked), []);
      const kept = embedded(post);
      for (const { browser, reads } of readers) {
        const { shows, words } = await reads(post.link);
        assert.equal(shows, 'the discussion', browser);
        assert.ok(words.includes(publisher.title));
        writeDown({ route: 'bare address', role: 'author', browser, kept, seen: shows });
      }
    });

    test('of one answer shows that answer', async () => {
      const { publisher, readers } = bench();
      const { page, issue, answer } = publisher;
      const post = await publish('author', `${page}#advisor-${issue}-${answer}`);
      assert.match(post.content.rendered, new RegExp(`<advisor-answer [^>]*answer="${answer}"`));
      const { shows } = await readers[0]!.reads(post.link);
      assert.equal(shows, 'the discussion');
    });

    test('of somebody else is left to WordPress', async () => {
      const { publisher } = bench();
      for (const address of [
        publisher.page.replace('127.0.0.1', 'localhost'),
        publisher.page.replace('/i/', '/other/'),
        `https://elsewhere.example/?${publisher.page}`,
      ]) {
        const post = await publish('author', address);
        assert.doesNotMatch(post.content.rendered, /<advisor-/, address);
      }
    });

    test('put into the block Embed is previewed by the editor', async (t) => {
      const { wordpress, publisher } = bench();
      const page = await logIn('author');
      t.after(() => page.context().close());
      await page.goto(`${wordpress.origin}/wp-admin/post-new.php`);
      await page.getByRole('button', { name: 'Add default block' }).click();
      await page.keyboard.type('/embed');
      await page.getByRole('option', { name: 'Embed', exact: true }).click();
      await page.getByLabel('Embed URL').fill(publisher.page);
      const asked = publisher.requests.length;
      await page.keyboard.press('Enter');
      const preview = page.frameLocator('.wp-block-embed iframe').locator('advisor-issue');
      await preview.getByRole('heading', { name: publisher.title }).waitFor();
      assert.ok(!publisher.requests.slice(asked).includes(`/i/${publisher.issue}.html`));
    });
  });
