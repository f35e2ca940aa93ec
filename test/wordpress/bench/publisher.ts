import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { advisorFeed } from '../../publisher/command.js';
import { serve } from '../../support/serve.js';
import { frameDocument, oembedDocument } from './embeddable.js';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.jpg': 'image/jpeg',
  '.json': 'application/feed+json',
};

/** A publisher on loopback, with the folder that `advisor-feed build` made of the demo's sources. */
export interface EmbeddablePublisher {
  readonly origin: string;
  readonly feed: string;
  /** The id and the headline of the issue that the tests embed, and the id of one of its answers. */
  readonly issue: string;
  readonly title: string;
  readonly answer: string;
  /** The page of that issue. */
  readonly page: string;
  /** The paths that were asked for, in order. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

const issue = 'port-automation';

/** Builds a publisher's folder, and serves it; what makes its pages embeddable is the build's own, else the bench's. */
export async function startPublisher(): Promise<EmbeddablePublisher> {
  const folder = await mkdtemp(join(tmpdir(), 'publisher-'));
  const server = await serve((path, request, response) => {
    const name = path.slice(1);
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('content-type', types[extname(name)] ?? 'application/octet-stream');
    void answer(name, `http://${request.headers.host}`).then(
      (bytes) => response.end(bytes),
      () => {
        response.statusCode = 404;
        response.end();
      },
    );
  });
  const feed = `${server.origin}/feed.json`;
  const built = await advisorFeed([
    'build',
    'demo/content',
    '-o',
    folder,
    '--no-cache',
    '--feed-url',
    feed,
  ]);
  if (built.status !== 0) throw new Error(built.stderr);
  const isEmbeddable = existsSync(join(folder, 'embed/frame.html'));

  async function answer(name: string, origin: string): Promise<string | Buffer> {
    if (!isEmbeddable) {
      if (name === 'embed/frame.html') return frameDocument;
      if (name === `oembed/${issue}.json`) return oembedDocument(origin, issue, title);
    }
    // Photos are no part of what a build makes.
    const bytes = await readFile(join(name.startsWith('photos/') ? 'demo' : folder, name));
    if (isEmbeddable || !name.startsWith('i/')) return bytes;
    const link = `<link rel="alternate" type="application/json+oembed" href="${origin}/oembed/${issue}.json">`;
    return bytes.toString().replace('</head>', `${link}</head>`);
  }

  const document = JSON.parse(await readFile(join(folder, `issues/${issue}.json`), 'utf8')) as {
    items: readonly [{ title: string; _advisor: { answers: readonly { id: string }[] } }];
  };
  const { title, _advisor } = document.items[0];
  if (!(await readdir(join(folder, 'i'))).includes(`${issue}.html`)) throw new Error('no page');
  return {
    origin: server.origin,
    feed,
    issue,
    title,
    answer: _advisor.answers[0]!.id,
    page: `${server.origin}/i/${issue}.html`,
    requests: server.requests,
    close: async () => {
      await server.close();
      await rm(folder, { recursive: true });
    },
  };
}
