import { SingleBar } from 'cli-progress';

/** Shows how far a long work has come. */
export interface Progress {
  step(): void;
  stop(): void;
}

// Less is over before a person has read it.
const fewest = 100;

/** A bar on a terminal; nothing where there is none, or little to do. */
export function showProgress(
  what: string,
  total: number,
  stream: NodeJS.WriteStream = process.stderr,
): Progress {
  if (!stream.isTTY || total < fewest) return { step: () => undefined, stop: () => undefined };
  const bar = new SingleBar({
    stream,
    format: `${what} {bar} {value}/{total}, {eta_formatted} to go`,
    barCompleteChar: '█',
    barIncompleteChar: '░',
    clearOnComplete: true,
  });
  bar.start(total, 0);
  return { step: () => bar.increment(), stop: () => bar.stop() };
}
