import { once } from 'node:events';
import { request, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import type { TestContext } from 'node:test';
import type { PreviewState } from '../../src/publisher/preview/preview-state.js';
import { startListening, type ListeningProcess } from './listening-process.js';

/** A preview that runs as a process of its own. */
export interface PreviewProcess extends ListeningProcess {
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
  const stop = new AbortController();
  t.after(() => stop.abort());
  const preview = await startListening(t, ['preview', content, ...port, ...rest]);
  const { origin } = preview;
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
  return { ...preview, states };
}

interface Asking {
  readonly host?: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Asks with a path as it stands, dots and all, and with any Host. */
export async function ask(
  origin: string,
  path: string,
  { host, method = 'GET', headers = {} }: Asking = {},
): Promise<{ status: number | undefined; headers: IncomingHttpHeaders; body: string }> {
  const { hostname, port, host: own } = new URL(origin);
  const asked = request({
    hostname,
    port,
    path,
    method,
    headers: { ...headers, host: host ?? own },
  });
  asked.end();
  const [response] = (await once(asked, 'response')) as [IncomingMessage];
  let body = '';
  for await (const chunk of response.setEncoding('latin1')) body += chunk as string;
  return { status: response.statusCode, headers: response.headers, body };
}
