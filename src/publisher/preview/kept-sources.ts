import { stat } from 'node:fs/promises';
import type { FrontMatter } from '../build/front-matter.js';
import type { ListedSource } from '../build/listed-source.js';
import { showProgress } from '../build/progress.js';
import { readIssueFile } from '../build/read-issue-file.js';
import type { SourceIssue } from '../build/source-issue.js';
import { decodeText } from '../decode-text.js';
import { readBytes } from '../files.js';
import type { Finding } from '../finding.js';
import { PublisherError } from '../publisher-error.js';

/** A source as it was when it was last read. */
export interface KeptSource {
  readonly file: string;
  /** Undefined where it is not text, or gone. */
  readonly text: string | undefined;
  /** Undefined where they cannot be read. */
  readonly facts: FrontMatter | undefined;
  readonly findings: readonly Finding[];
}

/** A version of a source whose facts can be read. */
export interface Version {
  readonly file: string;
  readonly text: string;
  readonly facts: FrontMatter;
}

/** The whole issue of a version: its text alone is kept, for the trees of thousands would not fit into memory. */
export function wholeIssue({ file, text }: Version): SourceIssue {
  return readIssueFile(file, text).issue!;
}

/** A version as the build lists its sources. */
export function listVersion(version: Version): ListedSource {
  const { file, facts } = version;
  const whole = () => wholeIssue(version);
  return { file, facts, whole, locate: (pointer) => whole().locate(pointer) };
}

/** Says whether the facts of a source could be read. */
export function isVersion(source: KeptSource): source is KeptSource & Version {
  return source.facts !== undefined && source.text !== undefined;
}

/** Is given each source that was read anew, with the whole issue while it is at hand. */
export type Take = (source: KeptSource, issue: SourceIssue | undefined) => void;

async function read(file: string, take: Take): Promise<KeptSource> {
  try {
    const text = decodeText(await readBytes(file), file);
    const { issue, findings } = readIssueFile(file, text);
    const source = { file, text, facts: issue?.facts, findings };
    take(source, issue);
    return source;
  } catch (error) {
    if (!(error instanceof PublisherError)) throw error;
    const { message } = error;
    const findings = [{ file, severity: 'error', message } as const];
    return { file, text: undefined, facts: undefined, findings };
  }
}

/** Tells one version of a file from the next without reading it; a save by renaming changes the inode. */
async function stampOf(file: string): Promise<string> {
  return stat(file).then(
    ({ ino, size, mtimeMs, ctimeMs }) => [ino, size, mtimeMs, ctimeMs].join(' '),
    () => 'gone',
  );
}

/** Makes what reads the sources of a folder, again and again, each only when it has changed. */
export function createKeptSources() {
  let kept = new Map<string, { readonly stamp: string; readonly source: KeptSource }>();
  return async (files: readonly string[], take: Take): Promise<KeptSource[]> => {
    const next: typeof kept = new Map();
    const progress = showProgress('Reading', kept.size === 0 ? files.length : 0);
    try {
      for (const file of files) {
        // Before it is read: what is written meanwhile is seen the next time.
        const stamp = await stampOf(file);
        const before = kept.get(file);
        const source = before?.stamp === stamp ? before.source : await read(file, take);
        next.set(file, { stamp, source });
        progress.step();
      }
    } finally {
      progress.stop();
    }
    kept = next;
    return [...next.values()].map(({ source }) => source);
  };
}
