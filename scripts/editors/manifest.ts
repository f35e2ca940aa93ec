import { readFileSync } from 'node:fs';

/** Something of an element's that has a name and a description. */
export interface Described {
  readonly name: string;
  readonly description?: string;
}

/** A custom property, and what it is where no page sets it. */
export interface Token extends Described {
  readonly default?: string;
}

/** An attribute, and the property that it sets, where it has one of its own. */
export interface Attribute extends Described {
  readonly type?: { readonly text: string };
  readonly fieldName?: string;
}

interface Member extends Described {
  readonly kind: 'field' | 'method';
  readonly readonly?: boolean;
}

/** One element of custom-elements.json: what a page may write, set, hear and style. */
export interface ManifestElement extends Described {
  readonly tagName: string;
  readonly attributes: readonly Attribute[];
  readonly members: readonly Member[];
  readonly events: readonly Described[];
  readonly slots: readonly Described[];
  readonly cssParts: readonly Described[];
  readonly cssStates: readonly Described[];
  readonly cssProperties: readonly Token[];
}

/** A custom-elements.json, as far as an editor asks. */
export interface Manifest {
  readonly modules: { readonly declarations: readonly Partial<ManifestElement>[] }[];
}

/** The manifest as it is committed. */
export function readManifest(): Manifest {
  return JSON.parse(readFileSync('custom-elements.json', 'utf8')) as Manifest;
}

/** The elements of a manifest; their base classes are none. */
export function elementsOf({ modules }: Manifest): readonly ManifestElement[] {
  return modules
    .flatMap(({ declarations }) => declarations)
    .filter(({ tagName }) => tagName) as ManifestElement[];
}

/** What several elements have in common, once. */
export function once<T extends Described>(described: readonly T[]): readonly T[] {
  return [...new Map(described.map((each) => [each.name, each])).values()];
}

/** What a custom property is for, and what it is by default. */
export function tokenText({ description = '', default: value }: Token): string {
  return value ? `${description} Default: ${value}.` : description;
}
