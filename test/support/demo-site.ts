import { existsSync, readFileSync, statSync } from 'node:fs';
import { mkdtemp, mkdir, rm } from 'node:fs/promises';
import { extname, join, resolve } from 'node:path';
import { after, before } from 'node:test';
import type { Browser } from 'playwright-core';
import { build } from 'vite';
import { launch, open } from './partner.js';
import { serve } from './serve.js';

/** The demo as files, on a plain server, under a path, with a strict Content Security Policy; and a browser to see it. */
export interface DemoSite {
  readonly browser: Browser;
  /** Ends in a slash. */
  readonly home: string;
  readonly requests: readonly string[];
  close(): Promise<void>;
}

const types: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript',
  '.json': 'application/feed+json',
};

/** No inline style, no inline script, no eval, nothing from elsewhere but feeds that a test serves. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self' http://127.0.0.1:*",
  "frame-src 'self'",
  "base-uri 'self'",
  "form-action 'self'",
].join('; ');

/** Builds the demo, serves it and starts a browser. */
async function openDemo(): Promise<DemoSite> {
  await mkdir('.cache', { recursive: true });
  const folder = resolve(await mkdtemp('.cache/demo-'));
  await build({ mode: 'demo', logLevel: 'error', build: { outDir: folder } });
  const path = '/tools/advisor/';
  const server = await serve((asked, _request, response) => {
    const name = asked.startsWith(path) ? asked.slice(path.length) || 'index.html' : '';
    const file = join(folder, name);
    if (!name || !existsSync(file) || !statSync(file).isFile()) {
      response.statusCode = 404;
      return response.end();
    }
    response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream');
    if (name.endsWith('.html')) response.setHeader('content-security-policy', policy);
    else response.setHeader('access-control-allow-origin', '*');
    return response.end(readFileSync(file));
  });
  const browser = await launch();
  return {
    browser,
    home: `${server.origin}${path}`,
    requests: server.requests,
    async close() {
      await browser.close();
      await server.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** The demo for the tests of one suite; to be called in its `describe`. */
export function useDemo(): DemoSite {
  const demo = {} as DemoSite;
  before(async () => void Object.assign(demo, await openDemo()));
  after(() => demo.close());
  return demo;
}

/** The design team's pages. */
export const toolPages = ['gallery.html', 'theme.html', 'embed.html', 'reference.html'];

/** All pages of the demo. */
export const demoPages = ['index.html', ...toolPages, 'embed/frame.html?src=../sample/feed.json'];

/** What stands on a page when it is complete; else a discussion. */
const complete: Record<string, string> = {
  'reference.html': '.entry',
  'theme.html': '#contrast td',
  'embed.html': '#snippets pre',
};

/** Opens a page of the demo and waits until it is complete. */
export async function openDemoPage(
  { browser, home }: DemoSite,
  name: string,
  width = 1280,
): ReturnType<typeof open> {
  const opened = await open(browser, home + name, width);
  await opened.page
    .locator(complete[name] ?? 'advisor-issue article')
    .first()
    .waitFor();
  return opened;
}
