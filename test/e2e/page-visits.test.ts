import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, afterEach, before, describe, test } from 'node:test';
import { chromium, type Browser, type Page } from 'playwright-core';
import { build, type Rolldown } from 'vite';
import { placeholder, type Embeddable } from '../hosts/markup.js';
import { assertAsWritten, type HostRow } from '../hosts/seen-rows.js';
import { wholeChromium } from '../support/chromium.js';
import { embedPublisher } from '../support/embed-publisher.js';
import { launch } from '../support/partner.js';
import { serve, type Server } from '../support/serve.js';

const turbo = createRequire(import.meta.url).resolve('@hotwired/turbo/dist/turbo.es2017-umd.js');

/** The app of `react-article.js`, in one script. */
async function reactApp(): Promise<string> {
  const output = (await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      lib: { entry: 'test/hosts/react-article.js', formats: ['iife'], name: 'app' },
    },
  })) as Rolldown.RolldownOutput[];
  return output[0]!.output[0].code;
}

describe('a placeholder on a site that changes its pages by itself', () => {
  let browser: Browser;
  let publisher: Server;
  let site: Server;
  let page: Page;
  let errors: string[];
  let line: (tag?: 'blockquote' | 'div') => string;
  let react: string;
  /** What stands in the head of every page. */
  let head = '';
  const rows: HostRow[] = [];

  const pages: Readonly<Record<string, () => string>> = {
    '/': () => `<h1>First</h1><a href="/second">Go on</a>${line()}<p id="more"></p>`,
    '/second': () => `<h1>Second</h1><a href="/">Back to the first</a>${line('div')}`,
    '/frame': () =>
      `<h1>Frames</h1><turbo-frame id="box"><a href="/boxed">Open</a></turbo-frame><div id="list"></div>`,
    '/boxed': () => `<turbo-frame id="box">${line()}</turbo-frame>`,
    '/react': () =>
      `<template>${line()}</template><div id="app"></div><script src="/react.js"></script>`,
  };

  before(async () => {
    browser = await launch();
    publisher = await embedPublisher();
    react = await reactApp();
    const { origin } = publisher;
    const embeddable: Embeddable = {
      origin,
      feed: `${origin}/feed.json`,
      issue: 'new-harbor',
      title: 'Should the Harbor Be Dredged Again?',
      page: `${origin}/i/new-harbor.html`,
    };
    line = (tag = 'blockquote') => placeholder(tag, embeddable);
    site = await serve((path, _request, response) => {
      const isScript = path.endsWith('.js');
      response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html; charset=utf-8');
      if (path === '/turbo.js') return response.end(readFileSync(turbo));
      if (path === '/react.js') return response.end(react);
      response.end(
        `<!doctype html><html lang="en"><head><title>${path}</title>${head}<script async src="${origin}/advisor.js"></script></head><body>${pages[path]?.() ?? ''}</body></html>`,
      );
    });
  });
  after(async () => {
    await browser?.close();
    await publisher?.close();
    await site?.close();
  });
  afterEach(() => page?.close());

  async function open(path: string, inHead = '', by = browser): Promise<void> {
    head = inHead;
    page = await by.newPage();
    errors = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(site.origin + path);
  }

  /** The page has one discussion, whole, with its placeholder inside; it says so for the table. */
  async function isShown(host: string, route: string): Promise<void> {
    await page.locator('advisor-issue:state(ready) [part=issue]').waitFor();
    assert.equal(await page.locator('advisor-issue').count(), 1);
    assert.equal(await page.locator('.advisor-embed').count(), 1);
    assert.equal(await page.locator('advisor-issue > .advisor-embed > a').count(), 1);
    assert.deepEqual(errors, []);
    rows.push({ host, route, seen: 'the discussion' });
  }
  const title = (name: string) => page.getByRole('heading', { name, exact: true }).waitFor();

  const hotwire = 'Turbo 8 (Rails, Hotwire)';
  const withTurbo = '<script src="/turbo.js"></script>';

  test('becomes the discussion on every page that Turbo visits, and again on the way back', async () => {
    await open('/', withTurbo);
    await isShown(hotwire, 'the first page');
    await page.evaluate(() => Object.assign(window, { isSame: true }));
    await page.getByRole('link', { name: 'Go on' }).click();
    await title('Second');
    await isShown(hotwire, 'a visit');
    await page.goBack();
    await title('First');
    await isShown(hotwire, 'back, from Turbo’s own cache');
    await page.goForward();
    await title('Second');
    await isShown(hotwire, 'forward again');
    assert.ok(await page.evaluate(() => 'isSame' in window), 'the window is the same');
  });

  test('becomes the discussion in a frame of Turbo’s, and where a stream puts it', async () => {
    await open('/frame', withTurbo);
    await page.getByRole('link', { name: 'Open' }).click();
    await isShown(hotwire, 'a turbo-frame');
    await page.evaluate((markup) => {
      document.querySelector('turbo-frame')!.replaceChildren();
      document.body.insertAdjacentHTML(
        'beforeend',
        `<turbo-stream action="append" target="list"><template>${markup}</template></turbo-stream>`,
      );
    }, line('div'));
    await page.locator('#list advisor-issue').waitFor();
    await isShown(hotwire, 'a turbo-stream');
  });

  test('is the discussion again after Turbo has morphed the page', async () => {
    await open(
      '/',
      `${withTurbo}<meta name="turbo-refresh-method" content="morph"><meta name="turbo-refresh-scroll" content="preserve">`,
    );
    await page.locator('advisor-issue:state(ready)').waitFor();
    await page.evaluate(() => {
      const morphed = new Promise((resolve) =>
        document.addEventListener('turbo:morph', resolve, { once: true }),
      );
      const { Turbo } = window as unknown as {
        Turbo: { session: { refresh(url: string): void } };
      };
      Turbo.session.refresh(location.href);
      return morphed;
    });
    await isShown(hotwire, 'a refresh by morphing');
  });

  const whole = wholeChromium();
  const skip = whole ? false : 'the bundled Chromium has no back-forward cache';
  test(
    'is there, and goes on, when the reader comes back by the back-forward cache',
    { skip },
    async (t) => {
      const reader = await chromium.launch({
        ...whole,
        headless: true,
        // Playwright leaves out what every reader's browser has.
        ignoreDefaultArgs: ['--disable-back-forward-cache'],
      });
      t.after(() => reader.close());
      await open('/', '', reader);
      await page.locator('advisor-issue:state(ready)').waitFor();
      await page.evaluate(() =>
        addEventListener('pageshow', ({ persisted }) => Object.assign(window, { persisted })),
      );
      await page.goto(`${site.origin}/second`);
      // A page that comes back is not loaded.
      await page.goBack({ waitUntil: 'commit' });
      await page.waitForFunction(() => 'persisted' in window);
      assert.equal(
        await page.evaluate(() => (window as unknown as { persisted: boolean }).persisted),
        true,
      );
      await isShown('any page', 'back, from the browser’s back-forward cache');
      // What comes later becomes a discussion as before.
      await page.evaluate(
        (markup) => (document.querySelector('#more')!.outerHTML = markup),
        line('div'),
      );
      await page.locator('advisor-issue:state(ready)').nth(1).waitFor();
    },
  );

  test('stays the discussion when React renders around it, takes the article away and puts it back', async () => {
    await open('/react');
    const route = 'rendered by dangerouslySetInnerHTML, taken away and put back';
    await isShown('React 19, around an article from elsewhere', route);
    const element = await page.locator('advisor-issue').elementHandle();
    await page.getByRole('button', { name: 'Like it' }).click();
    await page.getByRole('button', { name: 'Like it' }).click();
    await page.getByText('Liked 2 times').waitFor();
    await page.getByText('Thank you').waitFor();
    assert.ok(await element.evaluate((each) => each.isConnected), 'it is the same element');
    await page.getByRole('button', { name: 'Close' }).click();
    await page.locator('advisor-issue').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Open' }).click();
    await page.locator('advisor-issue:state(ready)').waitFor();
    assert.deepEqual(errors, []);
  });

  test('is what docs/hosts.md says', () => assertAsWritten(rows));
});
