import { compile } from '../schema/compile.js';
import type { Image, License } from './front-matter.js';

/** `feed.yaml`: whose feed it is (docs/source-format.md). */
export interface FeedConfig {
  readonly title: string;
  readonly publisher: { readonly name: string; readonly url?: string; readonly logo?: Image };
  /** IANA name. */
  readonly timezone: string;
  readonly language?: string;
  readonly home_page_url?: string;
  readonly feed_url?: string;
  /** An address with `{id}` in it. */
  readonly issue_url?: string;
  /** Where images may come from besides the origin of `feed_url`. */
  readonly image_origins?: readonly string[];
  readonly license?: License;
  /** Whom readers ask to be told of news: JSON Feed 1.1, `hubs`. */
  readonly hubs?: readonly { readonly type: string; readonly url: string }[];
}

const ref = (name: string) => ({ $ref: `feed#/$defs/${name}` });
const closed = (name: string) => ({ ...ref(name), unevaluatedProperties: false });

/** Checks `feed.yaml`. */
export const checkFeedConfig = compile<FeedConfig>({
  title: 'title, publisher and timezone',
  type: 'object',
  required: ['title', 'publisher', 'timezone'],
  additionalProperties: false,
  properties: {
    title: ref('headline'),
    publisher: closed('organization'),
    timezone: ref('feedExtension/properties/timezone'),
    language: ref('language'),
    home_page_url: ref('link'),
    feed_url: ref('link'),
    issue_url: {
      ...ref('link'),
      title: 'an absolute http(s) address with {id} in it',
      pattern: '^https?://.*\\{id\\}',
    },
    image_origins: ref('feedExtension/properties/image_origins'),
    license: closed('license'),
    hubs: {
      title: 'a list of type and url',
      type: 'array',
      items: {
        title: 'a hub with type (such as WebSub) and url',
        type: 'object',
        required: ['type', 'url'],
        additionalProperties: false,
        properties: { type: ref('text'), url: ref('link') },
      },
    },
  },
});
