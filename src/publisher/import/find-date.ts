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

const written =
  /\d{4}-\d\d-\d\d|\p{L}+\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}|\d{1,2}(?:st|nd|rd|th|º)?\.?\s+(?:de\s+)?\p{L}+\.?,?\s+(?:de\s+|del\s+)?\d{4}/gu;
/** What pages write around their date: the time, the weekday, who put it there. */
const aroundDate =
  /^(?:[\s|/•·,:()–—-]|(?:[Pp]osted|[Pp]ublished|[Pp]ublication [Dd]ate|[Dd]ate|[Pp]ublicado|[Ff]echa|[Uu]pdated|[Ll]ast [Uu]pdated|[Aa]ctualizado|[Oo]n|[Aa]t|el|em)(?![\p{L}])|(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b\.?|\d{1,2}[:.]\d\d|[ap]\.?m\.?(?!\p{L})|[AP]M\b|(?:[ECMP][SD]?T|GMT|UTC)\b|[Bb]y\s+\p{Lu}[\p{L}.'’-]*(?:\s+\p{Lu}[\p{L}.'’-]*){0,4})*$/u;

/** The date of a line that is nothing else, but for what pages write around one. */
function dateLine(text: string): { date: string; isChange: boolean } | undefined {
  const whole = readDate(text);
  if (whole !== undefined) return { date: whole, isChange: false };
  if (text.length > 120) return undefined;
  const [found, ...more] = [...text.matchAll(written)];
  const date = found && readDate(found[0]);
  if (!found || date === undefined || more.length > 0) return undefined;
  const rest = text.replace(found[0], ' ');
  return aroundDate.test(rest) ? { date, isChange: /updated|actualizado/i.test(rest) } : undefined;
}

/** Takes the lines out of the text that are nothing but a date. */
export function takeDates(
  paragraphs: readonly Paragraph[],
  notes: ImportNotes,
): { dates: string[]; rest: Paragraph[] } {
  const dates = new Set<string>();
  const rest = paragraphs.filter((paragraph) => {
    const found = dateLine(paragraph.text);
    if (!found) return true;
    if (!found.isChange) dates.add(found.date);
    const why = found.isChange ? 'when the page was changed' : `read as the date ${found.date}`;
    notes.leaveOut(paragraph.line, paragraph.text, why);
    return false;
  });
  return { dates: [...dates], rest };
}
