import { error } from '../../../schema/problem.js';
import { showValue } from '../../../schema/show-value.js';
import { groupBy } from '../group-by.js';
import type { NamedIssue, Outline } from '../outline.js';
import type { PlacedProblem } from '../place.js';
import type { Site } from '../walk.js';

interface Mention extends NamedIssue {
  readonly outline: Outline;
}

type Key = 'id' | 'date' | 'itemId';

const groupedBy = (mentions: readonly Mention[], key: Key) =>
  groupBy(
    mentions.filter((each) => each[key] !== undefined),
    (each) => each[key] ?? '',
  );

/** The mentions that say something else than most; of two equal parties the later ones. */
function dissenters(mentions: readonly Mention[], key: Key) {
  const parties = [...groupedBy(mentions, key).values()];
  // A stable sort: the party that was read first stays before its equals.
  const [most = [], ...others] = parties.sort((a, b) => b.length - a.length);
  return others.flat().map((mention) => ({ mention, other: most[0] ?? mention }));
}

const names = { date: 'date', itemId: 'id of the item' } as const;

/** An issue's id, date and address go together in all documents. `disputed` are the ids of which that is not so. */
export function identityProblems(
  { outlines }: Site,
  misfiled: ReadonlySet<string>,
): {
  problems: PlacedProblem[];
  disputed: ReadonlySet<string>;
} {
  const mentions = [...outlines.values()]
    .filter(({ address }) => !misfiled.has(address))
    .flatMap((outline) => outline.issues.map((issue): Mention => ({ ...issue, outline })));
  const disputed = new Set<string>();
  const problems: PlacedProblem[] = [];
  const tell = ({ outline: { address }, id }: Mention, pointer: string, message: string) => {
    disputed.add(id);
    const mend = 'Correct the one that is wrong, or run build again and publish all of its files.';
    const told = { expected: 'the same in all documents', mend };
    problems.push({ address, problem: error(pointer, message, told) });
  };
  for (const [id, ofOne] of groupedBy(mentions, 'id')) {
    for (const key of ['date', 'itemId'] as const) {
      for (const { mention, other } of disputed.has(id) ? [] : dissenters(ofOne, key)) {
        // In one document the rules for one document have told it.
        if (mention.outline === other.outline) continue;
        const pointer =
          key === 'date'
            ? `${mention.pointer}/date`
            : `${mention.pointer.replace(/\/_advisor$/, '')}/id`;
        tell(
          mention,
          pointer,
          `is ${showValue(mention[key])}, but the ${names[key]} of the issue “${id}” is ${showValue(other[key])} in ${other.outline.file}.`,
        );
      }
    }
  }
  for (const [itemId, ofOne] of groupedBy(mentions, 'itemId')) {
    const undisputed = ofOne.filter(({ id }) => !disputed.has(id));
    for (const { mention, other } of dissenters(undisputed, 'id')) {
      if (mention.outline === other.outline) continue;
      tell(
        mention,
        `${mention.pointer}/id`,
        `is ${showValue(mention.id)}, but the item ${showValue(itemId)} is the issue “${other.id}” in ${other.outline.file}.`,
      );
    }
  }
  return { problems, disputed };
}
