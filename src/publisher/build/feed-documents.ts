import type { FeedConfig } from './feed-config.js';
import { cardItem, wholeItem, type FeedItem } from './feed-item.js';
import { newest, newestFirst } from './newest-first.js';
import type { SourceIssue } from './source-issue.js';

/** One file to publish. */
export interface FeedDocument {
  /** Relative to the published folder, with `/`. */
  readonly path: string;
  readonly json: string;
  /** Whose items these are, in the document's order. */
  readonly issues: readonly SourceIssue[];
}

const wholeIssues = 5;

// A template is resolved against the address of the document that it stands in.
const templates = {
  feed: { issue_template: 'issues/{id}.json', archive_template: 'archive/{month}.json' },
  issue: { issue_template: '{id}.json', archive_template: '../archive/{month}.json' },
  archive: { issue_template: '../issues/{id}.json', archive_template: '{month}.json' },
};

interface Parts {
  readonly path: string;
  readonly kind: keyof typeof templates;
  readonly issues: readonly SourceIssue[];
  readonly item: (issue: SourceIssue, config: FeedConfig) => FeedItem;
  /** The document with the next older issues, relative to the published folder. */
  readonly next?: string | undefined;
}

function address(path: string, from: string, { feed_url }: FeedConfig): string {
  if (feed_url !== undefined) return new URL(path, feed_url).href;
  return path.startsWith('archive/') && from.startsWith('archive/')
    ? path.slice('archive/'.length)
    : path;
}

function documentOf(config: FeedConfig, { path, kind, issues, item, next }: Parts): FeedDocument {
  const { title, language, home_page_url, feed_url } = config;
  const { timezone, publisher, image_origins, license } = config;
  const document = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url,
    feed_url: kind === 'feed' ? feed_url : feed_url && address(path, path, config),
    language,
    next_url: next === undefined ? undefined : address(next, path, config),
    _advisor: { version: 1, timezone, publisher, image_origins, license, ...templates[kind] },
    items: issues.map((issue) => item(issue, config)),
  };
  // Indented by one: lines that a person can be pointed to, at a hundredth of the weight once compressed.
  return { path, issues, json: `${JSON.stringify(document, null, 1)}\n` };
}

/** Makes all documents in the order of their writing: issues, archives, and feed.json last. */
export function feedDocuments(sources: readonly SourceIssue[], config: FeedConfig): FeedDocument[] {
  const issues = newestFirst(sources);
  const months = [...new Set(issues.map(({ facts }) => facts.date.slice(0, 7)))];
  const archive = (month: string | undefined) => month && `archive/${month}.json`;
  return [
    ...issues.map((issue) =>
      documentOf(config, {
        path: `issues/${issue.facts.id}.json`,
        kind: 'issue',
        issues: [issue],
        item: wholeItem,
      }),
    ),
    ...months
      .map((month, index) =>
        documentOf(config, {
          path: `archive/${month}.json`,
          kind: 'archive',
          issues: issues.filter(({ facts }) => facts.date.startsWith(month)),
          item: cardItem,
          next: archive(months[index + 1]),
        }),
      )
      .reverse(),
    documentOf(config, {
      path: 'feed.json',
      kind: 'feed',
      issues: newest(issues, wholeIssues),
      item: wholeItem,
      next: archive(months[0]),
    }),
  ];
}
