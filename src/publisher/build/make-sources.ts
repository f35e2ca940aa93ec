import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { PublisherError, type ExitCode } from '../publisher-error.js';
import type { Finding } from '../finding.js';
import { makeSource, type MadeSource, type MakeSettings } from './make-source.js';

/** What a thread says of one source. */
interface Answer {
  readonly made?: MadeSource;
  readonly failure?: { message: string; findings: readonly Finding[]; exitCode: ExitCode };
}

// A thread takes half a second to load: fewer sources are made sooner without.
const fewest = 100;
const script = new URL('./source-worker.js', import.meta.url);
// What loads TypeScript in the main thread does not in others.
const canThread = import.meta.url.endsWith('.js');

/** Keeps one thread at work until the sources have run out. */
function work(
  nextFile: () => string | undefined,
  settings: MakeSettings,
  take: (made: MadeSource) => void,
  signal: AbortSignal,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(script, {
      workerData: settings,
      // Trees of words live shortly: with room for them the collector runs less often. More room than the processor's
      // own memory has makes every step slower.
      resourceLimits: { maxYoungGenerationSizeMb: 32 },
    });
    const next = () => {
      const file = signal.aborted ? undefined : nextFile();
      if (file === undefined) void worker.terminate().then(() => resolve(), reject);
      else worker.postMessage(file);
    };
    worker.on('error', reject);
    worker.on('message', ({ made, failure }: Answer) => {
      if (made) take(made);
      if (!failure) return next();
      void worker.terminate();
      reject(new PublisherError(failure.message, failure.findings, failure.exitCode));
    });
    next();
  });
}

/** Makes many sources on all processors; tells of each as it is done, in any order. */
export async function makeSources(
  files: readonly string[],
  settings: MakeSettings,
  take: (made: MadeSource) => void,
): Promise<void> {
  if (files.length < fewest || !canThread) {
    // One after another: thousands of files open at once are more than a system allows.
    for (const file of files) take(await makeSource(file, settings));
    return;
  }
  let at = 0;
  const nextFile = () => files[at++];
  const stop = new AbortController();
  const most = Math.ceil((2 * files.length) / fewest);
  const length = Math.min(availableParallelism(), most);
  const threads = Array.from({ length }, () =>
    work(nextFile, settings, take, stop.signal).catch((error: unknown) => {
      stop.abort();
      throw error;
    }),
  );
  // All have to be over before what they staged is taken away.
  const ends = await Promise.allSettled(threads);
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}
