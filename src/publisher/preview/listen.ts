import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PublisherError } from '../publisher-error.js';

const usualPort = 4040;

async function tryPort(server: Server, port: number): Promise<number> {
  // Loopback alone: what is under embargo is not for the network.
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

const reasons: Readonly<Record<string, string>> = {
  EADDRINUSE: 'is taken',
  EACCES: 'is not for everybody (permission denied)',
};

/** Listens on the port that was asked for; where none was, on the usual one or else on any that is free. */
export async function listen(server: Server, port: number | undefined): Promise<number> {
  try {
    return await tryPort(server, port ?? usualPort);
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    if (port === undefined && code in reasons) return tryPort(server, 0);
    const what = reasons[code] ?? `cannot be used (${message})`;
    throw new PublisherError(
      `Port ${port ?? usualPort} ${what}. Name another with --port, or leave it out for one that is free.`,
      [],
      2,
    );
  }
}
