import { stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Finding } from '../finding.js';
import { PublisherError } from '../publisher-error.js';
import { error, warning } from '../schema/problem.js';
import type { PlacedLink } from './links/check-links.js';
import { findLinks } from './links/find-links.js';
import type { Asker } from './links/asker.js';
import { isAddress, load } from './load-text.js';
import { findSites, type FoundSite } from './site/find-sites.js';
import { folderShelf } from './site/folder-shelf.js';
import { place } from './site/place.js';
import { servedShelf, singleShelf } from './site/served-shelf.js';
import type { Shelf } from './site/shelf.js';
import { siteProblems } from './site/site-rules.js';
import { walk, type Site } from './site/walk.js';
import { servedCount } from './served-count.js';

/** All that one run of `validate` looks at. */
export interface Gathered {
  /** The names of the documents, in the order of reading. */
  readonly files: readonly string[];
  readonly itemCount: number;
  readonly findings: readonly Finding[];
  readonly links: readonly PlacedLink[];
}

async function gatherWalk(
  starts: readonly string[],
  shelf: Shelf,
  options: { feed?: string | undefined; limit?: number },
): Promise<Gathered & { site: Site }> {
  const links: PlacedLink[] = [];
  const { feed, limit = Infinity } = options;
  const site = await walk(starts, shelf, {
    isFollowed: feed !== undefined,
    limit,
    onDocument: (document, { file, address }, url) => {
      const found = findLinks(document, url);
      links.push(...found.map((link) => ({ ...link, file, shelf, document: address })));
    },
  });
  const late = feed === undefined ? [] : await place(siteProblems(site, feed), shelf);
  const outlines = [...site.outlines.values()];
  return {
    site,
    links,
    files: outlines.map(({ file }) => file),
    itemCount: outlines.reduce((sum, each) => sum + each.itemCount, 0),
    findings: [...site.findings, ...late],
  };
}

async function gatherSite({ folder, hasFeed, files }: FoundSite, given: string): Promise<Gathered> {
  const shelf = await folderShelf(folder, files);
  const isWhole = !relative(given, folder).startsWith('..');
  const gathered = await gatherWalk(files.map(shelf.addressOf), shelf, {
    feed: isWhole && hasFeed ? shelf.feed : undefined,
  });
  if (hasFeed || !isWhole) return gathered;
  const file = join(folder, 'feed.json');
  const problem = error('', 'does not exist, and pages ask for it first.', {
    found: 'archive or issues without it',
    expected: 'the feed with the newest issues',
    mend: 'Run build again and publish all of its files.',
  });
  return {
    ...gathered,
    files: [file, ...gathered.files],
    findings: [{ file, line: 1, column: 1, ...problem }, ...gathered.findings],
  };
}

async function gatherFolder(folder: string): Promise<Gathered> {
  const sites = await findSites(folder);
  if (sites.length === 0) {
    throw new PublisherError(
      `${folder} was not checked: there is no feed.json, archive/*.json or issues/*.json in it.`,
      [],
      2,
    );
  }
  const all: Gathered[] = [];
  for (const site of sites) all.push(await gatherSite(site, folder));
  return {
    files: all.flatMap(({ files }) => files),
    itemCount: all.reduce((sum, each) => sum + each.itemCount, 0),
    findings: all.flatMap(({ findings }) => findings),
    links: all.flatMap(({ links }) => links),
  };
}

async function gatherServed(source: string, asker: Asker): Promise<Gathered> {
  const start = new URL(source).href;
  const shelf = servedShelf(start, await load(source), asker);
  const gathered = await gatherWalk([start], shelf, { feed: start, limit: servedCount });
  const { leftOut } = gathered.site;
  if (leftOut === 0) return gathered;
  const message = `leads to ${leftOut} more documents that were not looked at: ${servedCount} are asked for at most.`;
  const told = { mend: 'Check the folder that is published, to look at all of them.' };
  const more = { file: start, line: 1, column: 1, ...warning('', message, told) };
  return { ...gathered, findings: [...gathered.findings, more] };
}

/** Reads and checks what a source names: a folder, a feed with all it leads to (`all`), or one document. */
export async function gather(source: string, all: boolean, asker: Asker): Promise<Gathered> {
  if (isAddress(source) && all) return gatherServed(source, asker);
  const isFolder = !isAddress(source) && source !== '-' && (await isDirectory(source));
  if (isFolder) return gatherFolder(source);
  return gatherWalk([source], singleShelf(source, await load(source)), {});
}

async function isDirectory(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
