import { error, warning } from '../../../schema/problem.js';
import { leadsOf } from '../leads.js';
import type { PlacedProblem } from '../place.js';
import type { Site } from '../walk.js';
import { archivesOf } from './chain.js';

/** What can be reached; an archive that the chain has lost is told of the chain. */
function reached(site: Site, start: string): ReadonlySet<string> {
  const addresses = new Set([start, ...archivesOf(site, start).map(({ address }) => address)]);
  for (const address of addresses) {
    const outline = site.outlines.get(address);
    if (outline) for (const lead of leadsOf(outline)) addresses.add(lead.address);
  }
  return addresses;
}

/** A document to which nothing leads is left over, or was forgotten; a copy of an issue is a mistake. */
export function orphanProblems(
  site: Site,
  start: string,
  disputed: ReadonlySet<string>,
): PlacedProblem[] {
  const outlines = [...site.outlines.values()];
  // Where the feed itself leads nowhere, all the others would be told.
  if (!site.outlines.get(start)?.isSound) return [];
  const found = reached(site, start);
  const homes = new Map(
    outlines
      .filter(({ address }) => found.has(address))
      .flatMap(({ issues, file }) => issues.map(({ id }) => [id, file] as const)),
  );
  return outlines.flatMap(({ address, issues, isSound }): PlacedProblem[] => {
    if (found.has(address) || !isSound || issues.some(({ id }) => disputed.has(id))) return [];
    const copy = issues.find(({ id }) => homes.has(id));
    if (copy) {
      const message = `is “${copy.id}”, the id of an issue in ${homes.get(copy.id)} already, and nothing leads here.`;
      const told = {
        found: `“${copy.id}”`,
        expected: 'an id that is there once',
        mend: 'Take this file away, or give its issue another id.',
      };
      return [{ address, problem: error(`${copy.pointer}/id`, message, told) }];
    }
    // What cannot be read may lead here.
    if (site.absent.size > 0 || outlines.some((each) => !each.isSound)) return [];
    const message = 'is in no feed and no archive: nobody finds it.';
    const told = { expected: 'a card in an archive', mend: 'Run build again, or take it away.' };
    return [{ address, problem: warning('', message, told) }];
  });
}
