import type { FeedConfig } from './feed-config.js';
import { issueDocument, type SiteFile } from './feed-documents.js';
import type { SourceIssue } from './source-issue.js';

/**
 * All files that are published of one issue by itself. They follow from the issue and the feed's config alone: what was
 * made once is not made again until one of the two, or the tool, has changed.
 */
export async function issueFiles(issue: SourceIssue, config: FeedConfig): Promise<SiteFile[]> {
  return Promise.resolve([issueDocument(issue, config)]);
}
