import type { Heading, Root, RootContent } from 'mdast';

/** What stands under one `## id`. */
export interface AnswerSection {
  readonly id: string;
  readonly heading: Heading;
  readonly nodes: readonly RootContent[];
}

/** Parts the words of a source file at its `## id` lines; what goes before the first is the question. */
export function partSections(root: Root): {
  question: readonly RootContent[];
  sections: readonly AnswerSection[];
} {
  const question: RootContent[] = [];
  const sections: { id: string; heading: Heading; nodes: RootContent[] }[] = [];
  for (const node of root.children) {
    if (node.type === 'heading' && node.depth === 2) {
      const id = node.children.map((each) => ('value' in each ? each.value : '')).join('');
      sections.push({ id: id.trim(), heading: node, nodes: [] });
    } else (sections.at(-1)?.nodes ?? question).push(node);
  }
  return { question, sections };
}
