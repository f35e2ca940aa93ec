import type { FailureSentences } from '../feed/feed-error.js';
import { en } from './en.js';
import { es } from './es.js';
import { pt } from './pt.js';

/** What the interface itself says in one language. */
export interface Locale {
  /** BCP 47. */
  readonly lang: string;
  /** What opens and closes a quotation. */
  readonly quotes: readonly [string, string];
  /** The letter that stands for “question”. */
  readonly questionMark: string;
  readonly loading: string;
  readonly retry: string;
  /** Why nothing is shown: sentences without their full stop. */
  readonly errors: FailureSentences;
  /** What stands before the moment when a document arrived. */
  readonly asOf: string;
  readonly stale: string;
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
}

const locales: Locale[] = [en, es, pt];

/** The event by which the elements that are on the page already hear of a locale. */
export const localeChange = 'advisor-locale';

/** Adds a language of the interface, or replaces one; what it leaves out is said in English. */
export const registerLocale = (
  locale: Partial<Omit<Locale, 'errors'>> & { lang: string; errors?: Partial<Locale['errors']> },
): void => {
  locales.unshift({ ...en, ...locale, errors: { ...en.errors, ...locale.errors } });
  globalThis.dispatchEvent?.(new Event(localeChange));
};

/** The locale of a language tag in small letters, or of ever less of it. */
const find = (tag: string): Locale | undefined => {
  const less = tag.lastIndexOf('-');
  return (
    locales.find(({ lang }) => lang.toLowerCase() === tag) ??
    (less > 0 ? find(tag.slice(0, less)) : undefined)
  );
};

/**
 * The locale of the first of the language tags (BCP 47) that has one, by the whole tag, else by ever less of it
 * (RFC 4647, section 3.4); English where none has. Its `lang` is the tag that was asked for, so that dates are written as
 * its region writes them.
 */
export const localeFor = (...tags: (string | undefined)[]): Locale => {
  // A form gives out its fields under their names, one called `lang` too.
  const tag = tags.map((each) => `${each}`.toLowerCase()).find(find);
  if (!tag) return en;
  try {
    return { ...find(tag)!, lang: new Intl.Locale(tag).toString() };
  } catch {
    return find(tag)!;
  }
};

/** What opens and closes a quotation in a language (BCP 47), else in English. */
export const quotesOf = (tag: string | undefined): Locale['quotes'] => {
  return (find(`${tag}`.toLowerCase()) ?? en).quotes;
};
