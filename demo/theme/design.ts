import { tokens } from '../tool/manifest.js';
import { faultOf } from './token-value.js';

const prefix = '--advisor-';
const longestHash = 6000;

/** A theme in the making: the theme that it began with, the tokens that are set, and how the preview shows it. */
export interface Design {
  readonly from: string;
  readonly tokens: ReadonlyMap<string, string>;
  readonly view: ReadonlyMap<string, string>;
}

/** What a hash says, and what of it was ignored. */
export interface ReadDesign extends Design {
  readonly ignored: readonly string[];
}

/** The tokens whose value is not the element's own default anyway. */
export function changed(set: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map(
    tokens.flatMap(({ name, default: usual }) => {
      const value = set.get(name);
      return value !== undefined && value !== usual ? [[name, value] as const] : [];
    }),
  );
}

/** A design as the fragment of an address; empty where nothing was designed. */
export function writeDesign({ from, tokens: set, view }: Design): string {
  const entries = new URLSearchParams();
  if (from) entries.set('from', from);
  for (const [name, value] of set) entries.set(name.slice(prefix.length), value);
  for (const [name, value] of view) entries.set(name, value);
  return `${entries}`;
}

/**
 * Reads the fragment of an address, which anybody may have written: known tokens with values that fit them, known themes,
 * known views. The rest is named in `ignored`, and never used.
 */
export function readDesign(
  hash: string,
  themes: readonly string[],
  views: Readonly<Record<string, (value: string) => boolean>>,
): ReadDesign {
  const set = new Map<string, string>();
  const view = new Map<string, string>();
  const ignored: string[] = [];
  let from = '';
  const text = hash.replace(/^#/, '');
  if (text.length > longestHash) {
    return {
      from,
      tokens: set,
      view,
      ignored: [`all of it, for it is longer than ${longestHash} characters`],
    };
  }
  for (const [key, value] of new URLSearchParams(text)) {
    const name = prefix + key;
    if (set.has(name) || view.has(key)) ignored.push(`${key}, which stands there twice`);
    else if (tokens.some((token) => token.name === name)) {
      const fault = faultOf(name, value);
      if (fault) ignored.push(`${key}: ${fault}`);
      else set.set(name, value);
    } else if (key === 'from' && themes.includes(value)) from = value;
    else if (Object.hasOwn(views, key) && views[key]!(value)) view.set(key, value);
    else ignored.push(`${key}, which is not known here`);
  }
  return { from, tokens: set, view, ignored };
}
