import type { ImportNotes } from './import-notes.js';
import type { Paragraph } from './paragraphs.js';

const months = [
  ['january', 'jan', 'enero', 'ene', 'janeiro'],
  ['february', 'feb', 'febrero', 'fevereiro', 'fev'],
  ['march', 'mar', 'marzo', 'março'],
  ['april', 'apr', 'abril', 'abr'],
  ['may', 'mayo', 'maio', 'mai'],
  ['june', 'jun', 'junio', 'junho'],
  ['july', 'jul', 'julio', 'julho'],
  ['august', 'aug', 'agosto', 'ago'],
  ['september', 'sept', 'sep', 'septiembre', 'setiembre', 'setembro', 'set'],
  ['october', 'oct', 'octubre', 'outubro', 'out'],
  ['november', 'nov', 'noviembre', 'novembro'],
  ['december', 'dec', 'diciembre', 'dic', 'dezembro', 'dez'],
];
const weekday = /^\p{L}+(?:-feira)?\.?,?\s+(?=\p{L}|\d)/u;
const forms = [
  /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)$/,
  /^(?<month>\p{L}+)\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>\d{4})$/u,
  /^(?<day>\d{1,2})(?:st|nd|rd|th|º)?\.?\s+(?:de\s+)?(?<month>\p{L}+)\.?,?\s+(?:de\s+|del\s+)?(?<year>\d{4})$/u,
];

function monthOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  return months.findIndex((names) => names.includes(text.toLowerCase())) + 1;
}

function readForm(text: string): string | undefined {
  for (const form of forms) {
    const { year, month, day } = form.exec(text)?.groups ?? {};
    if (year === undefined || month === undefined || day === undefined) continue;
    const iso = `${year}-${String(monthOf(month)).padStart(2, '0')}-${day.padStart(2, '0')}`;
    if (isCalendarDay(iso)) return iso;
  }
  return undefined;
}

/** Says whether a text is a day of the calendar as YYYY-MM-DD. */
export function isCalendarDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** Reads a date that is written out with its year: "Oct. 12, 2023", "12 de octubre de 2023"; never 10/12/2023, which is two days. */
export function readDate(text: string): string | undefined {
  const plain = text.replace(/\s+/g, ' ').trim();
  return readForm(plain) ?? readForm(plain.replace(weekday, ''));
}

/** Takes the lines out of the text that are nothing but a date. */
export function takeDates(
  paragraphs: readonly Paragraph[],
  notes: ImportNotes,
): { dates: string[]; rest: Paragraph[] } {
  const dates = new Set<string>();
  const rest = paragraphs.filter((paragraph) => {
    const date = readDate(paragraph.text);
    if (date === undefined) return true;
    dates.add(date);
    notes.leaveOut(paragraph.line, paragraph.text, `read as the date ${date}`);
    return false;
  });
  return { dates: [...dates], rest };
}
