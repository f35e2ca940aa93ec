import { readFileSync } from 'node:fs';
import { chromium, type Browser, type Page } from 'playwright-core';
import { findChromium } from './chromium.js';
import { serve, type Server } from './serve.js';

/** Starts the browser of the tests. */
export async function launch(): Promise<Browser> {
  return chromium.launch({ ...(await findChromium()), headless: true });
}

/** A partner's site: one page, and the script as it ships. */
export async function partnerSite(
  body: string,
  { policy = '', head = '<script async src="/advisor.js"></script>' } = {},
): Promise<Server> {
  const page = `<!doctype html><html lang="en"><head><meta charset="utf-8">
    <meta name="viewport" content="width=device-width"><title>A partner</title>${head}</head><body>${body}</body></html>`;
  return serve((path, _request, response) => {
    if (policy) response.setHeader('content-security-policy', policy);
    if (path === '/advisor.js') {
      response.setHeader('content-type', 'text/javascript');
      return response.end(readFileSync('dist/advisor.js'));
    }
    if (path === '/') {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      return response.end(page);
    }
    response.statusCode = 404;
    response.end();
  });
}

/** Opens a page and writes down what goes wrong on it. */
export async function open(
  browser: Browser,
  url: string,
  width = 1280,
  height = 800,
): Promise<{ page: Page; errors: string[] }> {
  const page = await browser.newPage({ viewport: { width, height } });
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('favicon')) {
      errors.push(message.text());
    }
  });
  await page.route('**/favicon.ico', (route) => route.fulfill({ status: 204 }));
  await page.goto(url);
  return { page, errors };
}
