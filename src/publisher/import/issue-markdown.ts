import type { RootContent } from 'mdast';
import { toMarkdown } from 'mdast-util-to-markdown';
import { stringify } from 'yaml';
import type { ImportedIssue } from './imported-issue.js';

const paragraph = (value: string): RootContent => ({
  type: 'paragraph',
  children: [{ type: 'text', value }],
});

const heading = (value: string): RootContent => ({
  type: 'heading',
  depth: 2,
  children: [{ type: 'text', value }],
});

const present = <T extends object>(fields: T): Partial<T> =>
  Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Partial<T>;

/** Writes the Markdown source of record: YAML front matter, the question, and each answer under its id. */
export function issueMarkdown(issue: ImportedIssue): string {
  const { id, date, title, series, photo, question, answers } = issue;
  const facts = present({
    id,
    date,
    title,
    series,
    photo: photo && present({ ...photo }),
    answers: answers.map((answer) =>
      present({ id: answer.id, name: answer.name, affiliation: answer.affiliation }),
    ),
  });
  const children = [
    ...question.map(paragraph),
    ...answers.flatMap((answer) => [heading(answer.id), ...answer.body.map(paragraph)]),
  ];
  const words = toMarkdown({ type: 'root', children });
  return `---\n${stringify(facts, { lineWidth: 0 })}---\n\n${words}`;
}
