import type { FeedError } from './feed-error.js';
import type { Answer, Image, Organization, Person, Status } from './issue.js';
import { affiliationLength, answerCount, answerLength, nameLength, srcsetCount } from './limits.js';
import { richText } from './parse-rich-text.js';
import {
  dateTime,
  imageSource,
  language,
  link,
  list,
  maybe,
  object,
  pixels,
  refuse,
  slug,
  text,
  type Read,
} from './read-json.js';

/** The members of `Image`. */
export const imageMembers = {
  src: imageSource,
  width: pixels,
  height: pixels,
  srcset: maybe(list(object({ src: imageSource, width: pixels }), srcsetCount), []),
};

const image = object<Image>(imageMembers);

/** Reads `Organization`. */
export const organization = object<Organization>({
  name: text(nameLength),
  url: maybe(link),
  logo: maybe(image),
});

/** Reads `Status`. */
export const status: Read<Status> = (value) =>
  value === undefined || value === 'published' ? 'published' : 'withdrawn';

const answer = object<Answer>({
  id: slug,
  person: object<Person>({
    id: maybe(slug),
    name: text(nameLength),
    affiliation: maybe(text(affiliationLength)),
    organization: maybe(organization),
    url: maybe(link),
    avatar: maybe(image),
  }),
  body: richText(answerLength),
  lang: maybe(language),
  translated_from: maybe(language),
  excerpt: maybe(object({ more_url: link })),
  status,
  date_added: maybe(dateTime),
});

/** Reads the answers; those that break the format come back as the errors that say why. */
export const answers: Read<{ answers: readonly Answer[]; skipped: readonly FeedError[] }> = (
  value,
  path,
  origins,
) => {
  const good = new Map<string, Answer>();
  const skipped: FeedError[] = [];
  list((entry, at) => {
    try {
      const read = answer(entry, at, origins);
      if (good.has(read.id)) refuse(`${at}/id`);
      good.set(read.id, read);
    } catch (error) {
      skipped.push(error as FeedError);
    }
  }, answerCount)(value, path);
  return { answers: [...good.values()], skipped };
};
