import { InvalidArgumentError } from 'commander';
import { safeSource } from '../../feed/safe-url.js';
import { isCalendarDay } from '../import/find-date.js';

/** Takes a day of the calendar, YYYY-MM-DD. */
export function day(value: string): string {
  if (isCalendarDay(value)) return value;
  throw new InvalidArgumentError('Write a day of the calendar as YYYY-MM-DD, like 2026-03-04.');
}

/** Takes a key: small letters, digits and hyphens, at most 64. */
export function slug(value: string): string {
  if (/^[a-z0-9][a-z0-9-]{0,63}$/.test(value)) return value;
  throw new InvalidArgumentError('Write small letters a-z, digits and hyphens, at most 64.');
}

/** Takes an absolute address from which a page may load. */
export function address(value: string): string {
  if (safeSource(value)) return value;
  throw new InvalidArgumentError('Write an absolute https address (http on localhost).');
}

/** Takes the number of a port. */
export function portNumber(value: string): number {
  if (/^\d{1,5}$/.test(value) && Number(value) <= 65535) return Number(value);
  throw new InvalidArgumentError('Write a number from 1 to 65535, or 0 for any that is free.');
}
