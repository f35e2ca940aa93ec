import { isCaption, isSize, isSource, isWords, orNothing, readSize } from './answer-rules.js';
import { shortened, type ImportNotes } from './import-notes.js';
import { isUnsure } from './open-question.js';
import type { AltAndCaption } from './photo-caption.js';

/** The words of a photo as the editor wants them, where parting them was a guess or some are wanting. */
export function settlePhotoWords(
  { alt, caption, how }: AltAndCaption,
  line: number,
  notes: ImportNotes,
): Pick<AltAndCaption, 'alt' | 'caption'> {
  const said = how && { confidence: how[0], message: `Photo: ${how[1]}.` };
  const wanting = { message: 'The photo has no `alt`: say in a few words what it shows.' };
  if (alt !== undefined && !said) return { alt, caption };
  const settled = notes.text({
    key: 'photo alt',
    ask:
      alt === undefined
        ? 'What does the photo show (its alt text; Enter: add it later)?'
        : 'What does the photo show (its alt text)?',
    words: caption ?? alt,
    line,
    guess: alt ?? '',
    rule: orNothing(isWords),
    told: alt === undefined ? wanting : said,
  });
  if (caption === undefined || !said || !isUnsure(said)) return { alt: settled, caption };
  const ask = 'What does the caption say?';
  return {
    alt: settled,
    caption: notes.text({
      key: 'photo caption',
      ask,
      line,
      guess: caption,
      rule: orNothing(isCaption),
    }),
  };
}

/** Whom the photo is owed to, asked where nobody is named. */
export function settleCredit(
  credit: string | undefined,
  line: number,
  notes: ImportNotes,
): string | undefined {
  if (credit !== undefined) return credit;
  const ask = 'Who took the photo (its credit; Enter: nobody is named)?';
  return notes.text({ key: 'photo credit', ask, line, guess: '', rule: orNothing(isWords) });
}

/** Where the photo is, asked where the source does not say; '' where it stays unknown. */
export function settleSource(src: string | undefined, line: number, notes: ImportNotes): string {
  if (src !== undefined) return src;
  return notes.text({
    key: 'photo address',
    ask: 'At which https address is the photo (Enter: add it later)?',
    line,
    guess: '',
    rule: orNothing(isSource),
    told: {
      message:
        'The photo has no `src` (and no width and height), so it will not be in the feed until you add them.',
    },
  });
}

/** The size of a picture, asked where the page does not say it. */
export function settleSize(
  key: string,
  src: string,
  line: number,
  message: string,
  notes: ImportNotes,
): { width: number; height: number } | undefined {
  const size = notes.text({
    key,
    ask: 'What is the size of this picture in pixels, such as 800 x 600 (Enter: leave it out)?',
    words: shortened(src, 200),
    line,
    guess: '',
    rule: orNothing(isSize),
    told: { message },
  });
  return readSize(size);
}
