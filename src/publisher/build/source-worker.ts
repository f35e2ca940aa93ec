import { parentPort, workerData } from 'node:worker_threads';
import { PublisherError } from '../publisher-error.js';
import { makeSource, type MakeSettings } from './make-source.js';

// One of the threads of `make-sources.ts`: gets paths of sources, answers with what became of each.
parentPort?.on('message', (file: string) => {
  makeSource(file, workerData as MakeSettings).then(
    (made) => parentPort?.postMessage({ made }),
    (error: unknown) => {
      if (!(error instanceof PublisherError)) throw error;
      // A class does not survive the way between threads.
      const { message, findings, exitCode } = error;
      parentPort?.postMessage({ failure: { message, findings, exitCode } });
    },
  );
});
