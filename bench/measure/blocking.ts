import type { Browser } from 'playwright-core';
import { floorScript } from '../floor.js';
import { onFreshPage } from '../fresh-page.js';
import { interleave } from '../interleave.js';
import type { BlockingResult } from '../results.js';
import { elements, page, site, witness } from '../site.js';
import { median } from '../statistics.js';
import { renderedMarkup } from './start.js';

interface Seen {
  readonly longTasks: number;
  readonly blocking: number;
}

/** How long a page with one element cannot answer its reader while it loads, beside the page made by hand and one without a script. */
export async function measureBlocking(browser: Browser, rounds: number): Promise<BlockingResult[]> {
  const subjects = { ours: '/advisor.js', 'by hand': '/floor.js', 'no script': '' } as const;
  const names = Object.keys(subjects) as (keyof typeof subjects)[];
  const files: Record<string, string> = { '/floor.js': await floorScript(browser) };
  for (const [name, script] of Object.entries(subjects))
    files[`/${name.replace(' ', '-')}`] = script
      ? // Deferred: the page made by hand looks once for its elements.
        page(elements(1), `${witness}<script defer src="${script}"></script>`)
      : page(renderedMarkup({ count: 1 }), witness);
  const server = await site({ files });
  try {
    const results: BlockingResult[] = [];
    for (const slowdown of [1, 6]) {
      const runs = await interleave(names, rounds, (name) =>
        onFreshPage(browser, 'about:blank', async (page, session) => {
          await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
          await page.goto(`${server.origin}/${name.replace(' ', '-')}`);
          return page.evaluate<Seen>(`settled(${subjects[name] ? 1 : 0})`);
        }),
      );
      for (const name of names)
        results.push({
          name,
          slowdown,
          longTasks: median(runs[name].map(({ longTasks }) => longTasks)),
          milliseconds: median(runs[name].map(({ blocking }) => blocking)),
        });
    }
    return results;
  } finally {
    await server.close();
  }
}
