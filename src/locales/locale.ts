import type { FailureSentences } from '../feed/feed-error.js';
import { en } from './en.js';
import { es } from './es.js';
import { pt } from './pt.js';

/** What the interface itself says in one language. */
export interface Locale extends FailureSentences {
  /** BCP 47. */
  readonly lang: string;
  /** What opens and closes a quotation. */
  readonly quotes: readonly [string, string];
  /** The letter that stands for “question”. */
  readonly questionMark: string;
  readonly loading: string;
  readonly retry: string;
  /** What stands before the moment when a document arrived. */
  readonly asOf: string;
  readonly stale: string;
  /** How long a discussion takes to read: by hand, since to make a formatter of minutes takes as long as a whole issue. */
  readonly minutes: (count: number) => string;
  readonly skipped: (count: number) => string;
  readonly withdrawn: string;
  /** What leads to the rest of an answer, there or here. */
  readonly more: string;
  readonly copyLink: string;
  readonly copied: string;
  readonly share: string;
  readonly answersFrom: string;
  readonly whole: string;
  readonly corrections: string;
  readonly notes: string;
  readonly related: string;
  readonly previous: string;
  readonly next: string;
}

/** The more precise ones before the others. */
const locales: Locale[] = [en, es, pt];

/** The event by which the elements that are on the page already hear of a locale. */
export const localeChange = 'advisor-locale';

/** Adds a language of the interface, or replaces one; what it leaves out is said in English. */
export const registerLocale = (locale: Partial<Locale> & Pick<Locale, 'lang'>): void => {
  locales.unshift({ ...en, ...locale, lang: locale.lang.toLowerCase() });
  locales.sort((a, b) => b.lang.length - a.lang.length);
  globalThis.dispatchEvent?.(new Event(localeChange));
};

/** The locale of a language tag, or of the beginning of it. */
const find = (tag: string | undefined): Locale | undefined => {
  return locales.find(({ lang }) => `${tag}-`.toLowerCase().startsWith(`${lang}-`));
};

/**
 * The locale of the first of the language tags (BCP 47) that has one, by the whole tag, else by ever less of it
 * (RFC 4647, section 3.4); English where none has. Its `lang` is the tag that was asked for, so that dates are written as
 * its region writes them.
 */
export const localeFor = (...tags: (string | undefined)[]): Locale => {
  const tag = tags.find(find);
  const locale = find(tag) ?? en;
  try {
    return { ...locale, lang: new Intl.Locale(tag!).toString() };
  } catch {
    return locale;
  }
};

/** What opens and closes a quotation in a language (BCP 47), else in English. */
export const quotesOf = (tag: string | undefined): Locale['quotes'] => (find(tag) ?? en).quotes;
