import { existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileError } from '../files.js';
import { digest } from './digest.js';

/** The bytes of a file by their SHA-256, with that by which it is known again without being read. */
export interface KnownFile {
  readonly digest: string;
  /** In bytes. */
  readonly size: number;
  /** In ms since 1970, with fractions. */
  readonly modified: number;
}

/** The bytes of a file; undefined where there is none. */
export async function bytesOf(path: string): Promise<Buffer | undefined> {
  // The first build asks for each issue in vain.
  if (!existsSync(path)) return undefined;
  return readFile(path).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw fileError('read', path, error);
  });
}

/** Size and time of a file; undefined where there is none. */
export function look(path: string): Omit<KnownFile, 'digest'> | undefined {
  // At once: tens of thousands are looked at, and waiting for each would be most of a build.
  const found = statSync(path, { throwIfNoEntry: false });
  return found && { size: found.size, modified: found.mtimeMs };
}

/**
 * What is known of a file, brought up to date, where it still has the same bytes; undefined where it has not. Like make
 * and rsync it believes size and time, and reads only what was touched since.
 */
export async function knownAgain(path: string, known: KnownFile): Promise<KnownFile | undefined> {
  const now = look(path);
  if (now?.size !== known.size) return undefined;
  if (now.modified === known.modified) return known;
  const bytes = await bytesOf(path);
  return bytes && digest(bytes) === known.digest ? { ...known, ...now } : undefined;
}
