import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { mkdir, readdir, rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileError } from '../files.js';
import { PublisherError } from '../publisher-error.js';
import { look } from './known-file.js';

const prefix = '.staged-';

function isAlive(process_: number): boolean {
  try {
    process.kill(process_, 0);
    return true;
  } catch (error) {
    // Somebody else's process is alive too.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Takes away what killed builds left behind; refuses where another one is at work. */
async function clear(output: string, own: string): Promise<void> {
  for (const name of await readdir(output)) {
    if (!name.startsWith(prefix) || name === own) continue;
    const other = Number(name.slice(prefix.length));
    if (isAlive(other)) {
      throw new PublisherError(
        `Nothing was written: another build (process ${other}) writes into ${output}. Wait for it; if there is none, remove ${join(output, name)}.`,
        [],
        2,
      );
    }
    await rm(join(output, name), { recursive: true });
  }
}

/** Where new files wait, on the same disk as the site, until all of them are there and right. */
export interface Staging {
  readonly folder: string;
  /** Renames them into their places in the given order (POSIX rename is atomic). */
  publish(paths: readonly string[]): void;
  /** Ends it; what was not published is gone. */
  close(): Promise<void>;
}

/** Opens the one staging of an output folder. */
export async function openStaging(output: string): Promise<Staging> {
  const own = `${prefix}${process.pid}`;
  const folder = join(output, own);
  let isNew = false;
  const close = async () => {
    await rm(folder, { recursive: true, force: true });
    // A build that failed leaves no empty folder either.
    if (isNew) await rmdir(output).catch(() => undefined);
  };
  try {
    isNew = (await mkdir(output, { recursive: true })) !== undefined;
    // A process that had the same number was killed.
    await rm(folder, { recursive: true, force: true });
    // First, for of two that begin at once each has to see the other.
    await mkdir(folder);
    await clear(output, own);
  } catch (error) {
    await close();
    throw error instanceof PublisherError ? error : fileError('write', output, error);
  }
  return {
    folder,
    close,
    publish: (paths) => {
      const made = new Set<string>();
      for (const path of paths) {
        const target = join(output, path);
        const parent = dirname(target);
        try {
          if (!made.has(parent)) mkdirSync(parent, { recursive: true });
          made.add(parent);
          renameSync(join(folder, path), target);
        } catch (error) {
          throw fileError('write', target, error);
        }
      }
    },
  };
}

/** Puts a new file where it waits; tells its size and time, which it keeps. */
export function stage(folder: string, path: string, content: string | Uint8Array) {
  const file = join(folder, path);
  try {
    const parent = dirname(file);
    if (!existsSync(parent)) mkdirSync(parent, { recursive: true });
    writeFileSync(file, content);
    return look(file);
  } catch (error) {
    throw fileError('write', file, error);
  }
}
