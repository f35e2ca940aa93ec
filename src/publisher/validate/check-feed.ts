import { FeedError } from '../../feed/feed-error.js';
import { parseFeed } from '../../feed/parse-feed.js';
import { checkFeed } from '../schema/compile.js';
import { error, type Problem } from '../schema/problem.js';
import { schemaProblems } from '../schema/schema-problems.js';
import { bodyLimits } from './rules/body-limits.js';
import { imageOrigins, type Mend } from './rules/image-origins.js';
import { references } from './rules/references.js';
import { uniqueIds } from './rules/unique-ids.js';

/** What the elements themselves would refuse. */
function refusals(document: unknown, url: string | undefined): FeedError[] {
  try {
    return parseFeed(document, url).items.flatMap((item) => {
      if (item.kind === 'invalid') return [item.error];
      return item.kind === 'issue' ? item.skipped : [];
    });
  } catch (cause) {
    if (cause instanceof FeedError) return [cause];
    throw cause;
  }
}

/**
 * Checks a document by the schema, by the rules that a schema cannot say, and by the very parser of the elements; `url`
 * is where it comes from, `declare` how its origins are declared. One problem for one mistake.
 */
export function checkFeedDocument(document: unknown, url?: string, declare?: Mend): Problem[] {
  checkFeed(document);
  const problems = [
    ...schemaProblems(checkFeed.errors),
    ...uniqueIds(document),
    ...bodyLimits(document),
    ...references(document, url),
    ...imageOrigins(document, url, declare),
  ];
  const known = problems.map(({ pointer }) => pointer);
  const more = refusals(document, url).filter(
    ({ path = '' }) =>
      !known.some((pointer) => path.startsWith(pointer) || pointer.startsWith(path)),
  );
  return [...problems, ...more.map(({ path = '', message }) => error(path, message))];
}
