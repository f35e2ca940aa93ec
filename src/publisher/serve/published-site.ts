import { join } from 'node:path';
import { parseFeed } from '../../feed/parse-feed.js';
import { selectIssue } from '../../feed/select-issue.js';
import { bytesOf } from '../build/known-file.js';
import { publishedNames } from '../build/published-issue.js';
import { archivePath, feedPath, idAt, issuePath, pagePath } from '../build/site-paths.js';
import type { Embedded } from '../oembed/oembed.js';
import { keepFiles } from './kept-files.js';
import { readHeaderRules, type HeaderRule } from './header-rules.js';

/** What feed.json says of the site. */
export interface SiteFacts {
  readonly feedUrl: string | undefined;
  readonly homeUrl: string | undefined;
}

interface Item {
  readonly url?: unknown;
  readonly _advisor?: { readonly id?: unknown };
}

const text = (value: unknown) => (typeof value === 'string' ? value : undefined);

function readFacts(json: string): SiteFacts {
  const { feed_url, home_page_url } = JSON.parse(json) as Readonly<Record<string, unknown>>;
  return { feedUrl: text(feed_url), homeUrl: text(home_page_url) };
}

// How a page is fetched, and the place on it, make no other page of it.
const bareKey = ({ host, pathname }: URL) => `${host}${pathname}`;
const pageKey = (page: URL) => `${bareKey(page)}${page.search}`;

function readCards(json: string): ReadonlyMap<string, string> {
  const { items = [] } = JSON.parse(json) as { readonly items?: readonly Item[] };
  const ids = new Map<string, string>();
  for (const { url, _advisor } of items) {
    const address = text(url);
    const id = text(_advisor?.id);
    if (id === undefined || address === undefined || !URL.canParse(address)) continue;
    ids.set(pageKey(new URL(address)), id);
  }
  return ids;
}

/** A built folder, as it is at the moment. */
export class PublishedSite {
  readonly #facts = keepFiles(readFacts);
  readonly #cards = keepFiles(readCards);
  readonly #rules = keepFiles(readHeaderRules);

  constructor(readonly folder: string) {}

  #file(path: string): string {
    return join(this.folder, path);
  }

  async facts(): Promise<SiteFacts> {
    return (await this.#facts(this.#file(feedPath))) ?? { feedUrl: undefined, homeUrl: undefined };
  }

  async headerRules(): Promise<readonly HeaderRule[]> {
    return (await this.#rules(this.#file('_headers'))) ?? [];
  }

  /** The id of the issue whose page beside the feed this is. */
  #idBeside({ host, pathname }: URL, feedUrl: string): string | undefined {
    const home = new URL('.', feedUrl);
    if (host !== home.host || !pathname.startsWith(home.pathname)) return undefined;
    return idAt(pathname.slice(home.pathname.length), pagePath);
  }

  /** The id of the issue of which the newsroom says that its page is there. */
  async #idThere(page: URL): Promise<string | undefined> {
    const months = await publishedNames(this.folder, 'archive');
    // Whoever shares an address may add to it.
    for (const key of new Set([pageKey(page), bareKey(page)])) {
      for (const month of months) {
        const id = (await this.#cards(this.#file(archivePath(month))))?.get(key);
        if (id !== undefined) return id;
      }
    }
    return undefined;
  }

  /** What is embedded for an id; undefined where there is no such issue, or no address of the feed. */
  async embedded(id: string): Promise<Embedded | undefined> {
    const { feedUrl, homeUrl } = await this.facts();
    if (feedUrl === undefined) return undefined;
    const path = issuePath(id);
    const bytes = await bytesOf(this.#file(path));
    if (bytes === undefined) return undefined;
    const feed = parseFeed(JSON.parse(bytes.toString()), new URL(path, feedUrl).href);
    const issue = selectIssue(feed, id);
    return issue.kind === 'issue' ? { issue, feedUrl, homeUrl } : undefined;
  }

  /** What is embedded for the address of a page; undefined where it is no page of an issue. */
  async find(page: URL): Promise<Embedded | undefined> {
    const { feedUrl } = await this.facts();
    if (feedUrl === undefined || !/^https?:$/.test(page.protocol)) return undefined;
    const id = this.#idBeside(page, feedUrl) ?? (await this.#idThere(page));
    return id === undefined ? undefined : this.embedded(id);
  }
}
