import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { embedPublisher } from '../support/embed-publisher.js';
import { launch } from '../support/partner.js';
import { serve, type Server } from '../support/serve.js';

let browser: Browser;
let publisher: Server;
let host: Server | undefined;
before(async () => {
  browser = await launch();
  publisher = await embedPublisher();
});
after(async () => {
  await browser.close();
  await publisher.close();
});
afterEach(() => host?.close());

const asked = (path: string) => publisher.requests.filter((each) => each === path).length;
const frameAddress = (query: Record<string, string> = {}, hash = '') =>
  `${publisher.origin}/embed/frame.html?${new URLSearchParams({ src: `${publisher.origin}/feed.json`, ...query }).toString()}${hash}`;
const attribute = (address: string) => address.replaceAll('&', '&amp;');

/** Opens a page of a host that has this in its body, and hears all messages that reach it. */
async function open(body: string, head = '', embedders = 'unsafe-none'): Promise<Page> {
  host = await serve((_path, _request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.setHeader('cross-origin-embedder-policy', embedders);
    response.end(
      `<!doctype html><html lang="en"><meta charset="utf-8"><title>A host</title>${head}<script>window.heard = []; addEventListener('message', ({ data }) => heard.push(data));</script><body>${body}</body></html>`,
    );
  });
  const page = await browser.newPage({ viewport: { width: 800, height: 700 } });
  await page.goto(host.origin);
  return page;
}

const discussions = (page: Page) => page.locator('advisor-issue [part=issue]');

describe('advisor.js alone', () => {
  test('shows the discussion where its script stands, as often as it stands there, with one request', async () => {
    const before = asked('/feed.json');
    const script = `<script async src="${publisher.origin}/advisor.js" data-advisor="issue" data-src="${publisher.origin}/feed.json" data-layout="compact"></script>`;
    const page = await open(`<p>Before.</p>${script}<p>Between.</p>${script}<p>After.</p>`);
    await discussions(page).nth(1).waitFor();
    assert.deepEqual(
      await page.locator('body > *').evaluateAll((all) => all.map(({ localName }) => localName)),
      ['p', 'advisor-issue', 'p', 'advisor-issue', 'p'],
    );
    assert.equal(await page.locator('advisor-issue').first().getAttribute('layout'), 'compact');
    assert.equal(asked('/feed.json'), before + 1);
    await page.close();
  });

  test('puts nothing into the head of a page', async () => {
    const page = await open(
      `<advisor-issue src="${publisher.origin}/feed.json"></advisor-issue>`,
      `<script async src="${publisher.origin}/advisor.js" data-advisor="issue" data-src="${publisher.origin}/feed.json"></script>`,
    );
    await discussions(page).waitFor();
    assert.equal(await page.locator('advisor-issue').count(), 1);
    await page.close();
  });

  test('shows the issue of a link that stands alone, where its script says whose links', async () => {
    const page = await open(
      `<p><a href="${publisher.origin}/i/sample.html?ref=host">Title</a></p><p>See <a href="${publisher.origin}/i/sample.html">this</a>.</p>`,
      `<script async src="${publisher.origin}/advisor.js" data-upgrade-links="${publisher.origin}/i/"></script>`,
    );
    const element = page.locator('advisor-issue');
    await element.waitFor();
    assert.equal(await element.getAttribute('src'), `${publisher.origin}/feed.json`);
    assert.equal(await element.getAttribute('issue'), 'sample');
    assert.equal(await page.locator('a').count(), 2);
    await page.close();
  });

  test('makes an element of a placeholder that a page brings in after a visit and back again', async () => {
    const quote = `<blockquote class="advisor-embed" data-advisor="issue" data-src="${publisher.origin}/feed.json"><a href="https://publisher.example/">Title</a></blockquote>`;
    const page = await open(quote, `<script async src="${publisher.origin}/advisor.js"></script>`);
    await discussions(page).waitFor();
    // As Turbo does: the body goes, another comes, and a clone of the first comes back.
    await page.evaluate((markup) => {
      const body = document.body;
      const kept = body.cloneNode(true);
      const other = document.createElement('body');
      other.innerHTML = markup;
      body.replaceWith(other);
      Object.assign(window, { kept });
    }, quote);
    await discussions(page).waitFor();
    await page.evaluate(() =>
      document.body.replaceWith((window as unknown as { kept: Node }).kept),
    );
    await discussions(page).waitFor();
    assert.equal(await page.locator('advisor-issue').count(), 1);
    assert.equal(await page.locator('blockquote.advisor-embed').count(), 1);
    await page.close();
  });
});

