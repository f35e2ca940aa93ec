import { parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';

/** An element of a template as the script-tag file makes it. */
export interface PreparedElement {
  /** Its name and its attributes, `a part=link href onclick`; one without a value takes the next of `values`. */
  readonly spec: string;
  /** Texts with places for expressions: the values of attributes and listeners. */
  readonly values: readonly string[];
  readonly content: readonly Prepared[];
}

/** A text, in which a place stands for an expression, or an element. */
export type Prepared = string | PreparedElement;

const place = (index: number) => `lit-${index}-place`;
const places = /lit-(\d+)-place/g;
const hasPlace = (text: string) => text.search(places) >= 0;
const child = /^\?lit-\d+-place$/;
// A whole tag or comment: what is left over of one has an expression inside.
const tags = /<!--[^]*?-->|<\/?[a-z](?:"[^"]*"|'[^']*'|[^'">])*>/gi;
// What the parser takes as text alone, or keeps out of the document.
const closed =
  /^(?:iframe|noembed|noframes|noscript|plaintext|script|style|template|textarea|title|xmp)$/;

/** The texts around the expressions of a text, and which expressions these are. */
export function splitAtPlaces(text: string): { texts: string[]; expressions: number[] } {
  const found = text.split(places);
  return {
    texts: found.filter((_, at) => at % 2 === 0),
    expressions: found.filter((_, at) => at % 2).map(Number),
  };
}

/** The literal with a word for each expression within a tag, and a comment for each among the content. */
function mark(strings: readonly string[]): string {
  return strings.reduce((text, next, at) => {
    const isInTag = /<(?:!--|\/?(?:[a-z]|$))/i.test(text.replace(tags, ''));
    return `${text}${isInTag ? place(at - 1) : `<!--?${place(at - 1)}-->`}${next}`;
  });
}

/** An attribute in the list of an element, and its value if it does not stand there. */
function prepareAttribute(
  element: Tree.Element,
  { name, value }: Tree.Element['attrs'][number],
  source: string,
): [listed: string, value?: string] {
  if (hasPlace(name)) throw new Error('an expression among the attributes');
  // The parser writes it small, and the names of events may have capitals.
  const from = element.sourceCodeLocation!.attrs![name.toLowerCase()]!.startOffset;
  const written = source.slice(from, from + name.length);
  if (!/^@?[a-z][\w:-]*$/i.test(written))
    throw new Error(`${written}=, where only attributes and listeners can be bound`);
  // What is a text there would be code.
  if (/^on/i.test(written)) throw new Error(`${written}=, where a listener is bound with @`);
  if (!hasPlace(value)) return /[\s=]/.test(value) ? [written, value] : [`${written}=${value}`];
  if (!written.startsWith('@')) return [written, value];
  if (value.replace(places, '')) throw new Error(`${written}= with text around its listener`);
  if (!/^@(?:click|scroll)$/.test(written))
    throw new Error(`${written}=, which scripts/lean-lit/lit-html.ts does not carry over`);
  return [`on${written.slice(1)}`, value];
}

function prepareElement(element: Tree.Element, source: string): PreparedElement {
  const { tagName, namespaceURI, attrs } = element;
  if (hasPlace(tagName)) throw new Error('an expression in the name of an element');
  if (closed.test(tagName) || !namespaceURI.endsWith('/xhtml'))
    throw new Error(`an element <${tagName}>`);
  const attributes = attrs.map((each) => prepareAttribute(element, each, source));
  return {
    spec: [tagName, ...attributes.map(([listed]) => listed)].join(' '),
    values: attributes.flatMap(([, value]) => value ?? []),
    content: prepareContent(element, source),
  };
}

function prepareContent(parent: Tree.ParentNode, source: string): Prepared[] {
  return parent.childNodes.flatMap((node) => {
    if ('value' in node) return node.value;
    if ('tagName' in node) return prepareElement(node, source);
    if (!('data' in node)) return [];
    if (child.test(node.data)) return node.data.slice(1);
    if (hasPlace(node.data)) throw new Error('an expression in a comment');
    return [];
  });
}

const textsOf = (prepared: Prepared): readonly string[] =>
  typeof prepared === 'string'
    ? [prepared]
    : [...prepared.values, ...prepared.content.flatMap(textsOf)];

/** Prepares the strings of a literal, or throws and says what there is in it that cannot be prepared. */
export function prepareTemplate(strings: readonly string[]): Prepared[] {
  const source = mark(strings);
  const content = prepareContent(parseFragment(source, { sourceCodeLocationInfo: true }), source);
  const found = content.flatMap(textsOf).flatMap((text) => text.match(places) ?? []);
  const all = strings.slice(1).map((_, index) => place(index));
  if (found.join() !== all.join())
    throw new Error('an expression that is lost when the browser reads the template');
  return content;
}
