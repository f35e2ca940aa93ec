import type { PlacedProblem } from './place.js';
import { chainProblems } from './rules/chain.js';
import { deadLeads } from './rules/dead-leads.js';
import { identityProblems } from './rules/identity.js';
import { misfiledProblems, missingProblems } from './rules/misfiled.js';
import { orphanProblems } from './rules/orphans.js';
import type { Site } from './walk.js';

/** What only the documents together can say: one site, whose feed stands at `start`. */
export function siteProblems(site: Site, start: string): PlacedProblem[] {
  const { problems: foreign, misfiled } = misfiledProblems(site);
  const { problems: contrary, disputed } = identityProblems(site, misfiled);
  const orphans = orphanProblems(site, start, new Set([...disputed, ...misfiled]));
  const passedOver = new Set([...misfiled, ...orphans.map(({ address }) => address)]);
  return [
    ...foreign,
    ...contrary,
    ...deadLeads(site, misfiled, disputed),
    ...missingProblems(site, passedOver, disputed),
    ...chainProblems(site, start),
    ...orphans,
  ];
}
