import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { bench, publish } from './bench/bench.js';
import { logIn } from './bench/log-in.js';
import { placeholder } from '../hosts/markup.js';
import { settle } from './bench/wordpress.js';

const read = async (address: string) => (await fetch(address)).text();

/** What holds for every page of a site that has the plugin. */
export const everyPage = () =>
  describe('a page of a site that has the plugin', () => {
    test('has no script and no style sheet of ours where no discussion is', async () => {
      const { link } = await publish('author', '<p>About advisors and their embeds.</p>');
      assert.doesNotMatch(await read(link), /advisor-embed\/|advisor\.js/);
    });

    test('has the script once, in its head and without waiting for it, however many discussions it shows', async () => {
      const { publisher, readers } = bench();
      const { issue, page, answer } = publisher;
      const { link } = await publish(
        'author',
        `[advisor issue="${issue}"]\n\n${page}\n\n[advisor issue="${issue}" view="answer" answer="${answer}"]\n\n<!-- wp:advisor/discussion {"view":"question"} /-->`,
      );
      const html = await read(link);
      assert.equal(html.match(/<script[^>]*advisor\.js/g)?.length, 1);
      assert.match(html.slice(0, html.indexOf('</head>')), /<script async src='[^']*advisor\.js/);
      assert.equal(html.match(/<advisor-(issue|question|answer) /g)?.length, 4);
      for (const { reads } of readers) assert.equal((await reads(link)).shows, 'the discussion');
    });

    test('has the script in its head in a theme without blocks, too', async (t) => {
      const { wordpress, publisher, readers } = bench();
      const page = await logIn('administrator');
      t.after(() => page.context().close());
      const wear = async (name: string) => {
        await page.goto(`${wordpress.origin}/wp-admin/themes.php`);
        const activate = page.locator(`a[aria-label="Activate ${name}"]`).first();
        await page.goto(new URL((await activate.getAttribute('href'))!, page.url()).href);
        await page.getByText('New theme activated').waitFor();
      };
      await wear('Twenty Twenty-One');
      for (const content of [
        `[advisor]`,
        publisher.page,
        placeholder('div', publisher),
        '<!-- wp:advisor/discussion /-->',
      ]) {
        const { link } = await publish('author', content);
        const html = await read(link);
        assert.match(html.slice(0, html.indexOf('</head>')), /advisor\.js/, content);
        for (const { reads } of readers) {
          const { shows, scripts } = await reads(link);
          assert.deepEqual([shows, scripts], ['the discussion', 1], content);
        }
      }
      const { link } = await publish('author', 'About something else.');
      assert.doesNotMatch(await read(link), /advisor-embed\/|advisor\.js/);
      await wear('Twenty Twenty-Three');
    });

    test('wears the theme of the settings, or the one that its first discussion names', async () => {
      const { wordpress, publisher, readers } = bench();
      await settle(wordpress, { feed: publisher.feed, theme: 'card' });
      const themes = async (content: string) =>
        (await readers[0]!.reads((await publish('author', content)).link)).themes;
      assert.deepEqual(await themes('[advisor]'), ['card']);
      assert.deepEqual(await themes('[advisor theme="minimal"]\n\n[advisor theme="riverside"]'), [
        'minimal',
      ]);
      assert.deepEqual(await themes('[advisor theme="none"]'), []);
      assert.deepEqual(await themes('[advisor theme="../../evil"]'), []);
      await settle(wordpress, { feed: publisher.feed });
    });

    test('keeps the words of a shortcode, their markup, and a link of their own', async () => {
      const { publisher } = bench();
      const rendered = async (content: string) =>
        (await publish('administrator', content)).content.rendered.trim();
      const { feed, origin } = publisher;
      assert.equal(
        await rendered('[advisor]Read <em>today’s</em> discussion[/advisor]'),
        `<advisor-issue src="${feed}"><a href="${origin}/">Read <em>today’s</em> discussion</a></advisor-issue>`,
      );
      assert.equal(
        await rendered('[advisor issue="a-b"]<a href="https://a.example/">Ours</a>[/advisor]'),
        `<advisor-issue src="${feed}" issue="a-b"><a href="https://a.example/">Ours</a></advisor-issue>`,
      );
    });

    test('gets no markup out of what a shortcode or a block says', async () => {
      const evil = '\\u0022\\u003e\\u003cscript\\u003ealert(1)\\u003c/script\\u003e';
      for (const content of [
        `[advisor issue='"><script>alert(1)</script>' layout='" onclick="alert(1)']<img src=x onerror=alert(1)>Words<script>alert(1)</script>[/advisor]`,
        `<!-- wp:advisor/discussion {"issue":"${evil}","layout":"\\u0022 onclick=\\u0022alert(1)","answer":["x"],"view":"${evil}"} /-->`,
      ]) {
        const { rendered } = (await publish('administrator', content)).content;
        assert.match(rendered, /<advisor-issue /);
        assert.doesNotMatch(rendered, /<script|<img|" onclick/);
      }
    });

    test('asks no feed but one of https, and shows the link instead', async () => {
      for (const src of [
        'http://publisher.example/feed.json',
        'javascript:alert(1)',
        'https://a@b.example/',
      ]) {
        const { rendered } = (await publish('author', `[advisor src="${src}"]Words[/advisor]`))
          .content;
        assert.match(rendered, /^<p><a href="[^"]*">Words<\/a><\/p>\s*$/);
      }
    });

    test('is read in a feed reader as a link, whatever the post was made with', async () => {
      const { wordpress, publisher } = bench();
      const { issue, page } = publisher;
      const at = wordpress.origin;
      for (const content of [
        `[advisor issue="${issue}"]`,
        page,
        `<!-- wp:advisor/discussion {"issue":"${issue}"} /-->`,
      ]) {
        const { id } = await publish('author', content);
        const feed = await read(`${at}/?feed=rss2&p=${id}&withoutcomments=1`);
        assert.match(feed, new RegExp(`<a href="${page}">Read the discussion</a>`), content);
        assert.doesNotMatch(feed, /<advisor-|<script/);
      }
    });

    test('makes PHP write down no notice, warning or error', async () => {
      assert.deepEqual(await bench().wordpress.complaints(), []);
    });
  });
