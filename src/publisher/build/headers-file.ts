import type { FeedConfig } from './feed-config.js';
import type { SiteFile } from './feed-documents.js';
import { feedPath, scriptPath } from './site-paths.js';

const everywhere = 'Access-Control-Allow-Origin: *';
const shared = [
  everywhere,
  'Access-Control-Expose-Headers: Retry-After',
  'Content-Type: application/feed+json',
];
// Pages that isolate themselves (Cross-Origin-Embedder-Policy) take no other.
const forAll = 'Cross-Origin-Resource-Policy: cross-origin';
// Such a page takes no frame either that does not isolate itself; photos need say nothing, for they come without credentials.
const isolated = 'Cross-Origin-Embedder-Policy: credentialless';
const feedAge = 'Cache-Control: max-age=300, stale-while-revalidate=3600, stale-if-error=86400';

/** How long an issue is fresh, in seconds. */
export const issueSeconds = 3600;

/** How long caches keep an issue (RFC 9111, RFC 5861). */
export const issueCache = `max-age=${issueSeconds}, stale-while-revalidate=86400`;
const issueAge = `Cache-Control: ${issueCache}`;

/** WebSub, section 4: whoever has the address of the feed finds its hubs without reading it. */
function links({ hubs = [], feed_url }: FeedConfig): string[] {
  const its = hubs.filter(({ type }) => type.toLowerCase() === 'websub');
  if (its.length === 0 || feed_url === undefined) return [];
  const link = (url: string, rel: string) => `<${new URL(url).href}>; rel="${rel}"`;
  const all = [...its.map(({ url }) => link(url, 'hub')), link(feed_url, 'self')];
  return [`Link: ${all.join(', ')}`];
}

/**
 * `_headers`, which Netlify, Cloudflare Pages and others read. A path matches one rule alone, for they join what several
 * say; `*` stands last, for some read nothing behind it.
 */
export function headersFile(config: FeedConfig): SiteFile {
  const { pathname } = new URL('.', config.feed_url ?? 'https://localhost/');
  // The folder is the whole site, or it stands in one where the feed's address says.
  const roots = [...new Set(['/', pathname])];
  const rules = roots.flatMap((root) => [
    [`${root}${feedPath}`, ...shared, feedAge, ...links(config)],
    [`${root}${scriptPath}`, everywhere, forAll, issueAge],
    [`${root}embed/*`, everywhere, forAll, isolated, issueAge],
    [`${root}themes/*`, everywhere, forAll, issueAge],
    [`${root}i/*`, feedAge],
    [`${root}issues/*`, ...shared, issueAge],
    [`${root}oembed/*`, everywhere, 'Content-Type: application/json', issueAge],
    [`${root}archive/*`, ...shared, issueAge],
  ]);
  const text = rules.map(([path, ...lines]) => [path, ...lines].join('\n  ')).join('\n\n');
  return { path: '_headers', text: `${text}\n`, issues: [] };
}
