import type { Browser, CDPSession, Page } from 'playwright-core';

/** Opens a page in a process of its own, where nothing is compiled or cached yet, and closes it again. */
export async function onFreshPage<T>(
  browser: Browser,
  url: string,
  use: (page: Page, session: CDPSession) => Promise<T>,
  width = 1280,
): Promise<T> {
  const context = await browser.newContext({ viewport: { width, height: 800 } });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await page.goto(url);
    return await use(page, session);
  } finally {
    await context.close();
  }
}
