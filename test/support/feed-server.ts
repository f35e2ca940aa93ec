import type { Context, Next } from 'koa';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { rawFeed, rawItem } from './sample-feed.js';

// Feeds that fare well and ill, served beside the test files. `?key=` counts: `/feeds/count?key=` tells how many came.

const counts = new Map<string, number>();

/** What a test has put there: `given/…`. */
const given = new Map<string, string>();

const endless = (first: string) => {
  const body = new PassThrough();
  body.write(first);
  return body;
};

const small = rawFeed([rawItem('new-harbor', '2026-03-04')], {
  issue_template: 'issues/{id}',
  archive_template: 'archive/{month}',
});

const json = (value: unknown) => (context: Context) => {
  context.type = 'application/feed+json';
  context.body = JSON.stringify(value);
};

const cases: Record<string, (context: Context) => void> = {
  sample: json(rawFeed()),
  archived: json(small),
  'issues/old-harbor': json(rawFeed([rawItem('old-harbor', '2025-12-31')])),
  'archive/2025-12': json(
    rawFeed([rawItem('old-harbor', '2025-12-31', { answers: [], question: { id: 'question' } })], {
      issue_template: '../issues/{id}',
    }),
  ),
  'leading-away': json(
    rawFeed([rawItem('new-harbor', '2026-03-04')], { issue_template: '{id}://evil.example/' }),
  ),
  twins: json(rawFeed([rawItem('one', '2026-03-04'), rawItem('two', '2026-03-04')])),
  'no-items': json(rawFeed([])),
  'script-link': json(
    rawFeed([
      rawItem('new-harbor', '2026-03-04', {
        question: {
          id: 'question',
          body: [{ t: 'p', c: [{ t: 'a', href: 'javascript:alert(1)', c: ['Press me'] }] }],
        },
      }),
    ]),
  ),
  other: json({ hello: 'world' }),
  'not-json': (context) => (context.body = '{"version": '),
  page: (context) => {
    context.type = 'text/html';
    context.body = '<!doctype html><title>Sign in</title>';
  },
  'latin-1': (context) => (context.body = Buffer.from('{"title":"Tom\u00e1s"}', 'latin1')),
  empty: (context) => (context.status = 204),
  large: (context) => (context.body = `{"title":"${'x'.repeat(2 * 1024 * 1024)}"}`),
  endless: (context) => (context.body = endless('{"version":')),
  silent: (context) => {
    context.respond = false;
  },
};

/** Serves `/feeds/…`; a `?delay=` waits so many ms, `?status=` fails so, `?max-age=` says for how many seconds it is fresh; a PUT says what is served. */
export async function feedServer(context: Context, next: Next): Promise<void> {
  if (!context.path.startsWith('/feeds/')) return next() as Promise<void>;
  const query = context.query as Record<string, string | undefined>;
  const { key = '', delay, status, 'max-age': age } = query;
  const name = context.path.slice('/feeds/'.length);
  if (name === 'count') {
    context.body = `${counts.get(key) ?? 0}`;
    return;
  }
  if (context.method === 'PUT') {
    given.set(name, await text(context.req));
    context.status = 204;
    return;
  }
  if (key) counts.set(key, (counts.get(key) ?? 0) + 1);
  if (delay) await new Promise((resolve) => setTimeout(resolve, Number(delay)));
  const found = cases[name];
  context.set('cache-control', age ? `max-age=${age}` : 'no-store');
  if (status) context.status = Number(status);
  else if (found) found(context);
  else if (given.has(name)) {
    context.type = 'application/feed+json';
    context.body = given.get(name);
  } else context.status = 404;
}
