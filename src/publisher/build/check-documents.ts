import { stringify } from 'yaml';
import { documentBytes } from '../../feed/limits.js';
import { formatFinding, type Finding } from '../finding.js';
import { pointerKeys, type Problem } from '../schema/problem.js';
import { checkFeedDocument } from '../validate/check-feed.js';
import type { FeedConfig } from './feed-config.js';
import type { FeedDocument } from './feed-documents.js';
import type { ConfigFile } from './read-config.js';
import type { SourceIssue } from './source-issue.js';

const renamed: Readonly<Record<string, string>> = {
  date_published: 'published',
  date_modified: 'modified',
  content_text: 'summary',
  content_html: 'title',
  excerpt: 'more_url',
};

/** The place in a source that a pointer into its item came from. */
function sourcePlace(
  issue: SourceIssue,
  keys: readonly string[],
): Pick<Finding, 'line' | 'column'> {
  const plain = keys[0] === '_advisor' ? keys.slice(1) : keys;
  const answer = plain[0] === 'answers' ? issue.answers[Number(plain[1])] : undefined;
  if (answer && plain[2] === 'body') return answer.position;
  const names = plain.filter((key) => key !== 'person').map((key) => renamed[key] ?? key);
  return issue.locate(names.map((name) => `/${name}`).join(''));
}

function toSource(
  { issues, path }: FeedDocument,
  { pointer, severity, message }: Problem,
  config: ConfigFile,
): Finding {
  const [root, index, ...keys] = pointerKeys(pointer);
  const issue = root === 'items' ? issues[Number(index)] : undefined;
  const told = `${path} ${pointer || '/'}: ${message}`;
  if (issue) return { file: issue.file, ...sourcePlace(issue, keys), severity, message: told };
  const names = pointerKeys(pointer).filter((key) => key !== '_advisor');
  const place = config.locate(names.map((name) => `/${name}`).join(''));
  return { file: config.file, ...place, severity, message: told };
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

/** Checks what is about to be published as the elements will read it, and names the sources of what is wrong. */
export function checkDocuments(
  documents: readonly FeedDocument[],
  config: ConfigFile & { readonly config: FeedConfig },
): Finding[] {
  const seen = new Set<string>();
  return documents
    .flatMap((document): Finding[] => {
      const { path, json } = document;
      const url = config.config.feed_url && new URL(path, config.config.feed_url).href;
      const problems = checkFeedDocument(JSON.parse(json), url, declareIn(config.config));
      if (Buffer.byteLength(json) > documentBytes) {
        problems.push({
          pointer: '',
          severity: 'error',
          message: 'is larger than 1 MiB, the most that the elements read.',
        });
      }
      return problems.map((problem) => toSource(document, problem, config));
    })
    .filter((finding) => {
      // An issue stands in up to three documents, feed.yaml in all, and each mistake in one source.
      const { file, line, column, message } = finding;
      const key = formatFinding({
        file,
        line,
        column,
        severity: 'error',
        message: message.replace(/^\S+ (?:\/items\/\d+|(?=\/_advisor))/, ''),
      });
      return !seen.has(key) && seen.add(key);
    });
}
