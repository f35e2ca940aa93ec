import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import type { TestContext } from 'node:test';
import { contentSite } from './content-site.js';
import { startListening } from './listening-process.js';

/** A port that is free at the moment: a feed has to know its address before it is served there. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

/** A newsroom's site that is built for the address where `advisor-feed serve` serves it: its feed is `/qa/feed.json` there. */
export async function servedSite(
  t: Pick<TestContext, 'after'>,
  files: Readonly<Record<string, string>>,
  ...options: string[]
) {
  const site = await contentSite(t, files);
  const port = String(await freePort());
  const home = `http://127.0.0.1:${port}/qa/`;
  const build = () => site.build('--feed-url', `${home}feed.json`);
  const { status, stderr } = await build();
  if (status !== 0) throw new Error(stderr);
  const server = await startListening(t, ['serve', site.output, '--port', port, ...options]);
  /** Asks for oEmbed. */
  const ask = (query: Readonly<Record<string, string>>, init?: RequestInit) =>
    fetch(`${home}oembed?${new URLSearchParams(query)}`, init);
  return { ...site, ...server, home, build, ask };
}
