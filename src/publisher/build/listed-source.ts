import { decodeText } from '../decode-text.js';
import { readBytesSync } from '../files.js';
import type { Position } from '../finding.js';
import { PublisherError } from '../publisher-error.js';
import { digest } from './digest.js';
import type { FrontMatter } from './front-matter.js';
import { readIssueFile } from './read-issue-file.js';
import type { ListedIssue, SourceIssue } from './source-issue.js';

/** A source of which no more than the facts is held: the words of thousands would not fit into memory. */
export interface ListedSource extends ListedIssue {
  /** Reads its words anew; throws where the file is not what it was. */
  readonly whole: () => SourceIssue;
}

function reread(file: string, its: string): SourceIssue {
  const bytes = readBytesSync(file);
  const { issue } = readIssueFile(file, decodeText(bytes, file));
  if (issue && digest(bytes) === its) return issue;
  throw new PublisherError(`Nothing was written: ${file} changed during the build. Build again.`);
}

/** Lists a source by its facts; `its` is the SHA-256 of its bytes. */
export function listSource(file: string, its: string, facts: FrontMatter): ListedSource {
  let issue: SourceIssue | undefined;
  const whole = () => (issue ??= reread(file, its));
  return { file, facts, whole, locate: (pointer): Position => whole().locate(pointer) };
}
