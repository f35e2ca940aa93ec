import { error } from '../../../schema/problem.js';
import { leadsOf } from '../leads.js';
import type { Outline } from '../outline.js';
import type { PlacedProblem } from '../place.js';
import type { Site } from '../walk.js';

const nextOf = (outline: Outline) => leadsOf(outline).find(({ kind }) => kind === 'next')?.address;

/** The archives: what `archive_template` leads to, and what is chained to other documents. */
export function archivesOf({ outlines }: Site, start: string): Outline[] {
  const led = new Set(
    [...outlines.values()].flatMap((outline) =>
      leadsOf(outline).flatMap(({ kind, address }) => (kind === 'issue' ? [] : address)),
    ),
  );
  led.delete(start);
  return [...outlines.values()].filter(({ address, nextUrl }) => {
    return address !== start && (led.has(address) || nextUrl !== undefined);
  });
}

/** From the feed `next_url` leads through every archive, once through each. */
export function chainProblems(site: Site, start: string): PlacedProblem[] {
  const { outlines, leftOut } = site;
  let last = outlines.get(start);
  if (!last?.isSound) return [];
  const passed = new Set([start]);
  for (let next = nextOf(last); next !== undefined; next = nextOf(last)) {
    if (passed.has(next)) {
      const where = site.shelf.nameOf(next);
      const problem = error('/next_url', `leads back to ${where}: readers go round in circles.`, {
        found: where,
        expected: 'the document with the next older items',
        mend: 'Take it away in the document with the oldest issues.',
      });
      return [{ address: last.address, problem }];
    }
    passed.add(next);
    const outline = outlines.get(next);
    // What is broken there is told there.
    if (!outline?.isSound) return [];
    last = outline;
  }
  const lost = archivesOf(site, start).filter(({ address }) => !passed.has(address));
  const [first] = lost;
  if (!first || leftOut > 0) return [];
  const others = lost.length > 1 ? ` and ${lost.length - 1} more` : '';
  const problem = error(
    '',
    `has no next_url, so feed readers never come to ${first.file}${others}.`,
    {
      found: 'no next_url',
      expected: 'the address of the document with the next older items',
      mend: 'Add "next_url" here.',
    },
  );
  return [{ address: last.address, problem }];
}
