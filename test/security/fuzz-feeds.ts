import fc from 'fast-check';
import { addresses, vectors } from './corpus/corpus.js';
import { prototypeNames } from './corpus/prototype-names.js';
import { shapes } from './corpus/shapes.js';
import { fullFeed, newerFeed, plainFeed } from './full-feed.js';

// Feeds that nobody would write: good ones with something done to them, and whatever JSON can say.

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const bases = [fullFeed, fullFeed, fullFeed, plainFeed, newerFeed].map((make) =>
  JSON.stringify(make()),
);
const names = [
  ...new Set(bases.flatMap((json) => [...json.matchAll(/"(\w+)":/g)].map(([, name]) => name!))),
];

/** A member of its own, whatever its name, as `JSON.parse` makes it. */
function define(object: object, key: string, value: unknown): void {
  const member = { value, enumerable: true, configurable: true, writable: true };
  Object.defineProperty(object, key, member);
}

const key = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...names) },
  { weight: 2, arbitrary: fc.constantFrom(...prototypeNames) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
);

/** The lengths at which a limit of the format lies, and one more. */
const lengths = [1, 8, 20, 50, 100, 200, 300, 500, 1_000, 2_048, 5_000, 20_000].flatMap(
  (length) => [length, length + 1],
);

const leaf: fc.Arbitrary<Json> = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...vectors) },
  { weight: 2, arbitrary: fc.constantFrom(...addresses) },
  { weight: 2, arbitrary: fc.constantFrom(...(Object.values(shapes) as Json[])) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  // Halves of surrogate pairs too.
  {
    weight: 1,
    arbitrary: fc
      .array(fc.integer({ max: 0xffff, min: 0 }), { maxLength: 6 })
      .map((codes) => String.fromCharCode(...codes)),
  },
  { weight: 1, arbitrary: fc.double() },
  { weight: 1, arbitrary: fc.integer() },
  { weight: 1, arbitrary: fc.constantFrom(null, true, false, '', {}, []) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '2026-03-04',
      'harbor',
      'published',
      'withdrawn',
      'en',
      'p',
      'em',
      'a',
      'ul',
      'https://sample.example/',
    ),
  },
);

const tree = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    leaf,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.array(fc.tuple(key, tie('value')), { maxLength: 5 }).map((entries) => {
      const object: Json = {};
      for (const [name, value] of entries) define(object, name, value);
      return object;
    }),
  ),
})).value;

/** One thing done to a feed, at a place that is counted from its root. */
type Mutation = { readonly at: number } & (
  | { readonly how: 'drop' | 'twice' | 'retype' | 'reverse' }
  | { readonly how: 'replace'; readonly value: Json }
  | { readonly how: 'rename'; readonly value: string }
  | { readonly how: 'stretch' | 'nest'; readonly value: number }
  | { readonly how: 'swap'; readonly value: number }
);

const how = <How extends string, Value>(name: How, value: fc.Arbitrary<Value>) =>
  fc.record({ at: fc.nat({ max: 400 }), how: fc.constant(name), value });

const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  { weight: 6, arbitrary: how('replace', fc.oneof({ weight: 4, arbitrary: leaf }, tree)) },
  { weight: 2, arbitrary: how('stretch', fc.constantFrom(...lengths)) },
  { weight: 1, arbitrary: how('nest', fc.constantFrom(1, 2, 3, 4, 5, 6, 50, 200)) },
  { weight: 1, arbitrary: how('rename', key) },
  { weight: 1, arbitrary: how('swap', fc.nat({ max: 400 })) },
  { weight: 2, arbitrary: how('drop', fc.constant(0)) },
  { weight: 1, arbitrary: how('twice', fc.constant(0)) },
  { weight: 1, arbitrary: how('retype', fc.constant(0)) },
  { weight: 1, arbitrary: how('reverse', fc.constant(0)) },
);

type Holder = Record<string, Json>;
interface Place {
  readonly holder: Holder;
  readonly key: string;
}

