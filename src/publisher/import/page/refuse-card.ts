import { PublisherError } from '../../publisher-error.js';
import { attribute, elementsOf, namesOf, type PageNode } from './page-tree.js';

const embed =
  /^(?:wp-embed|wp-embedded-content|twitter-tweet|instagram-media|embedly-card|fb-post|kg-bookmark-card|oembed)$/;

/** Refuses a page or a fragment without answers that is nothing but a card of a page elsewhere. Throws a `PublisherError`. */
export function refuseCard(page: PageNode): void {
  const elements = [...elementsOf(page)];
  const card = elements.find(
    (each) =>
      /^advisor-(?:issue|question|answer)$/.test(each.tagName) ||
      namesOf(each).some((name) => embed.test(name)),
  );
  const frame = elements.find(({ tagName }) => tagName === 'iframe');
  const shown = card ?? (elements.some(({ tagName }) => tagName === 'p') ? undefined : frame);
  if (!shown) return;
  const links = [shown, ...elementsOf(shown)].flatMap(
    (each) => attribute(each, 'href') ?? attribute(each, 'cite') ?? attribute(each, 'src') ?? [],
  );
  const address = links.find((each) => /^https?:/.test(each));
  throw new PublisherError(
    `This is an embed card (<${shown.tagName}>), which shows an issue that stands elsewhere: there is no answer in it. Import the page itself${address ? `: ${address}` : '.'}`,
  );
}
