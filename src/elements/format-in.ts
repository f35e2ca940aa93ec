import { bare } from '../feed/bare.js';

interface Formatter<T> {
  format(value: T): string;
}

// To make one takes longer than all that a page does with it.
const formatters = new Map<string, unknown>();

/** Writes a value in a language (BCP 47), by one formatter for all values that are written alike (ECMA-402). */
export const formatIn = <T, const O extends object>(
  Format: new (lang: string, options: O) => Formatter<T>,
  lang: string,
  options: O,
  value: T,
): string => {
  const key = `${lang} ${Object.values(options).join()}`;
  const made = (formatters.get(key) ?? new Format(lang, bare(options))) as Formatter<T>;
  formatters.set(key, made);
  return made.format(value);
};
