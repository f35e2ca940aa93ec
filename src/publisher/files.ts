import { readFileSync } from 'node:fs';
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { PublisherError, type ExitCode } from './publisher-error.js';

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'it does not exist',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is not a folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
};

/** A file system error as prose. */
export function fileError(verb: string, path: string, error: unknown, exitCode: ExitCode = 1) {
  const { code, message } = error as NodeJS.ErrnoException;
  return new PublisherError(
    `Cannot ${verb} ${path}: ${reasons[code ?? ''] ?? message}.`,
    [],
    exitCode,
  );
}

/** The bytes of a file, or of standard input for `-`. */
export async function readBytes(path: string, exitCode: ExitCode = 1): Promise<Uint8Array> {
  if (path === '-') {
    const chunks: Uint8Array[] = [];
    for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
    return Buffer.concat(chunks);
  }
  return readFile(path).catch((error: unknown) => {
    throw fileError('read', path, error, exitCode);
  });
}

/** The bytes of a file, at once: where there are thousands, waiting for each costs more than the disk does. */
export function readBytesSync(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    throw fileError('read', path, error);
  }
}

/** Says whether something is at a path; a path that may not be looked at is an error. */
export async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    (error: unknown) => {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
      throw fileError('read', path, error);
    },
  );
}

/** Refuses what is no folder, or is not there. */
export async function needFolder(path: string): Promise<void> {
  const found = await stat(path).catch((error: unknown) => {
    throw fileError('read', path, error, 2);
  });
  if (!found.isDirectory()) throw fileError('read', path, { code: 'ENOTDIR' }, 2);
}

/** Writes a file whole or not at all: beside it first, then renamed over it (POSIX rename is atomic). */
export async function writeWhole(path: string, content: string): Promise<void> {
  const partial = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(partial, content);
    await rename(partial, path);
  } catch (error) {
    await rm(partial, { force: true });
    throw fileError('write', path, error);
  }
}
