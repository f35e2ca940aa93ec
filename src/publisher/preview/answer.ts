import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { onlyToBeRead, refusal, type Answer } from '../http-answer.js';
import { themeNames, type Asset } from './assets.js';
import type { Desk } from './desk.js';
import type { EventStream } from './event-stream.js';
import { frameStyles } from './styles/frame.js';
import { framePolicy, guardedHeaders, isForUs, pagePolicy } from './guard.js';
import { frameHtml, pageHtml } from './page-html.js';
import { pageStyles } from './page-styles.js';

/** What the server answers from. */
export interface Sources {
  readonly desk: Desk;
  readonly events: EventStream;
  readonly assets: ReadonlyMap<string, Asset>;
}

const html = (body: string, policy: string): Answer => ({
  type: 'text/html; charset=utf-8',
  body,
  headers: { 'Content-Security-Policy': policy },
});

/** The path of a request, and the keys in it decoded; undefined where it cannot be read. */
function pathOf({ url = '/' }: IncomingMessage): string[] | undefined {
  try {
    const { pathname } = new URL(`http://localhost${url}`);
    return [pathname, ...pathname.split('/').slice(1).map(decodeURIComponent)];
  } catch {
    return undefined;
  }
}

async function find(request: IncomingMessage, sources: Sources): Promise<Answer | undefined> {
  const { desk, assets } = sources;
  const [path = '', first, second = '', third = '', ...more] = pathOf(request) ?? [];
  if (path === '/') return html(pageHtml(themeNames(assets)), pagePolicy);
  if (path === '/frame') return html(frameHtml, framePolicy);
  if (path === '/page.css') return { type: 'text/css; charset=utf-8', body: pageStyles };
  if (path === '/frame.css') return { type: 'text/css; charset=utf-8', body: frameStyles };
  const asset = assets.get(path);
  if (asset) return { type: asset.type, body: asset.text };
  if (first === 'feed' && second === 'issues' && third.endsWith('.json') && more.length === 0) {
    const origin = `http://${request.headers.host}`;
    const body = await desk.document(third.slice(0, -'.json'.length), origin);
    return body === undefined ? undefined : { type: 'application/feed+json', body };
  }
  if (first === 'photo' && third === '') {
    const photo = await desk.photo(second);
    return photo && { type: photo.type, body: await readFile(photo.path) };
  }
  return undefined;
}

/** Answers one request. Whatever is not listed here is not there: no path of a request ever leads to the disk. */
export async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  sources: Sources,
): Promise<void> {
  const isAsked = request.method === 'GET' || request.method === 'HEAD';
  if (isForUs(request) && request.method === 'GET' && pathOf(request)?.[0] === '/events') {
    sources.events.join(response);
    return;
  }
  const {
    status = 200,
    type,
    body,
    headers,
  }: Answer = !isForUs(request)
    ? refusal(403, 'This preview is for the machine that it runs on.')
    : !isAsked
      ? onlyToBeRead
      : ((await find(request, sources).catch(() => undefined)) ??
        refusal(404, 'There is nothing here.'));
  response.writeHead(status, { ...guardedHeaders, 'Content-Type': type, ...headers });
  response.end(request.method === 'HEAD' ? undefined : body);
}
