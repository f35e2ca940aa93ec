import type { Context, Next } from 'koa';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import type { FaultServer } from './fault-address.js';
import { faultAnswers, steady, type Answer } from './fault-answers.js';
import type { Engine } from './fault-list.js';
import { faultPage, type Measured, type Results } from './fault-page.js';

// Feeds on raw sockets, each fault on a loopback origin of its own: none of them is the test page's, and a browser's
// limit of connections to one origin never makes one fault wait for another. Started by the first test that asks.

const answers: Record<FaultServer, Answer> = { ...faultAnswers, steady };
const names = Object.keys(answers) as FaultServer[];
const counts = new Map<string, { requests: number; broken: number }>();
const origins: Partial<Record<FaultServer, string>> = {};
const results: Partial<Record<Engine, readonly Measured[]>> = {};
let opening: Promise<void> | undefined;

function countOf(query: URLSearchParams) {
  const key = `${query.get('name')} ${query.get('key')}`;
  const count = counts.get(key) ?? { requests: 0, broken: 0 };
  counts.set(key, count);
  return count;
}

/** Reads one request, counts it, and has it answered: well, as long as `?good=` says so. */
function take(socket: Socket, answer: Answer): void {
  let request = '';
  socket.on('error', () => undefined);
  // No browser closes its half of a connection alone: it gave up.
  socket.on('end', () => socket.destroy());
  socket.on('data', (data) => {
    request += data.toString('latin1');
    if (!request.endsWith('\r\n\r\n')) return;
    const url = new URL(request.split(' ')[1]!, 'http://127.0.0.1');
    const count = countOf(url.searchParams);
    const turn = ++count.requests - Number(url.searchParams.get('good'));
    socket.once('close', () => (count.broken += socket.writableEnded ? 0 : 1));
    (turn > 0 ? answer : steady)(socket, { turn, url, origins });
  });
}

async function listen(answer: Answer): Promise<Server> {
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    take(socket, answer);
  });
  // A test run that is over does not wait for browsers.
  server.listen(0, '127.0.0.1').unref();
  await once(server, 'listening');
  return server;
}

const originAt = (port: number) => `http://127.0.0.1:${port}`;
const originOf = (server: Server) => originAt((server.address() as AddressInfo).port);

/** An origin where nothing listens: its port is that of a connection that goes out, so that nobody else gets it. */
async function refusing(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1').unref();
  await once(server, 'listening');
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1').unref();
  await once(socket, 'connect');
  return originAt(socket.localPort!);
}

/** An origin that answers well once, and where nothing listens from then on. */
async function closing(): Promise<string> {
  const server = await listen(steady);
  const origin = originOf(server);
  server.once('connection', () => server.close());
  return origin;
}

async function open(): Promise<void> {
  for (const name of names) {
    origins[name] = name === 'refused' ? await refusing() : originOf(await listen(answers[name]));
  }
}

async function addresses(query: URLSearchParams): Promise<Record<string, string>> {
  const good = Number(query.get('good'));
  await (opening ??= open());
  const here = good ? { ...origins, refused: await closing() } : origins;
  return Object.fromEntries(
    names.map((name) => {
      const search = new URLSearchParams({ name, good: `${good}`, key: query.get('key') ?? '' });
      return [name, `${here[name]}/feed.json?${search}`];
    }),
  );
}

/** Keeps what an engine measured; with `WRITE_FAULTS=1`, `test/faults.md` is made of it. */
function keep({ engine, measured }: Results): void {
  results[engine] = measured;
  if (process.env.WRITE_FAULTS) writeFileSync('test/faults.md', faultPage(results));
}

/** Serves `/faults.json` (the addresses), `/faults/count` (what came there), and takes `/faults/results`. */
export async function faultServers(context: Context, next: Next): Promise<void> {
  context.set('cache-control', 'no-store');
  if (context.path === '/faults.json') {
    context.body = await addresses(context.URL.searchParams);
  } else if (context.path === '/faults/count') {
    context.body = countOf(context.URL.searchParams);
  } else if (context.path === '/faults/results') {
    keep(JSON.parse(await text(context.req)) as Results);
    context.status = 204;
  } else {
    return next() as Promise<void>;
  }
}
