import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Node } from 'yaml';
import type { ValidateFunction } from 'ajv/dist/2020.js';
import type { Finding, Position } from '../finding.js';
import { pointerKeys, type Problem } from '../schema/problem.js';
import { schemaProblems } from '../schema/schema-problems.js';

/** A piece of YAML that knows where each of its values stands in its file. */
export interface YamlSource<T> {
  /** Undefined where `findings` holds an error. */
  readonly value: T | undefined;
  readonly findings: readonly Finding[];
  /** Where the key, or the list entry, of a JSON Pointer stands; else the nearest one around it. */
  readonly locate: (pointer: string) => Position;
  /** A problem with its place. */
  readonly find: (problem: Problem) => Finding;
}

/** The node that stands for a pointer: a key of a map, an entry of a list. */
function nodeAt(root: Node | null, keys: readonly string[]): Node | null {
  let found = root;
  let node: unknown = root;
  for (const key of keys) {
    if (isMap<Node, Node>(node)) {
      const pair = node.items.find((each) => isScalar(each.key) && String(each.key.value) === key);
      if (!pair) return found;
      found = pair.key;
      node = pair.value;
    } else if (isSeq<Node>(node)) {
      node = node.items[Number(key)];
      if (!node) return found;
      found = node as Node;
    } else return found;
  }
  return found;
}

/** Parses YAML and checks it; `above` counts the lines of the file before it. */
export function readYaml<T>(
  file: string,
  text: string,
  above: number,
  check: ValidateFunction<T>,
): YamlSource<T> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const position = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1) + above, column: Math.max(col, 1) };
  };
  const locate = (pointer: string): Position =>
    position(nodeAt(document.contents, pointerKeys(pointer))?.range?.[0] ?? 0);
  const find = ({ pointer, severity, message }: Problem): Finding => {
    const name = pointerKeys(pointer).join('.');
    return { file, ...locate(pointer), severity, message: name ? `${name}: ${message}` : message };
  };
  const errors = document.errors.map(({ pos, message }): Finding => ({
    file,
    ...position(pos[0]),
    severity: 'error',
    message: `This is not YAML: ${message}${/[.!?]$/.test(message) ? '' : '.'}`,
  }));
  if (errors.length > 0) return { value: undefined, findings: errors, locate, find };
  const value: unknown = document.toJS();
  return check(value)
    ? { value, findings: [], locate, find }
    : { value: undefined, findings: schemaProblems(check.errors).map(find), locate, find };
}
