import { dateTime, isDay, isVisible, own } from '../../../feed/read-json.js';
import { error, warning, type Problem } from '../../schema/problem.js';
import { dayIn, isTimeZone } from '../../schema/time-zone.js';
import { isReadable, itemsOf } from './issue-parts.js';

const oneDay = 86_400_000;

/** Says whether two days, YYYY-MM-DD, are the same or follow each other: an evening before may be meant. */
export const isNear = (day: string, other: string) =>
  Math.abs(Date.parse(day) - Date.parse(other)) <= oneDay;

/** An issue's date is the day of its `date_published` in the feed's time zone, or next to it. */
export function issueDates(document: unknown): Problem[] {
  const zone = own(own(document, '_advisor'), 'timezone');
  if (typeof zone !== 'string' || !isVisible(zone) || !isTimeZone(zone)) return [];
  if (!isReadable(document)) return [];
  return itemsOf(document)
    .filter(({ value }) => isReadable(value))
    .flatMap(({ value, pointer }) => {
      const date = own(own(value, '_advisor'), 'date');
      const published = dateTime(own(value, 'date_published'));
      if (typeof date !== 'string' || !isDay(date) || published === undefined) return [];
      const day = dayIn(zone, published);
      if (day === date) return [];
      const at = `${pointer}/_advisor/date`;
      const message = `is ${date}, but date_published is on ${day} in ${zone}.`;
      const mend = `Write "${day}", or correct date_published.`;
      const told = { found: date, expected: day, mend };
      return [isNear(day, date) ? warning(at, message, told) : error(at, message, told)];
    });
}
