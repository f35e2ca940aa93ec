import { bare } from './bare.js';
import { FeedError } from './feed-error.js';
import type { Feed, Item } from './issue.js';
import { imageOriginCount, itemCount } from './limits.js';
import { organization } from './parse-answers.js';
import { address, card } from './parse-card.js';
import { issue, license, type FeedDefaults } from './parse-issue.js';
import {
  demand,
  language,
  list,
  object,
  origin,
  orNone,
  own,
  text,
  textThat,
  type Read,
} from './read-json.js';
import { originOf } from './safe-url.js';

// A symbol cannot come out of JSON, and the registry's is the same in every copy of this library.
const parsed = Symbol.for('advisor-embed.feed');

/** Says whether there is an `_advisor` of the version that is read here; all else makes a card. */
const isReadable = (value: unknown) => own(own(value, '_advisor'), 'version') === 1;

const item =
  (ours: unknown): Read<Item, FeedDefaults> =>
  (value, path, feed) => {
    try {
      return demand<Item, FeedDefaults>(
        ours && isReadable(value) ? issue : card,
        value,
        path,
        feed,
      );
    } catch (error) {
      return { kind: 'invalid', ...address(value), error: error as FeedError };
    }
  };

const template = (placeholder: string, url = 'https://localhost') =>
  textThat((value) => value.includes(placeholder) && originOf(value, url) === originOf(url));

const deepFreeze = <T>(value: T): T => {
  if (Object(value) === value) Object.values(Object.freeze(value) as object).forEach(deepFreeze);
  return value;
};

/**
 * Reads a JSON Feed 1.1 document, with or without our `_advisor` extension, into a frozen `Feed`; `url` is where it
 * came from. Throws a `FeedError`: `not-a-feed`, or `invalid` with the JSON Pointer of what breaks the format. An item
 * that breaks it comes back as an `InvalidItem`, a bad answer in its issue's `skipped`. Images come from the feed's own
 * origin (that of `url`, else of its `feed_url`) or from those that it declares. A `Feed` is returned as it is.
 */
export const parseFeed = (document: unknown, url?: string): Feed => {
  if (own(document, parsed)) return document as Feed;
  const said = (key: string) => text(own(document, key));
  if (!said('version')?.startsWith('https://jsonfeed.org/version/1')) {
    throw new FeedError('not-a-feed');
  }
  const ours = isReadable(document) && own(document, '_advisor');
  const home = url ?? said('feed_url') ?? '';
  // A feed from elsewhere has no business with what runs on a reader's own machine.
  const declared = list(
    textThat((value) => origin(value) && (value.startsWith('https') || home.startsWith('http:'))),
    imageOriginCount,
  );
  const origins = demand(orNone(declared), own(ours, 'image_origins'), '/_advisor/image_origins', {
    origins: [],
  }).concat(originOf(home) ?? []);
  const extension = ours
    ? demand(
        object(
          { publisher: organization, timezone: text },
          {
            license,
            issue_template: template('{id}', url),
            archive_template: template('{month}', url),
          },
        ),
        ours,
        '/_advisor',
        { origins },
      )
    : { publisher: bare({ name: said('title') ?? '' }) };
  const feed = bare({
    ...extension,
    language: language(own(document, 'language')),
    origins,
  } as unknown as FeedDefaults & Feed);
  const items = demand(list(item(ours), itemCount), own(document, 'items'), '/items', feed);
  return deepFreeze(bare({ ...(extension as unknown as Feed), [parsed]: true, url, items }));
};
