import { oembed } from '../oembed/oembed.js';
import { oembedJson } from '../oembed/oembed-text.js';
import { pageMarkup } from '../render/page-markup.js';
import { selectRendered } from '../render/select-rendered.js';
import type { FeedConfig } from './feed-config.js';
import type { SiteFile } from './feed-documents.js';
import { feedPath, oembedPath, pagePath, scriptPath } from './site-paths.js';
import type { SourceIssue } from './source-issue.js';

/**
 * The files of an issue, in the order of their writing, made of its own document: that, what consumers of oEmbed ask for,
 * and the page that leads to both and shows the issue without a script. `value` is what the document holds.
 */
export function issueFiles(
  { facts: { id } }: SourceIssue,
  document: SiteFile,
  value: object,
  { feed_url, home_page_url }: FeedConfig,
): SiteFile[] {
  const { issues } = document;
  const address = (path: string) => feed_url && new URL(path, feed_url).href;
  // Without an address of the feed the page finds it, and the script, as its neighbors.
  const src = feed_url ?? `../${feedPath}`;
  const rendered = selectRendered(value, id, src, address(document.path));
  const page = pageMarkup(rendered, {}, `../${scriptPath}`, address(oembedPath(id)));
  const shown = { path: pagePath(id), text: page, issues };
  // A consumer stands elsewhere: without an address nothing can be told to it.
  if (feed_url === undefined) return [document, shown];
  const { issue } = rendered;
  const text = oembedJson(oembed({ issue, feedUrl: feed_url, homeUrl: home_page_url }));
  return [document, { path: oembedPath(id), text, issues }, shown];
}
