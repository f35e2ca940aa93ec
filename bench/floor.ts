import type { Browser } from 'playwright-core';
import { onFreshPage } from './fresh-page.js';
import { clock, elements, page, pageScript, site } from './site.js';

/** The script of the page made by hand, with the style sheets that the elements bring along. */
export async function floorScript(browser: Browser): Promise<string> {
  const server = await site({ files: { '/1': page(elements(1), clock) } });
  try {
    const styles = await onFreshPage(browser, `${server.origin}/1`, async (page) => {
      await page.evaluate(`measure('/advisor.js', { isAtHand: true })`);
      return page.evaluate<string>(`stylesOf(document.querySelector('advisor-issue'))`);
    });
    return pageScript('floor').replace(`'__STYLES__'`, () => JSON.stringify(styles));
  } finally {
    await server.close();
  }
}
