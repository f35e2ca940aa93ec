import { isRole, readByline, type Byline } from './byline.js';
import type { ImportNotes } from './import-notes.js';
import { isAll, joined } from './marked-text.js';
import type { Paragraph } from './paragraphs.js';
import { nameWords } from './person-name.js';

const opensQuoted = /^[“"«„]/u;
const longest = 720;

const isSetApart = (each: Paragraph) =>
  each.heading === true || isAll(each, 'strong', 0, each.text.length);

const join = <T extends Paragraph>(head: T, between: string, answer: T): T => ({
  ...joined(head, between, answer),
  heading: undefined,
  block: answer.block,
});

interface Joined<T> {
  readonly whole: T;
  /** How many paragraphs it was. */
  readonly taken: number;
}

function afterLine<T extends Paragraph>(
  first: T,
  second: T,
  third: T | undefined,
): Joined<T> | undefined {
  if (opensQuoted.test(second.text)) return { whole: join(first, ': ', second), taken: 2 };
  const affiliation = /^[^,]+,\s*(.+)$/su.exec(first.text)?.[1];
  if (affiliation !== undefined) {
    const isWords = isRole(affiliation) && !isSetApart(second) && second.text.length > 80;
    return isWords ? { whole: join(first, ': ', second), taken: 2 } : undefined;
  }
  const isAffiliation = !/[.?!:]$/u.test(second.text) && second.text.length <= 500;
  return isAffiliation && third && opensQuoted.test(third.text)
    ? { whole: join(joined(first, ', ', second), ': ', third), taken: 3 }
    : undefined;
}

/** The byline at the beginning of these paragraphs that has a line of its own, with the words that follow it. */
function joinFirst<T extends Paragraph>(paragraphs: readonly T[]): Joined<T> | undefined {
  const [first, second, third] = paragraphs;
  if (!first || !second || first.text.length > longest || first.role !== undefined)
    return undefined;
  if (first.text.endsWith(':')) {
    return opensQuoted.test(second.text)
      ? { whole: join(first, ' ', second), taken: 2 }
      : undefined;
  }
  const isName = nameWords(first.text.split(',')[0] ?? '') >= 2;
  return isName && isSetApart(first) && !first.text.includes(':')
    ? afterLine(first, second, third)
    : undefined;
}

function isJoined(
  { whole, taken }: Joined<Paragraph>,
  { name, affiliation }: Byline,
  notes: ImportNotes,
): boolean {
  const who = affiliation === undefined ? name : `${name}, ${affiliation}`;
  return notes.yes({
    key: `own line ${whole.line} ${who}`,
    ask: 'Is this an expert, whose answer follows?',
    words: who,
    line: whole.line,
    guess: true,
    told: {
      confidence: taken === 2 ? 'high' : 'medium',
      message: `“${who}” stands on a line of its own and begins an answer.`,
    },
  });
}

/** Puts a byline that has a line of its own ("Name" and "dean of X" in bold type), or two, before its words. */
export function joinBylines<T extends Paragraph>(
  paragraphs: readonly T[],
  notes: ImportNotes,
): T[] {
  const result: T[] = [];
  for (let at = 0; at < paragraphs.length;) {
    const found = joinFirst(paragraphs.slice(at, at + 3));
    const byline = found && readByline(found.whole.text);
    if (!found || !byline || byline.certainty === 'bare' || !isJoined(found, byline, notes)) {
      const each = paragraphs[at++];
      if (each) result.push(each);
      continue;
    }
    result.push(found.whole);
    at += found.taken;
  }
  return result;
}
