import { bare } from './bare.js';
import type { Card } from './issue.js';
import type { FeedDefaults } from './parse-issue.js';
import { isDay, isLanguage, isVisible, own, refuse } from './read-json.js';
import { safeLink } from './safe-url.js';

/** A member where it is text: what is not of our format is read with good will. */
export function loose(value: unknown, key: string): string | undefined {
  const found = own(value, key);
  return typeof found === 'string' && isVisible(found) ? found : undefined;
}

/** The language of a feed or an item, where it is one. */
export function looseLanguage(value: unknown): string | undefined {
  const found = loose(value, 'language');
  return found && isLanguage(found) ? found : undefined;
}

/** What an item is asked for by, as far as it can be told. */
export function address(item: unknown): Pick<Card, 'id' | 'date' | 'date_published'> {
  const advisor = own(item, '_advisor');
  const published = loose(item, 'date_published');
  const date_published = isNaN(Date.parse(published ?? '')) ? undefined : published;
  return {
    id: loose(advisor, 'id') ?? loose(item, 'id'),
    date: [loose(advisor, 'date'), date_published?.slice(0, 10)].find((day) => day && isDay(day)),
    date_published,
  };
}

/** Reads an item of a plain JSON Feed 1.1, or of a newer version of the format; refuses one that shows nothing. */
export function card(item: unknown, path: string, { publisher, language }: FeedDefaults): Card {
  const url = loose(item, 'url') ?? loose(item, 'external_url') ?? loose(item, 'id');
  const read = bare<Card>({
    kind: 'card',
    ...address(item),
    url: url && safeLink(url),
    title: loose(item, 'title'),
    summary: loose(item, 'summary') ?? loose(item, 'content_text'),
    language: looseLanguage(item) ?? language,
    publisher,
  });
  const seen = read.title || read.summary || read.date || read.url || publisher.name;
  return seen ? read : refuse(path);
}
