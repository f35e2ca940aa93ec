import type { Browser } from 'playwright-core';
import { floorScript } from '../floor.js';
import { onFreshPage } from '../fresh-page.js';
import { interleave } from '../interleave.js';
import type { NetworkResult } from '../results.js';
import { elements, page, site, witness } from '../site.js';
import { ratioOfMedians } from '../statistics.js';

/** The profile “Slow 4G” of Chromium's own tools: 1.6 Mbit/s and 150 ms there and back, as its throttling counts them. */
const slow4G = {
  offline: false,
  latency: 562.5,
  downloadThroughput: (1.6 * 1024 * 1024 * 0.9) / 8,
  uploadThroughput: (0.75 * 1024 * 1024 * 0.9) / 8,
};

interface Seen {
  readonly lastLoad: number;
  readonly largestAt: number;
  readonly largest: string;
}

/** On a slow network: when the discussion stands on a page, and when its largest part is painted, as ratios to the page made by hand. */
export async function measureNetwork(browser: Browser, rounds: number): Promise<NetworkResult[]> {
  const body = (script: string) =>
    page(elements(1), `${witness}<script async src="${script}"></script>`);
  const files: Record<string, string> = {
    '/floor.js': await floorScript(browser),
    '/ours': body('/advisor.js'),
    '/floor': body('/floor.js'),
  };
  const server = await site({ files, isPacked: true });
  try {
    const subjects = ['floor', 'ours', 'again'] as const;
    const runs = await interleave(subjects, rounds, (subject) =>
      onFreshPage<Seen>(browser, 'about:blank', async (page, session) => {
        await session.send('Network.enable');
        await session.send('Network.emulateNetworkConditions', slow4G);
        await page.goto(`${server.origin}/${subject === 'again' ? 'floor' : subject}`);
        await page.evaluate('settled(1)');
        // The photo comes after the words.
        await page.waitForFunction(`seen.largest === 'the photo'`);
        return page.evaluate<Seen>('seen');
      }),
    );
    const ratio = (subject: 'ours' | 'again', key: 'lastLoad' | 'largestAt') =>
      ratioOfMedians(
        runs[subject].map((seen) => seen[key]),
        runs.floor.map((seen) => seen[key]),
      );
    return [
      { name: 'the words', ratio: ratio('ours', 'lastLoad'), noise: ratio('again', 'lastLoad') },
      {
        name: 'the photo (largest paint)',
        ratio: ratio('ours', 'largestAt'),
        noise: ratio('again', 'largestAt'),
      },
    ];
  } finally {
    await server.close();
  }
}
