import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { fileError } from '../files.js';
import type { SiteFile } from './feed-documents.js';
import { scriptPath } from './site-paths.js';

/** The elements themselves, which stand beside the feed, so that a newsroom needs no other host for them. */
export async function scriptFile(): Promise<SiteFile> {
  const file = fileURLToPath(new URL(`../../../dist/${scriptPath}`, import.meta.url));
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw fileError('read', file, error);
  });
  return { path: scriptPath, text, issues: [] };
}
