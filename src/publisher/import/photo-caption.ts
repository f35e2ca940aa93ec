import { undouble } from './find-masthead.js';
import type { Confidence } from './import-notes.js';

/** A photo's words, and how they were parted where it was a guess. */
export interface AltAndCaption {
  readonly alt: string | undefined;
  readonly caption: string | undefined;
  readonly how: readonly [Confidence, string] | undefined;
}

const named =
  /^\s*(?:Photo|Image|Picture|Photograph|Foto|Imagen|Imagem|File photo)\s+(?:of|de|da|do)\b/iu;
const capital = /^[“"‘'(]*\p{Lu}/u;
const joining =
  /^(?:of|in|on|at|and|with|the|a|an|for|from|to|by|de|en|con|y|del|la|el|e|da|do|&)$/iu;
const bare = (word: string) => word.replace(/[^\p{L}\p{N}-]/gu, '');

/** The full stop that ends the alt text, not one of an abbreviation ("U.S.", "Gen."). */
const sentenceEnd =
  /(?<![\s.]\p{Lu}|\b(?:Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|Amb|Prof|St|Jr|Sr|Lt|Col|Sgt|Capt|No|Inc))\.(?:\s+|(?=\p{Lu}\p{Ll}))(?=[“"‘]?\p{Lu})/u;

/** Where the caption begins: it mostly says again who or what the alt text names. */
function boundary(
  words: readonly string[],
): { at: number; how: readonly [Confidence, string] } | undefined {
  const places = words
    .map((_, index) => index)
    .filter((at) => at > 2 && capital.test(words[at] ?? '') && !joining.test(words[at - 1] ?? ''));
  const recurs = (from: number, word: string) =>
    words.slice(from).some((each) => bare(each).startsWith(bare(word)));
  let best: { at: number; score: number } | undefined;
  for (const at of places) {
    const names = words.slice(2, at).filter((word) => capital.test(word));
    const last = names.at(-1);
    if (last === undefined || !recurs(at, last)) continue;
    const again = names.filter((word) => recurs(at, word)).length;
    const score = again - (names.length - again);
    if (score > 0 && score >= (best?.score ?? 0)) best = { at, score };
  }
  const how = 'alt text and caption were glued, parted where';
  if (best)
    return { at: best.at, how: ['medium', `${how} the names of the alt text begin to recur`] };
  const next = places.find((at) => capital.test(words[at - 1] ?? ''));
  return next === undefined
    ? undefined
    : { at: next, how: ['low', `${how} a capital letter follows a capitalised word`] };
}

function parted(text: string): AltAndCaption {
  const once = undouble(text);
  if (once !== text)
    return { alt: once, caption: once, how: ['medium', 'the alt text is the caption'] };
  if (!named.test(text)) return { alt: undefined, caption: text, how: undefined };
  const stop = sentenceEnd.exec(text);
  if (stop) {
    return {
      alt: text.slice(0, stop.index),
      caption: text.slice(stop.index + stop[0].length),
      how: [
        'medium',
        `alt text and caption were glued, parted at the full stop: “${text.slice(0, stop.index)}” | “${text.slice(stop.index + stop[0].length)}”`,
      ],
    };
  }
  const words = text.split(/\s+/);
  const found = boundary(words);
  if (!found) return { alt: text, caption: undefined, how: ['low', 'the words are its alt text'] };
  const alt = words.slice(0, found.at).join(' ');
  const caption = words.slice(found.at).join(' ');
  return { alt, caption, how: [found.how[0], `${found.how[1]}: “${alt}” | “${caption}”`] };
}

/** Parts the paragraphs of a photo into its alt text and its caption. */
export function altAndCaption(paragraphs: readonly string[]): AltAndCaption {
  const [first, second, ...more] = paragraphs;
  if (first === undefined) return { alt: undefined, caption: undefined, how: undefined };
  if (second === undefined) return parted(first);
  const caption = [second, ...more].join(' ');
  return {
    alt: undouble(first),
    caption,
    how:
      first === second
        ? ['medium', 'the alt text is the caption']
        : [
            'medium',
            `the first line is its alt text, the rest its caption: “${first}” | “${caption}”`,
          ],
  };
}
