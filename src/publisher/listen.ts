import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PublisherError } from './publisher-error.js';

/** Where a server listens. */
export interface Place {
  readonly host: string;
  /** Any that is free where it is 0. */
  readonly port: number;
}

/** This machine alone. */
export const loopback = '127.0.0.1';

async function tryPort(server: Server, { host, port }: Place): Promise<number> {
  server.listen(port, host);
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

const portReasons: Readonly<Record<string, string>> = {
  EADDRINUSE: 'is taken',
  EACCES: 'is not for everybody (permission denied)',
};
const hostReasons: Readonly<Record<string, string>> = {
  EADDRNOTAVAIL: 'is no address of this machine',
  EAFNOSUPPORT: 'is an address of a kind that this machine has not',
  ENOTFOUND: 'is not known',
};

/** Listens where it was asked to, or says in words why not; with `orAny` on any other port where that one is not to be had. */
export async function listen(server: Server, place: Place, orAny = false): Promise<number> {
  try {
    return await tryPort(server, place);
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    if (orAny && code in portReasons) return tryPort(server, { ...place, port: 0 });
    const host = hostReasons[code];
    const why = host
      ? `${place.host} ${host}. Name another with --host.`
      : `Port ${place.port} ${portReasons[code] ?? `cannot be used (${message})`}. Name another with --port, or 0 for any that is free.`;
    throw new PublisherError(why, [], 2);
  }
}
