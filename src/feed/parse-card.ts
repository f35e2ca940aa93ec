import { bare } from './bare.js';
import type { Card } from './issue.js';
import type { FeedDefaults } from './parse-issue.js';
import { day, isObject, language, link, own, text, textThat, type Read } from './read-json.js';

// What is not of our format is read with good will: whatever does not fit is not there.

const moment = textThat((value) => !isNaN(Date.parse(value)));

/** What an item is asked for by, as far as it can be told. */
export const address = (item: unknown): Pick<Card, 'id' | 'date' | 'date_published'> => {
  const advisor = own(item, '_advisor');
  const date_published = moment(own(item, 'date_published'));
  return {
    id: text(own(advisor, 'id')) ?? text(own(item, 'id')),
    date: day(own(advisor, 'date')) ?? day(date_published?.slice(0, 10)),
    date_published,
  };
};

/** Reads an item of a plain JSON Feed 1.1, or of a newer version of the format: one that shows something. */
export const card: Read<Card, FeedDefaults> = (item, _path, feed) => {
  const said = (key: string) => text(own(item, key));
  const read = bare<Card>({
    kind: 'card',
    ...address(item),
    url: link(said('url') ?? said('external_url') ?? said('id')),
    title: said('title'),
    summary: said('summary') ?? said('content_text'),
    language: language(own(item, 'language')) ?? feed.language,
    publisher: feed.publisher,
  });
  const isSeen = read.title || read.summary || read.date || read.url || read.publisher.name;
  return isObject(item) && isSeen ? read : undefined;
};
