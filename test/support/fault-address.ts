import type { FaultName } from './fault-list.js';

/** A server of the fault server: a fault's, or the publisher that fares well. */
export type FaultServer = FaultName | 'steady';

/** What a server saw of one address: the requests, and how many of them the browser broke off. */
export interface FaultCount {
  readonly requests: number;
  readonly broken: number;
}

/**
 * Fresh addresses of all servers, each with a key of its own under which its requests are counted. With `good`, a server
 * answers that many requests well before its fault begins.
 */
export async function faultAddresses(good = 0): Promise<Record<FaultServer, string>> {
  const response = await fetch(`/faults.json?good=${good}&key=${crypto.randomUUID()}`);
  return (await response.json()) as Record<FaultServer, string>;
}

/** What was seen of an address made by `faultAddresses`. */
export async function faultCount(address: string): Promise<FaultCount> {
  return (await (await fetch(`/faults/count${new URL(address).search}`)).json()) as FaultCount;
}
