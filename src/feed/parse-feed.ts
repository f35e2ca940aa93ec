import { bare } from './bare.js';
import { FeedError } from './feed-error.js';
import type { Feed, Item } from './issue.js';
import { imageOriginCount, itemCount } from './limits.js';
import { organization } from './parse-answers.js';
import { address, card, loose, looseLanguage } from './parse-card.js';
import { issue, license, type FeedDefaults } from './parse-issue.js';
import {
  isObject,
  list,
  maybe,
  object,
  origin,
  own,
  refuse,
  text,
  textThat,
  type Read,
} from './read-json.js';

// A symbol cannot come out of JSON, and the registry's is the same in every copy of this library.
const parsed = Symbol.for('advisor-embed.feed');

/** Says whether there is an `_advisor` of the version that is read here; all else makes a card. */
const isReadable = (value: unknown) => own(own(value, '_advisor'), 'version') === 1;

const item =
  (feed: FeedDefaults, readable: boolean): Read<Item> =>
  (value, path) => {
    try {
      if (!isObject(value)) refuse(path);
      return readable && isReadable(value) ? issue(value, path, feed) : card(value, path, feed);
    } catch (error) {
      return { kind: 'invalid', ...address(value), error: error as FeedError };
    }
  };

const template = (placeholder: string, url = 'https://localhost') =>
  maybe(
    textThat(
      (value) =>
        value.includes(placeholder) &&
        URL.canParse(value, url) &&
        new URL(value, url).origin === new URL(url).origin,
    ),
  );

function deepFreeze<T>(value: T): T {
  if (isObject(value) || Array.isArray(value))
    Object.values(Object.freeze(value)).forEach(deepFreeze);
  return value;
}

/**
 * Reads a JSON Feed 1.1 document, with or without our `_advisor` extension, into a frozen `Feed`; `url` is where it
 * came from. Throws a `FeedError`: `not-a-feed`, or `invalid` with the JSON Pointer of what breaks the format. An item
 * that breaks it comes back as an `InvalidItem`, a bad answer in its issue's `skipped`. Images come from the feed's own
 * origin (that of `url`, else of its `feed_url`) or from those that it declares. A `Feed` is returned as it is.
 */
export function parseFeed(document: unknown, url?: string): Feed {
  if (isObject(document) && Object.hasOwn(document, parsed)) return document as unknown as Feed;
  if (!loose(document, 'version')?.startsWith('https://jsonfeed.org/version/1')) {
    throw new FeedError('not-a-feed');
  }
  const readable = isReadable(document);
  const ours = readable ? own(document, '_advisor') : undefined;
  const home = url ?? loose(document, 'feed_url') ?? '';
  const isLocal = home.startsWith('http:');
  const declared = list<string>((value, path) => {
    const found = origin(value, path);
    // A feed from elsewhere has no business with what runs on a reader's own machine.
    return isLocal || found.startsWith('https:') ? found : refuse(path);
  }, imageOriginCount);
  const origins = maybe(declared, [])(own(ours, 'image_origins'), '/_advisor/image_origins').concat(
    URL.canParse(home) ? new URL(home).origin : [],
  );
  const extension = readable
    ? object({
        publisher: organization,
        license: maybe(license),
        timezone: text(),
        issue_template: template('{id}', url),
        archive_template: template('{month}', url),
      })(ours, '/_advisor', origins)
    : object({ publisher: () => ({ name: loose(document, 'title') ?? '' }) })(document, '');
  const language = looseLanguage(document);
  const defaults = bare({ ...extension, language, origins } as FeedDefaults);
  return deepFreeze(
    bare({
      ...(extension as Pick<Feed, 'issue_template' | 'archive_template'>),
      [parsed]: true,
      url,
      items: list(item(defaults, readable), itemCount)(own(document, 'items'), '/items'),
    }),
  );
}
