import { createServer } from 'node:http';
import { needFolder } from '../files.js';
import { listen, loopback } from '../listen.js';
import { untilAsked } from '../until-asked.js';
import { answer } from './answer.js';
import { loadAssets } from './assets.js';
import { Desk } from './desk.js';
import { EventStream } from './event-stream.js';
import { findChosen } from './find-chosen.js';
import { watchFolder } from './watch-folder.js';

export interface PreviewOptions {
  /** Any free one where it is 0. */
  readonly port?: number;
  /** An id, a date, `latest`, or a file. */
  readonly issue?: string;
}

const usualPort = 4040;

/** Does a work again for every time that it is asked for, one after another; what waits is done once. */
function inTurn(work: () => Promise<void>): () => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  let next: Promise<void> | undefined;
  const begin = () => {
    next = undefined;
    return work();
  };
  return () => (next ??= last = last.then(begin));
}

/** `advisor-feed preview`: serves the page until it is asked to end. Writes nothing. */
export async function preview(content: string, { port, issue }: PreviewOptions): Promise<void> {
  let giveUp: (error: unknown) => void = () => {};
  const broken = new Promise<never>((_, reject) => (giveUp = reject));
  // It may break before anybody waits for it.
  broken.catch(() => {});
  const desk = new Desk(content);
  const events = new EventStream();
  const look = inTurn(async () => events.tell(await desk.look()));
  const assets = await loadAssets();
  const server = createServer((request, response) => {
    void answer(request, response, { desk, events, assets });
  });
  const { asked, forget } = untilAsked();
  let stopWatching = async (): Promise<void> => {};
  const serve = async (): Promise<never> => {
    await needFolder(content);
    // Loopback alone: what is under embargo is not for the network.
    const place = { host: loopback, port: port ?? usualPort };
    const at = await listen(server, place, port === undefined);
    // Before the first look: nothing that is saved meanwhile is missed.
    stopWatching = await watchFolder(content, () => void look().catch(giveUp), giveUp);
    await look();
    if (issue !== undefined) events.tell(desk.choose(findChosen(issue, desk.state)));
    process.stdout.write(`Preview of ${content}: http://${loopback}:${at}/ (Ctrl-C ends it)\n`);
    return broken;
  };
  try {
    await Promise.race([asked, serve()]);
  } finally {
    forget();
    events.close();
    await stopWatching();
    server.close();
    server.closeAllConnections();
  }
}
