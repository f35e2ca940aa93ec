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
import { ratioOfMedians } from '../statistics.js';

/** When it began, and when all was laid out (ms). */
interface Times {
  readonly start: number;
  readonly laidOut: number;
}

interface Case {
  readonly name: string;
  readonly count: number;
  readonly target?: number;
  /** How many times slower the processor is made. */
  readonly slowdown?: number;
  /** The feed comes over loopback, and is not at hand. */
  readonly isFetched?: boolean;
  readonly answers?: number;
}

const cases: readonly Case[] = [
  { name: '1 element', count: 1, target: 1.45 },
  { name: '10 elements', count: 10, target: 1.25 },
  { name: '100 elements', count: 100, target: 1.1 },
];
const moreCases: readonly Case[] = [
  { name: '1 element, processor 6 times slower', count: 1, slowdown: 6 },
  { name: '1 element, feed over loopback', count: 1, isFetched: true },
  { name: '1 element, 50 answers', count: 1, answers: 50 },
];

const call = (path: string, isFetched = false) => `measure('${path}', { isAtHand: ${!isFetched} })`;

/** A floor that shows something else than the elements do would be no floor. */
async function assertSameOutcome(browser: Browser, origin: string): Promise<void> {
  const [ours, floor] = await Promise.all(
    ['/advisor.js', '/floor.js'].map((path) =>
      onFreshPage(browser, `${origin}/same`, async (page) => {
        await page.evaluate(call(path));
        return page.evaluate<string>('outline(document.body) + document.body.scrollHeight');
      }),
    ),
  );
  assert.equal(floor, ours, 'The floor shows something else than the elements do.');
}

/** The elements as the publisher's command line renders them. */
export function renderedMarkup({ count, answers }: Pick<Case, 'count' | 'answers'>): string {
  const origin = 'https://sample.example';
  const feed = benchFeed(origin, answers);
  return elementMarkup(selectRendered(feed, 'latest', `${origin}/feed.json`)).repeat(count);
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
  const floor = await floorScript(browser);
  const results: StartResult[] = [];
  for (const each of isQuick ? cases : [...cases, ...moreCases]) {
    const { count, answers } = each;
    const files = {
      '/floor.js': floor,
      '/none': page('', clock),
      // As many as are all laid out at once.
      '/same': page(elements(5), clock),
      [`/${count}`]: page(elements(count), clock),
      '/rendered': renderedMarkup(each),
    };
    const server = await site({ files, ...(answers && { answers }) });
    try {
      await assertSameOutcome(browser, server.origin);
      results.push(await measureCase(browser, server.origin, each, rounds, isQuick));
    } finally {
      await server.close();
    }
  }
  return results;
}

async function measureCase(
  browser: Browser,
  origin: string,
  { name, count, target, slowdown = 1, isFetched }: Case,
  rounds: number,
  isQuick: boolean,
): Promise<StartResult> {
  const subjects = {
    floor: [`/${count}`, call('/floor.js', isFetched)],
    ours: [`/${count}`, call('/advisor.js', isFetched)],
    again: [`/${count}`, call('/floor.js', isFetched)],
    rendered: ['/none', `measureMarkup('/rendered')`],
  } as const;
  const names = Object.keys(subjects) as (keyof typeof subjects)[];
  const runs = await interleave(isQuick ? names.slice(0, 3) : names, rounds, (subject) => {
    const [path, what] = subjects[subject];
    return onFreshPage(browser, origin + path, async (page, session) => {
      await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
      return page.evaluate<Times>(what);
    });
  });
  const totals = (subject: keyof typeof subjects) =>
    runs[subject].map(({ start, laidOut }) => laidOut - start);
  return {
    name,
    target,
    ratio: ratioOfMedians(totals('ours'), totals('floor')),
    noise: ratioOfMedians(totals('again'), totals('floor')),
    rendered: isQuick ? undefined : ratioOfMedians(totals('rendered'), totals('floor')),
  };
}
