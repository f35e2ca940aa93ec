import { parseAst, type Plugin } from 'vite';
import { prepareTemplate, splitAtPlaces, type Prepared } from './prepare-template.js';

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

/** The code of a text with its expressions. */
function textCode(text: string, codes: readonly string[]): string {
  const { texts, expressions } = splitAtPlaces(text);
  const found = expressions.map((index) => codes[index]!);
  if (!found.length) return JSON.stringify(text);
  if (found.length === 1 && !texts.join('')) return found[0]!;
  const [first, ...more] = texts.map((each) => each.replace(/[\\`$]/g, '\\$&'));
  return `$joined\`${first}${more.map((each, at) => `\${${found[at]}}${each}`).join('')}\``;
}

/** The code that makes what was prepared. */
function codeOf(prepared: Prepared, codes: readonly string[]): string {
  if (typeof prepared === 'string') return textCode(prepared, codes);
  const { spec, values, content } = prepared;
  const listed = spec
    .split(' ')
    .filter((each) => !each.includes('='))
    .slice(1);
  const given = values.map((value, at) => {
    const code = textCode(value, codes);
    // Lit calls a method of the element as one: what is left of it calls functions.
    return listed[at]!.startsWith('on') && /^this\.[\w#.]+$/.test(code)
      ? `$event=>${code}($event)`
      : code;
  });
  const children = content.map((each) => codeOf(each, codes));
  return `html(${[JSON.stringify(spec), ...given, ...children].join()})`;
}

/** Makes each html`…` of a module a call with a list of the element's attributes: html`<p id=${x}>${y}</p>` becomes html("p id",x,y). */
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
      const made = prepareTemplate(quasi.quasis.map(({ value }) => value.cooked)).map((each) =>
        codeOf(each, expressions),
      );
      return made.length === 1 && quasi.quasis.length ? made[0]! : `[${made.join()}]`;
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
