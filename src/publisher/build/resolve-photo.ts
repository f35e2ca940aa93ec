import type { Finding } from '../finding.js';
import { error } from '../schema/problem.js';
import type { FeedConfig } from './feed-config.js';
import type { ListedIssue } from './source-issue.js';

const isPath = (src: string | undefined) => src !== undefined && !URL.canParse(src);

/** An issue whose photo has absolute addresses: paths are relative to the feed's own (RFC 3986, section 5). */
export function resolvePhoto<T extends ListedIssue>(issue: T, { feed_url }: FeedConfig): T {
  const { photo } = issue.facts;
  if (!photo || feed_url === undefined) return issue;
  const absolute = (src: string) => (isPath(src) ? new URL(src, feed_url).href : src);
  const resolved = {
    ...photo,
    src: photo.src === undefined ? undefined : absolute(photo.src),
    srcset: photo.srcset?.map(({ src, width }) => ({ src: absolute(src), width })),
  };
  return { ...issue, facts: { ...issue.facts, photo: resolved } };
}

/** Says of each photo given by a path that nothing tells what the path is relative to. */
export function unresolvedPhotos(
  issues: readonly ListedIssue[],
  { feed_url }: FeedConfig,
): Finding[] {
  if (feed_url !== undefined) return [];
  return issues.flatMap(({ file, facts: { photo }, locate }) => {
    const path = [photo?.src, ...(photo?.srcset ?? []).map(({ src }) => src)].find(isPath);
    if (path === undefined) return [];
    const message = `photo.src: “${path}” is a path, and feed.yaml has no feed_url that it could be relative to.`;
    return [{ file, ...locate('/photo/src'), ...error('', message), pointer: undefined }];
  });
}
