import { realpath, stat } from 'node:fs/promises';
import { extname, isAbsolute, join, relative, sep } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.avif': 'image/avif',
  '.gif': 'image/gif',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
};

/** A photo on the disk. */
export interface PhotoFile {
  readonly path: string;
  /** Its media type. */
  readonly type: string;
  /** Another one when it was saved anew. */
  readonly version: string;
}

/** Where a path (RFC 3986) leads from the folder of the feed; undefined where it leads out of it. */
function wayBelow(src: string, feedUrl: string): string | undefined {
  const { href } = new URL('.', feedUrl);
  const photo = new URL(src, feedUrl);
  if (!photo.href.startsWith(href)) return undefined;
  try {
    return decodeURIComponent(photo.pathname.slice(new URL(href).pathname.length));
  } catch {
    return undefined;
  }
}

/**
 * The file of a photo that a source gives by a path: where it stands below the feed when it is published, it stands below
 * the content folder before. Undefined for an address, for what is no image, and for what is not there or leads out.
 */
export async function photoFile(
  src: string,
  feedUrl: string,
  content: string,
): Promise<PhotoFile | undefined> {
  if (URL.canParse(src)) return undefined;
  const way = wayBelow(src, feedUrl);
  const type = way && types[extname(way).toLowerCase()];
  if (!way || !type) return undefined;
  try {
    const path = await realpath(join(content, way));
    const inside = relative(await realpath(content), path);
    if (inside.startsWith(`..${sep}`) || isAbsolute(inside)) return undefined;
    // What a link leads to is served as what it is, or not at all.
    if (types[extname(path).toLowerCase()] !== type) return undefined;
    const { mtimeMs, size } = await stat(path);
    return { path, type, version: `${mtimeMs}-${size}` };
  } catch {
    return undefined;
  }
}
