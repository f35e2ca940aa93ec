import { FeedError } from './feed-error.js';
import { pixelCount } from './limits.js';
import { safeLink, safeSource } from './safe-url.js';

/**
 * Turns a value into what it means, or throws an `invalid` that names its path, a JSON Pointer (RFC 6901). Images come
 * from `origins` alone.
 */
export type Read<T> = (value: unknown, path: string, origins?: readonly string[]) => T;

/** Refuses the value at `path`. */
export function refuse(path: string): never {
  throw new FeedError('invalid', { path });
}

/** Says whether a value is a JSON object. */
export function isObject(value: unknown): value is object {
  return typeof value === 'object' && !!value && !Array.isArray(value);
}

/** A member of an object, its own alone: what a page hangs on `Object.prototype` is no data. */
export function own(value: unknown, key: string): unknown {
  // A key out of a document may be anything, and need not become text.
  const isOwn = isObject(value) && typeof key === 'string' && Object.hasOwn(value, key);
  return isOwn ? value[key as never] : undefined;
}

/** Reads the members that are named, and leaves out all others. */
export const object =
  <T>(members: { readonly [key in keyof T]: Read<T[key]> }): Read<T> =>
  (value, path, origins) => {
    if (!isObject(value)) refuse(path);
    const entries = Object.entries<Read<unknown>>(members);
    return Object.fromEntries(
      entries.map(([key, read]) => [key, read(own(value, key), `${path}/${key}`, origins)]),
    ) as T;
  };

/** Reads a list of at most `max` entries. */
export const list =
  <T>(read: Read<T>, max = Infinity): Read<readonly T[]> =>
  (value, path, origins) => {
    if (!Array.isArray(value) || value.length > max) refuse(path);
    return value.map((entry, index) => read(entry, `${path}/${index}`, origins));
  };

/** Reads what may be absent. */
export function maybe<T>(read: Read<T>): Read<T | undefined>;
export function maybe<T>(read: Read<readonly T[]>, absent: []): Read<readonly T[]>;
export function maybe<T>(read: Read<T>, absent?: T): Read<T | undefined> {
  return (value, path, origins) => (value === undefined ? absent : read(value, path, origins));
}

/** Reads a text that satisfies `test`. */
export const textThat =
  (test: (text: string) => unknown): Read<string> =>
  (value, path) =>
    typeof value === 'string' && test(value) ? value : refuse(path);

/** Says whether a text has at most `max` characters: code points, as JSON Schema counts them. */
export function fits(text: string, max: number): boolean {
  return [...text].length <= max;
}

/** Says whether a reader sees anything of a text: more than spaces, controls, fillers and marks upon nothing. */
export function isVisible(text: string): boolean {
  return /[^\p{Z}\p{C}\p{M}\p{DI}\u2800]/u.test(text);
}

/** Reads a text that says something, of at most `max` characters. */
export const text = (max = Infinity): Read<string> =>
  textThat((value) => isVisible(value) && fits(value, max));

/** Says whether a text is a key: small letters, digits and hyphens, at most 64. */
export function isSlug(value: string): boolean {
  return /^[a-z0-9][a-z0-9-]{0,63}$/.test(value);
}

/** Reads a key. */
export const slug = textThat(isSlug);

/** Says whether a text is a language tag (BCP 47, RFC 5646, section 2.1: its subtags, not their registration). */
export function isLanguage(value: string): boolean {
  return /^[a-z]{2,8}(-[a-z\d]{1,8})*$/i.test(value);
}

/** Reads a language tag. */
export const language = textThat(isLanguage);

/** Says whether a text is a day of the calendar, YYYY-MM-DD. */
export function isDay(value: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(value) && new Date(value).getUTCDate() === +value.slice(8);
}

/** Reads a day. */
export const day = textThat(isDay);

/** Reads a moment with its offset (RFC 3339, section 5.6). */
export const dateTime = textThat(
  (value) =>
    isDay(value.slice(0, 10)) &&
    /^.{10}T\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/i.test(value) &&
    !isNaN(Date.parse(value)),
);

const address =
  (safe: (value: string) => string | undefined): Read<string> =>
  (value, path) =>
    (typeof value === 'string' && safe(value)) || refuse(path);

/** Reads an address that a reader may follow. */
export const link = address(safeLink);

/** Reads an address that the page itself loads from. */
export const source = address(safeSource);

/** Reads the address of an image. */
export const imageSource: Read<string> = (value, path, origins) => {
  const url = source(value, path);
  return origins?.includes(new URL(url).origin) ? url : refuse(path);
};

/** Reads an origin (RFC 6454, section 6.2) that the page itself may load from. */
export const origin = textThat((value) => safeSource(value) && new URL(value).origin === value);

/** Reads a count of pixels, 1 to 65,535. */
export const pixels: Read<number> = (value, path) =>
  Number.isInteger(value) && (value as number) > 0 && (value as number) <= pixelCount
    ? (value as number)
    : refuse(path);
