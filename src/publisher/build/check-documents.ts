import { stringify } from 'yaml';
import { documentBytes } from '../../feed/limits.js';
import { formatFinding, type Finding, type Position } from '../finding.js';
import { pointerKeys, type Problem } from '../schema/problem.js';
import { checkFeedDocument } from '../validate/check-feed.js';
import type { FeedConfig } from './feed-config.js';
import type { SiteFile } from './feed-documents.js';
import type { ListedIssue, SourceIssue } from './source-issue.js';

/** `feed.yaml`, or what stands in for it, as far as a finding can point into it. */
export interface ConfigPlace {
  readonly file: string;
  readonly config: FeedConfig;
  readonly locate?: (pointer: string) => Position;
}

const renamed: Readonly<Record<string, string>> = {
  date_published: 'published',
  date_modified: 'modified',
  content_text: 'summary',
  content_html: 'title',
  excerpt: 'more_url',
};

/** The place in a source that a pointer into its item came from. */
function sourcePlace(issue: ListedIssue | SourceIssue, keys: readonly string[]): Position {
  const plain = keys[0] === '_advisor' ? keys.slice(1) : keys;
  const answers = 'answers' in issue && plain[0] === 'answers' ? issue.answers : [];
  const answer = answers[Number(plain[1])];
  if (answer && plain[2] === 'body') return answer.position;
  const names = plain.filter((key) => key !== 'person').map((key) => renamed[key] ?? key);
  return issue.locate(names.map((name) => `/${name}`).join(''));
}

function toSource(
  { issues, path }: SiteFile,
  { pointer, message, ...more }: Problem,
  { file, locate }: ConfigPlace,
): Finding {
  const [root, index, ...keys] = pointerKeys(pointer);
  const only = root === undefined && issues.length === 1 ? 0 : NaN;
  const issue = issues[root === 'items' ? Number(index) : only];
  const told = `${path} ${pointer || '/'}: ${message}`;
  if (issue) return { file: issue.file, ...sourcePlace(issue, keys), ...more, message: told };
  const names = pointerKeys(pointer).filter((key) => key !== '_advisor');
  return { file, ...locate?.(names.map((name) => `/${name}`).join('')), ...more, message: told };
}

/** Says what to write in `feed.yaml` for the images of an origin. */
const declareIn =
  ({ image_origins = [] }: FeedConfig) =>
  (origin: string) => {
    const list = stringify([...image_origins, origin], {
      collectionStyle: 'flow',
      flowCollectionPadding: false,
      lineWidth: 0,
    });
    return `write in feed.yaml “image_origins: ${list.trim()}”`;
  };

/**
 * Checks what is about to be published as the elements will read it, and names the sources of what is wrong; `value` is
 * what the text says, where it has been read already.
 */
export function checkDocument(document: SiteFile, place: ConfigPlace, value?: object): Finding[] {
  const { path, text } = document;
  if (!path.endsWith('.json')) return [];
  const { config } = place;
  const url = config.feed_url && new URL(path, config.feed_url).href;
  const problems = checkFeedDocument(value ?? JSON.parse(text), url, declareIn(config));
  if (Buffer.byteLength(text) > documentBytes) {
    problems.push({
      pointer: '',
      severity: 'error',
      message: 'is larger than 1 MiB, the most that the elements read.',
    });
  }
  return problems.map((problem) => toSource(document, problem, place));
}

/** An issue stands in up to three documents, feed.yaml in all, and each mistake in one source: it is told once. */
export function distinct(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter(({ file, line, column, message, severity }) => {
    const key = formatFinding({
      file,
      line,
      column,
      severity,
      message: message.replace(/^\S+\.json (?:\/items\/\d+|(?=\/_advisor))/, ''),
    });
    return !seen.has(key) && seen.add(key);
  });
}
