import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** The examples that are built and run in the browser; `plain/` is a server of its own. */
export const frameworks = ['react', 'vue', 'svelte', 'angular'];

const types = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript',
  '.json': 'application/feed+json',
};

const here = import.meta.dirname;
const read = (file) => readFile(file).catch(() => undefined);

/** The sample feed, as its newsroom makes it for the address where it will stand. */
export async function buildFeed(feedUrl) {
  const command = fileURLToPath(new URL('publisher/cli.js', import.meta.resolve('advisor-embed')));
  const output = ['--output', join(here, 'dist/feed'), '--feed-url', feedUrl, '--no-cache'];
  await promisify(execFile)(process.execPath, [
    command,
    'build',
    join(here, '../content'),
    ...output,
  ]);
}

/**
 * What stands at a path: `/vue/` is the page with the app as the server renders it, `/vue/client.html` the page without it,
 * everything else a file. Undefined where there is nothing.
 */
export async function find(path, mode = 'production') {
  const [, name, ...rest] = path.split('/');
  const file = rest.join('/');
  const type = types[extname(file || 'index.html')] ?? 'application/octet-stream';
  if (path.includes('..')) return undefined;
  if (name === 'feed') {
    const body = await read(join(here, file.startsWith('photos/') ? '..' : 'dist/feed', file));
    return body && { type, body };
  }
  if (!frameworks.includes(name)) return undefined;
  const built = join(here, 'dist', mode, name);
  if (file !== '' && file !== 'client.html') {
    const body = await read(join(built, 'client', file));
    return body && { type, body };
  }
  const page = await readFile(join(built, 'client/index.html'), 'utf8');
  if (file === 'client.html') return { type, body: page };
  const { render } = await import(join(built, 'server/server.js'));
  return { type, body: await render(page) };
}
