import { isDay } from '../../feed/read-json.js';
import { originOf, safeLink, safeSource } from '../../feed/safe-url.js';
import { slugFrom } from '../slug.js';

/** What a schema says of one value, as far as a slip of the pen can be mended by it. */
export interface ValueSchema {
  readonly title?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly pattern?: string;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
}

const dateTime = /^(\d{4}-\d\d-\d\d)T\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;

function day(text: string): string | undefined {
  const parts = /^\s*(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?!\d)/.exec(text);
  if (!parts) return undefined;
  const [, year = '', month = '', date = ''] = parts;
  return `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
}

/** A moment in other words; one without an offset is no moment, and none is guessed. */
function moment(text: string): string | undefined {
  const spaced = text.trim().replace(/^(\d{4}-\d\d-\d\d) +(?=\d)/, '$1T');
  const colon = spaced.replace(/([+-]\d\d)(\d\d)$/, '$1:$2');
  if (dateTime.test(colon)) return colon;
  const isSet = /(?:GMT|UTC|Z|[+-]\d\d:?\d\d)$/.test(text) && !isNaN(Date.parse(text));
  return isSet ? new Date(text).toISOString().replace('.000Z', 'Z') : undefined;
}

/** Addresses that were probably meant. */
function addresses(text: string): string[] {
  const trimmed = text.trim();
  const plain = trimmed.replace(/^(https?:\/\/)[^@/]*@/i, '$1');
  const secure = plain.replace(/^http:/i, 'https:');
  const named = /^(?:\/\/|(?:[a-z0-9-]+\.)+[a-z]{2,}(?:[:/]|$))/i.test(trimmed)
    ? [`https://${trimmed.replace(/^\/\//, '')}`]
    : [];
  return [plain, secure, ...named];
}

function readings(text: string): unknown[] {
  const number = Number(text);
  return [
    ...(text.trim() !== '' && Number.isFinite(number) ? [number] : []),
    ...(text === 'true' || text === 'false' ? [text === 'true'] : []),
    text.trim(),
    text.trim().toLowerCase(),
    day(text),
    moment(text),
    text.trim().replaceAll('_', '-'),
    ...addresses(text),
    ...addresses(text).map((each) => originOf(each)),
    slugFrom(text),
  ];
}

const types: Readonly<Record<string, (value: unknown) => boolean>> = {
  string: (value) => typeof value === 'string',
  integer: Number.isInteger,
  number: (value) => typeof value === 'number',
  boolean: (value) => typeof value === 'boolean',
};

const formats: Readonly<Record<string, (value: string) => boolean>> = {
  date: isDay,
  'date-time': (value) => dateTime.test(value) && isDay(value.slice(0, 10)),
  iri: (value) => (safeLink(value) ?? safeSource(value)) !== undefined,
};

function fits(value: unknown, schema: ValueSchema): boolean {
  const { type, format, pattern, maxLength = Infinity } = schema;
  if (schema.enum) return schema.enum.includes(value);
  if (schema.const !== undefined) return value === schema.const;
  if (![type ?? []].flat().some((each) => types[each]?.(value))) return false;
  if (typeof value === 'number') {
    return value >= (schema.minimum ?? -Infinity) && value <= (schema.maximum ?? Infinity);
  }
  if (typeof value !== 'string') return true;
  return (
    [...value].length <= maxLength &&
    (pattern === undefined || new RegExp(pattern, 'u').test(value)) &&
    (format === undefined || (formats[format]?.(value) ?? false))
  );
}

const samples: Readonly<Record<string, unknown>> = {
  date: '2026-03-04',
  'date-time': '2026-03-04T17:00:00-05:00',
  iri: 'https://news.example/',
};

/** How to mend a value that breaks its schema: what was probably meant, else an example, as a sentence. */
export function mendValue(value: unknown, schema: ValueSchema = {}): string {
  const meant = (
    typeof value === 'string' ? readings(value) : [String(value), ...[value].flat()]
  ).find((each) => typeof value !== 'object' && each !== value && fits(each, schema));
  if (meant !== undefined) return `Write ${JSON.stringify(meant)}.`;
  const sample = samples[schema.format ?? ''];
  return sample !== undefined && fits(sample, schema)
    ? `Write for example ${JSON.stringify(sample)}.`
    : 'Replace it.';
}
