import { isObject, own } from '../../../feed/read-json.js';

/** A value and its JSON Pointer. */
export interface Part {
  readonly value: unknown;
  readonly pointer: string;
}

const entries = (value: unknown, pointer: string): Part[] =>
  Array.isArray(value)
    ? value.map((each: unknown, index) => ({ value: each, pointer: `${pointer}/${index}` }))
    : [];

/** The items of a document, of whatever kind. */
export function itemsOf(document: unknown): Part[] {
  return entries(own(document, 'items'), '/items');
}

/** Says whether an `_advisor` of version 1 is there. */
export function isReadable(value: unknown): boolean {
  return own(own(value, '_advisor'), 'version') === 1;
}

/** The `_advisor` of each item that the elements read as an issue. */
export function issuesOf(document: unknown): Part[] {
  if (!isReadable(document)) return [];
  return itemsOf(document)
    .filter(({ value }) => isReadable(value))
    .map(({ value, pointer }) => ({
      value: own(value, '_advisor'),
      pointer: `${pointer}/_advisor`,
    }));
}

/** The answers of an issue. */
export function answersOf({ value, pointer }: Part): Part[] {
  return entries(own(value, 'answers'), `${pointer}/answers`).filter((each) =>
    isObject(each.value),
  );
}

/** A member of a part. */
export function memberOf({ value, pointer }: Part, key: string): Part {
  return { value: own(value, key), pointer: `${pointer}/${key}` };
}

/** The entries of a list in a part. */
export function entriesOf(part: Part, key: string): Part[] {
  const { value, pointer } = memberOf(part, key);
  return entries(value, pointer);
}
