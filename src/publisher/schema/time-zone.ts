/** Says whether a text is the name of a time zone in the IANA database; an offset such as +05:00 is none. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).format() !== '';
  } catch {
    return false;
  }
}

/** Says of a moment (RFC 3339) which day it is in an IANA time zone, YYYY-MM-DD. */
export function calendarOf(timeZone: string): (moment: string) => string {
  const options = { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' } as const;
  const format = new Intl.DateTimeFormat('en', { ...options, calendar: 'iso8601' });
  return (moment) => {
    const parts = Object.fromEntries(
      format.formatToParts(new Date(moment)).map(({ type, value }) => [type, value]),
    );
    return `${parts.year?.padStart(4, '0')}-${parts.month}-${parts.day}`;
  };
}
