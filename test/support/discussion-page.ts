import type { Browser, Page } from 'playwright-core';
import { open, partnerSite } from './partner.js';
import type { Publisher } from './publisher.js';

type Status = 'loading' | 'ready' | 'stale' | 'failed';

interface Look {
  readonly attributes?: string;
  readonly html?: string;
  readonly width?: number;
  readonly height?: number;
}

/** Opens a partner's page with one discussion, in the state that is asked for; it closes with what it needed. */
export async function discussionPage(
  browser: Browser,
  source: Publisher,
  status: Status = 'ready',
  { attributes = '', html = '', width = 1280, height = 800 }: Look = {},
): Promise<Page> {
  source.mood = status === 'loading' ? 'silent' : status === 'failed' ? 404 : 200;
  const site = await partnerSite(
    `<main><h1>The Partner</h1><advisor-issue src="${source.feed}" ${attributes}><a href="/qa">Read it at the Courier</a></advisor-issue>${html}</main>`,
  );
  const { page } = await open(browser, site.origin, width, height);
  page.once('close', () => void site.close());
  await waitFor(page, status === 'stale' ? 'ready' : status);
  if (status === 'stale') {
    source.mood = 404;
    await page.evaluate(() => document.querySelector('advisor-issue')!.refresh());
    await waitFor(page, 'stale');
  }
  return page;
}

/** Waits for the discussion to be in a state. */
export async function waitFor(page: Page, status: Status): Promise<void> {
  await page.waitForFunction(
    (wanted) => document.querySelector(`advisor-issue:state(${wanted})`),
    status,
  );
}
