import { basename, relative } from 'node:path';
import { watch } from 'chokidar';
import { PublisherError } from '../publisher-error.js';

// An editor that saves by renaming, or a tool that writes many files, is done by then.
const pause = 60;

const isPassedOver = (folder: string) => (path: string) =>
  relative(folder, path) !== '' && /^\.|^node_modules$/.test(basename(path));

/**
 * Calls `onChange` after anything below a folder was saved, added or taken away: once for all that happens together.
 * Resolves, to what ends it, when it has begun to watch.
 */
export async function watchFolder(
  folder: string,
  onChange: () => void,
  onError: (error: PublisherError) => void,
): Promise<() => Promise<void>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const watcher = watch(folder, { ignoreInitial: true, ignored: isPassedOver(folder) });
  watcher.on('all', () => {
    clearTimeout(timer);
    timer = setTimeout(onChange, pause);
  });
  await new Promise<void>((resolve) => {
    watcher.on('ready', resolve);
    watcher.on('error', (error) => {
      const { message } = error as Error;
      onError(new PublisherError(`${folder} cannot be watched for changes: ${message}.`, [], 2));
      resolve();
    });
  });
  return async () => {
    clearTimeout(timer);
    await watcher.close();
  };
}
