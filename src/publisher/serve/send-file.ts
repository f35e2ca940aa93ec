import { realpath } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { isAbsolute, join, relative } from 'node:path';
import send from 'send';

/** Says whether a part of a path is for nobody: what a build is at work on, `_headers`, and what else is hidden. */
const isHidden = (path: string) => path.split(/[\\/]/).some((part) => /^[._]/.test(part));

/** Says whether a path of an address (still encoded) leads to something in the folder that is not hidden, links and all. */
async function isInside(folder: string, path: string): Promise<boolean> {
  try {
    const way = decodeURIComponent(path);
    if (isHidden(way)) return false;
    const root = await realpath(folder);
    const inside = relative(root, await realpath(join(root, way)));
    // What leads out begins with two dots, or is on another disk.
    return !isHidden(inside) && !isAbsolute(inside);
  } catch {
    return false;
  }
}

/**
 * Sends a file of a folder, or as much of it as is asked for (RFC 9110: HEAD, conditions, ranges). Resolves to the status of
 * what cannot be sent, with nothing sent, and rejects where the disk fails.
 */
export async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  folder: string,
  path: string,
): Promise<404 | 412 | 416 | undefined> {
  if (!(await isInside(folder, path))) return 404;
  return new Promise((resolve, reject) => {
    send(request, path, { root: folder, cacheControl: false })
      .on('directory', () => resolve(404))
      .on('error', (error: Error & { readonly status?: number }) => {
        const { status = 500 } = error;
        if (status === 412 || status === 416) resolve(status);
        else if (status < 500) resolve(404);
        else reject(error);
      })
      .pipe(response)
      .once('close', () => resolve(undefined));
  });
}
