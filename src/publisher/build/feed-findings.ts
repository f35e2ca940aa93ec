import type { Finding } from '../finding.js';
import { error } from '../schema/problem.js';
import { issueUrl } from './feed-item.js';
import type { ConfigFile } from './read-config.js';
import type { ListedIssue } from './source-issue.js';

/** Ids are the keys of the feed: two sources with one id are an error in both. */
export function repeatedIds(issues: readonly ListedIssue[]): Finding[] {
  const first = new Map<string, ListedIssue>();
  return issues.flatMap((issue) => {
    const { id } = issue.facts;
    const before = first.get(id);
    if (!before) first.set(id, issue);
    if (!before) return [];
    const message = `id: “${id}” is the id of ${before.file} already. Give one of them another.`;
    return [
      { file: issue.file, ...issue.locate('/id'), ...error('', message), pointer: undefined },
    ];
  });
}

/** Warns where no issue has a page of its own. */
export function missingAddresses(
  issues: readonly ListedIssue[],
  { config, file }: ConfigFile,
): Finding[] {
  if (!config || issues.length === 0 || issues.some((issue) => issueUrl(issue, config))) return [];
  const message =
    'feed_url: is missing here, and so is issue_url: the issues are published without a link to a page.';
  return [{ file, severity: 'warning', message }];
}
