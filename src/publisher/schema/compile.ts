import { readFileSync } from 'node:fs';
import { Ajv2020, type SchemaObject, type ValidateFunction } from 'ajv/dist/2020.js';
import { isDay } from '../../feed/read-json.js';
import { safeLink } from '../../feed/safe-url.js';
import { pointerKeys } from './problem.js';

// From src by tsx and from dist alike: the build copies the schema.
const file = new URL('../../feed/feed.schema.json', import.meta.url);

/** The published JSON Schema of the feed format. */
export const feedSchema = JSON.parse(readFileSync(file, 'utf8')) as SchemaObject;

const dateTime =
  /^(\d{4}-\d\d-\d\d)T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?(?:Z|[+-]\d\d:\d\d)$/i;

const ajv = new Ajv2020({
  allErrors: true,
  // `ErrorObject.parentSchema`: its title says what was expected.
  verbose: true,
  strictTypes: false,
  strictRequired: false,
  formats: {
    date: isDay,
    'date-time': (value: string) =>
      isDay(dateTime.exec(value)?.[1] ?? '') && !isNaN(Date.parse(value)),
    iri: (value: string) => safeLink(value) !== undefined,
  },
});
ajv.addSchema(feedSchema, 'feed');

/** Checks a document against the published schema. */
export const checkFeed = ajv.getSchema('feed') as ValidateFunction;

/** Compiles a schema of our own, which may refer to the feed's definitions as `feed#/$defs/…`. */
export function compile<T>(schema: SchemaObject): ValidateFunction<T> {
  return ajv.compile<T>(schema);
}

/** The part of the feed schema that a reference names. */
export function definition(reference: string): SchemaObject | undefined {
  let found: unknown = feedSchema;
  for (const key of pointerKeys(reference.slice(reference.indexOf('#') + 1))) {
    found = (found as Readonly<Record<string, unknown>> | undefined)?.[key];
  }
  return found as SchemaObject | undefined;
}
