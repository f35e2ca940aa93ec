import type { Block, ListItem } from '../../feed/issue.js';
import type { MarkdownBlock } from './markdown.js';
import { readInlines, type Refuse } from './markdown-inlines.js';

const refusals = {
  heading: 'Only ## and the id of an expert make a heading. For a number sign write \\#.',
  code: 'A line indented by four spaces or between ``` marks is code: take the spaces away.',
  html: 'HTML is no part of an issue, but for <span lang="es">…</span> within a line.',
  hr: 'A line across is no part of an issue. For the signs themselves write \\*\\*\\*.',
  definition: 'Write links with their address, [words](https://…), and a bracket as \\[.',
};

function readItems(items: readonly MarkdownBlock[], refuse: Refuse): ListItem[] {
  return items.map((item): ListItem => {
    const [first, ...more] = item.type === 'li' ? item.children : [];
    for (const each of more) refuse(each, 'A list entry is one paragraph, without lists inside.');
    if (first && first.type !== 'p') refuse(first, 'A list entry is one paragraph.');
    return { t: 'li', c: first?.type === 'p' ? readInlines(first.children, refuse) : [] };
  });
}

/** Blocks of the feed format from Markdown; what the format has no word for is refused. */
export function readBlocks(nodes: readonly MarkdownBlock[], refuse: Refuse): Block[] {
  return nodes.flatMap((node): Block[] => {
    switch (node.type) {
      case 'p':
        return [{ t: 'p', c: readInlines(node.children, refuse) }];
      case 'quote':
        return node.children.flatMap((inner): Block[] => {
          if (inner.type === 'p') {
            return [{ t: 'quote', c: readInlines(inner.children, refuse) }];
          }
          refuse(inner, 'A block quote holds paragraphs alone.');
          return [];
        });
      case 'ul':
      case 'ol':
        if (node.start !== 1) {
          // "1968. The year…" would lose its year.
          refuse(
            node,
            `A list begins with 1. For a paragraph that begins so write ${node.start}\\.`,
          );
        }
        return [{ t: node.type, c: readItems(node.children, refuse) }];
      default:
        if (node.type !== 'li') refuse(node, refusals[node.type]);
        return [];
    }
  });
}
