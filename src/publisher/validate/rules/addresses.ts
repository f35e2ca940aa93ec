import { entriesOf, memberOf, type Part } from './issue-parts.js';

const members = (part: Part, keys: readonly string[]): Part[] =>
  keys.map((key) => memberOf(part, key));

const ofAuthors = (part: Part): Part[] =>
  [...entriesOf(part, 'authors'), memberOf(part, 'author')].flatMap((author) =>
    members(author, ['url', 'avatar']),
  );

/** The places where JSON Feed has an address of the feed itself. */
export function feedAddresses(feed: Part): Part[] {
  return [
    ...members(feed, ['home_page_url', 'feed_url', 'next_url', 'icon', 'favicon']),
    ...ofAuthors(feed),
    ...entriesOf(feed, 'hubs').map((hub) => memberOf(hub, 'url')),
  ];
}

/** The places where JSON Feed has an address in an item. */
export function itemAddresses(item: Part): Part[] {
  return [
    ...members(item, ['url', 'external_url', 'image', 'banner_image']),
    ...ofAuthors(item),
    ...entriesOf(item, 'attachments').map((attachment) => memberOf(attachment, 'url')),
  ];
}
