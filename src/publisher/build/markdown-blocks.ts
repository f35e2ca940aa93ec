import type { List, RootContent } from 'mdast';
import type { Block, ListItem } from '../../feed/issue.js';
import { readInlines, type Refuse } from './markdown-inlines.js';

const refusals: Readonly<Record<string, string>> = {
  heading: 'Only ## and the id of an expert make a heading. For a number sign write \\#.',
  code: 'A line indented by four spaces or between ``` marks is code: take the spaces away.',
  html: 'HTML is no part of an issue, but for <span lang="es">…</span> within a line.',
  thematicBreak: 'A line across is no part of an issue. For the signs themselves write \\*\\*\\*.',
  definition: 'Write links with their address, [words](https://…), and a bracket as \\[.',
};

function readItems(list: List, refuse: Refuse): ListItem[] {
  return list.children.map((item): ListItem => {
    const [first, ...more] = item.children;
    for (const each of more) refuse(each, 'A list entry is one paragraph, without lists inside.');
    if (first && first.type !== 'paragraph') refuse(first, 'A list entry is one paragraph.');
    return { t: 'li', c: first?.type === 'paragraph' ? readInlines(first.children, refuse) : [] };
  });
}

/** Blocks of the feed format from Markdown; what the format has no word for is refused. */
export function readBlocks(nodes: readonly RootContent[], refuse: Refuse): Block[] {
  return nodes.flatMap((node): Block[] => {
    switch (node.type) {
      case 'paragraph':
        return [{ t: 'p', c: readInlines(node.children, refuse) }];
      case 'blockquote':
        return node.children.flatMap((inner): Block[] => {
          if (inner.type === 'paragraph') {
            return [{ t: 'quote', c: readInlines(inner.children, refuse) }];
          }
          refuse(inner, 'A block quote holds paragraphs alone.');
          return [];
        });
      case 'list':
        if (node.ordered && node.start !== 1) {
          // "1968. The year…" would lose its year.
          refuse(
            node,
            `A list begins with 1. For a paragraph that begins so write ${node.start}\\.`,
          );
        }
        return [{ t: node.ordered ? 'ol' : 'ul', c: readItems(node, refuse) }];
      default:
        refuse(node, refusals[node.type] ?? `${node.type} is no part of an issue.`);
        return [];
    }
  });
}
