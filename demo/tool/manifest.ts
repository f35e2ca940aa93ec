import manifest from '../../custom-elements.json' with { type: 'json' };

/** One thing that an element offers: an attribute, a part, a token and so on, as the manifest has it. */
export interface Entry {
  readonly name: string;
  readonly description?: string;
  readonly default?: string;
  readonly type?: { readonly text: string };
  readonly kind?: string;
  readonly privacy?: string;
  readonly static?: boolean;
  readonly fieldName?: string;
  readonly attribute?: string;
  readonly parameters?: readonly Entry[];
  readonly return?: { readonly type?: { readonly text: string } };
}

/** A custom element, as the manifest has it. */
export interface ElementEntry {
  readonly name: string;
  readonly tagName: string;
  readonly summary?: string;
  readonly description?: string;
  readonly attributes?: readonly Entry[];
  readonly members?: readonly Entry[];
  readonly slots?: readonly Entry[];
  readonly cssParts?: readonly Entry[];
  readonly cssProperties?: readonly Entry[];
  readonly cssStates?: readonly Entry[];
  readonly events?: readonly Entry[];
}

type Declaration = Partial<ElementEntry>;
const modules = manifest.modules as unknown as readonly {
  readonly declarations?: readonly Declaration[];
}[];

/** The custom elements of this package, the whole discussion first. */
export const elements: readonly ElementEntry[] = modules
  .flatMap(({ declarations }) => declarations ?? [])
  .filter((each): each is ElementEntry => each.tagName !== undefined)
  .sort((one, other) => order(one.tagName) - order(other.tagName));

function order(tagName: string): number {
  return ['advisor-issue', 'advisor-question', 'advisor-answer'].indexOf(tagName) >>> 0;
}

/** Every custom property that one of the elements reads. */
export const tokens: readonly Entry[] = [
  ...new Map(
    elements.flatMap(({ cssProperties = [] }) => cssProperties.map((each) => [each.name, each])),
  ).values(),
];
