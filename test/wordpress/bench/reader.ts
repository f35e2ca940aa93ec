import { existsSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import puppeteer from 'puppeteer-core';
import { whatIsSeen, type Seen } from './what-is-seen.js';

/** Somebody with a browser who comes upon a page. */
export interface Reader {
  readonly browser: 'Chromium' | 'Firefox';
  /** What a page shows once it has come to rest. */
  reads(url: string): Promise<Seen>;
  leave(): Promise<void>;
}

const firefox = '/usr/bin/firefox-esr';

/** A reader with Chromium. */
export async function chromiumReader(browser: Browser): Promise<Reader> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  return {
    browser: 'Chromium',
    reads: async (url) => {
      await page.goto(url);
      const handle = await page.waitForFunction<Seen>(whatIsSeen);
      return handle.jsonValue();
    },
    leave: () => browser.close(),
  };
}

/** A reader with Firefox ESR; undefined where it is not, which is an error where changes are judged. */
export async function firefoxReader(): Promise<Reader | undefined> {
  if (!existsSync(firefox)) {
    const how = 'Firefox is not installed: apt-get install -y firefox-esr';
    if (process.env.CI) throw new Error(how);
    console.warn(`\n*** ${how}\n`);
    return undefined;
  }
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: firefox,
    headless: true,
  });
  const page = await browser.newPage();
  return {
    browser: 'Firefox',
    reads: async (url) => {
      await page.goto(url);
      const handle = await page.waitForFunction(whatIsSeen);
      return (await handle.jsonValue()) as Seen;
    },
    leave: () => browser.close(),
  };
}
