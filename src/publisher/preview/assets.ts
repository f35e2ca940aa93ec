import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { PublisherError } from '../publisher-error.js';

/** A file of the tool's own that the page asks for. */
export interface Asset {
  readonly type: string;
  readonly text: string;
}

// Three folders up from src/publisher/preview and from dist/publisher/preview alike.
const dist = fileURLToPath(new URL('../../../dist/', import.meta.url));

async function folder(name: string, ending: string): Promise<string[]> {
  return (await readdir(dist + name)).filter((each) => each.endsWith(ending)).sort();
}

/** The script, the themes and the page's modules as they ship, by the path that each is served under. */
export async function loadAssets(): Promise<Map<string, Asset>> {
  const assets = new Map<string, Asset>();
  const add = async (path: string, file: string) => {
    const type = path.endsWith('.css') ? 'text/css' : 'text/javascript';
    assets.set(path, { type: `${type}; charset=utf-8`, text: await readFile(dist + file, 'utf8') });
  };
  try {
    await add('/advisor.js', 'advisor.js');
    for (const name of await folder('themes', '.css'))
      await add(`/themes/${name}`, `themes/${name}`);
    for (const name of await folder('publisher/preview/page', '.js'))
      await add(`/page/${name}`, `publisher/preview/page/${name}`);
  } catch (error) {
    const { message } = error as Error;
    throw new PublisherError(
      `The preview lacks files of its own (${message}). Install advisor-embed again; in its repository: npm run build.`,
      [],
      2,
    );
  }
  return assets;
}

/** The names of the themes among the assets. */
export function themeNames(assets: ReadonlyMap<string, Asset>): string[] {
  return [...assets.keys()].flatMap((path) => /^\/themes\/(.+)\.css$/.exec(path)?.[1] ?? []);
}
