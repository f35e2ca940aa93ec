import type { List, RootContent } from 'mdast';
import { toMarkdown } from 'mdast-util-to-markdown';
import { stringify } from 'yaml';
import type { BodyParagraph, ImportedIssue } from './imported-issue.js';
import { markedMarkdown } from './marked-markdown.js';

const heading = (value: string): RootContent => ({
  type: 'heading',
  depth: 2,
  children: [{ type: 'text', value }],
});

function bodyMarkdown(body: readonly BodyParagraph[]): RootContent[] {
  const nodes: RootContent[] = [];
  for (const each of body) {
    const paragraph = { type: 'paragraph' as const, children: markedMarkdown(each) };
    const last = nodes.at(-1);
    if (each.block === 'quote') {
      if (last?.type === 'blockquote') last.children.push(paragraph);
      else nodes.push({ type: 'blockquote', children: [paragraph] });
    } else if (each.block) {
      const ordered = each.block === 'ol';
      const isSame = last?.type === 'list' && last.ordered === ordered;
      const list: List = isSame ? last : { type: 'list', ordered, spread: false, children: [] };
      list.children.push({ type: 'listItem', spread: false, children: [paragraph] });
      if (!isSame) nodes.push(list);
    } else nodes.push(paragraph);
  }
  return nodes;
}

const present = <T extends object>(fields: T): Partial<T> =>
  Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Partial<T>;

const markdown = (children: RootContent[]) => toMarkdown({ type: 'root', children });

/** Writes the Markdown source of record: YAML front matter, the question, and each answer under its id. */
export function issueMarkdown(issue: ImportedIssue): string {
  const { id, date, title, summary, language, canonicalUrl, series, photo } = issue;
  const facts = present({
    id,
    date,
    title,
    summary,
    language,
    canonical_url: canonicalUrl,
    series,
    photo: photo && present({ ...photo }),
    answers: issue.answers.map(({ id, name, affiliation, url, avatar, lang, moreUrl }) =>
      present({ id, name, affiliation, url, avatar, lang, more_url: moreUrl }),
    ),
    notes: issue.notes?.length ? markdown(bodyMarkdown(issue.notes)).trimEnd() : undefined,
  });
  const children = [
    ...bodyMarkdown(issue.question),
    ...issue.answers.flatMap((answer) => [heading(answer.id), ...bodyMarkdown(answer.body)]),
  ];
  const words = markdown(children);
  return `---\n${stringify(facts, { lineWidth: 0 })}---\n\n${words}`;
}
