import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { frameworks } from '../../demo/frameworks/examples.js';
import { assertAsWritten, type HostRow } from '../hosts/seen-rows.js';
import { listen, useExamples, visit } from './example-site.js';

const today = 'Should a Port That Automates Owe Its Dockworkers a Share?';
const trams = 'Should Lindera Keep Its Night Trams Free?';
const given = 'Should a Library Lend Ladders?';

const site = useExamples();

const { dependencies } = JSON.parse(readFileSync('demo/frameworks/package.json', 'utf8')) as {
  dependencies: Readonly<Record<string, string>>;
};
const rows = new Map<string, HostRow>();

/** Notes for docs/hosts.md what holds in a framework. */
function note(framework: string, route: string): void {
  const version = dependencies[framework === 'angular' ? '@angular/core' : framework];
  const name = framework[0]!.toUpperCase() + framework.slice(1);
  const host = `${name} ${/\d+/.exec(version!)![0]}`;
  rows.set(`${host} ${route}`, { host, route, seen: 'works' });
}

const press = (page: Page, name: string) => page.getByRole('button', { name }).click();
const headline = (page: Page, title: string) =>
  page.locator('advisor-issue [part=title]', { hasText: title });
const says = (page: Page, words: string) => page.locator('p.status', { hasText: words });
const fallback = (page: Page) => page.getByRole('link', { name: 'Read the discussion' });

for (const framework of frameworks) {
  for (const [way, path] of [
    ['rendered on the server', `/${framework}/`],
    ['rendered in the browser', `/${framework}/client.html`],
  ] as const) {
    describe(`an app in ${framework}, ${way}`, () => {
      let page: Page;
      let said: readonly string[];
      before(async () => void ({ page, said } = await visit(site, path)));
      after(() => page?.close());

      test('gives the elements typed properties, an object among them', async () => {
        await headline(page, today).waitFor();
        await page.locator('advisor-question [part=title]', { hasText: given }).waitFor();
        const held = await page.evaluate(() => {
          const discussion = document.querySelector('advisor-issue')!;
          const question = document.querySelector('advisor-question')!;
          const { src, issue, headingLevel, refreshMinutes, refresh } = discussion;
          return {
            discussion: { src, issue, headingLevel, refreshMinutes, refresh: typeof refresh },
            question: { headingLevel: question.headingLevel, data: typeof question.data },
          };
        });
        assert.deepEqual(held, {
          discussion: {
            src: '/feed/feed.json',
            issue: 'latest',
            headingLevel: 2,
            refreshMinutes: 30,
            refresh: 'function',
          },
          question: { headingLevel: 3, data: 'object' },
        });
        note(framework, 'typed properties');
      });

      test('hears that the discussion is there', async () => {
        await says(page, today).waitFor();
        assert.deepEqual(said, []);
        note(framework, 'events');
      });

      test('changes nothing within the element when something around it changes', async () => {
        await says(page, today).waitFor();
        const before = await page.evaluateHandle(() => {
          const discussion = document.querySelector('advisor-issue')!;
          const changes: string[] = [];
          const all = { attributes: true, characterData: true, childList: true, subtree: true };
          new MutationObserver((records) =>
            changes.push(...records.map(({ type, target }) => `${type} ${target.nodeName}`)),
          ).observe(discussion.shadowRoot!, all);
          return { discussion, link: discussion.querySelector('a'), changes };
        });
        await press(page, 'Like it');
        await press(page, 'Like it');
        await page.getByText('Liked 2 times').waitFor();
        const { changes, isKept } = await before.evaluate(async ({ discussion, link, changes }) => {
          // What an element changes, it has changed with the next frame.
          await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
          const now = document.querySelector('advisor-issue');
          return { changes, isKept: now === discussion && now.querySelector('a') === link };
        });
        assert.deepEqual(changes, []);
        assert.ok(isKept, 'the element and the link in it are the same');
        assert.deepEqual(said, []);
        note(framework, 're-render');
      });

      test('shows another discussion when its state names another', async () => {
        await page.getByLabel('Discussion').selectOption('free-night-trams');
        await headline(page, trams).waitFor();
        await says(page, trams).waitFor();
        assert.equal(await page.locator('advisor-issue > a').count(), 1);
        assert.deepEqual(said, []);
      });

      test('hears that it cannot be had, and the link stays', async () => {
        site.feed = 'is missing';
        const { page } = await visit(site, path);
        await page.locator('advisor-issue:state(failed)').waitFor();
        const error = await page.evaluate(() => {
          const { state } = document.querySelector('advisor-issue')!;
          return state.status === 'failed' ? state.error.message : '';
        });
        assert.notEqual(error, '');
        await says(page, error).waitFor();
        assert.ok(await fallback(page).isVisible());
        await page.close();
        note(framework, 'fallback');
      });

      test('breaks off the request when it removes the element, and may put it back', async () => {
        site.feed = 'never arrives';
        const { page, said } = await visit(site, path);
        await page.locator('advisor-issue:state(loading)').waitFor();
        await press(page, 'Remove');
        await page.locator('advisor-issue').waitFor({ state: 'detached' });
        assert.equal(site.kept.length, 1);
        const [request] = site.kept as [ServerResponse];
        if (!request.closed) await once(request, 'close');
        assert.ok(!request.writableFinished, 'it never had an answer');
        site.feed = 'comes';
        await press(page, 'Put back');
        await headline(page, today).waitFor();
        await says(page, today).waitFor();
        const minutes = await page.evaluate(
          () => document.querySelector('advisor-issue')!.refreshMinutes,
        );
        assert.equal(minutes, 30);
        assert.deepEqual(said, []);
        await page.close();
        note(framework, 'unmount');
      });
    });
  }

  describe(`the server of an app in ${framework}`, () => {
    test('writes the tag with its link, which is there without a script', async () => {
      const { page } = await visit(site, `/${framework}/`, { javaScriptEnabled: false });
      const link = page.locator('advisor-issue > a');
      assert.equal(await link.innerText(), 'Read the discussion');
      assert.ok(await link.isVisible());
      await page.close();
      note(framework, 'server rendering');
    });

    test('wrote what the browser takes over as it is, and nobody complains', async () => {
      site.mode = 'development';
      const page = await site.browser.newPage();
      const said = listen(page);
      // The page as it came: modules run after it was read.
      await page.addInitScript(() => {
        document.addEventListener(
          'readystatechange',
          () => {
            const discussion = document.querySelector('advisor-issue');
            Object.assign(window, { served: [discussion, discussion?.querySelector('a')] });
          },
          { once: true },
        );
      });
      await page.goto(`${site.origin}/${framework}/`);
      await says(page, today).waitFor();
      const isKept = await page.evaluate(() => {
        const { served } = window as never as { served: Element[] };
        const discussion = document.querySelector('advisor-issue')!;
        return discussion === served[0] && discussion.querySelector('a') === served[1];
      });
      assert.ok(isKept, 'the element and its link are those of the server');
      assert.deepEqual(
        said.filter(
          (line) => !/Lit is in dev mode|React DevTools|Angular (is running|hydrated)/.test(line),
        ),
        [],
      );
      await page.close();
      note(framework, 'hydration');
    });
  });
}

test('the examples do what docs/hosts.md says of them', () => assertAsWritten([...rows.values()]));
