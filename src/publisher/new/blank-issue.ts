import { stringify } from 'yaml';
import { slugFrom } from '../slug.js';
import { issueFields, type IssueField } from './issue-fields.js';

/** What is known of an issue before it is written. */
export interface IssueBeginning {
  readonly title?: string | undefined;
  /** YYYY-MM-DD. */
  readonly date?: string | undefined;
}

const indent = (lines: readonly string[], by: string) => lines.map((line) => `${by}${line}`);

/** The first line that is no comment begins the entry of a list; comments stand above its hyphen. */
function asEntry(lines: readonly string[]): string[] {
  const first = lines.findIndex((line) => !line.startsWith('# '));
  return [...lines.slice(0, first), `- ${lines[first]}`, ...indent(lines.slice(first + 1), '  ')];
}

function valueLines(
  field: IssueField,
  isOpen: boolean,
  known: ReadonlyMap<string, string>,
): string[] {
  const { key, fields, isList, example } = field;
  if (fields) {
    const inner = fields.flatMap((each) => fieldLines(each, isOpen, new Map()));
    return [`${key}:`, ...(isList ? indent(asEntry(inner), '  ') : indent(inner, '  '))];
  }
  if (isList) return [`${key}:`, `  - ${example}`];
  const value = known.get(key) ?? (isOpen ? undefined : example);
  return [value === undefined ? `${key}:` : `${key}: ${value}`];
}

/** `isOpen` says that the lines around stand to be filled in, and are no example. */
function fieldLines(
  field: IssueField,
  isOpen: boolean,
  known: ReadonlyMap<string, string>,
): string[] {
  const lines = valueLines(field, isOpen && field.isRequired === true, known);
  const about = `# ${field.isRequired && isOpen ? 'REQUIRED. ' : ''}${field.about}`;
  return isOpen && !field.isRequired ? [about, ...indent(lines, '# ')] : [about, ...lines];
}

const introduction = `# A new issue. Fill in what is REQUIRED; every other field may stay away.
# To use one, take the “# ” off the beginnings of its lines and replace the example.
# All fields are explained in docs/source-format.md of advisor-embed.`;

const words = `<!-- REQUIRED. Replace this line by the question: one or more paragraphs. -->

## <!-- REQUIRED. The id of the first expert, as above -->

<!-- REQUIRED. Replace this line by the answer, without quotation marks around it: the page adds them. Each further expert has a line “## id” and an answer of their own. -->
`;

/** An empty issue in Markdown: every field explained, what is known filled in, and blanks that `build` refuses. */
export function blankIssue({ title, date }: IssueBeginning): string {
  const id = slugFrom(title ?? '');
  const known = new Map<string, string>();
  const scalar = (text: string) => stringify(text, { lineWidth: 0 }).trim();
  if (title !== undefined) known.set('title', scalar(title));
  if (id !== '') known.set('id', scalar(id));
  if (date !== undefined) known.set('date', date);
  const blocks = issueFields.map((field) => fieldLines(field, true, known).join('\n'));
  return `---\n${[introduction, ...blocks].join('\n\n')}\n---\n\n${words}`;
}
