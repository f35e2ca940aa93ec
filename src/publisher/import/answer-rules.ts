import { pixelCount } from '../../feed/limits.js';
import { safeSource } from '../../feed/safe-url.js';
import { compile, definition } from '../schema/compile.js';
import { isTimeZone } from '../schema/time-zone.js';

/** Says what is wrong with an answer of the editor; undefined where nothing is. */
export type Rule = (text: string) => string | undefined;

/** The rule that the feed's schema has for the same text. */
function schemaRule(name: string): Rule {
  const $ref = `feed#/$defs/${name}`;
  const check = compile<string>({ $ref });
  const { title = 'text', $ref: inner } = definition($ref) ?? {};
  const expected = (inner ? definition(inner as string)?.title : title) as string;
  return (text) => (check(text) ? undefined : `Write ${expected}.`);
}

export const isDate = schemaRule('date');
export const isSlug = schemaRule('slug');
export const isLanguage = schemaRule('language');
export const isHeadline = schemaRule('headline');
export const isName = schemaRule('name');
export const isWords = schemaRule('text');
export const isLink = schemaRule('link');
export const isCaption = schemaRule('photo/properties/caption');

/** A zone by its name in the IANA database. */
export const isZone: Rule = (text) =>
  isTimeZone(text) ? undefined : 'Write the IANA name of a time zone, such as America/New_York.';

/** An address that a partner's page may load from. */
export const isSource: Rule = (text) =>
  safeSource(text) ? undefined : 'Write an absolute https address.';

const sizeForm = /^(\d{1,5})\s*[x×]\s*(\d{1,5})$/i;

/** Reads "800 x 600". */
export function readSize(text: string): { width: number; height: number } | undefined {
  const [, width, height] = (sizeForm.exec(text.trim()) ?? []).map(Number);
  const isPixels = (pixels?: number) => !!pixels && pixels <= pixelCount;
  return isPixels(width) && isPixels(height)
    ? { width: width ?? 0, height: height ?? 0 }
    : undefined;
}

/** Width and height in pixels. */
export const isSize: Rule = (text) =>
  readSize(text) ? undefined : 'Write width and height in pixels, such as 800 x 600.';

/** Lets an empty answer through, which leaves the matter as it is. */
export function orNothing(rule: Rule): Rule {
  return (text) => (text === '' ? undefined : rule(text));
}

/** Every rule at once; the first that is broken speaks. */
export function allOf(...rules: readonly Rule[]): Rule {
  return (text) => {
    for (const rule of rules) {
      const problem = rule(text);
      if (problem !== undefined) return problem;
    }
    return undefined;
  };
}
