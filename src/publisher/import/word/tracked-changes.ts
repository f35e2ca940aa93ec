import { PublisherError } from '../../publisher-error.js';
import type { ImportNotes } from '../import-notes.js';
import type { WordParts } from './open-word.js';

const kinds: Readonly<Record<string, string>> = {
  ins: 'inserted',
  moveTo: 'moved here',
  del: 'deleted',
  moveFrom: 'moved away',
};

/** A change that Word tracked (ECMA-376, part 1, section 17.13.5). */
interface Change {
  readonly kind: string;
  readonly author: string;
  /** Empty where it is a paragraph's end or a table's row. */
  readonly words: string;
}

const entities: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  amp: '&',
};
const decode = (text: string) =>
  text.replace(
    /&(?:(lt|gt|quot|apos|amp)|#(x?)([\da-f]+));/gi,
    (_, name: string, hex: string, code: string) =>
      name ? (entities[name] ?? '') : String.fromCodePoint(Number.parseInt(code, hex ? 16 : 10)),
  );

const opening = /<w:(ins|del|moveFrom|moveTo)(?=[\s/>])([^>]*?)(\/?)>/g;
const text = /<w:(?:t|delText)(?:\s[^>]*)?>([^<]*)<\/w:(?:t|delText)>|<w:(?:tab|br|p)[\s/>]/g;

function changesOf(xml: string): Change[] {
  return [...xml.matchAll(opening)].map((match) => {
    const [whole, tag = '', attributes = '', isEmpty] = match;
    const start = match.index + whole.length;
    const end = isEmpty ? start : xml.indexOf(`</w:${tag}>`, start);
    const words = [...xml.slice(start, end).matchAll(text)].map(([, each]) => each ?? ' ').join('');
    const author = /w:author="([^"]*)"/.exec(attributes)?.[1] ?? '';
    return { kind: kinds[tag] ?? tag, author: decode(author), words: decode(words).trim() };
  });
}

const shown = ({ kind, author, words }: Change) =>
  `${kind}${author === '' ? '' : ` by ${author}`}: ${words === '' ? 'a paragraph’s end' : `“${words.slice(0, 80)}”`}`;

/** Takes the tracked changes of a Word document as accepted where that is asked for. Throws a `PublisherError` that lists them where it is not. */
export function settleChanges(
  parts: WordParts,
  name: string,
  isAccepted: boolean,
  notes: ImportNotes,
): void {
  const changes = [...parts.values()].flatMap(changesOf);
  if (changes.length === 0) return;
  const count = changes.length === 1 ? '1 tracked change' : `${changes.length} tracked changes`;
  if (!isAccepted) {
    const more = changes.length > 5 ? `\n  and ${changes.length - 5} more` : '';
    const message = `${name} has ${count} that nobody has accepted or rejected:\n  ${changes.slice(0, 5).map(shown).join('\n  ')}${more}\nSettle them in Word, or take all as accepted with --accept-changes.`;
    const isAcceptedNow = notes.yes({
      key: 'tracked changes',
      ask: `The document has ${count}. Take all as accepted?`,
      words: changes.slice(0, 5).map(shown).join(', '),
      guess: false,
      isRequired: true,
      told: { message },
    });
    if (!isAcceptedNow) throw new PublisherError(message);
  }
  notes.check(`${count} taken as accepted (--accept-changes): read the words again.`);
  for (const change of changes) {
    const isGone = change.kind === kinds.del || change.kind === kinds.moveFrom;
    if (isGone && change.words !== '') {
      notes.leaveOut(
        1,
        change.words,
        `tracked change, ${change.kind}${change.author === '' ? '' : ` by ${change.author}`}`,
      );
    } else if (!isGone) notes.guess('high', `Tracked change accepted, ${shown(change)}.`);
  }
}