/** Every place of a document that can hold something else. */
function placesOf(root: Json): Place[] {
  const places: Place[] = [];
  const open = [root];
  // Not by recursion: what a mutation has nested may be deep.
  for (let node = open.pop(); node !== undefined && places.length < 2_000; node = open.pop()) {
    if (typeof node !== 'object' || node === null) continue;
    for (const name of Object.keys(node)) {
      places.push({ holder: node as Holder, key: name });
      open.push((node as Holder)[name] ?? null);
    }
  }
  return places;
}

function retyped(value: Json): Json {
  if (typeof value === 'string') return [value];
  if (typeof value === 'number') return `${value}`;
  if (Array.isArray(value)) return { ...value, length: value.length };
  return value === null ? {} : typeof value === 'object' ? Object.values(value) : +value;
}

function stretched(value: Json, length: number): Json {
  if (typeof value === 'string') return (value || 'x').repeat(length).slice(0, length);
  if (Array.isArray(value))
    return Array.from({ length: Math.min(length, 120) }, () => value[0] ?? 'x');
  return value;
}

function nest(value: Json, depth: number): Json {
  let nested = value;
  for (let level = 0; level < depth; level++)
    nested = { t: level % 2 ? 'em' : 'strong', c: [nested] };
  return nested;
}

function mutate(root: Json, mutation: Mutation): void {
  const places = placesOf(root);
  const place = places[mutation.at % places.length];
  if (!place) return;
  const { holder, key: name } = place;
  const value = holder[name]!;
  switch (mutation.how) {
    case 'drop':
      if (Array.isArray(holder)) holder.splice(+name, 1);
      else delete holder[name];
      break;
    case 'twice':
      if (Array.isArray(holder)) holder.splice(+name, 0, structuredClone(value));
      break;
    case 'retype':
      define(holder, name, retyped(value));
      break;
    case 'reverse':
      if (Array.isArray(value)) value.reverse();
      break;
    case 'replace':
      define(holder, name, structuredClone(mutation.value));
      break;
    case 'rename':
      define(holder, Array.isArray(holder) ? name : mutation.value, value);
      break;
    case 'stretch':
      define(holder, name, stretched(value, mutation.value));
      break;
    case 'nest':
      define(holder, name, nest(value, mutation.value));
      break;
    case 'swap': {
      const other = places[mutation.value % places.length]!;
      define(holder, name, structuredClone(other.holder[other.key]!));
    }
  }
}

const mutated = fc
  .record({
    base: fc.constantFrom(...bases),
    mutations: fc.array(mutation, { minLength: 1, maxLength: 5 }),
  })
  .map(({ base, mutations }) => {
    const feed = JSON.parse(base) as Json;
    for (const each of mutations) mutate(feed, each);
    return feed;
  });

/** The outline of a feed around anything. */
const outlined = fc
  .record({
    version: fc.constantFrom('https://jsonfeed.org/version/1.1', 'https://jsonfeed.org/version/1'),
    title: leaf,
    items: fc.array(fc.oneof(tree, fc.dictionary(key, leaf, { maxKeys: 6 })), { maxLength: 3 }),
    ours: fc.option(fc.dictionary(key, tree, { maxKeys: 6 })),
    isOurs: fc.boolean(),
  })
  .map(({ version, title, items, ours, isOurs }) => ({
    version,
    title,
    items: items.map((item) =>
      isOurs && typeof item === 'object' && item && !Array.isArray(item)
        ? { title: 'x', ...item, _advisor: { version: 1, id: 'x', date: '2026-03-04', ...ours } }
        : item,
    ),
    _advisor: isOurs ? { version: 1, timezone: 'UTC', publisher: { name: 'x' } } : ours,
  }));

/** Any document. */
export const documents: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 7, arbitrary: mutated },
  { weight: 3, arbitrary: outlined },
  { weight: 1, arbitrary: tree },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 4, noUnicodeString: false }) },
);

/** What is no JSON, but can be given by a script. */
export const values: fc.Arbitrary<unknown> = fc.anything({
  withBigInt: true,
  withDate: true,
  withMap: true,
  withSet: true,
  withNullPrototype: true,
  withSparseArray: true,
  withTypedArray: true,
  withObjectString: true,
  key,
});
