import type { OutgoingHttpHeaders } from 'node:http';

/** What a server answers, where it does not read a file for it. */
export interface Answer {
  /** 200 where it is left out. */
  readonly status?: number;
  /** The media type. */
  readonly type: string;
  readonly body: string | Buffer;
  readonly headers?: OutgoingHttpHeaders | undefined;
}

/** An answer that says in words why there is none. */
export const refusal = (status: number, body: string, headers?: OutgoingHttpHeaders): Answer => ({
  status,
  type: 'text/plain; charset=utf-8',
  body: `${body}\n`,
  headers,
});

/** The answer to a method that would change something. */
export const onlyToBeRead = refusal(405, 'Only to be read.', { Allow: 'GET, HEAD' });
