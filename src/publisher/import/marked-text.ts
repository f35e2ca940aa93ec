/** What a stretch of words is, besides words. */
export type MarkKind =
  | { readonly t: 'em' | 'strong' }
  /** `href` as the page has it, where it makes no safe absolute address. */
  | { readonly t: 'a'; readonly href: string }
  | { readonly t: 'span'; readonly lang: string };

/** A stretch of a text, from one offset to before another, and what it is. */
export type Mark = MarkKind & { readonly from: number; readonly to: number };

/** Words, and beside them what some are; a text without marks is words alone. */
export interface MarkedText {
  readonly text: string;
  readonly marks?: readonly Mark[] | undefined;
}

const moved = (marks: readonly Mark[] | undefined, by: number, length: number): Mark[] =>
  (marks ?? []).flatMap((mark) => {
    const from = Math.max(0, mark.from + by);
    const to = Math.min(length, mark.to + by);
    return from < to ? [{ ...mark, from, to }] : [];
  });

/** A part of a text, without white space at its ends; its marks come with it. */
export function cut<T extends MarkedText>(whole: T, from: number, to = whole.text.length): T {
  const raw = whole.text.slice(from, to);
  const text = raw.trim();
  if (!whole.marks) return { ...whole, text };
  const start = from + raw.length - raw.trimStart().length;
  return { ...whole, text, marks: moved(whole.marks, -start, text.length) };
}

/** One text after another with something between them. */
export function joined<T extends MarkedText>(first: T, between: string, second: MarkedText): T {
  const start = first.text.length + between.length;
  const text = first.text + between + second.text;
  if (!first.marks && !second.marks) return { ...first, text };
  const marks = [
    ...(first.marks ?? []),
    ...(second.marks ?? []).map((mark) => ({
      ...mark,
      from: mark.from + start,
      to: mark.to + start,
    })),
  ];
  return { ...first, text, marks };
}

/** Says whether a mark reaches over the whole text, marks of punctuation at its ends aside. */
export function covers({ from, to }: Mark, text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(text.slice(0, from)) && !/[\p{L}\p{N}]/u.test(text.slice(to));
}

/** Says whether all of the words between two offsets are of one kind. */
export function isAll({ text, marks = [] }: MarkedText, t: Mark['t'], from: number, to: number) {
  const left = [...text.slice(from, to)].map((character) => /[\p{L}\p{N}]/u.test(character));
  if (!left.includes(true)) return false;
  let at = from;
  for (const character of text.slice(from, to)) {
    const here = at;
    at += character.length;
    if (!/[\p{L}\p{N}]/u.test(character)) continue;
    if (!marks.some((mark) => mark.t === t && mark.from <= here && here < mark.to)) return false;
  }
  return true;
}
