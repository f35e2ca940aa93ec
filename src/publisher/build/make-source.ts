import { join } from 'node:path';
import { decodeText } from '../decode-text.js';
import { readBytesSync } from '../files.js';
import type { Finding } from '../finding.js';
import { checkDocument } from './check-documents.js';
import { digest } from './digest.js';
import { isHeld } from './embargo.js';
import type { FeedConfig } from './feed-config.js';
import { issueDocument } from './feed-documents.js';
import type { FrontMatter } from './front-matter.js';
import { issueFiles } from './issue-files.js';
import { readIssueFile } from './read-issue-file.js';
import { knownAgain, look, type KnownFile } from './known-file.js';
import { resolvePhoto, unresolvedPhotos } from './resolve-photo.js';
import { stage } from './staging.js';

/** What a source is made with; it goes to other threads as it is. */
export interface MakeSettings {
  /** Undefined where it cannot be read: the sources are read for their mistakes alone. */
  readonly config: FeedConfig | undefined;
  /** The name of feed.yaml in messages. */
  readonly configFile: string;
  readonly output: string;
  readonly staging: string;
  readonly time: number;
}

/** A published file, by its path. */
export type PublishedFile = readonly [path: string, known: KnownFile];

/** What became of one source file; it comes from other threads as it is. */
export interface MadeSource {
  readonly file: string;
  /** The source as it was read. */
  readonly source: KnownFile;
  /** Undefined where they cannot be read. */
  readonly facts: FrontMatter | undefined;
  /** What is wrong in the source, whatever feed.yaml says. */
  readonly findings: readonly Finding[];
  /** What is wrong in the files made of it. */
  readonly problems: readonly Finding[];
  readonly files: readonly PublishedFile[];
  /** Paths of the files that are new or not the same as the published ones. */
  readonly staged: readonly string[];
}

const isError = ({ severity }: Finding) => severity === 'error';

/** Reads and checks one source, makes and checks its files, and stages those that changed. */
export async function makeSource(file: string, settings: MakeSettings): Promise<MadeSource> {
  const { config, configFile, output, staging, time } = settings;
  // Before it is read: what is written to it meanwhile is seen by the next build.
  const seen = look(file);
  const bytes = readBytesSync(file);
  const { issue, findings } = readIssueFile(file, decodeText(bytes, file));
  const facts = issue?.facts;
  const made = {
    file,
    source: { size: bytes.length, modified: NaN, ...seen, digest: digest(bytes) },
    facts,
    findings,
    problems: [],
    files: [],
    staged: [],
  };
  if (!config || !issue || findings.some(isError)) return made;
  const unresolved = unresolvedPhotos([issue], config);
  if (unresolved.length > 0) return { ...made, problems: unresolved };

  const whole = resolvePhoto(issue, config);
  const document = issueDocument(whole, config);
  // What is wrong in feed.yaml is told once, of feed.json.
  const value = JSON.parse(document.text) as object;
  const found = checkDocument(document, { file: configFile, config }, value);
  const problems = found.filter((finding) => finding.file === file);
  if (found.some(isError)) return { ...made, problems };

  const files: PublishedFile[] = [];
  const staged: string[] = [];
  for (const { path, text } of issueFiles(whole, document, value, config)) {
    const content = Buffer.from(text);
    const its = { digest: digest(content), size: content.length, modified: NaN };
    // An issue that waits is checked like any other, and written nowhere.
    if (isHeld(issue.facts, time)) files.push([path, its]);
    else {
      const published = await knownAgain(join(output, path), its);
      files.push([path, published ?? { ...its, ...stage(staging, path, content) }]);
      if (!published) staged.push(path);
    }
  }
  return { ...made, problems, files, staged };
}
