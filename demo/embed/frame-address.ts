import { safeSource } from '../../src/feed/safe-url.js';
import type { Embed } from './embed.js';
import { elementNames, optionsOf, type ElementName } from './options.js';

/** The address of the page that shows one element and nothing else, for a frame. */
export function frameAddress({ host, element, attributes, theme }: Embed): string {
  const url = new URL('frame.html', host);
  url.searchParams.set('element', element);
  for (const [name, value] of attributes) url.searchParams.set(name, value || 'true');
  if (theme) url.searchParams.set('theme', theme);
  return url.href;
}

/** What a frame is to show, read from its address, which anybody may have written. */
export interface Framed {
  readonly element: ElementName;
  readonly attributes: readonly (readonly [name: string, value: string])[];
  readonly theme: string;
}

const isKey = (value: string) => /^[a-z0-9][a-z0-9-]{0,63}$/.test(value);

/** The feed's address, where it is https, on this very machine, or on the frame's own origin. */
export function framedSource(value: string | null, page: string): string | undefined {
  if (!value || !URL.canParse(value, page)) return undefined;
  const { href, origin } = new URL(value, page);
  return safeSource(href) ?? (origin === new URL(page).origin ? href : undefined);
}

/** Reads a frame's address: known parameters with values that fit, and nothing else; undefined without a feed. */
export function readFrame(page: string, themes: readonly string[]): Framed | undefined {
  const { searchParams } = new URL(page);
  const src = framedSource(searchParams.get('src'), page);
  if (!src) return undefined;
  const element = elementNames.find((each) => each === searchParams.get('element')) ?? 'issue';
  const attributes: [string, string][] = [['src', src]];
  for (const key of element === 'answer' ? ['issue', 'answer'] : ['issue']) {
    const value = searchParams.get(key);
    if (value && isKey(value)) attributes.push([key, value]);
  }
  const index = searchParams.get('index');
  if (element === 'answer' && index && /^\d{1,2}$/.test(index)) attributes.push(['index', index]);
  for (const { attribute, isFlag, fits } of optionsOf(element)) {
    const given = searchParams.get(attribute);
    const value = isFlag && given === 'true' ? '' : given;
    if (value !== null && fits(value)) attributes.push([attribute, value]);
  }
  const theme = themes.find((each) => each === searchParams.get('theme')) ?? '';
  return { element, attributes, theme };
}
