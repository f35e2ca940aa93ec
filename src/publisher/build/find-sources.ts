import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileError } from '../files.js';

const isPassedOver = (name: string) => /^[._]|^readme\.md$|^node_modules$/i.test(name);

/** The paths of all issues in a folder and its subfolders, sorted; README.md, `_drafts` and hidden files are passed over. */
export async function findSources(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    throw fileError('read', folder, error);
  });
  const found: string[] = [];
  for (const name of names.sort()) {
    if (isPassedOver(name)) continue;
    const path = join(folder, name);
    // Not the entry's own type: a link to an issue is an issue.
    const entry = await stat(path).catch((error: unknown) => {
      throw fileError('read', path, error);
    });
    if (entry.isDirectory()) found.push(...(await findSources(path)));
    else if (name.endsWith('.md')) found.push(path);
  }
  return found;
}
