import type { ElementEntry, Entry } from '../tool/manifest.js';

/** One kind of what elements offer: its entries, and what stands beside a name. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly entries: (element: ElementEntry) => readonly Entry[] | undefined;
  readonly name: (entry: Entry) => string;
  readonly facts: (entry: Entry) => string | undefined;
}

const typeOf = ({ type }: Entry) => type?.text.replace(/ \| undefined$/, '');
const plain = ({ name }: Entry) => name;

function attributeName(entry: Entry, element: ElementEntry): string {
  const member = element.members?.find(({ name }) => name === entry.fieldName);
  return member?.attribute ?? entry.name;
}

function signature({ name, parameters = [] }: Entry): string {
  const list = parameters.map((each) =>
    each.type ? `${each.name}: ${each.type.text}` : each.name,
  );
  return `${name}(${list.join(', ')})`;
}

const isMember =
  (kind: string) =>
  (entry: Entry): boolean =>
    entry.kind === kind && (entry.privacy ?? 'public') === 'public';

/** What a reader looks up, in the order in which one needs it. */
export const sections: readonly Section[] = [
  {
    id: 'attribute',
    title: 'Attributes',
    // The analyzer writes the property's name where an attribute has another.
    entries: (element) =>
      element.attributes?.map((entry) => ({ ...entry, name: attributeName(entry, element) })),
    name: plain,
    facts: typeOf,
  },
  {
    id: 'property',
    title: 'Properties',
    entries: ({ members }) => members?.filter(isMember('field')),
    name: plain,
    facts: typeOf,
  },
  {
    id: 'method',
    title: 'Methods',
    entries: ({ members }) => members?.filter(isMember('method')),
    name: signature,
    facts: (entry) => entry.return?.type?.text,
  },
  {
    id: 'event',
    title: 'Events',
    entries: ({ events }) => events,
    name: plain,
    facts: typeOf,
  },
  {
    id: 'slot',
    title: 'Slots',
    entries: ({ slots }) => slots,
    name: ({ name }) => name || '(default)',
    facts: () => undefined,
  },
  {
    id: 'token',
    title: 'Tokens',
    entries: ({ cssProperties }) => cssProperties,
    name: plain,
    facts: (entry) => (entry.default === undefined ? undefined : `default ${entry.default}`),
  },
  {
    id: 'part',
    title: 'Parts',
    entries: ({ cssParts }) => cssParts,
    name: ({ name }) => `::part(${name})`,
    facts: () => undefined,
  },
  {
    id: 'state',
    title: 'States',
    entries: ({ cssStates }) => cssStates,
    name: ({ name }) => `:state(${name})`,
    facts: () => undefined,
  },
];

/** The line that hands every part of an element on, for a shadow root around it. */
export function exportParts({ cssParts = [] }: ElementEntry): string {
  return `exportparts="${cssParts.map(({ name }) => name).join(', ')}"`;
}
