import type { Issue, License, Organization, Photo } from './issue.js';
import { captionLength, nameLength, questionLength, relatedCount, titleLength } from './limits.js';
import { answers, imageMembers, status } from './parse-answers.js';
import { richText } from './parse-rich-text.js';
import {
  dateTime,
  day,
  demand,
  language,
  link,
  list,
  object,
  orNone,
  own,
  slug,
  source,
  text,
  textUpTo,
  type Around,
  type Read,
} from './read-json.js';

/** What an item takes from its feed. */
export interface FeedDefaults extends Around {
  readonly publisher: Organization;
  readonly license: License | undefined;
  readonly language: string | undefined;
}

/** Reads `License`. */
export const license: Read<License> = object(
  { name: textUpTo(nameLength), attribution: text },
  { url: link },
);

const item = object(
  { title: textUpTo(titleLength) },
  { summary: text, url: link, language, date_published: dateTime },
);

const photo: Read<Photo> = object(
  // Empty is a statement here: the photo is decorative.
  { ...imageMembers, alt: (value) => (value === '' ? value : text(value)) },
  { caption: textUpTo(captionLength), credit: text },
);

const extension = object(
  {
    id: slug,
    date: day,
    status,
    question: object({ id: slug, body: orNone(richText(questionLength)) }),
    answers,
    corrections: orNone(list(object({ date: dateTime, text }, { answer: slug }))),
    notes: orNone(richText()),
    translations: orNone(list(object({ lang: language, url: link }, { feed: source }))),
    related: orNone(list(object({ title: textUpTo(titleLength), url: link }), relatedCount)),
  },
  {
    series: object({ id: slug, name: textUpTo(nameLength) }),
    number: text,
    photo,
    canonical_url: link,
    license,
  },
);

/** Reads a whole issue: an item's plain fields and what its `_advisor` says. */
export const issue: Read<Issue, FeedDefaults> = (value, path, feed) => {
  const plain = demand(item, value, path, feed);
  const at = `${path}/_advisor`;
  const { canonical_url, ...ours } = demand(extension, own(value, '_advisor'), at, feed);
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
};
