import { join } from 'node:path';
import { buildTime } from '../build/embargo.js';
import type { FeedConfig } from '../build/feed-config.js';
import { findSources } from '../build/find-sources.js';
import type { ConfigFile } from '../build/read-config.js';
import { isError } from '../build/report.js';
import { siteConfig } from '../build/site-config.js';
import { PublisherError } from '../publisher-error.js';
import { configMistakes, MistakeFinder } from './find-mistakes.js';
import { createKeptSources, isVersion, wholeIssue, type Version } from './kept-sources.js';
import { listIssues } from './list-issues.js';
import { photoFile, type PhotoFile } from './photo-file.js';
import type { PreviewState } from './preview-state.js';
import { photoPaths, shownDocument } from './shown-document.js';

const startOfFile = () => ({ line: 1, column: 1 });

/** The newsroom's folder as the preview knows it: what is on the disk, and the last good version of each issue. */
export class Desk {
  readonly #readSources = createKeptSources();
  readonly #mistakes = new MistakeFinder();
  readonly #good = new Map<string, Version>();
  /** The last feed.yaml without errors. */
  #config: FeedConfig | undefined;
  #state: PreviewState;

  constructor(readonly content: string) {
    this.#state = {
      folder: content,
      configFile: join(content, 'feed.yaml'),
      hasConfig: false,
      timezone: 'UTC',
      chosen: undefined,
      issues: [],
      findings: [],
    };
  }

  get state(): PreviewState {
    return this.#state;
  }

  async #readConfig(files: readonly string[], time: number): Promise<ConfigFile> {
    const file = join(this.content, 'feed.yaml');
    return siteConfig(this.content, files, time).catch((error: unknown) => {
      if (!(error instanceof PublisherError)) throw error;
      const { message } = error;
      const findings = [{ file, severity: 'error', message } as const];
      return { file, config: undefined, findings, locate: startOfFile };
    });
  }

  /** Looks at the folder anew. One that cannot be read is a finding, and all stays as it was. */
  async look(): Promise<PreviewState> {
    try {
      await this.#look();
    } catch (error) {
      if (!(error instanceof PublisherError)) throw error;
      const { message } = error;
      const findings = [{ file: this.content, severity: 'error', message } as const];
      this.#state = { ...this.#state, findings };
    }
    return this.#state;
  }

  async #look(): Promise<void> {
    const time = buildTime();
    const files = await findSources(this.content);
    const place = await this.#readConfig(files, time);
    this.#mistakes.goBy(place);
    const sources = await this.#readSources(files, (source, issue) =>
      this.#mistakes.check(source, place, issue),
    );
    const findings = this.#mistakes.find(sources, place, time);
    const isGoodConfig = !configMistakes(place).some(isError);
    if (isGoodConfig) this.#config = place.config;

    const wrong = new Set(findings.filter(isError).map(({ file }) => file));
    const current = new Set<string>();
    for (const source of sources) {
      if (!isGoodConfig || wrong.has(source.file) || !isVersion(source)) continue;
      this.#good.set(source.file, source);
      current.add(source.file);
    }
    this.#state = {
      ...this.#state,
      configFile: place.file,
      hasConfig: this.#config !== undefined,
      timezone: this.#config?.timezone ?? 'UTC',
      issues: listIssues({ content: this.content, sources, good: this.#good, current, time }),
      findings: [...findings].sort((a, b) => Number(isError(b)) - Number(isError(a))),
    };
  }

  /** Names the issue that is shown where the page's address names none. */
  choose(key: string): PreviewState {
    return (this.#state = { ...this.#state, chosen: key });
  }

  #goodVersion(key: string): Version | undefined {
    const issue = this.#state.issues.find((each) => each.key === key);
    return issue && this.#good.get(issue.file);
  }

  /** The feed of an issue (JSON) for a preview at `origin`; undefined where there is nothing to show. */
  async document(key: string, origin: string): Promise<string | undefined> {
    const version = this.#goodVersion(key);
    if (!version || !this.#config) return undefined;
    return shownDocument(wholeIssue(version), this.#config, { content: this.content, origin });
  }

  /** The file of a photo; undefined where no issue names it by this path. */
  async photo(src: string): Promise<PhotoFile | undefined> {
    const feedUrl = this.#config?.feed_url;
    if (feedUrl === undefined) return undefined;
    for (const version of this.#good.values()) {
      const { photo } = version.facts;
      if (photo && photoPaths(version).includes(src)) return photoFile(src, feedUrl, this.content);
    }
    return undefined;
  }
}
