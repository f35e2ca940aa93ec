import { own } from '../../../feed/read-json.js';
import { safeSource } from '../../../feed/safe-url.js';
import { definition } from '../../schema/compile.js';
import { error, type Problem } from '../../schema/problem.js';
import { answersOf, entriesOf, isReadable, issuesOf, memberOf, type Part } from './issue-parts.js';

/** How to let in the images of an origin, as the end of a sentence. */
export type Mend = (origin: string) => string;

const pattern = new RegExp((definition('#/$defs/origin') as { pattern: string }).pattern);

/** The origin of an address that an image may have; undefined for what the schema refuses anyway. */
function originOf(address: unknown): string | undefined {
  const safe = typeof address === 'string' ? safeSource(address) : undefined;
  return safe && new URL(safe).origin;
}

/** What an entry of the list lets in. A slip in it is told there, and not again at each image that it was meant for. */
function letIn(entry: string): string[] {
  if (originOf(entry) === entry) return [entry];
  const address = entry.replace(/^[a-z]*:?\/\//i, '');
  return ['https', 'http'].flatMap((scheme) => originOf(`${scheme}://${address}`) ?? []);
}

function addressesOf(image: Part): Part[] {
  return [image, ...entriesOf(image, 'srcset')].map((each) => memberOf(each, 'src'));
}

function imagesOf(issue: Part): Part[] {
  const people = answersOf(issue).map((answer) => memberOf(answer, 'person'));
  return [
    memberOf(issue, 'photo'),
    ...people.flatMap((person) => [
      memberOf(person, 'avatar'),
      memberOf(memberOf(person, 'organization'), 'logo'),
    ]),
  ];
}

/**
 * Images come from the document's own origin (of `url`, where it comes from, else of its `feed_url`) or from one that
 * the feed declares; `mend` says how to declare it where the feed is made of something else.
 */
export function imageOrigins(document: unknown, url?: string, mend?: Mend): Problem[] {
  if (!isReadable(document)) return [];
  const feed = { value: own(document, '_advisor'), pointer: '/_advisor' };
  const address = url ?? own(document, 'feed_url');
  const home = typeof address === 'string' && URL.canParse(address) ? new URL(address).origin : '';
  const list = memberOf(feed, 'image_origins');
  const declared = [list.value].flat().filter((entry) => typeof entry === 'string');
  const allowed = new Set([home, ...declared.flatMap(letIn)]);
  const rule =
    // An address without an origin, such as urn:feed, says that its origin is "null".
    home === '' || home === 'null'
      ? "no feed_url tells the feed's own origin, so images come only from those that _advisor.image_origins names"
      : `images come from the feed's own origin (${home}) or from those that _advisor.image_origins names`;
  return [
    ...entriesOf(feed, 'image_origins').flatMap(({ value, pointer }) => {
      // What the schema's pattern cannot say: numbers and shortened addresses in the place of a name.
      if (typeof value !== 'string' || !pattern.test(value)) return [];
      const written = originOf(value);
      if (written !== undefined && written !== value) {
        const message = `is "${value}"; browsers write this origin "${written}".`;
        const told = { found: `"${value}"`, expected: `"${written}"`, mend: `Write "${written}".` };
        return [error(pointer, message, told)];
      }
      return value.startsWith('http:') && !home.startsWith('http:')
        ? [
            error(
              pointer,
              `is "${value}", a reader's own machine; only a feed on it may name it.`,
              { found: `"${value}"`, expected: 'an origin on the web', mend: 'Take it away.' },
            ),
          ]
        : [];
    }),
    ...[memberOf(memberOf(feed, 'publisher'), 'logo'), ...issuesOf(document).flatMap(imagesOf)]
      .flatMap(addressesOf)
      .flatMap(({ value, pointer }) => {
        const origin = originOf(value);
        if (origin === undefined || allowed.has(origin)) return [];
        const expected = `an image on ${[...allowed].filter(Boolean).join(', ') || 'a declared origin'}`;
        const told = { found: origin, expected };
        return mend
          ? [error(pointer, `is on ${origin}; ${rule}: ${mend(origin)}.`, told)]
          : [
              error(pointer, `is on ${origin}; ${rule}.`, {
                ...told,
                mend: `Add "${origin}" there.`,
              }),
            ];
      }),
  ];
}
