import { readFile, realpath } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { own } from '../../../feed/read-json.js';
import { fileError } from '../../files.js';
import type { Opened, Shelf } from './shelf.js';

/** A shelf of files that will be served from one address. */
export interface FolderShelf extends Shelf {
  /** The address of a file. */
  readonly addressOf: (path: string) => string;
  /** That of feed.json. */
  readonly feed: string;
}

interface Served {
  /** The address of the folder. */
  readonly home: string;
  /** That of feed.json. */
  readonly feed: string;
}

/** Where a document will be served by its own word, and so where the folder will. */
async function served(folder: string, path: string): Promise<Served | undefined> {
  try {
    const url = own(JSON.parse(await readFile(path, 'utf8')), 'feed_url');
    if (typeof url !== 'string' || !/^https?:$/.test(new URL(url).protocol)) return undefined;
    const name = relative(folder, path).split(sep).join('/');
    if (name === 'feed.json') return { home: new URL('.', url).href, feed: url };
    if (!url.endsWith(`/${name}`)) return undefined;
    const home = url.slice(0, -name.length);
    return { home, feed: `${home}feed.json` };
  } catch {
    return undefined;
  }
}

/** Files below a folder under the addresses that they give themselves, the feed before all others. */
export async function folderShelf(
  folder: string,
  [first, second]: readonly string[],
): Promise<FolderShelf> {
  const declared =
    (first && (await served(folder, first))) || (second && (await served(folder, second)));
  const { home, feed } = declared || {
    home: 'https://localhost/',
    feed: 'https://localhost/feed.json',
  };
  const root = await realpath(folder);
  const addressOf = (path: string) => {
    const parts = relative(folder, path).split(sep);
    if (parts.join() === 'feed.json') return feed;
    return home + parts.map(encodeURIComponent).join('/');
  };
  const pathOf = (address: string): string | undefined => {
    if (address === feed) return join(folder, 'feed.json');
    const [plain = ''] = address.split(/[?#]/);
    if (!plain.startsWith(home)) return undefined;
    try {
      const parts = plain.slice(home.length).split('/').map(decodeURIComponent);
      const isBelow = parts.every((part) => !/[/\\]|^\.\.?$/.test(part));
      return isBelow ? join(folder, ...parts) : undefined;
    } catch {
      return undefined;
    }
  };
  const open = async (address: string): Promise<Opened> => {
    const path = pathOf(address);
    if (path === undefined) return { outside: true };
    try {
      // A link out of the folder leads to what is not published with it.
      const real = await realpath(path);
      if (relative(root, real).split(sep)[0] === '..') return { outside: true };
      const bytes = await readFile(real);
      return { file: path, bytes, url: declared ? address : undefined };
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'ENOENT' || code === 'ENOTDIR') return { absent: 'does not exist' };
      if (code === 'EISDIR') return { absent: 'is a folder' };
      throw fileError('read', path, error, 2);
    }
  };
  const nameOf = (address: string) => pathOf(address) ?? address;
  return { open, nameOf, addressOf, feed };
}
