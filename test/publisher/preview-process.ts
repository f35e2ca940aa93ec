import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { request, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { TestContext } from 'node:test';
import type { PreviewState } from '../../src/publisher/preview/preview-state.js';

const repository = fileURLToPath(new URL('../../', import.meta.url));

/** A preview that runs as a process of its own, as at a newsroom's terminal. */
export interface PreviewProcess {
  /** Without a slash at the end. */
  readonly origin: string;
  readonly child: ChildProcess;
  /** Resolves to the exit status. */
  end(signal?: 'SIGINT' | 'SIGTERM'): Promise<number | null>;
  /** What the page is told, one state after another. */
  states(): StateReader;
}

export interface StateReader {
  /** The next state that fits. */
  until(fits: (state: PreviewState) => boolean): Promise<PreviewState>;
}

async function* told(origin: string, signal: AbortSignal): AsyncGenerator<PreviewState, undefined> {
  const { body } = await fetch(`${origin}/events`, { signal });
  let text = '';
  for await (const chunk of body!.pipeThrough(new TextDecoderStream())) {
    text += chunk;
    const events = text.split('\n\n');
    text = events.pop() ?? '';
    for (const event of events) {
      if (event.startsWith('data: ')) yield JSON.parse(event.slice(6)) as PreviewState;
    }
  }
}

/** Starts a preview, on a free port where `args` name none, and waits until it says where it is. */
export async function startPreview(
  t: Pick<TestContext, 'after'>,
  content: string,
  ...args: string[]
): Promise<PreviewProcess> {
  const port = args.includes('--port') || args.includes('--usual') ? [] : ['--port', '0'];
  const rest = args.filter((each) => each !== '--usual');
  // As it ships: what the page loads is built with it.
  const command = ['dist/publisher/cli.js', 'preview', content, ...port, ...rest];
  const child = spawn(process.execPath, command, {
    cwd: repository,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const stop = new AbortController();
  const exit = once(child, 'exit').then(([status]: unknown[]) => status as number | null);
  const end = (signal: 'SIGINT' | 'SIGTERM' = 'SIGTERM') => {
    child.kill(signal);
    return exit;
  };
  t.after(() => {
    stop.abort();
    return end();
  });
  const [line] = (await Promise.race([
    once(createInterface(child.stdout), 'line'),
    exit.then((status) => {
      throw new Error(`The preview ended with ${status}.`);
    }),
  ])) as [string];
  const origin = /http:\/\/127\.0\.0\.1:\d+/.exec(line)![0];
  const states = (): StateReader => {
    const all = told(origin, stop.signal);
    return {
      async until(fits) {
        for (;;) {
          const { value, done } = await all.next();
          if (done) throw new Error('The preview told nothing more.');
          if (fits(value)) return value;
        }
      },
    };
  };
  return { origin, child, end, states };
}

/** Asks with a path as it stands, dots and all, and with any Host. */
export async function ask(
  origin: string,
  path: string,
  { host, method = 'GET' }: { host?: string; method?: string } = {},
): Promise<{ status: number | undefined; headers: IncomingHttpHeaders; body: string }> {
  const { hostname, port, host: own } = new URL(origin);
  const asked = request({ hostname, port, path, method, headers: { host: host ?? own } });
  asked.end();
  const [response] = (await once(asked, 'response')) as [IncomingMessage];
  let body = '';
  for await (const chunk of response.setEncoding('latin1')) body += chunk as string;
  return { status: response.statusCode, headers: response.headers, body };
}
