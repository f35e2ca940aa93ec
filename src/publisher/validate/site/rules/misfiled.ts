import { error } from '../../../schema/problem.js';
import { leadsOf, type Lead } from '../leads.js';
import type { Outline } from '../outline.js';
import type { PlacedProblem } from '../place.js';
import type { Site } from '../walk.js';

const mend = 'Run build again and publish all of its files.';

/** The issue that a document has where another one is looked for. */
function soleIssue({ issues }: Outline, { kind, issue }: Lead) {
  const [sole, ...others] = issues;
  return kind === 'issue' && sole && others.length === 0 && sole.id !== issue?.id
    ? sole
    : undefined;
}

/** Issue files that hold another issue than the one that pages ask them for. */
export function misfiledProblems({ outlines }: Site): {
  problems: PlacedProblem[];
  misfiled: ReadonlySet<string>;
} {
  const problems: PlacedProblem[] = [];
  const misfiled = new Set<string>();
  for (const outline of outlines.values()) {
    for (const lead of leadsOf(outline)) {
      const target = outlines.get(lead.address);
      if (!target?.isSound || target === outline || misfiled.has(target.address)) continue;
      const sole = soleIssue(target, lead);
      if (!sole) continue;
      misfiled.add(target.address);
      const message = `is “${sole.id}”, but pages that look for “${lead.issue?.id}” of ${outline.file} come here.`;
      const told = { found: `“${sole.id}”`, expected: `“${lead.issue?.id}”`, mend };
      problems.push({
        address: target.address,
        problem: error(`${sole.pointer}/id`, message, told),
      });
    }
  }
  return { problems, misfiled };
}

/** Documents that lack an issue that is looked for in them; of those that are `passedOver` all is told. */
export function missingProblems(
  { outlines }: Site,
  passedOver: ReadonlySet<string>,
  disputed: ReadonlySet<string>,
): PlacedProblem[] {
  const told = new Set<string>();
  return [...outlines.values()].flatMap((outline) =>
    leadsOf(outline).flatMap(({ address, issue, kind }): PlacedProblem[] => {
      const target = outlines.get(address);
      if (!issue || !target?.isSound || target === outline || disputed.has(issue.id)) return [];
      if (passedOver.has(address) || passedOver.has(outline.address)) return [];
      const key = `${address} ${issue.id}`;
      if (target.issues.some(({ id }) => id === issue.id) || told.has(key)) return [];
      told.add(key);
      const by = kind === 'issue' ? 'id' : 'date';
      const message = `lacks the issue “${issue.id}” (${issue.date}) of ${outline.file}, which pages look for here by its ${by}.`;
      return [
        {
          address,
          problem: error('/items', message, {
            found: 'no such item',
            expected: `an item with the id “${issue.id}”`,
            mend,
          }),
        },
      ];
    }),
  );
}
