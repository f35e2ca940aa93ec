import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { fileError } from '../files.js';
import type { SiteFile } from './feed-documents.js';
import { framePath, scriptPath } from './site-paths.js';

const library = new URL('../../../dist/', import.meta.url);

async function libraryFile(path: string): Promise<SiteFile> {
  const file = fileURLToPath(new URL(path, library));
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw fileError('read', file, error);
  });
  return { path, text, issues: [] };
}

/** The elements, the frame page and the themes, which stand beside the feed, so that a newsroom needs no other host for them. */
export async function libraryFiles(): Promise<SiteFile[]> {
  const frame = ['frame.css', 'frame.js'].map((name) => new URL(name, `file:///${framePath}`));
  const folder = fileURLToPath(new URL('themes/', library));
  const themes = await readdir(folder).catch((error: unknown) => {
    throw fileError('read', folder, error);
  });
  const paths = [
    scriptPath,
    ...frame.map(({ pathname }) => pathname.slice(1)),
    ...themes.sort().map((name) => `themes/${name}`),
    // Last: it needs the others.
    framePath,
  ];
  return Promise.all(paths.map(libraryFile));
}
