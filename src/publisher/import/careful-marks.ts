import type { PhrasingContent } from 'mdast';

const isMark = (node: PhrasingContent | undefined) =>
  node?.type === 'emphasis' || node?.type === 'strong';

const raw = (value: string): PhrasingContent => ({ type: 'html', value });

const reference = (character: string): PhrasingContent =>
  raw(`&#x${character.codePointAt(0)!.toString(16).toUpperCase()};`);

function edged(value: string, first: boolean, last: boolean): PhrasingContent[] {
  const characters = [...value];
  const start = first && characters.length > 0 ? [reference(characters.shift()!)] : [];
  const end = last && characters.length > 0 ? [reference(characters.pop()!)] : [];
  const rest: PhrasingContent[] =
    characters.length > 0 ? [{ type: 'text', value: characters.join('') }] : [];
  return [...start, ...rest, ...end];
}

/**
 * Marks that are read right whatever stands beside them: each inner one has the other of the two signs, and what touches
 * a sign is a character reference, which is punctuation on both its sides (CommonMark 0.31, section 6.2).
 */
export function carefulMarks(
  nodes: readonly PhrasingContent[],
  level = 0,
  isInside = false,
): PhrasingContent[] {
  return nodes.flatMap((node, at): PhrasingContent[] => {
    const before = nodes[at - 1];
    const after = nodes[at + 1];
    switch (node.type) {
      case 'text': {
        const first = before ? isMark(before) && !/^\s/.test(node.value) : isInside;
        const last = after ? isMark(after) && !/\s$/.test(node.value) : isInside;
        return edged(node.value, first, last);
      }
      case 'emphasis':
      case 'strong': {
        const sign = raw((level % 2 ? '_' : '*').repeat(node.type === 'strong' ? 2 : 1));
        return [sign, ...carefulMarks(node.children, level + 1, true), sign];
      }
      case 'link':
        return [{ ...node, children: carefulMarks(node.children, level) }];
      default:
        return [node];
    }
  });
}
