import type { IncomingMessage, ServerResponse } from 'node:http';
import { idAt, oembedEndpoint, oembedPath, pagePath } from '../build/site-paths.js';
import { onlyToBeRead, refusal, type Answer } from '../http-answer.js';
import { answerOembed, answerOembedFile, tellsRoom } from './answer-oembed.js';
import { headersOf } from './header-rules.js';
import { loginFirst, type Login } from './login.js';
import type { PublishedSite } from './published-site.js';
import { sendFile } from './send-file.js';

/** What the server answers from. */
export interface Sources {
  readonly site: PublishedSite;
  /** Undefined where everybody may read. */
  readonly login: Login | undefined;
}

/** Where a request leads. */
interface Way {
  /** As it was asked for, still encoded. */
  readonly pathname: string;
  /** The same from the folder's own root. */
  readonly path: string;
  readonly query: URLSearchParams;
}

const refusals = {
  404: refusal(404, 'There is nothing here.'),
  412: refusal(412, 'It is another version.'),
  416: refusal(416, 'It has no such part.'),
};

/** The folder is the whole site, or it stands in one where the feed's address says; undefined for what cannot be read. */
async function wayOf({ url = '' }: IncomingMessage, site: PublishedSite): Promise<Way | undefined> {
  const address = `http://localhost${url}`;
  if (!url.startsWith('/') || !URL.canParse(address)) return undefined;
  const { pathname, searchParams: query } = new URL(address);
  const { feedUrl } = await site.facts();
  const base = feedUrl === undefined ? '/' : new URL('.', feedUrl).pathname;
  const path = pathname.slice(pathname.startsWith(base) ? base.length : 1);
  return { pathname, path, query };
}

/** Leads consumers that want XML to it, which only a server can make (oEmbed 1.0, section 4; RFC 8288). */
async function xmlLink(path: string, site: PublishedSite): Promise<string | undefined> {
  const { feedUrl } = await site.facts();
  const id = idAt(path, pagePath);
  if (id === undefined || feedUrl === undefined) return undefined;
  const address = new URL(oembedEndpoint, feedUrl);
  const url = new URL(pagePath(id), feedUrl).href;
  address.search = new URLSearchParams({ format: 'xml', url }).toString();
  return `<${address.href}>; rel="alternate"; type="text/xml+oembed"`;
}

/** The answer to what is asked for; undefined where that is a file, which has been sent. */
async function find(
  request: IncomingMessage,
  response: ServerResponse,
  { site, login }: Sources,
): Promise<Answer | undefined> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return onlyToBeRead;
  if (login?.(request.headers.authorization) === false) return loginFirst;
  const way = await wayOf(request, site);
  if (!way) return refusal(400, 'This address cannot be read.');
  const { pathname, path, query } = way;
  if (path === oembedEndpoint) return answerOembed(site, query);
  const id = idAt(path, oembedPath);
  if (id !== undefined && tellsRoom(query)) return answerOembedFile(site, id, query);

  const headers = headersOf(await site.headerRules(), pathname);
  const link = await xmlLink(path, site);
  if (link !== undefined) headers.set('Link', link);
  response.setHeaders(headers);
  const status = await sendFile(request, response, site.folder, `/${path}`);
  if (status === undefined) return undefined;
  // With errors too: a script can tell what is gone from a dead network only then. The others are a file's.
  const stays = /^(?:access-control|cross-origin|content-range)/;
  for (const name of response.getHeaderNames()) if (!stays.test(name)) response.removeHeader(name);
  return refusals[status];
}

/** Answers one request; never rejects. */
export async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  sources: Sources,
): Promise<void> {
  const made = await find(request, response, sources).catch((error: unknown) => {
    process.stderr.write(`${request.url}: ${(error as Error).message}\n`);
    return refusal(500, 'This cannot be read at the moment.');
  });
  if (!made) return;
  if (response.headersSent) {
    // Half of it is there: only a torn connection says that the rest is not coming.
    response.destroy();
    return;
  }
  const { status = 200, type, body, headers } = made;
  const length = Buffer.byteLength(body);
  response.writeHead(status, { 'Content-Type': type, 'Content-Length': length, ...headers });
  response.end(request.method === 'HEAD' ? undefined : body);
}
