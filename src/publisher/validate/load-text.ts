import { documentBytes, requestTime } from '../../feed/limits.js';
import { readBytes } from '../files.js';
import { PublisherError } from '../publisher-error.js';
import { requestFailure } from '../request-failure.js';

/** A document as it was found. */
export interface Loaded {
  /** Of one with more than 1 MiB only the beginning where it came from an address. */
  readonly bytes: Uint8Array;
  /** Where it came from, after all redirects; undefined for a file. */
  readonly url: string | undefined;
}

const notChecked = (message: string) => new PublisherError(message, [], 2);

async function fetchBytes(url: string): Promise<Loaded> {
  const response = await fetch(url, { signal: AbortSignal.timeout(requestTime) });
  if (!response.ok) {
    await response.body?.cancel();
    throw notChecked(`${url} was not checked: the server answered ${response.status}.`);
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    chunks.push(chunk);
    size += (chunk as Uint8Array).length;
    // Leaving the loop cancels the rest.
    if (size > documentBytes) break;
  }
  return { bytes: Buffer.concat(chunks), url: response.url || url };
}

/** Says whether a source is an address and no path. */
export function isAddress(source: string): boolean {
  return /^https?:\/\//i.test(source);
}

/** Loads a file, `-` for standard input, or an http(s) address; throws a `PublisherError` of exit status 2. */
export async function load(source: string): Promise<Loaded> {
  if (!isAddress(source)) return { bytes: await readBytes(source, 2), url: undefined };
  return fetchBytes(source).catch((error: unknown) => {
    if (error instanceof PublisherError) throw error;
    throw notChecked(`${source} was not checked: ${requestFailure(error)}.`);
  });
}
