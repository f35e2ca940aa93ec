import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { isThere, writeWhole } from '../files.js';
import type { Finding } from '../finding.js';
import { digest } from './digest.js';
import type { FrontMatter } from './front-matter.js';
import type { KnownFile } from './known-file.js';
import type { PublishedFile } from './make-source.js';
import { toolFingerprint } from './tool-fingerprint.js';

/** What an earlier build made of one source. */
export interface KeptSource {
  /** The source as it was read. */
  readonly source: KnownFile;
  readonly facts: FrontMatter;
  readonly findings: readonly Finding[];
  /** The files made of it, where nothing was wrong in them. */
  readonly files: readonly PublishedFile[];
}

/** What an earlier build found out: true of the same bytes, read by the same tool with the same feed.yaml, and of nothing else. */
export interface BuildCache {
  /** By the path of the source. */
  readonly sources: ReadonlyMap<string, KeptSource>;
  /** SHA-256 of the documents of several issues in which nothing was wrong. */
  readonly clean: ReadonlySet<string>;
}

const nothing: BuildCache = { sources: new Map(), clean: new Set() };

/** A kept build on the disk. */
export interface CacheFile {
  load(): Promise<BuildCache>;
  save(cache: BuildCache): Promise<void>;
}

/** No file: nothing is known, and nothing is kept. */
export const noCacheFile: CacheFile = {
  load: () => Promise.resolve(nothing),
  save: () => Promise.resolve(),
};

/**
 * The file beside the sources, for they are not served, where the builds into one output folder keep what they found out.
 * `input` is all that the files depend on besides each source. A file that is damaged, or of another tool, is none.
 */
export function cacheFile(content: string, output: string, input: unknown): CacheFile {
  const file = join(content, '.advisor-feed', digest(resolve(output)).slice(0, 16));
  const key = digest(JSON.stringify([toolFingerprint(), input]));
  return {
    load: async () => {
      const text = await readFile(file, 'utf8').catch(() => '');
      const end = text.indexOf('\n');
      if (text.slice(0, end) !== digest(key + text.slice(end + 1))) return nothing;
      const { sources, clean } = JSON.parse(text.slice(end + 1)) as {
        sources: readonly [string, KeptSource][];
        clean: readonly string[];
      };
      return { sources: new Map(sources), clean: new Set(clean) };
    },
    save: async ({ sources, clean }) => {
      const text = JSON.stringify({ sources: [...sources], clean: [...clean] });
      const ignore = join(dirname(file), '.gitignore');
      try {
        await mkdir(dirname(file), { recursive: true });
        if (!(await isThere(ignore))) await writeFile(ignore, '*\n');
        await writeWhole(file, `${digest(key + text)}\n${text}`);
      } catch {
        // Sources that may not be written to: the next build takes as long as this one.
      }
    },
  };
}
