import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { feedPath } from '../build/site-paths.js';
import { isThere, needFolder } from '../files.js';
import { listen, loopback } from '../listen.js';
import { PublisherError } from '../publisher-error.js';
import { untilAsked } from '../until-asked.js';
import { answer } from './answer.js';
import { readLogin } from './login.js';
import { PublishedSite } from './published-site.js';

export interface ServeOptions {
  /** Any free one where it is 0. */
  readonly port?: number;
  readonly host?: string;
  /** The file with the name and the password that the site is shown for. */
  readonly login?: string;
}

const usualPort = 8080;
// What is being sent may take this long, in ms.
const grace = 3000;

async function needSite(folder: string): Promise<void> {
  await needFolder(folder);
  if (await isThere(join(folder, feedPath))) return;
  const message = `${folder} holds no ${feedPath}. Build it first: advisor-feed build content -o ${folder}`;
  throw new PublisherError(message, [], 2);
}

/** Takes no more requests, and resolves when those that came are answered. */
async function end(server: Server): Promise<void> {
  const timer = setTimeout(() => server.closeAllConnections(), grace);
  await new Promise((resolve) => server.close(resolve));
  clearTimeout(timer);
}

/** `advisor-feed serve`: serves a built folder until it is asked to end. */
export async function serve(folder: string, options: ServeOptions): Promise<void> {
  const { port = usualPort, host = loopback, login } = options;
  await needSite(folder);
  const sources = {
    site: new PublishedSite(folder),
    login: login === undefined ? undefined : await readLogin(login),
  };
  const server = createServer((request, response) => void answer(request, response, sources));
  const { asked, forget } = untilAsked();
  try {
    const at = await listen(server, { host, port });
    const name = host.includes(':') ? `[${host}]` : host;
    process.stdout.write(`Serving ${folder}: http://${name}:${at}/${feedPath} (Ctrl-C ends it)\n`);
    await asked;
  } finally {
    forget();
    await end(server);
  }
}
