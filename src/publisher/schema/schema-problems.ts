import type { ErrorObject } from 'ajv/dist/2020.js';
import { definition } from './compile.js';
import { mendValue, type ValueSchema } from './mend-value.js';
import { nearest } from './nearest.js';
import { error, isWithin, pointerPart, type Details, type Problem } from './problem.js';
import { showValue } from './show-value.js';

const count = new Intl.NumberFormat('en');

interface Described {
  readonly title?: string;
  readonly description?: string;
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Described>>;
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'text',
  array: 'a list',
  object: 'an object',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
};

/** What a schema asks for, in words: its title is written as a phrase. */
function expected(schema: Described | undefined): string {
  if (schema?.title) return schema.title;
  if (schema?.$ref) return expected(definition(schema.$ref) as Described | undefined);
  return [schema?.type ?? []]
    .flat()
    .map((type) => typeNames[type] ?? type)
    .join(' or ');
}

function keysOf(schema: Described | undefined): string[] {
  if (!schema?.properties && schema?.$ref) {
    return keysOf(definition(schema.$ref) as Described | undefined);
  }
  return Object.keys(schema?.properties ?? {});
}

const quoted = (key: string | undefined) => JSON.stringify(key ?? '');

const asNode: Readonly<Record<string, (text: string) => unknown>> = {
  'a list of at most 100 paragraphs and lists': (text) => [{ t: 'p', c: [text] }],
  'a paragraph or list: an object with t and c': (text) => ({ t: 'p', c: [text] }),
  'a list entry: an object with t "li" and c': (text) => ({ t: 'li', c: [text] }),
  'a list of texts and nodes': (text) => [text],
};

/** Running text that was given bare; shortened, for the words are known. */
function mendText(data: unknown, wanted: string): string | undefined {
  const node = typeof data === 'string' ? asNode[wanted] : undefined;
  return node && `Write ${JSON.stringify(node(data === '' ? '' : '…'))}.`;
}

interface Told extends Details {
  readonly message: string;
}

function told({ keyword, params, data, parentSchema }: ErrorObject): Told {
  const schema = parentSchema as (Described & ValueSchema) | undefined;
  const { missingProperty, limit, unevaluatedProperty, additionalProperty } = params as Readonly<
    Partial<Record<string, string>>
  >;
  const atMost = count.format(Number(limit));
  switch (keyword) {
    case 'required':
    case 'dependentRequired': {
      const what = expected(schema?.properties?.[missingProperty ?? '']);
      return {
        message: `“${missingProperty}” is missing${what && `; expected ${what}`}.`,
        found: 'nothing',
        expected: what || quoted(missingProperty),
        mend: `Add ${quoted(missingProperty)} here.`,
      };
    }
    case 'maxLength':
    case 'maxItems': {
      const isText = keyword === 'maxLength';
      const length = isText ? [...String(data)].length : (data as unknown[]).length;
      const noun = isText ? 'characters' : 'entries';
      const over = count.format(length - Number(limit));
      return {
        message: `has ${count.format(length)} ${noun}; at most ${atMost} are allowed.`,
        found: `${count.format(length)} ${noun}`,
        expected: `at most ${atMost} ${noun}`,
        mend: isText ? `Shorten it by ${over}.` : `Take ${over} of them away.`,
      };
    }
    case 'unevaluatedProperties':
    case 'additionalProperties': {
      const key = unevaluatedProperty ?? additionalProperty;
      const known = keysOf(schema);
      const meant = nearest(key ?? '', known);
      return {
        message: `is not a known key.${meant === undefined ? '' : ` Is “${meant}” meant?`}`,
        found: quoted(key),
        expected: `one of ${known.join(', ')}`,
        mend: meant === undefined ? 'Take it away.' : `Write ${quoted(meant)}.`,
      };
    }
    default: {
      const wanted = expected(schema);
      const found = showValue(data);
      const mend = mendText(data, wanted) ?? mendValue(data, schema);
      return { message: `is ${found}; expected ${wanted}.`, found, expected: wanted, mend };
    }
  }
}

function place({ keyword, instancePath, params }: ErrorObject): string {
  const { unevaluatedProperty, additionalProperty } = params as Partial<Record<string, string>>;
  const key = unevaluatedProperty ?? additionalProperty;
  return key !== undefined && keyword.endsWith('Properties')
    ? `${instancePath}/${pointerPart(key)}`
    : instancePath;
}

/** A node without its type is taken for each of them: what they would ask for says nothing. */
function withoutEchoes(errors: readonly ErrorObject[]): ErrorObject[] {
  const lacks = (each: ErrorObject, key: string) =>
    each.keyword === 'required' &&
    (each.params as { missingProperty: string }).missingProperty === key;
  const untyped = errors.filter((each) => lacks(each, 't')).map((each) => each.instancePath);
  return errors.filter(
    (each) =>
      each.keyword !== 'if' &&
      !untyped.some(
        (path) =>
          isWithin(each.instancePath, `${path}/c`) ||
          (path === each.instancePath && (lacks(each, 'href') || lacks(each, 'lang'))),
      ),
  );
}

/** ajv's errors as problems: one for each mistake, without the echoes of `if` and of a second keyword. */
export function schemaProblems(errors: readonly ErrorObject[] | null | undefined): Problem[] {
  const seen = new Set<string>();
  return withoutEchoes(errors ?? []).flatMap((each) => {
    const pointer = place(each);
    const { missingProperty = '' } = each.params as { missingProperty?: string };
    const mistake = `${pointer}\n${missingProperty}`;
    if (seen.has(mistake)) return [];
    seen.add(mistake);
    const { message, ...details } = told(each);
    return [error(pointer, message, details)];
  });
}
