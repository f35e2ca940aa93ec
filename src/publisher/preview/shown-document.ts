import { imageOriginCount } from '../../feed/limits.js';
import { originOf, safeSource } from '../../feed/safe-url.js';
import type { FeedConfig } from '../build/feed-config.js';
import { issueDocument } from '../build/feed-documents.js';
import { resolvePhoto } from '../build/resolve-photo.js';
import type { ListedIssue, SourceIssue } from '../build/source-issue.js';
import { photoFile } from './photo-file.js';

/** Where a preview stands, and what it is of. */
export interface Site {
  readonly content: string;
  /** The preview's own, as a browser writes it. */
  readonly origin: string;
}

/** Where the preview serves a photo that a source gives by a path. */
export const photoPath = (src: string) => `/photo/${encodeURIComponent(src)}`;

/** The paths of an issue's photo, in every size. */
export function photoPaths({ facts: { photo } }: Pick<ListedIssue, 'facts'>): string[] {
  const all = [photo?.src, ...(photo?.srcset ?? []).map(({ src }) => src)];
  return all.filter((src) => src !== undefined && !URL.canParse(src)) as string[];
}

/** An issue whose photo comes from the disk, where it is there. */
async function withLocalPhoto(
  issue: SourceIssue,
  feedUrl: string,
  { content, origin }: Site,
): Promise<SourceIssue> {
  const { photo } = issue.facts;
  if (!photo) return issue;
  const local = new Map<string, string>();
  for (const src of photoPaths(issue)) {
    const file = await photoFile(src, feedUrl, content);
    if (file) local.set(src, `${origin}${photoPath(src)}?version=${file.version}`);
  }
  const place = (src: string) => local.get(src) ?? src;
  const srcset = photo.srcset?.map(({ src, width }) => ({ src: place(src), width }));
  const placed = { ...photo, src: photo.src && place(photo.src), srcset };
  return { ...issue, facts: { ...issue.facts, photo: placed } };
}

/** The real feed's own origin is not the preview's: here its images need to be let in by name. */
function originsOf({ feed_url, image_origins = [] }: FeedConfig, text: string): string[] {
  const home = feed_url && safeSource(feed_url) && originOf(feed_url);
  const all = [...new Set([...(home ? [home] : []), ...image_origins])];
  // A full list has no place for one more; one issue does not need them all.
  return all.length > imageOriginCount ? all.filter((origin) => text.includes(origin)) : all;
}

/** The feed of one issue as it will be published, but for its place: the preview serves it, and what photos it can. */
export async function shownDocument(
  issue: SourceIssue,
  config: FeedConfig,
  site: Site,
): Promise<string> {
  const local = config.feed_url ? await withLocalPhoto(issue, config.feed_url, site) : issue;
  const placed = resolvePhoto(local, config);
  const feed_url = `${site.origin}/feed/feed.json`;
  const here = { ...config, feed_url, hubs: undefined, image_origins: undefined };
  const { text } = issueDocument(placed, here);
  return issueDocument(placed, { ...here, image_origins: originsOf(config, text) }).text;
}
