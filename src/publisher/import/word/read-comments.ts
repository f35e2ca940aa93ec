import type { ImportNotes } from '../import-notes.js';

/** What mammoth's document is made of, as far as it is read here. */
interface WordNode {
  readonly type?: string;
  readonly value?: string;
  readonly children?: readonly WordNode[];
}

interface WordComment {
  readonly body?: readonly WordNode[];
  readonly authorName?: string | null;
}

function wordsOf({ type, value = '', children = [] }: WordNode): string {
  const words = value + children.map(wordsOf).join('');
  return type === 'paragraph' ? `${words} ` : words;
}

/** Lists the comments of a Word document: none of them is published. */
export function readComments(document: unknown, notes: ImportNotes): void {
  const { comments = [] } = document as { readonly comments?: readonly WordComment[] };
  for (const { body = [], authorName } of comments) {
    const words = body.map(wordsOf).join('').replace(/\s+/g, ' ').trim();
    notes.leaveOut(1, words, `comment by ${authorName || 'somebody'}`);
  }
  if (comments.length > 0) {
    notes.check(
      `The document has ${comments.length === 1 ? '1 comment' : `${comments.length} comments`}: see what was left out. Is each settled?`,
    );
  }
}
