/** The middle of a list of numbers; of an even count, the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return (sorted[Math.ceil(middle) - 1]! + sorted[Math.floor(middle)]!) / 2;
}

/** How many times as much as another: a ratio of medians, and the interval that holds it in 95 of 100 resamplings. */
export interface Ratio {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

const resamplings = 1000;

/** A generator with a fixed seed: the same measurements have the same interval. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

/** The ratio of the medians of runs that were made in turn: `values[n]` and `floor[n]` belong to one round. */
export function ratioOfMedians(values: readonly number[], floor: readonly number[]): Ratio {
  const random = randomFrom(20_260_304);
  const ratios = Array.from({ length: resamplings }, () => {
    // Rounds are drawn, and not runs: what slowed the machine down slowed both of a round.
    const rounds = values.map(() => Math.floor(random() * values.length));
    return median(rounds.map((at) => values[at]!)) / median(rounds.map((at) => floor[at]!));
  }).sort((a, b) => a - b);
  return {
    value: median(values) / median(floor),
    low: ratios[Math.floor(resamplings * 0.025)]!,
    high: ratios[Math.floor(resamplings * 0.975)]!,
  };
}
