import type { sentences } from '../feed/feed-error.js';
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
  /** Why nothing is shown: sentences without their full stop.  */
  readonly errors: typeof sentences;
  /** What stands before the moment when a document arrived. */
  readonly asOf: string;
  readonly stale: string;
  readonly skipped: (count: number) => string;
  readonly withdrawn: string;
  readonly more: string;
  readonly answersFrom: string;
  readonly whole: string;
  readonly corrections: string;
  readonly notes: string;
  readonly related: string;
}

/** The locale nearest to a language tag (BCP 47); English where there is none. */
export function localeFor(tag: string | undefined): Locale {
  // A form gives out its fields under their names, one called `lang` too.
  const primary = `${tag}`.toLowerCase().split('-')[0];
  return [es, pt].find(({ lang }) => lang === primary) ?? en;
}
