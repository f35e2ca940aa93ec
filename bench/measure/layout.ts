import type { Browser } from 'playwright-core';
import { onFreshPage } from '../fresh-page.js';
import type { LayoutResult } from '../results.js';
import { page, site, witness } from '../site.js';

interface Seen {
  readonly shift: number;
  readonly largest: string;
}

const widths = [320, 800, 1280];
const latencies = [50, 500, 3000];
const text =
  '<p>A paragraph of the article around it, of a line or two on most of the screens that readers have.</p>';
const head = `${witness}<script async src="/advisor.js"></script>`;

const article = (style: string) =>
  page(
    `${text}${text}<advisor-issue src="/feed.json" style="${style}"><a href="/qa">Read today's discussion</a></advisor-issue>${text.repeat(10)}`,
    head,
  );

const modes: Readonly<Record<string, (height: number) => string>> = {
  'no style': () => '',
  'the style of the two lines': () => 'display: block; min-height: 100vh',
  'the height it will have': (height) => `display: block; min-height: ${height}px`,
};

async function measureShift(
  browser: Browser,
  style: string,
  width: number,
  latency: number,
): Promise<Seen & { height: number }> {
  const server = await site({ files: { '/': article(style) }, latency });
  try {
    return await onFreshPage(
      browser,
      server.origin,
      async (page) => {
        const seen = await page.evaluate<Seen>('settled(1)');
        const height = await page.evaluate<number>(
          `document.querySelector('advisor-issue').getBoundingClientRect().height`,
        );
        return { ...seen, height };
      },
      width,
    );
  } finally {
    await server.close();
  }
}

/** How much a page moves while the feed comes, by what the page says of the element's height. */
export async function measureLayout(browser: Browser): Promise<LayoutResult[]> {
  const results: LayoutResult[] = [];
  for (const latency of latencies) {
    // Nothing of this is timed: the pages wait for their feeds together.
    const found = await Promise.all(
      widths.map(async (width) => {
        const { height } = await measureShift(browser, '', width, 0);
        return Promise.all(
          Object.entries(modes).map(async ([mode, style]) => {
            const seen = await measureShift(browser, style(Math.ceil(height)), width, latency);
            return { mode, width, latency, shift: seen.shift, largest: seen.largest };
          }),
        );
      }),
    );
    results.push(...found.flat());
  }
  return results;
}
