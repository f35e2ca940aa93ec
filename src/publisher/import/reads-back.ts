import type { PhrasingContent } from 'mdast';
import { toMarkdown } from 'mdast-util-to-markdown';
import { parseMarkdown, type MarkdownInline } from '../build/markdown.js';

const names: Readonly<Record<string, string>> = { emphasis: 'em', strong: 'strong', link: 'a' };

/** What a text says with its marks, each word alike however it is cut. */
function outline(nodes: readonly (PhrasingContent | MarkdownInline)[]): string {
  return nodes
    .map((node) => {
      if (!('children' in node)) return 'value' in node ? node.value : ' ';
      const address = 'href' in node ? node.href : 'url' in node ? node.url : '';
      const name = names[node.type] ?? node.type;
      return `\u0001${name} ${address}\u0002${outline(node.children)}\u0003`;
    })
    .join('');
}

/** Whether a paragraph, once written, is read as what it is. */
export function readsBack(children: PhrasingContent[]): boolean {
  const paragraph = { type: 'paragraph' as const, children };
  const [block, ...more] = parseMarkdown(toMarkdown({ type: 'root', children: [paragraph] }));
  return block?.type === 'p' && more.length === 0 && outline(block.children) === outline(children);
}
