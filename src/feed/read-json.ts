import { FeedError } from './feed-error.js';
import { pixelCount } from './limits.js';
import { originOf, safeLink, safeSource } from './safe-url.js';

/** What a reader has to know of the feed around: where its images may come from. */
export interface Around {
  readonly origins: readonly string[];
}

/** Turns a value into what it means; undefined where it breaks the format. `path` is a JSON Pointer (RFC 6901). */
export type Read<T, Known = Around> = (
  value: unknown,
  path: string,
  around: Known,
) => T | undefined;

type Readers<T> = { readonly [key in keyof T]: Read<T[key]> };
type Maybe<T> = { [key in keyof T]: T[key] | undefined };

/** Refuses the value at `path`. */
export const refuse = (path: string): never => {
  throw new FeedError('invalid', { path });
};

/** What a reader makes of a value; throws an `invalid` that names its path where that is nothing. */
export const demand = <T, Known>(
  read: Read<T, Known>,
  value: unknown,
  path: string,
  around: Known,
): T => {
  return read(value, path, around) ?? refuse(path);
};

/** Says whether a value is a JSON object. */
export const isObject = (value: unknown): value is object => {
  return typeof value === 'object' && !!value && !Array.isArray(value);
};

/** A member of an object, its own alone: what a page hangs on `Object.prototype` is no data. */
export const own = (value: unknown, key: PropertyKey): unknown => {
  return isObject(value) && Object.hasOwn(value, key) ? value[key as never] : undefined;
};

/** Reads the members that are named, those that it must have and those that may be absent, and leaves out all others. */
export const object =
  <Must, May = object>(must: Readers<Must>, may = {} as Readers<May>): Read<Must & Maybe<May>> =>
  (value, path, around) =>
    isObject(value)
      ? (Object.fromEntries(
          Object.entries<Read<unknown>>({ ...must, ...may }).map(([key, read]) => {
            const member = own(value, key);
            const isAbsent = member === undefined && own(may, key);
            return [key, isAbsent ? member : demand(read, member, `${path}/${key}`, around)];
          }),
        ) as Must & Maybe<May>)
      : undefined;

/** Reads a list of at most `max` entries. */
export const list =
  <T, Known = Around>(read: Read<T, Known>, max = Infinity): Read<readonly T[], Known> =>
  (value, path, around) =>
    Array.isArray(value) && value.length <= max
      ? value.map((entry, index) => demand(read, entry, `${path}/${index}`, around))
      : undefined;

/** Reads a list that may be absent: it is empty then. */
export const orNone =
  <T>(read: Read<readonly T[]>): Read<readonly T[]> =>
  (value = [], path, around) =>
    read(value, path, around);

/** Reads a text that satisfies `test`. */
export const textThat =
  (test: (text: string) => unknown) =>
  (value: unknown): string | undefined =>
    typeof value === 'string' && test(value) ? value : undefined;

/** Says whether a text has at most `max` characters: code points, as JSON Schema counts them. */
export const fits = (text: string, max: number): boolean => {
  return text.length <= max || [...text].length <= max;
};

/** Says whether a reader sees anything of a text: more than spaces, controls, fillers and marks upon nothing. */
export const isVisible = (text: string): boolean => {
  // The first needs no tables of Unicode, which a browser takes a millisecond to make ready.
  return /\w/.test(text) || /[^\p{Z}\p{C}\p{M}\p{DI}\u2800]/u.test(text);
};

/** Reads a text that says something. */
export const text = textThat(isVisible);

/** Reads a text that says something, of at most `max` characters. */
export const textUpTo = (max: number) => textThat((value) => isVisible(value) && fits(value, max));

/** Reads a key: small letters, digits and hyphens, at most 64. */
export const slug = textThat((value) => /^[a-z0-9][a-z0-9-]{0,63}$/.test(value));

/** Reads a language tag (BCP 47, RFC 5646, section 2.1: its subtags, not their registration). */
export const language = textThat((value) => /^[a-z]{2,8}(-[a-z\d]{1,8})*$/i.test(value));

/** Says whether a text is a day of the calendar, YYYY-MM-DD. */
export const isDay = (value: string): boolean => {
  return /^\d{4}-\d\d-\d\d$/.test(value) && new Date(value).getUTCDate() === +value.slice(8);
};

/** Reads a day. */
export const day = textThat(isDay);

/** Reads a moment with its offset (RFC 3339, section 5.6). */
export const dateTime = textThat(
  (value) =>
    isDay(value.slice(0, 10)) &&
    /^.{10}T\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/i.test(value) &&
    !isNaN(Date.parse(value)),
);

/** Reads an address that the page itself loads from. */
export const source = (value: unknown): string | undefined => safeSource(value);

/** Reads the address of an image. */
export const imageSource: Read<string> = (value, _path, { origins }) => {
  const url = safeSource(value);
  return url && origins.includes(originOf(url)!) ? url : undefined;
};

/** Reads an origin that the page itself may load from. */
export const origin = textThat((value) => safeSource(value) && originOf(value) === value);

/** Reads a count of pixels, 1 to 65,535. */
export const pixels = (value: unknown): number | undefined =>
  Number.isInteger(value) && (value as number) > 0 && (value as number) <= pixelCount
    ? (value as number)
    : undefined;

/** Reads an address that a reader may follow. */
export { safeLink as link };
