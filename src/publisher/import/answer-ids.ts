import { distinctSlugs, slugFrom } from '../slug.js';
import { allOf, isSlug } from './answer-rules.js';
import type { Byline } from './byline.js';
import type { ImportNotes } from './import-notes.js';

/** An expert as far as an id needs it. */
type Named = Pick<Byline, 'name'> & { readonly line: number };

/** The ids of the answers, from their names; those that a name does not settle are asked for. */
export function answerIds(experts: readonly Named[], notes: ImportNotes): string[] {
  const slugs = experts.map(({ name }, index) => slugFrom(name) || `answer-${index + 1}`);
  const ids = distinctSlugs(slugs);
  experts.forEach(({ name, line }, index) => {
    const guess = ids[index] ?? '';
    const isMadeUp = slugFrom(name) === '';
    if (!isMadeUp && guess === slugs[index]) return;
    const others = ids.filter((_, other) => other !== index);
    const isFree = (id: string) =>
      others.includes(id) ? `Another answer has the id ${id}.` : undefined;
    ids[index] = notes.text({
      key: `answer id ${guess}`,
      ask: `The id of this answer of ${name}, for good?`,
      line,
      guess,
      rule: allOf(isSlug, isFree),
      told: isMadeUp
        ? { confidence: 'low', message: `No id can be made from “${name}”: ${guess}.` }
        : { message: `“${name}” answers more than once: this answer has the id ${guess}.` },
    });
  });
  return ids;
}
