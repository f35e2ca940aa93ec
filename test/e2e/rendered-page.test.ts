import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { elementMarkup, type Rendered } from '../../src/publisher/render/element-markup.js';
import { selectRendered } from '../../src/publisher/render/select-rendered.js';
import { launch } from '../support/partner.js';
import { serve, type Server } from '../support/serve.js';
import { sampleDocument } from '../support/rendered-sample.js';

/** How the page is served: what is in it, and whether its script and its feed come. */
interface Visit {
  readonly markup?: (rendered: Rendered) => string;
  readonly script?: boolean;
  readonly feed?: 'comes' | 'fails';
  readonly width?: number;
  readonly hash?: string;
}

const photo = readFileSync('demo/photos/port-automation-800.jpg');

let browser: Browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

/** Opens a page with a rendered discussion; the script comes after the first paint, when it is let go. */
async function visit({
  markup = (rendered) => elementMarkup(rendered),
  script = true,
  feed = 'comes',
  width = 800,
  hash = '',
}: Visit = {}): Promise<{ page: Page; server: Server; letScriptCome: () => void }> {
  let letScriptCome = () => {};
  const scriptMayCome = new Promise<void>((resolve) => (letScriptCome = resolve));
  const server: Server = await serve((path, _request, response) => {
    if (path === '/advisor.js') {
      response.setHeader('content-type', 'text/javascript');
      return void scriptMayCome.then(() => response.end(readFileSync('dist/advisor.js')));
    }
    if (path === '/photo.jpg') {
      response.setHeader('content-type', 'image/jpeg');
      response.setHeader('cache-control', 'max-age=600');
      return response.end(photo);
    }
    if (path === '/feed.json') {
      response.statusCode = feed === 'fails' ? 404 : 200;
      return response.end(JSON.stringify(sampleDocument(server.origin)));
    }
    if (path !== '/') {
      response.statusCode = 404;
      return response.end();
    }
    const src = `${server.origin}/feed.json`;
    const rendered = selectRendered(sampleDocument(server.origin), 'latest', src);
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
      <title>A page</title><body style="font: 16px/1.5 serif"><p>Before.</p>${markup(rendered)}<p id="after">After.</p>
      <script async src="/advisor.js"></script></body></html>`);
  });
  const context = await browser.newContext({
    viewport: { width, height: 700 },
    javaScriptEnabled: script,
  });
  const page = await context.newPage();
  await page.addInitScript({ path: 'test/support/watch-page.js' });
  await page.goto(`${server.origin}/${hash}`, { waitUntil: 'commit' });
  return { page, server, letScriptCome };
}

const words = (page: Page) =>
  page
    .locator('advisor-issue [part=issue]')
    .evaluateAll((all) => all.map((each) => each.textContent));

/** Waits until the picture is there, and the page has been painted with it. */
async function painted(page: Page): Promise<void> {
  await page.locator('advisor-issue img').evaluate(async (image: HTMLImageElement) => {
    image.scrollIntoView();
    await image.decode();
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    scrollTo(0, 0);
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    Object.assign(globalThis, { wasPainted: true });
  });
}

describe('a discussion that the server has rendered', () => {
  test('is read without a script, by those who come for one answer too', async () => {
    const hash = '#advisor-new-harbor-ben-okafor';
    const { page, server } = await visit({ script: false, hash });
    const text = await page.locator('advisor-issue [part=issue]').innerText();
    for (const word of ['Should the Harbor', 'Ada Quill', 'The basin silts up']) {
      assert.ok(text.includes(word), word);
    }
    assert.equal(await page.locator(`${hash}`).count(), 1);
    assert.deepEqual(server.requests.includes('/feed.json'), false);
    await page.context().close();
    await server.close();
  });

  for (const width of [320, 800, 1280]) {
    test(`is taken over at ${width} pixels: the same words, once, without a request, a shift or a blank frame`, async () => {
      const { page, server, letScriptCome } = await visit({ width });
      await page.locator('advisor-issue [part=title]').waitFor();
      const before = await words(page);
      await painted(page);
      const top = () => page.locator('#after').evaluate((each) => each.getBoundingClientRect().top);
      const place = await top();
      letScriptCome();
      await page.locator('advisor-issue:state(ready)').waitFor();
      await page.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
      );
      assert.equal(before.length, 1);
      assert.deepEqual(await words(page), before);
      assert.equal(await top(), place);
      const seen = await page.evaluate(() => (globalThis as never)['seen'] as object);
      const { frames, ...bad } = seen as { frames: number };
      assert.ok(frames > 2, 'frames were looked at');
      assert.deepEqual(bad, { shift: 0, blank: 0, errors: [] });
      assert.equal(server.requests.filter((path) => path === '/feed.json').length, 0);
      // And it lives: a control of the element's own answers.
      await page.evaluate(() => {
        const element = document.querySelector('advisor-issue') as HTMLElement & {
          refresh(): Promise<void>;
        };
        return element.refresh();
      });
      assert.equal(server.requests.filter((path) => path === '/feed.json').length, 1);
      assert.deepEqual(await words(page), before);
      await page.context().close();
      await server.close();
    });
  }

  test('stays while the feed is asked for, where the page brings no data', async () => {
    const { page, server, letScriptCome } = await visit({
      markup: (rendered) =>
        elementMarkup(rendered).replace(/<script type="application\/json">.*?<\/script>/, ''),
    });
    const before = await words(page);
    await painted(page);
    letScriptCome();
    await page.locator('advisor-issue:state(ready)').waitFor();
    assert.deepEqual(await words(page), before);
    assert.equal(server.requests.filter((path) => path === '/feed.json').length, 1);
    const { shift, blank } = await page.evaluate(
      () => (globalThis as never)['seen'] as { shift: number; blank: number },
    );
    assert.deepEqual({ shift, blank }, { shift: 0, blank: 0 });
    await page.context().close();
    await server.close();
  });

  test('stays where the page’s data are broken and the feed fails, with a word and a way to try again', async () => {
    const { page, server, letScriptCome } = await visit({
      feed: 'fails',
      markup: (rendered) =>
        elementMarkup(rendered).replace(
          /(<script type="application\/json">).*?(<\/script>)/,
          '$1{"not": $2',
        ),
    });
    const before = await words(page);
    letScriptCome();
    await page.locator('advisor-issue:state(failed)').waitFor();
    assert.deepEqual(await words(page), before);
    await page.getByText('The discussion could not be loaded').waitFor();
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('(404)').waitFor();
    assert.deepEqual(await words(page), before);
    await page.context().close();
    await server.close();
  });

  test('rendered by somebody else, with marks of another Lit, is replaced whole', async () => {
    const { page, server, letScriptCome } = await visit({
      markup: (rendered) =>
        elementMarkup(rendered).replace(
          /<template shadowrootmode="open">.*?<\/template>/s,
          '<template shadowrootmode="open"><!--lit-part abc--><p>Old words</p><!--/lit-part--><style>p { color: red }</style></template>',
        ),
    });
    letScriptCome();
    await page.locator('advisor-issue:state(ready)').waitFor();
    assert.equal((await words(page)).length, 1);
    assert.equal(await page.getByText('Old words').count(), 0);
    await page.context().close();
    await server.close();
  });
});
