import { originOf } from '../../../feed/safe-url.js';
import type { NamedIssue, Outline } from './outline.js';

/** A document that another one leads to. */
export interface Lead {
  readonly kind: 'issue' | 'archive' | 'next';
  /** Whole, without its fragment. */
  readonly address: string;
  /** What leads there, in the document. */
  readonly pointer: string;
  /** The issue that is looked for there. */
  readonly issue?: NamedIssue;
  /** The template, whole; documents in other folders write the same one otherwise. */
  readonly template?: string;
}

function resolve(path: string, base: string): string | undefined {
  if (!URL.canParse(path, base)) return undefined;
  const url = new URL(path, base);
  url.hash = '';
  return url.href;
}

/** The documents that a document leads to by `next_url` and by its templates, one for each issue; other origins are left alone by templates. */
export function leadsOf({
  base,
  issues,
  nextUrl,
  issueTemplate,
  archiveTemplate,
}: Outline): Lead[] {
  const follow = (
    kind: 'issue' | 'archive',
    template: string | undefined,
    placeholder: string,
    issue: NamedIssue,
    value: string | undefined,
  ): Lead[] => {
    if (!template?.includes(placeholder) || value === undefined) return [];
    const address = resolve(template.replace(placeholder, value), base);
    if (address === undefined || originOf(address) !== originOf(base)) return [];
    const pointer = `${issue.pointer}/${kind === 'issue' ? 'id' : 'date'}`;
    return [{ kind, address, issue, pointer, template: resolve(template, base) ?? template }];
  };
  const next = nextUrl === undefined ? undefined : resolve(nextUrl, base);
  return [
    ...(next === undefined ? [] : [{ kind: 'next', address: next, pointer: '/next_url' } as const]),
    ...issues.flatMap((issue) => [
      ...follow('archive', archiveTemplate, '{month}', issue, issue.date?.slice(0, 7)),
      ...follow('issue', issueTemplate, '{id}', issue, issue.id),
    ]),
  ];
}
