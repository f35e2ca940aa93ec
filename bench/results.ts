import type { Ratio } from './statistics.js';

/** One case of the start: as a ratio to the floor; `noise` is the floor against itself. */
export interface StartResult {
  readonly name: string;
  readonly target: number | undefined;
  readonly ratio: Ratio;
  readonly noise: Ratio;
  /** Pre-rendered mark-up without a script, as a ratio to the floor. */
  readonly rendered: Ratio | undefined;
}

/** What part of the start a step has (0 to 1): at the processor's own speed, and at a sixth of it. */
export interface StepResult {
  readonly name: string;
  readonly share: number;
  readonly slowShare: number;
}

/** Tasks of 50 ms and more while a page loads, and the sum of what they took beyond (total blocking time, ms). */
export interface BlockingResult {
  readonly name: string;
  /** How many times slower the processor was made. */
  readonly slowdown: number;
  readonly longTasks: number;
  readonly milliseconds: number;
}

/** Something that is counted, and not timed; `most` is what it may be, where that is fixed. */
export interface CountResult {
  readonly name: string;
  readonly found: number | string;
  readonly most: number | undefined;
}

/** What a page loads of one library, and how long it takes to the first content as a ratio to ours. */
export interface PeerResult {
  readonly name: string;
  readonly brotli: number;
  readonly requests: number;
  readonly firstContent: Ratio | undefined;
  readonly note: string;
}

/** Per element, with 100 on a page: kB of heap and DOM nodes. */
export interface MemoryResult {
  readonly name: string;
  readonly kilobytes: number;
  readonly nodes: number;
}

/** How a page moved (cumulative layout shift) while the feed came, and its largest paint. */
export interface LayoutResult {
  readonly mode: string;
  readonly width: number;
  readonly latency: number;
  readonly shift: number;
  readonly largest: string;
}

/** The size of the script-tag file. */
export interface BytesResult {
  readonly brotli: number;
  readonly gzip: number;
  readonly raw: number;
  readonly budget: number;
  /** What the file would save (brotli) without each of its modules, and how long each is. */
  readonly modules: readonly {
    readonly name: string;
    readonly bytes: number;
    readonly raw: number;
  }[];
}

/** On a slow network: as a ratio to the page made by hand; `noise` is that page against itself. */
export interface NetworkResult {
  readonly name: string;
  readonly ratio: Ratio;
  readonly noise: Ratio;
}

/** One issue out of a short and a long archive: its documents' requests and bytes in both, time and heap of the long to the short. */
export interface ArchiveResult {
  readonly name: string;
  readonly issues: readonly [short: number, long: number];
  readonly requests: readonly [short: number, long: number];
  readonly bytes: readonly [short: number, long: number];
  readonly time: Ratio;
  readonly heap: Ratio;
}

/** What one run of the measurements has found; what it was not asked for is empty. */
export interface Results {
  readonly rounds: number;
  readonly browser: string;
  readonly bytes: BytesResult;
  readonly start: readonly StartResult[];
  readonly steps: readonly StepResult[];
  readonly blocking: readonly BlockingResult[];
  readonly counts: readonly CountResult[];
  readonly peers: readonly PeerResult[];
  readonly memory: readonly MemoryResult[];
  /** How much the heap grows (kB) while 9,000 elements come and go. */
  readonly growth: number | undefined;
  readonly network: readonly NetworkResult[];
  readonly archive: readonly ArchiveResult[];
  readonly layout: readonly LayoutResult[];
}
