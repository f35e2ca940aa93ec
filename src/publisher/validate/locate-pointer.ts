import { parse, type DocumentNode, type ValueNode } from '@humanwhocodes/momoa';
import type { Position } from '../finding.js';
import { pointerKeys } from '../schema/problem.js';

function child(node: ValueNode, key: string): ValueNode | undefined {
  if (node.type === 'Array') return node.elements[Number(key)]?.value;
  if (node.type !== 'Object') return undefined;
  const named = node.members.filter(
    ({ name }) => (name.type === 'String' ? name.value : name.name) === key,
  );
  // The last of two members with one name is the one that JSON.parse takes.
  return named.at(-1)?.value;
}

/** Where the value of a JSON Pointer stands in the text; else the nearest one around it. */
export function locatePointer({ body }: DocumentNode, pointer: string): Position {
  let node = body;
  for (const key of pointerKeys(pointer)) {
    const next = child(node, key);
    if (!next) break;
    node = next;
  }
  const { line, column } = node.loc.start;
  return { line, column };
}

/** The places of a document; it is parsed for them only when something is wrong. */
export function locator(text: string): (pointer: string) => Position {
  let tree: DocumentNode | undefined;
  return (pointer) => {
    try {
      tree ??= parse(text);
      return locatePointer(tree, pointer);
    } catch {
      // Nested too deeply for a parser that calls itself.
      return { line: 1, column: 1 };
    }
  };
}
