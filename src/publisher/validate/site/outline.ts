import { isDay, own, slug } from '../../../feed/read-json.js';
import { isReadable, itemsOf } from '../rules/issue-parts.js';

/** One issue as a document names it. */
export interface NamedIssue {
  /** Of its `_advisor`. */
  readonly pointer: string;
  /** The id of the JSON Feed item. */
  readonly itemId: string | undefined;
  readonly id: string;
  readonly date: string | undefined;
}

/** What the whole has to know of one document; thousands of them are kept. */
export interface Outline {
  /** As it is named in findings. */
  readonly file: string;
  /** Where it was asked for; a folder gets an address for this. */
  readonly address: string;
  /** Where it came from, after all redirects. */
  readonly base: string;
  /** Says that nothing is wrong in the document itself. */
  readonly isSound: boolean;
  readonly issues: readonly NamedIssue[];
  readonly itemCount: number;
  readonly nextUrl: string | undefined;
  readonly issueTemplate: string | undefined;
  readonly archiveTemplate: string | undefined;
}

const text = (value: unknown) => (typeof value === 'string' ? value : undefined);

/** Takes from a document what other documents can contradict. */
export function outlineOf(
  document: unknown,
  known: Pick<Outline, 'file' | 'address' | 'base' | 'isSound'>,
): Outline {
  const isOurs = isReadable(document);
  const advisor = isOurs ? own(document, '_advisor') : undefined;
  const items = itemsOf(document);
  return {
    ...known,
    issues: items
      .filter(({ value }) => isOurs && isReadable(value))
      .flatMap(({ value, pointer }) => {
        const ours = own(value, '_advisor');
        const id = slug(own(ours, 'id'));
        const date = text(own(ours, 'date'));
        if (id === undefined) return [];
        return [
          {
            pointer: `${pointer}/_advisor`,
            itemId: text(own(value, 'id')),
            id,
            date: date !== undefined && isDay(date) ? date : undefined,
          },
        ];
      }),
    itemCount: items.length,
    nextUrl: text(own(document, 'next_url')),
    issueTemplate: text(own(advisor, 'issue_template')),
    archiveTemplate: text(own(advisor, 'archive_template')),
  };
}