describe('the frame page', () => {
  test('shows the discussion, as high as it is where the host has advisor.js', async () => {
    const page = await open(
      `<iframe src="${attribute(frameAddress())}" title="Discussion" width="100%" height="300"></iframe>`,
      `<script async src="${publisher.origin}/advisor.js"></script>`,
    );
    const frame = page.frameLocator('iframe');
    await frame.locator('advisor-issue [part=issue]').waitFor();
    const content = async () =>
      Math.ceil(
        await frame
          .locator('advisor-issue')
          .evaluate((each) => each.getBoundingClientRect().height),
      );
    const isFit = async () =>
      (await page.locator('iframe').evaluate((each) => each.clientHeight)) === (await content());
    while (!(await isFit())) await page.evaluate(() => new Promise(requestAnimationFrame));
    assert.ok((await content()) > 600);
    // Narrower, it is higher; and lower again.
    await page.setViewportSize({ width: 360, height: 700 });
    while (!(await isFit())) await page.evaluate(() => new Promise(requestAnimationFrame));
    await page.setViewportSize({ width: 800, height: 700 });
    while (!(await isFit())) await page.evaluate(() => new Promise(requestAnimationFrame));
    await page.close();
  });

  test('tells WordPress and AMP its height though it is sandboxed and clipped, and scrolls in what they give it', async () => {
    const page = await open(
      `<iframe src="${attribute(frameAddress({}, '#?secret=aB3dE6gH9k'))}" title="Discussion" sandbox="allow-scripts" scrolling="no" width="600" height="300" style="position: absolute; clip: rect(1px, 1px, 1px, 1px)"></iframe>`,
    );
    const frame = page.frameLocator('iframe');
    await frame.locator('advisor-issue [part=issue]').waitFor({ state: 'attached' });
    const heard = await page.waitForFunction(() => {
      const { heard } = window as unknown as { heard: { message?: string; value?: number }[] };
      return heard.some(({ value = 0 }) => value > 600) && heard;
    });
    const messages = (await heard.jsonValue()) as Record<string, unknown>[];
    const height = messages.filter(({ message }) => message === 'height').at(-1)!.value;
    assert.deepEqual(messages.filter(({ message }) => message).at(-1), {
      message: 'height',
      value: height,
      secret: 'aB3dE6gH9k',
    });
    assert.deepEqual(messages.filter(({ sentinel }) => sentinel).at(-1), {
      sentinel: 'amp',
      type: 'embed-size',
      height,
    });
    const main = frame.locator('main');
    assert.ok(await main.evaluate((each) => each.scrollHeight > each.clientHeight));
    assert.equal(await main.evaluate((each) => each.clientHeight), 300);
    await page.close();
  });

  test('asks WordPress to follow a link that its sandbox keeps, and answers its question alone', async () => {
    const page = await open(
      `<iframe src="${attribute(frameAddress())}" title="Discussion" sandbox="allow-scripts" width="600" height="300"></iframe>`,
    );
    const frame = page.frameLocator('iframe');
    const link = frame.locator('advisor-issue [part=canonical] a');
    await link.waitFor();
    const href = await link.getAttribute('href');
    await page.evaluate(() => {
      const { contentWindow } = document.querySelector('iframe')!;
      for (const data of [null, 'ready', { message: 'ready' }, { message: 'ready', secret: '<b>' }])
        contentWindow!.postMessage(data, '*');
      contentWindow!.postMessage({ message: 'ready', secret: 'theSecret1' }, '*');
    });
    await page.waitForFunction(() =>
      (window as unknown as { heard: { secret?: string }[] }).heard.some(
        ({ secret }) => secret === 'theSecret1',
      ),
    );
    await link.click();
    const told = await page.waitForFunction(() =>
      (window as unknown as { heard: { message?: string }[] }).heard.find(
        ({ message }) => message === 'link',
      ),
    );
    assert.deepEqual(await told.jsonValue(), {
      message: 'link',
      value: href,
      secret: 'theSecret1',
    });
    await page.close();
  });

  test('is shown by a page that isolates itself', async () => {
    const page = await open(
      `<iframe src="${attribute(frameAddress())}" title="Discussion" width="600" height="300"></iframe>
       <iframe src="${publisher.origin}/themes/card.css" title="The control: it does not isolate itself"></iframe>`,
      '',
      'require-corp',
    );
    await page.frameLocator('iframe').first().locator('advisor-issue [part=issue]').waitFor();
    const [, ours, control] = page.frames();
    assert.equal(ours!.url(), frameAddress());
    assert.match(control!.url(), /^chrome-error:/);
    await page.close();
  });

  test('leads the whole window to the publisher', async () => {
    const page = await open(
      `<iframe src="${attribute(frameAddress())}" title="Discussion" width="600" height="300"></iframe>`,
    );
    const link = page.frameLocator('iframe').locator('advisor-issue [part=canonical] a');
    const href = await link.getAttribute('href');
    const request = page.waitForRequest((each) => each.url() === href);
    await link.click();
    assert.equal((await request).frame(), page.mainFrame());
    await page.close();
  });

  test('takes known parameters with values that fit, and passes over all others', async () => {
    const page = await browser.newPage();
    await page.goto(
      frameAddress({
        view: 'question',
        layout: 'cards',
        theme: 'newsprint',
        'heading-level': '9',
        lang: 'es"onload=',
        onclick: 'alert(1)',
        style: 'color:red',
        data: '{}',
        cache: '',
        issue: 'latest',
      }),
    );
    const element = page.locator('advisor-question');
    await element.waitFor();
    assert.deepEqual((await element.evaluate((each) => each.getAttributeNames())).sort(), [
      'heading-level',
      'issue',
      'layout',
      'src',
    ]);
    assert.equal(await element.getAttribute('heading-level'), '1');
    assert.equal(await page.locator('link[href="../themes/newsprint.css"]').count(), 1);
    await page.close();
  });

  for (const src of [
    '',
    'javascript:alert(1)',
    'http://evil.example/feed.json',
    'data:,{}',
    '//',
  ]) {
    test(`says so where its feed is ${src || 'missing'}, and asks for nothing`, async () => {
      const page = await browser.newPage();
      const before = asked('/feed.json');
      await page.goto(frameAddress({ src, theme: '../../evil' }));
      await page.getByText('This frame has no feed that it may show').waitFor();
      assert.equal(await page.locator('advisor-issue').count(), 0);
      assert.equal(asked('/feed.json'), before);
      await page.close();
    });
  }

  test('shows a way to the publisher where its feed cannot be had', async () => {
    const page = await browser.newPage();
    await page.goto(frameAddress({ src: `${publisher.origin}/gone.json` }));
    await page.locator('advisor-issue:state(failed)').waitFor();
    assert.equal(await page.locator('advisor-issue > a').isVisible(), true);
    assert.equal(
      await page.locator('advisor-issue > a').getAttribute('href'),
      `${publisher.origin}/`,
    );
    await page.close();
  });
});

test('a frame of somebody else cannot make itself high, nor one of ours another one', async () => {
  const stranger = `<script>parent.postMessage({ advisorHeight: 5000 }, '*'); parent.postMessage('done', '*')</script>`;
  const page = await open(
    `<iframe id="ours" src="${attribute(frameAddress({ src: '' }))}" title="Ours" width="300" height="111"></iframe>`,
    `<script src="${publisher.origin}/advisor.js"></script>`,
  );
  await page.evaluate((markup) => {
    const frame = document.createElement('iframe');
    frame.id = 'theirs';
    frame.height = '222';
    frame.srcdoc = markup;
    document.body.append(frame);
  }, stranger);
  await page.waitForFunction(() =>
    (window as unknown as { heard: unknown[] }).heard.includes('done'),
  );
  assert.equal(await page.locator('#theirs').evaluate((each) => each.clientHeight), 222);
  assert.ok((await page.locator('#ours').evaluate((each) => each.clientHeight)) < 200);
  await page.close();
});
