import { chromium, type Browser, type Page } from 'playwright-core';
import { bundledChromium } from '../support/chromium.js';
import type { FeedElement } from '../../src/elements/feed-element.js';
import type { Picture } from './cases.js';

/** Starts the one browser that takes pictures. */
export async function pictureBrowser(): Promise<Browser> {
  const { args, ...bundled } = await bundledChromium();
  // Skia has code of its own for each kind of processor.
  const anyProcessor = [...args, '--disable-skia-runtime-opts'];
  return chromium.launch({ ...bundled, args: anyProcessor, headless: true });
}

/** A page at a moment of its own, in a place of its own. */
export async function picturePage(browser: Browser): Promise<Page> {
  const page = await browser.newPage({
    deviceScaleFactor: 1,
    locale: 'en-US',
    timezoneId: 'America/New_York',
  });
  await page.clock.setFixedTime('2026-03-04T15:05:00Z');
  return page;
}

/** Takes a picture (PNG) of the page of that name at `origin`, once all that it needs is there. */
export async function takePicture(page: Page, origin: string, picture: Picture): Promise<Buffer> {
  const { name, element, width, scheme, state, forcedColors, print } = picture;
  await page.setViewportSize({ width, height: 600 });
  await page.emulateMedia({
    colorScheme: scheme,
    forcedColors: forcedColors ? 'active' : 'none',
    media: print ? 'print' : 'screen',
    reducedMotion: 'reduce',
  });
  await page.goto(`${origin}/${name}`);
  const reaches = (selector: string) => page.locator(selector).waitFor({ state: 'attached' });
  if (state === 'stale') {
    await reaches(`${element}:state(ready)`);
    await page.route('**/*.json', (route) => route.fulfill({ status: 404 }), { times: 1 });
    await page.locator(element).evaluate((each: FeedElement) => each.refresh());
  }
  await reaches(`${element}:state(${state})`);
  await page.locator(element).evaluate(async (each) => {
    const images = [...each.shadowRoot!.querySelectorAll('img')];
    // What is far down is pictured, too.
    for (const image of images) image.loading = 'eager';
    await Promise.all([document.fonts.ready, ...images.map((image) => image.decode())]);
  });
  return page.locator('main').screenshot({ animations: 'disabled', caret: 'hide' });
}
