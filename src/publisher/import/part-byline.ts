import { isNameSuffix, nameWords } from './person-name.js';

/** A byline as a name and an affiliation. */
export interface Parting {
  readonly name: string;
  readonly affiliation: string | undefined;
}

/** Parts the name from the affiliation: at the first comma that no "Jr." follows, else at a dash, else at brackets. */
export function partition(head: string): Parting & { readonly odd: boolean } {
  const parts = head.split(/,\s*/);
  let name = parts[0] ?? '';
  let taken = 1;
  while (taken < parts.length && isNameSuffix(parts[taken] ?? '')) name += `, ${parts[taken++]}`;
  const dash = /^(.+?)\s+[–—―-]\s+(.+)$/su.exec(head);
  const dashed = dash?.[1]?.trim() ?? '';
  if (dash && dashed.length < name.length && nameWords(dashed) > 0) {
    return { name: dashed, affiliation: dash[2], odd: true };
  }
  if (taken < parts.length) {
    // From the text itself: joining the parts again would change its spaces.
    const start = name.length + (/^,\s*/.exec(head.slice(name.length))?.[0].length ?? 0);
    return { name, affiliation: head.slice(start), odd: false };
  }
  const brackets = /^(.+?)\s*\(([^()]{3,})\)$/u.exec(head);
  return brackets
    ? { name: brackets[1] ?? '', affiliation: brackets[2], odd: true }
    : { name, affiliation: undefined, odd: false };
}

const seams = /,\s*|\s+[–—―-]\s+|\s*\(([^()]{3,})\)$/gu;

/** All the ways to part a byline, the one that was taken first; none loses a word. */
export function partings(head: string, taken: Parting): Parting[] {
  const others = [...head.matchAll(seams)].map((seam) => ({
    name: head.slice(0, seam.index),
    affiliation: seam[1] ?? head.slice(seam.index + seam[0].length),
  }));
  const isTaken = ({ name, affiliation }: Parting) =>
    name === taken.name && affiliation === taken.affiliation;
  const possible = [...others, { name: head, affiliation: undefined }].filter(
    (each) => each.name !== '' && each.affiliation !== '' && !isTaken(each),
  );
  return [taken, ...possible];
}
