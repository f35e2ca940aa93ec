import { requestTime } from '../../feed/limits.js';
import { readBytes } from '../files.js';
import { PublisherError } from '../publisher-error.js';
import { requestFailure } from '../request-failure.js';
import { sniffFormat, type SourceFormat } from './source-format.js';

/** An issue as it came: its bytes, and what they are. */
export interface LoadedSource {
  readonly bytes: Uint8Array;
  readonly format: SourceFormat;
  /** For people. */
  readonly name: string;
  /** Where it came from after all redirects; undefined for a file. */
  readonly url: string | undefined;
  /** The encoding that the server names. */
  readonly charset: string | undefined;
}

const mebibyte = 1_048_576;
const largestPage = 5 * mebibyte;
const largestFile = 50 * mebibyte;

const notRead = (url: string, why: string) =>
  new PublisherError(`${url} was not read: ${why}.`, [], 2);

async function fetchPage(url: string): Promise<{ response: Response; bytes: Uint8Array }> {
  const response = await fetch(url, {
    signal: AbortSignal.timeout(requestTime),
    headers: { accept: 'text/html, text/plain;q=0.9, */*;q=0.1' },
  });
  if (!response.ok) throw notRead(url, `the server answered ${response.status}`);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    chunks.push(chunk);
    size += (chunk as Uint8Array).length;
    // Throwing cancels the rest.
    if (size > largestPage) throw notRead(url, 'it has more than 5 MiB');
  }
  return { response, bytes: Buffer.concat(chunks) };
}

function formatOf(type: string, bytes: Uint8Array, url: string): SourceFormat {
  if (/^(?:text\/html|application\/xhtml\+xml)$/.test(type)) return 'html';
  const isSaid = /^text\/(?:plain|markdown)$/.test(type);
  const isUnsaid = /^(?:|application\/octet-stream|application\/vnd\.openxmlformats\S*)$/.test(
    type,
  );
  if (isSaid || isUnsaid) return isSaid ? 'text' : sniffFormat(bytes, url);
  sniffFormat(bytes, url);
  throw new PublisherError(
    `${url} is ${type}; expected a page (text/html), text or a Word document.`,
  );
}

async function loadAddress(source: string): Promise<LoadedSource> {
  const { response, bytes } = await fetchPage(source).catch((error: unknown) => {
    if (error instanceof PublisherError) throw error;
    throw notRead(source, requestFailure(error));
  });
  const header = response.headers.get('content-type') ?? '';
  const [type = ''] = header.toLowerCase().split(/\s*;/);
  const charset = /charset\s*=\s*"?([\w:.-]+)/i.exec(header)?.[1];
  const format = formatOf(type.trim(), bytes, source);
  return { bytes, format, name: source, url: response.url || source, charset };
}

/** Loads a file, `-` for standard input, or an http(s) address. Throws a `PublisherError`. */
export async function loadSource(source: string): Promise<LoadedSource> {
  if (/^https?:\/\//i.test(source)) return loadAddress(source);
  const name = source === '-' ? 'Standard input' : source;
  const bytes = await readBytes(source);
  if (bytes.length > largestFile) throw new PublisherError(`${name} has more than 50 MiB.`);
  return { bytes, format: sniffFormat(bytes, name), name, url: undefined, charset: undefined };
}
