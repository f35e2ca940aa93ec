import { warning, type Problem } from '../../schema/problem.js';
import { groupBy } from '../site/group-by.js';
import type { Shelf } from '../site/shelf.js';
import type { Answer, Asker, Fault } from './asker.js';
import type { Link } from './find-links.js';

/** A link and where it stands. */
export interface PlacedLink extends Link {
  /** The name of its document. */
  readonly file: string;
  /** Where its document is opened again, and by what address. */
  readonly shelf: Shelf;
  readonly document: string;
}

/** What is wrong with the address of a link. */
export interface DeadLink {
  readonly link: PlacedLink;
  readonly problem: Problem;
}

type Outcome = Answer | Fault;

const isGood = (outcome: Outcome) => 'status' in outcome && outcome.status < 400;

/** HEAD is enough for most servers; those that refuse it are asked again as a reader would. */
async function visit(address: string, isImage: boolean, asker: Asker): Promise<Outcome> {
  const first = await asker.ask(address, 'HEAD', 0);
  const isTold = 'contentType' in first && first.contentType !== '';
  if (isGood(first) && (isTold || !isImage)) return first;
  if ('fault' in first && !first.isDropped) return first;
  return asker.ask(address, 'GET', 0);
}

function faultOf(
  outcome: Outcome,
  isImage: boolean,
): { fault: string; expected: string } | undefined {
  const expected = isImage ? 'an image' : 'a page';
  if ('fault' in outcome) return { fault: outcome.fault, expected };
  if (outcome.status >= 400) return { fault: `was answered with ${outcome.status}`, expected };
  if (!isImage || /^image\//i.test(outcome.contentType)) return undefined;
  const type = outcome.contentType || 'nothing that says what it is';
  return {
    fault: `is no image: the server calls it ${type}`,
    expected: 'a content-type of image/…',
  };
}

function also(others: readonly PlacedLink[], first: PlacedLink): string {
  if (others.length === 0) return '';
  const places = others
    .slice(0, 3)
    .map(({ file, pointer }) => (file === first.file ? pointer : `${file} ${pointer}`));
  const more = others.length > 3 ? ` and ${others.length - 3} more` : '';
  return ` Also at ${places.join(', ')}${more}.`;
}

/** Asks for every address once; a warning at the first place of each that leads nowhere, naming the others. */
export async function checkLinks(links: readonly PlacedLink[], asker: Asker): Promise<DeadLink[]> {
  const outcomes = await Promise.all(
    [...groupBy(links, ({ address }) => address)].map(async ([address, places]) => {
      const isImage = places.some((place) => place.isImage);
      return { address, places, outcome: await visit(address, isImage, asker) };
    }),
  );
  return outcomes.flatMap(({ address, places, outcome }): DeadLink[] => {
    const wrong = places.filter(({ isImage }) => faultOf(outcome, isImage) !== undefined);
    const [first, ...others] = wrong;
    const told = first && faultOf(outcome, first.isImage);
    if (!told) return [];
    const { fault, expected } = told;
    const problem = warning(
      first.pointer,
      `leads to ${address}, which ${fault}.${also(others, first)}`,
      { found: fault, expected, mend: 'Correct the address, or take it away.' },
    );
    return [{ link: first, problem }];
  });
}
