import { parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';

/** A template as the browser gets it. */
export interface PreparedTemplate {
  /** HTML, with `<?>` for each child, and an attribute `$` that lists what is bound of its element: `$=href,@click`. */
  readonly text: string;
  /** What is bound, in the order of the literal. */
  readonly bindings: readonly Binding[];
}

/** What one attribute, listener (`@click`) or child (no name) is made of: text with places for expressions. */
export interface Binding {
  readonly name: string;
  readonly value: string;
}

const place = (index: number) => `lit-${index}-place`;
const places = /lit-\d+-place/g;
const hasPlace = (text: string) => text.search(places) >= 0;
const child = /^\?lit-\d+-place$/;
// A whole tag or comment: what is left over of one has an expression inside.
const tags = /<!--[^]*?-->|<\/?[a-z](?:"[^"]*"|'[^']*'|[^'">])*>/gi;
const voids = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;
// What the parser takes as text alone, or keeps out of the document.
const closed =
  /^(?:iframe|noembed|noframes|noscript|plaintext|script|style|template|textarea|title|xmp)$/;

/** The texts around the expressions of a binding: of a child or a listener, two empty ones. */
export const textsAround = ({ value }: Binding) => value.split(places);

/** The literal with a word for each expression within a tag, and a comment for each among the content. */
function mark(strings: readonly string[]): string {
  return strings.reduce((text, next, at) => {
    const isInTag = /<(?:!--|\/?(?:[a-z]|$))/i.test(text.replace(tags, ''));
    return `${text}${isInTag ? place(at - 1) : `<!--?${place(at - 1)}-->`}${next}`;
  });
}

/** Takes the attributes with expressions off an element, and puts a list of their names there. */
function bindAttributes(element: Tree.Element, source: string): Binding[] {
  const bindings: Binding[] = [];
  element.attrs = element.attrs.filter(({ name, value }) => {
    if (hasPlace(name)) throw new Error('an expression among the attributes');
    if (name === '$') throw new Error('an attribute named $');
    if (!hasPlace(value)) return true;
    // The parser writes it small, and the names of events may have capitals.
    const from = element.sourceCodeLocation!.attrs![name.toLowerCase()]!.startOffset;
    const written = source.slice(from, from + name.length);
    if (!/^@?[a-z][\w:-]*$/i.test(written))
      throw new Error(`${written}=, where only attributes and listeners can be bound`);
    if (written.startsWith('@') && value.replace(places, ''))
      throw new Error(`${written}= with text around its listener`);
    bindings.push({ name: written, value });
    return false;
  });
  const names = bindings.map(({ name }) => name);
  if (names.length) element.attrs.push({ name: '$', value: names.join() });
  return bindings;
}

/** Marks the places of a tree as the browser is to find them, and gives what stood there. */
function bind(parent: Tree.ParentNode, source: string): Binding[] {
  const bindings: Binding[] = [];
  parent.childNodes = parent.childNodes.filter((node) => {
    if ('data' in node) {
      if (child.test(node.data)) return bindings.push({ name: '', value: node.data.slice(1) });
      if (hasPlace(node.data)) throw new Error('an expression in a comment');
      return false;
    }
    if (!('tagName' in node)) return true;
    if (hasPlace(node.tagName)) throw new Error('an expression in the name of an element');
    if (closed.test(node.tagName)) throw new Error(`an element <${node.tagName}>`);
    bindings.push(...bindAttributes(node, source), ...bind(node, source));
    return true;
  });
  return bindings;
}

function write(node: Tree.Node): string {
  if ('value' in node) return node.value.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  if ('data' in node) return '<?>';
  const content = 'childNodes' in node ? node.childNodes.map(write).join('') : '';
  if (!('tagName' in node)) return content;
  const attributes = node.attrs.map(({ name, value }) => {
    const text = value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
    if (text === '') return ` ${name}`;
    return /[\s'=<>`]/.test(text) ? ` ${name}="${text}"` : ` ${name}=${text}`;
  });
  const start = `<${node.tagName}${attributes.join('')}>`;
  return voids.test(node.tagName) ? start : `${start}${content}</${node.tagName}>`;
}

/** Prepares the strings of a literal, or throws and says what there is in it that cannot be prepared. */
export function prepareTemplate(strings: readonly string[]): PreparedTemplate {
  const source = mark(strings);
  const tree = parseFragment(source, { sourceCodeLocationInfo: true });
  const bindings = bind(tree, source);
  const found = bindings.flatMap(({ value }) => value.match(places));
  const all = strings.slice(1).map((_, index) => place(index));
  if (found.join() !== all.join())
    throw new Error('an expression that is lost when the browser reads the template');
  // The end of the text closes what is open. A child at the end of the whole needs a node after it, as its end.
  const last = tree.childNodes.at(-1);
  const whole = write(tree) + (last && 'data' in last ? '<?>' : '');
  const text = whole.replace(/(?:<\/[\w-]+>)+$/, '');
  if (write(parseFragment(text)) !== whole)
    throw new Error('mark-up that is not read as it is written');
  return { text, bindings };
}
