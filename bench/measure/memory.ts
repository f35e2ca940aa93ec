import type { Browser } from 'playwright-core';
import { floorScript } from '../floor.js';
import { onFreshPage } from '../fresh-page.js';
import { interleave } from '../interleave.js';
import type { MemoryResult } from '../results.js';
import { elements, page, site, witness } from '../site.js';
import { median } from '../statistics.js';

const count = 100;
const rounds = 5;

interface Use {
  readonly bytes: number;
  readonly nodes: number;
}

/** Heap and nodes of one element: what 100 more of them take. */
export async function measureMemory(browser: Browser): Promise<MemoryResult[]> {
  const files: Record<string, string> = { '/floor.js': await floorScript(browser) };
  for (const name of ['floor', 'advisor'])
    for (const each of [1, 1 + count])
      files[`/${name}-${each}`] = page(
        elements(each),
        `${witness}<script defer src="/${name}.js"></script>`,
      );
  const server = await site({ files });
  const use = (path: string, loads: number) =>
    onFreshPage<Use>(browser, server.origin + path, async (page, session) => {
      await page.evaluate(`settled(${loads})`);
      await session.send('Performance.enable');
      await session.send('HeapProfiler.collectGarbage');
      const { metrics } = await session.send('Performance.getMetrics');
      const value = (name: string) => metrics.find((metric) => metric.name === name)!.value;
      return { bytes: value('JSHeapUsedSize'), nodes: value('Nodes') };
    });
  try {
    const runs = await interleave(['floor', 'advisor'], rounds, async (name) => {
      const one = await use(`/${name}-1`, 1);
      const all = await use(`/${name}-${1 + count}`, 1 + count);
      return { bytes: (all.bytes - one.bytes) / count, nodes: (all.nodes - one.nodes) / count };
    });
    return (['advisor', 'floor'] as const).map((name) => ({
      name: name === 'advisor' ? 'ours' : 'by hand',
      kilobytes: median(runs[name].map(({ bytes }) => bytes)) / 1000,
      nodes: median(runs[name].map(({ nodes }) => nodes)),
    }));
  } finally {
    await server.close();
  }
}

/** How much the heap grows (kB) while 9,000 more elements come and go, after the first 1,000. */
export async function measureGrowth(browser: Browser): Promise<number> {
  const server = await site({
    files: { '/': page('', `${witness}<script defer src="/advisor.js"></script>`) },
  });
  try {
    return await onFreshPage(browser, server.origin, async (page, session) => {
      await session.send('Performance.enable');
      const heap = async () => {
        await session.send('HeapProfiler.collectGarbage');
        const { metrics } = await session.send('Performance.getMetrics');
        return metrics.find(({ name }) => name === 'JSHeapUsedSize')!.value;
      };
      const mount = (times: number) => page.evaluate(`mount(${times})`);
      await mount(1000);
      const before = await heap();
      await mount(9000);
      return ((await heap()) - before) / 1000;
    });
  } finally {
    await server.close();
  }
}
