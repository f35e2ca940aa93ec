import http from 'node:http';
import https from 'node:https';
import { lookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { requestTime } from '../../../feed/limits.js';
import { packageVersion } from '../../package-version.js';
import { hostOf, type Guard } from './private-network.js';
import { Turns } from './turns.js';

/** What a server said in the end. */
export interface Answer {
  readonly status: number;
  readonly contentType: string;
  /** As many as were asked for, at most. */
  readonly bytes: Uint8Array;
  /** Where the answer came from. */
  readonly url: string;
}

/** Why there was no answer, as the end of a sentence. */
export interface Fault {
  readonly fault: string;
  /** The server is there, or may be: another kind of request is worth a try. */
  readonly isDropped?: true;
}

/** Asks servers, politely. */
export interface Asker {
  readonly ask: (address: string, method: 'GET' | 'HEAD', cap: number) => Promise<Answer | Fault>;
}

const redirectCount = 10;
const privateFault = 'is on this machine or in a private network, and was not asked for';

class PrivateAddress extends Error {}

/** Resolves a name to the addresses that the guard lets through: it is these that are connected to, whatever the name means later. */
function guarded(guard: Guard): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, found) => {
      if (error) return callback(error, []);
      const known = found.filter(({ address }) => guard(address));
      const [first] = known;
      if (!first) return callback(new PrivateAddress(hostname), []);
      if (options.all) callback(null, known);
      else callback(null, first.address, first.family);
    });
  };
}

interface Hop extends Answer {
  readonly location: string | undefined;
}

function hop(url: string, method: string, cap: number, guard: Guard): Promise<Hop> {
  const host = hostOf(url);
  if (isIP(host) > 0 && !guard(host)) return Promise.reject(new PrivateAddress(host));
  const { request } = url.startsWith('https:') ? https : http;
  return new Promise((resolve, reject) => {
    const asked = request(url, {
      method,
      agent: false,
      headers: { accept: '*/*', 'user-agent': `advisor-feed/${packageVersion()}` },
      lookup: guarded(guard),
      signal: AbortSignal.timeout(requestTime),
    });
    asked.on('error', reject).on('response', (response) => {
      const { statusCode: status = 0, headers } = response;
      const chunks: Buffer[] = [];
      let size = 0;
      const done = () => {
        resolve({
          status,
          contentType: headers['content-type'] ?? '',
          location: status >= 300 && status < 400 ? headers.location : undefined,
          bytes: Buffer.concat(chunks).subarray(0, cap),
          url,
        });
        response.destroy();
      };
      if (cap === 0) return done();
      response
        .on('error', reject)
        .on('end', done)
        .on('data', (chunk: Buffer) => {
          chunks.push(chunk);
          size += chunk.length;
          if (size >= cap) done();
        });
    });
    asked.end();
  });
}

function explain(error: unknown): Fault {
  const { name, code, message } = error as NodeJS.ErrnoException;
  if (error instanceof PrivateAddress) return { fault: privateFault };
  if (name === 'TimeoutError' || name === 'AbortError') {
    return { fault: `did not answer within ${requestTime / 1000} seconds` };
  }
  if (code === 'ENOTFOUND') return { fault: 'has a host that does not exist' };
  return { fault: `could not be reached (${code ?? message})`, isDropped: true };
}

/** An asker of at most four servers at once, each of them with one request at a time; redirects are followed. */
export function askerBehind(guard: Guard): Asker {
  const turns = new Turns(4);
  const ask = async (
    address: string,
    method: 'GET' | 'HEAD',
    cap: number,
  ): Promise<Answer | Fault> => {
    let url = address;
    try {
      for (let step = 0; step <= redirectCount; step++) {
        const at = url;
        const { location, ...answer } = await turns.take(new URL(at).host, () =>
          hop(at, method, cap, guard),
        );
        if (location === undefined) return answer;
        if (!URL.canParse(location, at)) return { fault: `is redirected to “${location}”` };
        url = new URL(location, at).href;
        if (!/^https?:/.test(url)) return { fault: `is redirected to ${url}` };
      }
      return { fault: `is redirected more than ${redirectCount} times` };
    } catch (error) {
      return explain(error);
    }
  };
  return { ask };
}
