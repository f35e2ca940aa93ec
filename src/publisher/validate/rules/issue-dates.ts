import { dateTime, isDay, isVisible, own } from '../../../feed/read-json.js';
import { error, warning, type Problem } from '../../schema/problem.js';
import { isTimeZone } from '../../schema/time-zone.js';
import { isReadable, itemsOf } from './issue-parts.js';

const oneDay = 86_400_000;

/** Says of a moment which day it is in a time zone, YYYY-MM-DD. */
function calendarOf(timeZone: string): (moment: string) => string {
  const options = { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' } as const;
  const format = new Intl.DateTimeFormat('en', { ...options, calendar: 'iso8601' });
  return (moment) => {
    const parts = Object.fromEntries(
      format.formatToParts(new Date(moment)).map(({ type, value }) => [type, value]),
    );
    return `${parts.year?.padStart(4, '0')}-${parts.month}-${parts.day}`;
  };
}

/** An issue's date is the day of its `date_published` in the feed's time zone; an evening before may be meant. */
export function issueDates(document: unknown): Problem[] {
  const zone = own(own(document, '_advisor'), 'timezone');
  if (typeof zone !== 'string' || !isVisible(zone) || !isTimeZone(zone)) return [];
  if (!isReadable(document)) return [];
  const dayOf = calendarOf(zone);
  return itemsOf(document)
    .filter(({ value }) => isReadable(value))
    .flatMap(({ value, pointer }) => {
      const date = own(own(value, '_advisor'), 'date');
      const published = dateTime(own(value, 'date_published'));
      if (typeof date !== 'string' || !isDay(date) || published === undefined) return [];
      const day = dayOf(published);
      if (day === date) return [];
      const at = `${pointer}/_advisor/date`;
      const message = `is ${date}, but date_published is on ${day} in ${zone}.`;
      const mend = `Write "${day}", or correct date_published.`;
      const isNear = Math.abs(Date.parse(day) - Date.parse(date)) <= oneDay;
      const told = { found: date, expected: day, mend };
      return [isNear ? warning(at, message, told) : error(at, message, told)];
    });
}
