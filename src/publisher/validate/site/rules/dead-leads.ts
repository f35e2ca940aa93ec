import { error, warning, type Problem } from '../../../schema/problem.js';
import { groupBy } from '../group-by.js';
import { leadsOf, type Lead } from '../leads.js';
import type { Outline } from '../outline.js';
import type { PlacedProblem } from '../place.js';
import type { Site } from '../walk.js';

interface Found {
  readonly outline: Outline;
  readonly lead: Lead;
}

const templates = { issue: 'issue_template', archive: 'archive_template', next: '' } as const;
const mend = 'Run build again and publish all of its files.';

function toNothing({ shelf, absent }: Site, { kind, address, pointer, issue }: Lead): Problem {
  const where = `${shelf.nameOf(address)} ${absent.get(address)}`;
  const told = { found: where, expected: 'a document there', mend };
  if (!issue) return error(pointer, `leads to nothing: ${where}.`, told);
  const what =
    kind === 'issue'
      ? `is “${issue.id}”, which cannot be opened by its id`
      : `is ${issue.date}, and “${issue.id}” cannot be opened by its date`;
  return error(pointer, `${what}: ${where}, where ${templates[kind]} leads.`, told);
}

/** Templates that lead to nothing at all: there the template is the mistake. */
function deadTemplates({ absent, shelf }: Site, found: readonly Found[]) {
  const told = new Set<string>();
  const problems: PlacedProblem[] = [];
  for (const [template, ofOne] of groupBy(found, ({ lead }) => lead.template)) {
    const all = new Set(ofOne.map(({ lead }) => lead.address));
    const [first] = ofOne;
    if (template === undefined || !first || all.size < 2) continue;
    if ([...all].some((address) => !absent.has(address))) continue;
    const { address, kind } = first.lead;
    const message = `leads to none of the ${all.size} documents that there should be; ${shelf.nameOf(address)} ${absent.get(address)}.`;
    const details = {
      found: 'nothing',
      expected: 'a document for each',
      mend: `Correct it. ${mend}`,
    };
    const problem = error(`/_advisor/${templates[kind]}`, message, details);
    problems.push({ address: first.outline.address, problem });
    for (const each of all) told.add(each);
  }
  return { problems, told };
}

/** Where documents lead there is a document. */
export function deadLeads(
  site: Site,
  misfiled: ReadonlySet<string>,
  disputed: ReadonlySet<string>,
): PlacedProblem[] {
  const found = [...site.outlines.values()]
    .filter(({ address }) => !misfiled.has(address))
    .flatMap((outline) => leadsOf(outline).map((lead) => ({ outline, lead })));
  const { problems, told } = deadTemplates(site, found);
  const once = (key: string) => !told.has(key) && told.add(key);
  return [
    ...problems,
    ...found.flatMap(({ lead, outline: { address } }): PlacedProblem[] => {
      if (lead.issue && disputed.has(lead.issue.id)) return [];
      if (site.absent.has(lead.address) && once(lead.address)) {
        return [{ address, problem: toNothing(site, lead) }];
      }
      if (!site.outside.has(lead.address) || !once(`${lead.kind} elsewhere`)) return [];
      const message = `leads to ${lead.address}, which was not looked at: it stands elsewhere.`;
      const problem = warning(lead.pointer, message, {
        found: lead.address,
        expected: 'a document beside this one',
        mend: 'Check it there.',
      });
      return [{ address, problem }];
    }),
  ];
}
