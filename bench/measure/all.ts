import type { Browser } from 'playwright-core';
import type { Results } from '../results.js';
import { measureArchive } from './archive.js';
import { measureBlocking } from './blocking.js';
import { measureBytes } from './bytes.js';
import { measureLayout } from './layout.js';
import { measureGrowth, measureMemory } from './memory.js';
import { measureNetwork } from './network.js';
import { measurePeers } from './peers.js';
import { measureScale } from './scale.js';
import { measureStart } from './start.js';
import { measureSteps } from './steps.js';

/** Measures all there is to measure, or what is quick: bytes, the start, and what is counted. */
export async function measure(browser: Browser, isQuick: boolean): Promise<Results> {
  const rounds = isQuick ? 15 : 25;
  return {
    rounds,
    browser: `Chromium ${browser.version()}`,
    bytes: await measureBytes(!isQuick),
    // First, for they may be missing.
    peers: isQuick ? [] : await measurePeers(browser),
    start: await measureStart(browser, rounds, isQuick),
    steps: isQuick ? [] : await measureSteps(browser, rounds),
    blocking: isQuick ? [] : await measureBlocking(browser, 15),
    counts: await measureScale(browser),
    memory: isQuick ? [] : await measureMemory(browser),
    growth: isQuick ? undefined : await measureGrowth(browser),
    network: isQuick ? [] : await measureNetwork(browser, 15),
    archive: isQuick ? [] : await measureArchive(browser, 15, [1000, 10_000]),
    layout: isQuick ? [] : await measureLayout(browser),
  };
}
