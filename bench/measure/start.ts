import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { elementMarkup } from '../../src/publisher/render/element-markup.js';
import { selectRendered } from '../../src/publisher/render/select-rendered.js';
import { benchFeed } from '../feed.js';
import { floorScript } from '../floor.js';
import { onFreshPage } from '../fresh-page.js';
import { interleave } from '../interleave.js';
import type { StartResult } from '../results.js';
import { clock, elements, page, site } from '../site.js';
import { median, ratioOfMedians } from '../statistics.js';

interface Times {
  readonly evaluation: number;
  readonly rendering: number;
  readonly layout: number;
  readonly total: number;
}

interface Case {
  readonly name: string;
  readonly count: number;
  readonly target?: number;
  /** How many times slower the processor is made. */
  readonly slowdown?: number;
  /** The feed comes over loopback, and is not at hand. */
  readonly isFetched?: boolean;
}

const cases: readonly Case[] = [
  { name: '1 element', count: 1, target: 1.45 },
  { name: '10 elements', count: 10, target: 1.25 },
  { name: '100 elements', count: 100, target: 1.1 },
];
const moreCases: readonly Case[] = [
  { name: '1 element, processor 6 times slower', count: 1, slowdown: 6 },
  { name: '1 element, feed over loopback', count: 1, isFetched: true },
];

const call = (path: string, isFetched = false) => `measure('${path}', { isAtHand: ${!isFetched} })`;

/** A floor that shows something else than the elements do would be no floor. */
async function assertSameOutcome(browser: Browser, origin: string): Promise<void> {
  const [ours, floor] = await Promise.all(
    ['/advisor.js', '/floor.js'].map((path) =>
      onFreshPage(browser, `${origin}/10`, async (page) => {
        await page.evaluate(call(path));
        return page.evaluate<string>('outline(document.body) + document.body.scrollHeight');
      }),
    ),
  );
  assert.equal(floor, ours, 'The floor shows something else than the elements do.');
}

/** The elements as the publisher's command line renders them. */
function renderedMarkup(count: number): string {
  const origin = 'https://sample.example';
  return elementMarkup(selectRendered(benchFeed(origin), 'latest', `${origin}/feed.json`)).repeat(
    count,
  );
}

/**
 * How long it takes from the script to a page that is laid out (evaluation, rendering and layout), as a ratio to a page made by
 * hand (pages/floor.js) that shows the same.
 */
export async function measureStart(
  browser: Browser,
  rounds: number,
  isQuick: boolean,
): Promise<StartResult[]> {
  const measured = isQuick ? cases : [...cases, ...moreCases];
  const files: Record<string, string> = {
    '/floor.js': await floorScript(browser),
    '/none': page('', clock),
  };
  for (const { count } of measured) {
    files[`/${count}`] = page(elements(count), clock);
    files[`/rendered-${count}`] = renderedMarkup(count);
  }
  const server = await site({ files });
  try {
    await assertSameOutcome(browser, server.origin);
    const results: StartResult[] = [];
    for (const { name, count, target, slowdown = 1, isFetched } of measured) {
      const subjects = {
        floor: [`/${count}`, call('/floor.js', isFetched)],
        ours: [`/${count}`, call('/advisor.js', isFetched)],
        again: [`/${count}`, call('/floor.js', isFetched)],
        rendered: ['/none', `measureMarkup('/rendered-${count}')`],
      } as const;
      const names = Object.keys(subjects) as (keyof typeof subjects)[];
      const runs = await interleave(isQuick ? names.slice(0, 3) : names, rounds, (subject) => {
        const [path, what] = subjects[subject];
        return onFreshPage(browser, server.origin + path, async (page, session) => {
          await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
          return page.evaluate<Times>(what);
        });
      });
      const totals = (subject: keyof typeof subjects) => runs[subject].map(({ total }) => total);
      const share = (step: keyof Times) =>
        median(runs.ours.map((times) => times[step] / times.total));
      results.push({
        name,
        target,
        ratio: ratioOfMedians(totals('ours'), totals('floor')),
        noise: ratioOfMedians(totals('again'), totals('floor')),
        rendered: isQuick ? undefined : ratioOfMedians(totals('rendered'), totals('floor')),
        shares: {
          evaluation: share('evaluation'),
          rendering: share('rendering'),
          layout: share('layout'),
        },
      });
    }
    return results;
  } finally {
    await server.close();
  }
}
