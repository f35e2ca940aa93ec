import { createHash, timingSafeEqual } from 'node:crypto';
import { decodeText } from '../decode-text.js';
import { readBytes } from '../files.js';
import { refusal } from '../http-answer.js';
import { PublisherError } from '../publisher-error.js';

const sha256 = (bytes: string | Buffer) => createHash('sha256').update(bytes).digest();

/** Says whether the `Authorization` of a request is the right one. */
export type Login = (authorization: string | undefined) => boolean;

/** The login that stands in a file as `name:password` (HTTP Basic, RFC 7617). */
export async function readLogin(file: string): Promise<Login> {
  const [line = ''] = decodeText(await readBytes(file, 2), file).split(/\r?\n/);
  if (!/^[^:]+:./.test(line)) {
    throw new PublisherError(
      `${file} holds no login: write name:password on its first line.`,
      [],
      2,
    );
  }
  const right = sha256(line);
  return (authorization = '') => {
    const token = /^basic +([\w+/-]+=*)$/i.exec(authorization)?.[1];
    // Digests are of one length, and compared in one time.
    return token !== undefined && timingSafeEqual(sha256(Buffer.from(token, 'base64')), right);
  };
}

/** The answer to whoever has not logged in; for consumers of oEmbed too: this is private (oEmbed 1.0, section 2.3.5). */
export const loginFirst = refusal(401, 'This site is not open yet.', {
  'WWW-Authenticate': 'Basic realm="advisor-feed", charset="UTF-8"',
});
