import { parseAst, type Plugin } from 'vite';
import { prepareTemplate, textsAround, type Binding } from './prepare-template.js';

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

interface Literal extends Node {
  readonly tag: Node & { readonly name?: string };
  readonly quasi: {
    readonly quasis: readonly { readonly value: { readonly cooked: string } }[];
    readonly expressions: readonly Node[];
  };
}

/** Every html`…` of a tree, one that holds others before them. */
function* literalsOf(node: unknown): Generator<Literal> {
  if (typeof node !== 'object' || node === null) return;
  const { type, tag } = node as Literal;
  if (type === 'TaggedTemplateExpression' && tag.name === 'html') yield node as Literal;
  for (const child of Object.values(node)) yield* literalsOf(child);
}

/** The expression that gives a binding its value. */
function valueOf(binding: Binding, expressions: readonly string[]): string {
  const [first, ...texts] = textsAround(binding).map((text) => text.replace(/[\\`$]/g, '\\$&'));
  const [only] = expressions;
  // Lit calls a method of the element as one: what is left of it calls functions.
  if (binding.name.startsWith('@') && /^this\.[\w#.]+$/.test(only!))
    return `$event=>${only}($event)`;
  if (expressions.length === 1 && !first && !texts[0]) return only!;
  return `$joined\`${first}${texts.map((text, at) => `\${${expressions[at]}}${text}`).join('')}\``;
}

/** Makes each html`…` of a module a call with its prepared text: html`<p id=${x}>${y}</p>` becomes html("<p $=id><?>",x,y). */
export function prepareTemplates(code: string): string {
  const literals = [...literalsOf(parseAst(code))];

  /** A stretch of the code with its literals prepared. */
  function prepared(from: number, to: number): string {
    let text = '';
    for (const literal of literals) {
      if (literal.start < from || literal.end > to) continue;
      text += code.slice(from, literal.start) + call(literal);
      from = literal.end;
    }
    return text + code.slice(from, to);
  }

  function call({ start, end, quasi }: Literal): string {
    const expressions = quasi.expressions.map((each) => {
      const text = prepared(each.start, each.end);
      return each.type === 'SequenceExpression' ? `(${text})` : text;
    });
    try {
      const { text, bindings } = prepareTemplate(quasi.quasis.map(({ value }) => value.cooked));
      const values = bindings.map((binding) =>
        valueOf(binding, expressions.splice(0, textsAround(binding).length - 1)),
      );
      return `html(${[JSON.stringify(text), ...values].join()})`;
    } catch (cause) {
      const { message } = cause as Error;
      throw new Error(`${code.slice(start, end)} cannot be prepared for it has ${message}`, {
        cause,
      });
    }
  }

  const text = prepared(0, code.length);
  return text.includes('$joined`') ? `import{joined as $joined}from"lit";${text}` : text;
}

/** Prepares at build time what Lit would find out about its templates on every page. */
export function preparedTemplates(): Plugin {
  return {
    name: 'prepared-templates',
    transform: { filter: { id: /\/src\/.*\.ts$/, code: 'html`' }, handler: prepareTemplates },
  };
}
