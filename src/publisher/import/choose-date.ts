import { PublisherError } from '../publisher-error.js';
import type { FoundDate } from './document.js';
import type { ImportNotes } from './import-notes.js';

const listed = (dates: readonly FoundDate[]) =>
  dates.map(({ date, from }) => `${date} (${from})`).join(', ');

/**
 * The day of an issue: `--date` before all, then a line of the text that is a date, then what the page says to machines.
 * Whatever says otherwise is told. Throws a `PublisherError` where there is none, or several that are equally sure.
 */
export function chooseDate(
  given: string | undefined,
  lines: readonly string[],
  page: readonly FoundDate[],
  notes: ImportNotes,
): string {
  if (given !== undefined) {
    const others = [
      ...lines.map((date) => ({ date, from: 'the text', confidence: 'high' as const })),
      ...page,
    ].filter(({ date }) => date !== given);
    if (others.length > 0) {
      notes.check(`--date says ${given} and was taken; there is also ${listed(others)}.`);
    }
    return given;
  }
  const [line, ...more] = lines;
  if (line !== undefined && more.length === 0) {
    const others = page.filter(({ date }) => date !== line);
    if (others.length > 0) {
      notes.check(`The text says ${line}, which was taken; there is also ${listed(others)}.`);
    }
    return line;
  }
  if (line !== undefined) {
    throw new PublisherError(
      `The text has ${lines.length} dates (${lines.join(', ')}). Say which: --date ${line}`,
    );
  }
  const [first] = page;
  if (!first) {
    throw new PublisherError(
      'The text does not say its date. Add it, for example: --date 2026-03-04',
    );
  }
  const others = page.filter(({ date }) => date !== first.date);
  if (others.some(({ from }) => from === first.from)) {
    throw new PublisherError(
      `The page has several dates: ${listed([first, ...others])}. Say which: --date ${first.date}`,
    );
  }
  notes.guess(first.confidence, `The date ${first.date} is that of ${first.from}.`);
  if (others.length > 0 || first.confidence !== 'high') {
    const also = others.length > 0 ? `; there is also ${listed(others)}` : '';
    notes.check(`Is ${first.date} (${first.from}) the day of the issue in your time zone?${also}`);
  }
  return first.date;
}
