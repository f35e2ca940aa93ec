import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileError } from '../../files.js';

/** The documents of one feed in a folder. */
export interface FoundSite {
  /** Where its feed.json stands, or was to stand. */
  readonly folder: string;
  readonly hasFeed: boolean;
  /** Paths, feed.json first, then the archives and the issues. */
  readonly files: readonly string[];
}

async function jsonFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    throw fileError('read', folder, error, 2);
  });
  const found: string[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) found.push(...(await jsonFiles(path)));
    else if (entry.name.endsWith('.json')) found.push(path);
  }
  return found;
}

const ranks = ['feed', 'archive', 'issues'];

/** What a file is by its name and its folder; undefined for what is no document of a feed. */
function kindOf(path: string): string | undefined {
  if (basename(path) === 'feed.json') return 'feed';
  const parent = basename(dirname(path));
  return ranks.slice(1).find((kind) => kind === parent);
}

/** Every feed.json, archive/*.json and issues/*.json in a folder and below it, by the feeds they belong to. */
export async function findSites(folder: string): Promise<FoundSite[]> {
  const sites = new Map<string, { path: string; kind: string }[]>();
  for (const path of await jsonFiles(folder)) {
    const kind = kindOf(path);
    if (kind === undefined) continue;
    const home = kind === 'feed' ? dirname(path) : dirname(dirname(path));
    sites.set(home, [...(sites.get(home) ?? []), { path, kind }]);
  }
  return [...sites].map(([home, files]) => ({
    folder: home,
    hasFeed: files.some(({ kind }) => kind === 'feed'),
    files: files
      .sort((a, b) => ranks.indexOf(a.kind) - ranks.indexOf(b.kind))
      .map(({ path }) => path),
  }));
}
