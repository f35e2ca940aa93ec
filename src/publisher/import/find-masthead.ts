import type { ImportNotes } from './import-notes.js';
import type { Paragraph } from './paragraphs.js';

/** Whose issue it is, and the header without those lines. */
export interface Masthead {
  readonly name: string | undefined;
  readonly publisher: string | undefined;
  readonly rest: readonly Paragraph[];
}

const strapline =
  /^(?<name>.*?)\s*(?<strap>(?:An?|AN?|Una?|Uma)\s+(?:[\p{L}-]+\s+){0,4}?(?:Publication|PUBLICATION|publication|[Pp]ublicación|[Pp]ublicação)\s+(?:of|OF|from|by|de|del|da|do)\s+(?<publisher>.+))$/u;
const longest = 160;
const headerLines = 8;

/** "X X" or "XX" becomes "X": a masthead is often there as a picture's text and as words. */
export function undouble(text: string): string {
  // The search costs the square of the length, and no line that is there twice is this long.
  if (text.length > 2_000) return text;
  const half = /^(.{4,}?)\s*(?:\1\s*)+$/su.exec(text)?.[1];
  return half ?? text;
}

/** Says whether a text is a question. */
export function asks(text: string): boolean {
  return /[?？][”"’»)\]]*$/u.test(text);
}

const isShort = (text: string) => text.length <= longest && !/[.!;:]$/u.test(text);

/** A name that is no headline: the page repeats it, or a question that can be the headline follows it. */
function unaccompanied(header: readonly Paragraph[], after: string): string | undefined {
  const [first, second, third] = header.map(({ text }) => undouble(text));
  if (first === undefined || second === undefined || third === undefined) return undefined;
  if (!isShort(first) || asks(first)) return undefined;
  const repeated = after.includes(first) || first === second || first !== header[0]?.text;
  return repeated || (asks(second) && second.length <= longest) ? first : undefined;
}

function isSeries(
  name: string,
  header: readonly Paragraph[],
  hasStrapline: boolean,
  notes: ImportNotes,
): boolean {
  return notes.yes({
    key: 'series',
    ask: 'Is this the name of the series?',
    words: name,
    line: header.find((each) => each.text.includes(name))?.line,
    guess: true,
    told: {
      confidence: hasStrapline ? 'high' : 'medium',
      message: `“${name}” is the name of the series.`,
    },
  });
}

/** Finds the masthead and the strapline ("A Daily Publication of X"), doubled, glued together or absent. */
export function findMasthead(
  header: readonly Paragraph[],
  after: readonly Paragraph[],
  notes: ImportNotes,
): Masthead {
  const strapAt = header
    .slice(0, headerLines)
    .findIndex(({ text }) => isShort(undouble(text)) && strapline.test(undouble(text)));
  const strap = strapline.exec(undouble(header[strapAt]?.text ?? ''))?.groups;
  const publisher = strap?.publisher && undouble(strap.publisher.trim());
  const above = header[strapAt - 1];
  const found =
    strapAt < 0
      ? unaccompanied(header, after.map(({ text }) => text).join('\n'))
      : strap?.name?.replace(/\s*[|•·,:–—-]+$/u, '') ||
        (above && isShort(above.text) && !asks(above.text) ? above.text : undefined);
  const named = found && undouble(found);
  const name = named && isSeries(named, header, strapAt >= 0, notes) ? named : undefined;
  const rest = header.filter(({ text, line, role }, index) => {
    if (role !== undefined) return true;
    const plain = undouble(text);
    const isName = plain === name && index < headerLines;
    const isStrap = isShort(plain) && strapline.test(plain) && index < headerLines;
    if (!isName && !isStrap) return true;
    const use = [
      (isName || strap?.name) && name && `used as the series “${name}”`,
      isStrap && publisher && `names the publisher “${publisher}”`,
    ].filter((each) => !!each);
    notes.leaveOut(line, text, `masthead: ${use.join(', ')}`);
    return false;
  });
  return { name, publisher, rest };
}
