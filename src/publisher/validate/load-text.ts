import { documentBytes, requestTime } from '../../feed/limits.js';
import { decodeText } from '../decode-text.js';
import { readBytes } from '../files.js';
import { PublisherError } from '../publisher-error.js';

/** The text of a document and where it came from after all redirects; `url` is undefined for a file. */
export interface LoadedText {
  readonly text: string;
  readonly url: string | undefined;
  /** More than 1 MiB: of an address only the beginning was read. */
  readonly isTooLarge: boolean;
}

const notChecked = (message: string) => new PublisherError(message, [], 2);

function reason(error: unknown): string {
  const { name, message, cause } = error as Error & { cause?: { code?: string; message?: string } };
  if (name === 'TimeoutError') return `it did not arrive within ${requestTime / 1000} seconds`;
  return cause?.code ?? (cause?.message || message);
}

async function fetchBytes(url: string): Promise<{ bytes: Uint8Array; url: string }> {
  const response = await fetch(url, { signal: AbortSignal.timeout(requestTime) });
  if (!response.ok)
    throw notChecked(`${url} was not checked: the server answered ${response.status}.`);
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

/** Loads a file, `-` for standard input, or an http(s) address; throws a `PublisherError` of exit status 2. */
export async function loadText(source: string): Promise<LoadedText> {
  if (!/^https?:\/\//i.test(source)) {
    const bytes = await readBytes(source, 2);
    const isTooLarge = bytes.length > documentBytes;
    return { text: decodeText(bytes, source), url: undefined, isTooLarge };
  }
  const loaded = await fetchBytes(source).catch((error: unknown) => {
    if (error instanceof PublisherError) throw error;
    throw notChecked(`${source} was not checked: ${reason(error)}.`);
  });
  const isTooLarge = loaded.bytes.length > documentBytes;
  const text = isTooLarge ? '' : decodeText(loaded.bytes, source);
  return { text, url: loaded.url, isTooLarge };
}
