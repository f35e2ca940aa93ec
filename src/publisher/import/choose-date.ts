import { isDate } from './answer-rules.js';
import type { FoundDate } from './document.js';
import type { ImportNotes } from './import-notes.js';

const listed = (dates: readonly FoundDate[]) =>
  dates.map(({ date, from }) => `${date} (${from})`).join(', ');

const matter = { key: 'date', ask: 'Which day is the issue’s (YYYY-MM-DD)?', rule: isDate };

function fromText(
  [line = '', ...more]: readonly string[],
  page: readonly FoundDate[],
  notes: ImportNotes,
): string {
  if (more.length > 0) {
    const words = [line, ...more].join(', ');
    const message = `The text has ${more.length + 1} dates (${words}). Say which: --date ${line}`;
    return notes.text({ ...matter, words, guess: line, isRequired: true, told: { message } });
  }
  const others = page.filter(({ date }) => date !== line);
  if (others.length === 0) return line;
  const message = `The text says ${line}, which was taken; there is also ${listed(others)}.`;
  const words = `${line} (the text), ${listed(others)}`;
  return notes.text({ ...matter, words, guess: line, told: { message } });
}

function fromPage([first, ...more]: readonly FoundDate[], notes: ImportNotes): string {
  if (!first) {
    const message = 'The text does not say its date. Add it, for example: --date 2026-03-04';
    return notes.text({ ...matter, told: { message } });
  }
  const { date: guess, from, confidence } = first;
  const others = more.filter(({ date }) => date !== guess);
  const words = listed([first, ...others]);
  if (others.some((each) => each.from === from)) {
    const message = `The page has several dates: ${words}. Say which: --date ${guess}`;
    return notes.text({ ...matter, words, guess, isRequired: true, told: { message } });
  }
  if (others.length === 0 && confidence === 'high') {
    notes.guess(confidence, `The date ${guess} is that of ${from}.`);
    return guess;
  }
  const also = others.length > 0 ? `; there is also ${listed(others)}` : '';
  const message = `Is ${guess} (${from}) the day of the issue in your time zone?${also}`;
  return notes.text({ ...matter, words, guess, told: { message } });
}

/**
 * The day of an issue: `--date` before all, then a line of the text that is a date, then what the page says to machines.
 * Whatever says otherwise is told, and the editor asked. Throws `Unanswered` where there is none, or several that are equally sure.
 */
export function chooseDate(
  given: string | undefined,
  lines: readonly string[],
  page: readonly FoundDate[],
  notes: ImportNotes,
): string {
  if (given === undefined) {
    return lines.length > 0 ? fromText(lines, page, notes) : fromPage(page, notes);
  }
  const others = [
    ...lines.map((date) => ({ date, from: 'the text', confidence: 'high' as const })),
    ...page,
  ].filter(({ date }) => date !== given);
  if (others.length > 0) {
    notes.check(`--date says ${given} and was taken; there is also ${listed(others)}.`);
  }
  return given;
}
