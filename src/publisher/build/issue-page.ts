import { pageMarkup } from '../render/page-markup.js';
import { selectRendered } from '../render/select-rendered.js';
import type { FeedConfig } from './feed-config.js';
import type { SiteFile } from './feed-documents.js';
import { feedPath, pagePath, scriptPath } from './site-paths.js';
import type { SourceIssue } from './source-issue.js';

/** The page of an issue, which shows it without a script, made of its own document; `value` is what that holds. */
export function issuePage(
  { facts: { id } }: SourceIssue,
  document: SiteFile,
  value: object,
  { feed_url }: FeedConfig,
): SiteFile {
  // Without an address of the feed the page finds it, and the script, as its neighbors.
  const src = feed_url ?? `../${feedPath}`;
  const url = feed_url && new URL(document.path, feed_url).href;
  const rendered = selectRendered(value, id, src, url);
  const text = pageMarkup(rendered, {}, `../${scriptPath}`);
  return { path: pagePath(id), text, issues: document.issues };
}
