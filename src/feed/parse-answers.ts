import type { FeedError } from './feed-error.js';
import type { Answer, Image, Organization, Person, Status } from './issue.js';
import { affiliationLength, answerCount, answerLength, nameLength, srcsetCount } from './limits.js';
import { richText } from './parse-rich-text.js';
import {
  dateTime,
  demand,
  imageSource,
  language,
  link,
  list,
  object,
  orNone,
  pixels,
  refuse,
  slug,
  textUpTo,
  type Read,
} from './read-json.js';

/** The members of `Image`. */
export const imageMembers = {
  src: imageSource,
  width: pixels,
  height: pixels,
  srcset: orNone(list(object({ src: imageSource, width: pixels }), srcsetCount)),
};

const image: Read<Image> = object(imageMembers);

/** Reads `Organization`. */
export const organization: Read<Organization> = object(
  { name: textUpTo(nameLength) },
  { url: link, logo: image },
);

/** Reads `Status`. */
export const status = (value: unknown): Status =>
  value === undefined || value === 'published' ? 'published' : 'withdrawn';

const person: Read<Person> = object(
  { name: textUpTo(nameLength) },
  { id: slug, affiliation: textUpTo(affiliationLength), organization, url: link, avatar: image },
);

const answer: Read<Answer> = object(
  { id: slug, person, body: richText(answerLength), status },
  {
    lang: language,
    translated_from: language,
    excerpt: object({ more_url: link }),
    date_added: dateTime,
  },
);

/** Reads the answers; those that break the format come back as the errors that say why. */
export const answers: Read<{ answers: readonly Answer[]; skipped: readonly FeedError[] }> = (
  value,
  path,
  around,
) => {
  const good = new Map<string, Answer>();
  const skipped: FeedError[] = [];
  const read: Read<unknown> = (entry, at) => {
    try {
      const read = demand(answer, entry, at, around);
      if (good.has(read.id)) refuse(`${at}/id`);
      good.set(read.id, read);
    } catch (error) {
      skipped.push(error as FeedError);
    }
    return true;
  };
  return list(read, answerCount)(value, path, around) && { answers: [...good.values()], skipped };
};
