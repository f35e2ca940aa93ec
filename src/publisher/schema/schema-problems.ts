import type { ErrorObject } from 'ajv/dist/2020.js';
import { definition } from './compile.js';
import { nearest } from './nearest.js';
import { error, pointerPart, type Problem } from './problem.js';
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

function message({ keyword, params, data, parentSchema }: ErrorObject): string {
  const schema = parentSchema as Described | undefined;
  const { missingProperty, limit, unevaluatedProperty, additionalProperty } = params as Readonly<
    Partial<Record<string, string>>
  >;
  switch (keyword) {
    case 'required':
    case 'dependentRequired': {
      const what = expected(schema?.properties?.[missingProperty ?? '']);
      return `“${missingProperty}” is missing${what && `; expected ${what}`}.`;
    }
    case 'maxLength':
      return `has ${count.format([...String(data)].length)} characters; at most ${count.format(Number(limit))} are allowed.`;
    case 'maxItems':
      return `has ${count.format((data as unknown[]).length)} entries; at most ${count.format(Number(limit))} are allowed.`;
    case 'unevaluatedProperties':
    case 'additionalProperties': {
      const meant = nearest(unevaluatedProperty ?? additionalProperty ?? '', keysOf(schema));
      return `is not a known key.${meant === undefined ? '' : ` Is “${meant}” meant?`}`;
    }
    default:
      return `is ${showValue(data)}; expected ${expected(schema)}.`;
  }
}

function place({ keyword, instancePath, params }: ErrorObject): string {
  const { unevaluatedProperty, additionalProperty } = params as Partial<Record<string, string>>;
  const key = unevaluatedProperty ?? additionalProperty;
  return key !== undefined && keyword.endsWith('Properties')
    ? `${instancePath}/${pointerPart(key)}`
    : instancePath;
}

/** ajv's errors as problems: one for each mistake, without the echoes of `if` and of a second keyword. */
export function schemaProblems(errors: readonly ErrorObject[] | null | undefined): Problem[] {
  const seen = new Set<string>();
  return (errors ?? []).flatMap((each) => {
    if (each.keyword === 'if') return [];
    const pointer = place(each);
    const { missingProperty = '' } = each.params as { missingProperty?: string };
    const mistake = `${pointer}\n${missingProperty}`;
    if (seen.has(mistake)) return [];
    seen.add(mistake);
    return [error(pointer, message(each))];
  });
}
