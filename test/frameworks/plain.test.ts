import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { launch } from '../support/partner.js';
import { publisher, type Publisher } from '../support/publisher.js';
import { rawFeed, rawItem } from '../support/sample-feed.js';
import { listen } from './example-site.js';

let browser: Browser;
let source: Publisher;
let server: ChildProcess;
let home: string;
before(async () => {
  browser = await launch();
  source = await publisher(rawFeed([rawItem('new-harbor', '2026-03-04')]));
});
after(async () => {
  await browser?.close();
  await source?.close();
});

/** Starts the example's own server. */
async function startServer(): Promise<void> {
  server = spawn(process.execPath, ['plain/server.js'], {
    cwd: 'demo/frameworks',
    env: { ...process.env, FEED: source.feed, PORT: '0' },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  [home] = (await once(createInterface(server.stdout!), 'line')) as [string];
}

async function stopServer(): Promise<void> {
  const ended = once(server, 'exit');
  server.kill();
  await ended;
}

const asked = () => source.requests.filter((path) => path === '/feed.json').length;

describe('a page that a server makes', () => {
  before(startServer);
  after(stopServer);

  test('shows the words without a script', async () => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(home);
    const words = page.locator('advisor-issue [part=question]').first();
    assert.ok(await words.isVisible());
    assert.notEqual((await words.innerText()).trim(), '');
    await page.close();
  });

  test('is taken over by the element, which asks nobody', async () => {
    const before = asked();
    const page = await browser.newPage();
    const said = listen(page);
    await page.goto(home);
    await page.locator('advisor-issue:state(ready)').waitFor();
    assert.ok(await page.locator('advisor-issue [part=question]').first().isVisible());
    assert.equal(asked(), before);
    assert.deepEqual(said, []);
    await page.close();
  });

  test('is made once, however many readers come', async () => {
    const before = asked();
    assert.ok(before > 0);
    const pages = await Promise.all(
      [1, 2, 3].map(async () => (await (await fetch(home)).text()).includes('shadowrootmode')),
    );
    assert.deepEqual(pages, [true, true, true]);
    assert.equal(asked(), before);
  });
});

describe('a page that a server makes when the publisher is not there', () => {
  before(async () => {
    source.mood = 404;
    await startServer();
  });
  after(stopServer);

  test('has the link', async () => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(home);
    assert.ok(await page.getByRole('link', { name: 'Read the discussion' }).isVisible());
    await page.close();
  });
});
