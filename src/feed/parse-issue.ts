import type { Issue, License, Organization, Photo } from './issue.js';
import { captionLength, nameLength, questionLength, relatedCount, titleLength } from './limits.js';
import { answers, imageMembers, status } from './parse-answers.js';
import { richText } from './parse-rich-text.js';
import {
  dateTime,
  day,
  language,
  link,
  list,
  maybe,
  object,
  own,
  slug,
  source,
  text,
} from './read-json.js';

/** What an item takes from its feed. */
export interface FeedDefaults {
  readonly publisher: Organization;
  readonly license: License | undefined;
  readonly language: string | undefined;
  /** Where its images may come from. */
  readonly origins: readonly string[];
}

/** Reads `License`. */
export const license = object<License>({
  name: text(nameLength),
  url: maybe(link),
  attribution: text(),
});

const item = object({
  title: text(titleLength),
  summary: maybe(text()),
  url: maybe(link),
  language: maybe(language),
  date_published: maybe(dateTime),
});

const extension = object({
  id: slug,
  date: day,
  series: maybe(object({ id: slug, name: text(nameLength) })),
  number: maybe(text()),
  status,
  question: object({ id: slug, body: maybe(richText(questionLength), []) }),
  answers,
  photo: maybe(
    object<Photo>({
      ...imageMembers,
      // Empty is a statement here: the photo is decorative.
      alt: (value, path) => (value === '' ? '' : text()(value, path)),
      caption: maybe(text(captionLength)),
      credit: maybe(text()),
    }),
  ),
  corrections: maybe(list(object({ date: dateTime, text: text(), answer: maybe(slug) })), []),
  notes: maybe(richText(), []),
  translations: maybe(list(object({ lang: language, url: link, feed: maybe(source) })), []),
  related: maybe(list(object({ title: text(titleLength), url: link }), relatedCount), []),
  canonical_url: maybe(link),
  license: maybe(license),
});

/** Reads a whole issue: an item's plain fields and what its `_advisor` says. */
export function issue(value: unknown, path: string, feed: FeedDefaults): Issue {
  const plain = item(value, path);
  const at = `${path}/_advisor`;
  const { canonical_url, ...ours } = extension(own(value, '_advisor'), at, feed.origins);
  return {
    kind: 'issue',
    ...plain,
    ...ours,
    ...ours.answers,
    url: canonical_url ?? plain.url,
    language: plain.language ?? feed.language,
    license: ours.license ?? feed.license,
    publisher: feed.publisher,
  };
}
