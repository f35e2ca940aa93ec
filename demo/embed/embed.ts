import type { ElementName } from './options.js';

/** What is to be embedded, ready to be written in any notation. */
export interface Embed {
  readonly element: ElementName;
  /** The attributes that differ from their defaults, in order; `''` is a flag. */
  readonly attributes: readonly (readonly [name: string, value: string])[];
  /** What stands inside for as long as the discussion does not. */
  readonly link: { readonly url: string; readonly text: string };
  /** The name of a theme; empty for none. */
  readonly theme: string;
  /** Where `advisor.js` and its neighbours are: ends in a slash. */
  readonly host: string;
  /** Whether the place is kept before the script has arrived. */
  readonly holds: boolean;
}

/** A piece of code with its name, and where it belongs. */
export interface Snippet {
  readonly name: string;
  readonly note?: string;
  readonly code: string;
}

/** The style that keeps an element's place; the whole discussion needs more of it than a part. */
export function placeStyle({ element }: Embed): string {
  return `display: block; min-height: ${element === 'issue' ? '100vh' : '30rem'}`;
}
