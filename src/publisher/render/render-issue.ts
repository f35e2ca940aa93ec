import { loadIssue } from '../../client/load-issue.js';
import { FeedError } from '../../feed/feed-error.js';
import { documentBytes } from '../../feed/limits.js';
import { decodeText } from '../decode-text.js';
import { writeWhole } from '../files.js';
import { PublisherError } from '../publisher-error.js';
import { isAddress, load } from '../validate/load-text.js';
import { elementMarkup, type Rendered } from './element-markup.js';
import { pageMarkup } from './page-markup.js';
import { selectRendered } from './select-rendered.js';
import type { Look } from './shadow-markup.js';

export interface RenderOptions extends Look {
  readonly issue: string;
  readonly fragment?: true;
  readonly src?: string;
  readonly script?: string;
  readonly output?: string;
}

async function loadDocument(source: string): Promise<object> {
  const { bytes } = await load(source);
  if (bytes.length > documentBytes) throw new PublisherError(`${source} is larger than 1 MiB.`);
  try {
    return JSON.parse(decodeText(bytes, source)) as object;
  } catch (cause) {
    if (cause instanceof PublisherError) throw cause;
    throw new PublisherError(`${source} is not JSON: ${(cause as Error).message}`);
  }
}

/** Finds the issue as the elements do: in the feed, else where its templates lead. */
async function find(source: string, { issue: key, src }: RenderOptions): Promise<Rendered> {
  if (isAddress(source)) {
    const { signal } = new AbortController();
    const { feed, issue } = await loadIssue(source, key, { signal });
    return selectRendered(await loadDocument(feed.url!), issue.id ?? key, src ?? source, feed.url);
  }
  const document = await loadDocument(source);
  const { feed_url } = document as { feed_url?: unknown };
  const own = src ?? (typeof feed_url === 'string' ? feed_url : undefined);
  if (own === undefined) {
    throw new PublisherError(
      `${source} does not say where it is published (feed_url). Add it, for example: --src https://news.example/qa/feed.json`,
    );
  }
  return selectRendered(document, key, own);
}

/** `advisor-feed render`: one issue of a feed as HTML, in a file or on stdout. */
export async function renderIssue(source: string, options: RenderOptions): Promise<void> {
  const { fragment, script, output } = options;
  const rendered = await find(source, options).catch((error: unknown) => {
    if (!(error instanceof FeedError)) throw error;
    throw new PublisherError(`${source} cannot be rendered: ${error.message}`);
  });
  const html = fragment
    ? `${elementMarkup(rendered, options)}\n`
    : pageMarkup(rendered, options, script);
  if (output === undefined) {
    process.stdout.write(html);
    return;
  }
  await writeWhole(output, html);
  process.stderr.write(`Wrote ${output}: ${rendered.issue.title}\n`);
}
