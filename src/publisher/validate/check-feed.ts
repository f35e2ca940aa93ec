import { FeedError } from '../../feed/feed-error.js';
import { readFeed } from '../read-feed.js';
import { checkFeed } from '../schema/compile.js';
import { error, isWithin, pointerKeys, type Problem } from '../schema/problem.js';
import { schemaProblems } from '../schema/schema-problems.js';
import { showValue } from '../schema/show-value.js';
import { bodyLimits } from './rules/body-limits.js';
import { imageOrigins, type Mend } from './rules/image-origins.js';
import { issueDates } from './rules/issue-dates.js';
import { jsonFeed } from './rules/json-feed.js';
import { references } from './rules/references.js';
import { uniqueIds } from './rules/unique-ids.js';

/** What the elements themselves would refuse. */
function refusals(document: unknown, url: string | undefined): FeedError[] {
  try {
    return readFeed(document, url).items.flatMap((item) => {
      if (item.kind === 'invalid') return [item.error];
      return item.kind === 'issue' ? item.skipped : [];
    });
  } catch (cause) {
    if (cause instanceof FeedError) return [cause];
    throw cause;
  }
}

function valueAt(document: unknown, pointer: string): unknown {
  let value = document;
  for (const key of pointerKeys(pointer)) {
    value =
      Object(value) === value && Object.hasOwn(value as object, key)
        ? (value as Readonly<Record<string, unknown>>)[key]
        : undefined;
  }
  return value;
}

function refusal(document: unknown, { path = '' }: FeedError): Problem {
  const found = showValue(valueAt(document, path));
  const message = `is ${found}, which the elements cannot read.`;
  return error(path, message, {
    found,
    expected: 'what the format allows here, with something that a reader sees',
    mend: 'Replace it.',
  });
}

/**
 * Checks a document by the schema, by the rules that a schema cannot say, and by the very parser of the elements; `url`
 * is where it comes from, `declare` how its origins are declared. One problem for one mistake.
 */
export function checkFeedDocument(document: unknown, url?: string, declare?: Mend): Problem[] {
  checkFeed(document);
  const bySchema = schemaProblems(checkFeed.errors);
  // What has not its shape has no meaning. The document itself is no such place: what it lacks is told there.
  const told = new Set(bySchema.map(({ pointer }) => pointer).filter((pointer) => pointer !== ''));
  const byRules = [
    ...jsonFeed(document),
    ...issueDates(document),
    ...uniqueIds(document),
    ...bodyLimits(document),
    ...references(document, url),
    ...imageOrigins(document, url, declare),
  ];
  const problems = [
    ...bySchema,
    ...byRules.filter(({ pointer }) => !told.has(pointer) && told.add(pointer)),
  ];
  const errors = problems.filter(({ severity }) => severity === 'error');
  const more = refusals(document, url).filter(
    ({ path = '' }) =>
      !errors.some(({ pointer }) => isWithin(path, pointer) || isWithin(pointer, path)),
  );
  return [...problems, ...more.map((each) => refusal(document, each))];
}
