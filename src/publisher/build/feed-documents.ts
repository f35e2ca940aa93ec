import type { FeedConfig } from './feed-config.js';
import { cardItem, wholeItem, type FeedItem } from './feed-item.js';
import { newest, newestFirst } from './newest-first.js';
import { archivePath, feedPath, issuePath } from './site-paths.js';
import type { ListedIssue, SourceIssue } from './source-issue.js';

/** One file to publish. */
export interface SiteFile {
  /** Relative to the published folder, with `/`. */
  readonly path: string;
  readonly text: string;
  /** Whose items these are, in the document's order. */
  readonly issues: readonly (ListedIssue | SourceIssue)[];
}

const wholeIssues = 5;

// A template is resolved against the address of the document that it stands in.
const templates = {
  feed: { issue_template: 'issues/{id}.json', archive_template: 'archive/{month}.json' },
  issue: { issue_template: '{id}.json', archive_template: '../archive/{month}.json' },
  archive: { issue_template: '../issues/{id}.json', archive_template: '{month}.json' },
};

interface Parts<T extends ListedIssue> {
  readonly path: string;
  readonly kind: keyof typeof templates;
  readonly issues: readonly T[];
  readonly item: (issue: T, config: FeedConfig) => FeedItem;
  /** The document with the next older issues, relative to the published folder. */
  readonly next?: string | undefined;
}

function address(path: string, from: string, { feed_url }: FeedConfig): string {
  if (feed_url !== undefined) return new URL(path, feed_url).href;
  return path.startsWith('archive/') && from.startsWith('archive/')
    ? path.slice('archive/'.length)
    : path;
}

function documentOf<T extends ListedIssue>(
  config: FeedConfig,
  { path, kind, issues, item, next }: Parts<T>,
): SiteFile {
  const { title, language, home_page_url, feed_url, hubs } = config;
  const { timezone, publisher, image_origins, license } = config;
  const document = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url,
    feed_url: kind === 'feed' ? feed_url : feed_url && address(path, path, config),
    language,
    next_url: next === undefined ? undefined : address(next, path, config),
    // Hubs tell of the feed alone: the others change with it.
    hubs: kind === 'feed' ? hubs : undefined,
    _advisor: { version: 1, timezone, publisher, image_origins, license, ...templates[kind] },
    items: issues.map((issue) => item(issue, config)),
  };
  // Indented by one: lines that a person can be pointed to, at a hundredth of the weight once compressed.
  return { path, issues, text: `${JSON.stringify(document, null, 1)}\n` };
}

/** The feed of one issue. */
export function issueDocument(issue: SourceIssue, config: FeedConfig): SiteFile {
  const path = issuePath(issue.facts.id);
  return documentOf(config, { path, kind: 'issue', issues: [issue], item: wholeItem });
}

/** The months that issues are of, the newest first. */
function monthsOf(issues: readonly ListedIssue[]): Map<string, ListedIssue[]> {
  const months = new Map<string, ListedIssue[]>();
  for (const issue of newestFirst(issues)) {
    const month = issue.facts.date.slice(0, 7);
    const others = months.get(month);
    if (others) others.push(issue);
    else months.set(month, [issue]);
  }
  return months;
}

const nextPath = (month: string | undefined) => month && archivePath(month);

/** The feeds of cards, one a month, the oldest first: each leads to one that is there already. */
export function archiveDocuments(issues: readonly ListedIssue[], config: FeedConfig): SiteFile[] {
  const months = [...monthsOf(issues)];
  return months
    .map(([month, its], index) =>
      documentOf(config, {
        path: archivePath(month),
        kind: 'archive',
        issues: its,
        item: cardItem,
        next: nextPath(months[index + 1]?.[0]),
      }),
    )
    .reverse();
}

/** Those of all issues that stand whole in feed.json. */
export function newestIssues(issues: readonly ListedIssue[]): ListedIssue[] {
  return newest(newestFirst(issues), wholeIssues);
}

/** feed.json: the newest issues, whole. */
export function newestDocument(issues: readonly SourceIssue[], config: FeedConfig): SiteFile {
  const month = issues[0]?.facts.date.slice(0, 7);
  const next = nextPath(month);
  return documentOf(config, { path: feedPath, kind: 'feed', issues, item: wholeItem, next });
}
