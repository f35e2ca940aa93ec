// A formatter takes longer to make than an issue to read, and a build meets one zone ten thousand times.
const formats = new Map<string, Intl.DateTimeFormat | undefined>();

/** A formatter for days in a time zone; undefined where the IANA database has none of this name. */
function formatIn(timeZone: string): Intl.DateTimeFormat | undefined {
  if (!formats.has(timeZone)) formats.set(timeZone, newFormat(timeZone));
  return formats.get(timeZone);
}

function newFormat(timeZone: string): Intl.DateTimeFormat | undefined {
  const options = { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' } as const;
  try {
    return new Intl.DateTimeFormat('en', { ...options, calendar: 'iso8601' });
  } catch {
    return undefined;
  }
}

/** Says whether a text is the name of a time zone in the IANA database; an offset such as +05:00 is none. */
export function isTimeZone(name: string): boolean {
  return /^[A-Za-z]/.test(name) && formatIn(name) !== undefined;
}

/** Says which day a moment (RFC 3339) is in a time zone of the IANA database, YYYY-MM-DD. */
export function dayIn(timeZone: string, moment: string): string {
  const all = formatIn(timeZone)?.formatToParts(new Date(moment)) ?? [];
  const parts = Object.fromEntries(all.map(({ type, value }) => [type, value]));
  return `${parts.year?.padStart(4, '0')}-${parts.month}-${parts.day}`;
}
