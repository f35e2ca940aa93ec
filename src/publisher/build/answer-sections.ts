import type { MarkdownBlock } from './markdown.js';

/** What stands under one `## id`. */
export interface AnswerSection {
  readonly id: string;
  readonly heading: MarkdownBlock;
  readonly nodes: readonly MarkdownBlock[];
}

/** Parts the words of a source file at its `## id` lines; what goes before the first is the question. */
export function partSections(blocks: readonly MarkdownBlock[]): {
  question: readonly MarkdownBlock[];
  sections: readonly AnswerSection[];
} {
  const question: MarkdownBlock[] = [];
  const sections: { id: string; heading: MarkdownBlock; nodes: MarkdownBlock[] }[] = [];
  for (const node of blocks) {
    if (node.type === 'heading' && node.level === 2) {
      const id = node.children.map((each) => ('value' in each ? each.value : '')).join('');
      sections.push({ id: id.trim(), heading: node, nodes: [] });
    } else (sections.at(-1)?.nodes ?? question).push(node);
  }
  return { question, sections };
}
