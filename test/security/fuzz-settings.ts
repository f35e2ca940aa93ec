import type { Context, Next } from 'koa';

/** How much is fuzzed, and from where on: what a run printed makes the same run again. */
export interface FuzzSettings {
  readonly runs: number;
  readonly seed: number;
}

/** Tells the fuzz test at `/fuzz.json` what `FUZZ_RUNS` (10,000 by default) and `FUZZ_SEED` (a random one) say. */
export async function fuzzSettings(context: Context, next: Next): Promise<void> {
  if (context.path !== '/fuzz.json') return next() as Promise<void>;
  const { FUZZ_RUNS = '10000', FUZZ_SEED = Date.now() % 2 ** 31 } = process.env;
  const settings: FuzzSettings = { runs: Number(FUZZ_RUNS), seed: Number(FUZZ_SEED) };
  context.set('cache-control', 'no-store');
  context.body = settings;
}
