import { own } from '../../../feed/read-json.js';
import { pointerPart } from '../../schema/problem.js';

/** An address in a document. */
export interface Link {
  readonly pointer: string;
  /** Whole, without its fragment. */
  readonly address: string;
  readonly isImage: boolean;
}

const images = new Set(['src', 'image', 'banner_image', 'icon', 'favicon', 'avatar']);
const links = new Set([
  ...['home_page_url', 'feed_url', 'next_url', 'url', 'external_url', 'canonical_url', 'more_url'],
  ...['href', 'feed', 'about'],
]);

/** Every http(s) address of a document, in its order; a path counts where it is known where the document stands. Hubs take no visits, and the extensions of others are theirs. */
export function findLinks(document: unknown, base: string | undefined): Link[] {
  const found: Link[] = [];
  // No calls upon calls: a hostile depth never becomes a deep stack.
  const rest: { value: unknown; pointer: string; key: string }[] = [
    { value: document, pointer: '', key: '' },
  ];
  for (let part = rest.pop(); part; part = rest.pop()) {
    const { value, pointer, key } = part;
    if (typeof value === 'string') {
      const isImage = images.has(key);
      if (!(isImage || links.has(key)) || !URL.canParse(value, base)) continue;
      const url = new URL(value, base);
      url.hash = '';
      if (/^https?:$/.test(url.protocol)) found.push({ pointer, address: url.href, isImage });
    } else if (Object(value) === value) {
      const members = Object.keys(value as object)
        .filter((each) => each !== 'hubs' && (!each.startsWith('_') || each === '_advisor'))
        .map((each) => ({
          value: Array.isArray(value) ? (value[Number(each)] as unknown) : own(value, each),
          pointer: `${pointer}/${pointerPart(each)}`,
          key: each,
        }));
      rest.push(...members.reverse());
    }
  }
  return found;
}
