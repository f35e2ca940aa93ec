import { parseFeed } from '../../src/feed/parse-feed.js';

/** A feed, and what was done to it. */
export interface Trial {
  readonly what: string;
  readonly raw: unknown;
}

function isTaken(raw: unknown): boolean {
  try {
    const [item] = parseFeed(raw).items;
    return !!item && item.kind !== 'invalid' && !item.skipped?.length;
  } catch {
    return false;
  }
}

/** Those that are shown before those that are refused: from one to the next the page changes little, which is fast. */
export function takenFirst(trials: readonly Trial[]): Trial[] {
  const [taken, refused]: [Trial[], Trial[]] = [[], []];
  for (const trial of trials) (isTaken(trial.raw) ? taken : refused).push(trial);
  return [...taken, ...refused];
}
