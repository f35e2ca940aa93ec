import type { ServerResponse } from 'node:http';
import { after, afterEach, before } from 'node:test';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { buildFeed, find } from '../../demo/frameworks/examples.js';
import { launch } from '../support/partner.js';
import { serve, type Server } from '../support/serve.js';

/** The built examples on a server, beside their feed; and a browser to see them. */
export interface ExampleSite extends Server {
  readonly browser: Browser;
  /** In development the frameworks say on the console what they do not like. */
  mode: 'production' | 'development';
  feed: 'comes' | 'is missing' | 'never arrives';
  /** The requests of the feed that never get an answer. */
  kept: ServerResponse[];
}

/** The examples for the tests of one file; each test finds them in production, with a feed that comes. */
export function useExamples(): ExampleSite {
  const usual = () => ({ mode: 'production', feed: 'comes', kept: [] });
  const site = usual() as unknown as ExampleSite;

  const answer = async (path: string, response: ServerResponse) => {
    const isFeed = path === '/feed/feed.json';
    if (isFeed && site.feed === 'never arrives') return void site.kept.push(response);
    const found = isFeed && site.feed === 'is missing' ? undefined : await find(path, site.mode);
    response.writeHead(found ? 200 : 404, { 'content-type': found?.type ?? 'text/plain' });
    response.end(found?.body);
  };

  before(async () => {
    const server = await serve((path, _request, response) => {
      answer(path, response).catch((error: Error) => response.writeHead(500).end(error.stack));
    });
    Object.assign(site, server, { browser: await launch() });
    await buildFeed(`${site.origin}/feed/feed.json`);
  });
  afterEach(() => void Object.assign(site, usual()));
  after(async () => {
    await site.browser?.close();
    await site.close?.();
  });
  return site;
}

/** Writes down what is said on the console of a page. */
export function listen(page: Page): readonly string[] {
  const said: string[] = [];
  page.on('pageerror', (error) => said.push(error.message));
  page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`));
  return said;
}

/** Opens a page of an example. */
export async function visit(
  site: ExampleSite,
  path: string,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; said: readonly string[] }> {
  const page = await site.browser.newPage({ viewport: { width: 768, height: 900 }, ...options });
  const said = listen(page);
  await page.goto(`${site.origin}${path}`);
  return { page, said };
}
