import type { Browser } from 'playwright-core';
import { onFreshPage } from '../fresh-page.js';
import { interleave } from '../interleave.js';
import type { StepResult } from '../results.js';
import { clock, elements, page, site } from '../site.js';
import { median } from '../statistics.js';

/** When what was done, in milliseconds (`measureSteps` of pages/clock.js). */
interface Moments {
  readonly start: number;
  /** How long the browser took to define the element and to upgrade the one on the page. */
  readonly upgrading: number;
  readonly evaluated: number;
  /** The feed was there, and the last of it was checked. */
  readonly received: number;
  readonly checked: number;
  /** How long the browser took to make its formatters of dates. */
  readonly dating: number;
  readonly rendered: number;
  readonly laidOut: number;
}

const steps: Readonly<Record<string, (at: Moments) => number>> = {
  'compiling and running the script': (at) => at.evaluated - at.start - at.upgrading,
  'upgrading the element': (at) => at.upgrading,
  'showing that it loads, and asking': (at) => at.received - at.evaluated,
  'parsing the feed, and checking it': (at) => at.checked - at.received,
  "the browser's first formatter of dates": (at) => at.dating,
  'rendering the discussion': (at) => at.rendered - at.checked - at.dating,
  'laying it out': (at) => at.laidOut - at.rendered,
};

const slowdowns = { once: 1, slow: 6 } as const;

/** What part of the start of one element each step has, at the processor's own speed and at a sixth of it. */
export async function measureSteps(browser: Browser, rounds: number): Promise<StepResult[]> {
  const server = await site({ files: { '/1': page(elements(1), clock) } });
  try {
    const runs = await interleave(['once', 'slow'], rounds, (speed) =>
      onFreshPage(browser, `${server.origin}/1`, async (page, session) => {
        await session.send('Emulation.setCPUThrottlingRate', { rate: slowdowns[speed] });
        return page.evaluate<Moments>(`measureSteps('/advisor.js')`);
      }),
    );
    return Object.entries(steps).map(([name, timeOf]) => {
      const share = (speed: keyof typeof slowdowns) =>
        median(runs[speed].map((at) => timeOf(at) / (at.laidOut - at.start)));
      return { name, share: share('once'), slowShare: share('slow') };
    });
  } finally {
    await server.close();
  }
}
