import mammoth from 'mammoth';
import { PublisherError } from '../../publisher-error.js';
import type { SourceDocument } from '../document.js';
import type { ImportNotes } from '../import-notes.js';
import { readPage } from '../page/read-page.js';
import { openWord } from './open-word.js';
import { readComments } from './read-comments.js';
import { settleChanges } from './tracked-changes.js';

/** How a Word document is read. */
export interface WordOptions {
  /** Take tracked changes as accepted; else they are refused. */
  readonly acceptChanges?: boolean | undefined;
}

const styles = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p.subtitle:fresh",
  "p[style-name='Caption'] => p.caption:fresh",
  "p[style-name='caption'] => p.caption:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "r[style-name='Emphasis'] => em",
  'strike => s',
];

/** Reads a Word document (.docx): its paragraphs with their marks. Throws a `PublisherError` where it is none, or has tracked changes that nobody asked to accept. */
export async function readWord(
  bytes: Uint8Array,
  name: string,
  { acceptChanges = false }: WordOptions,
  notes: ImportNotes,
): Promise<SourceDocument> {
  notes.unit = 'paragraph';
  const parts = await openWord(bytes, name);
  settleChanges(parts, name, acceptChanges, notes);
  let pictures = 0;
  const { value: html, messages } = await mammoth
    .convertToHtml(
      { buffer: Buffer.from(bytes) },
      {
        styleMap: styles,
        convertImage: mammoth.images.imgElement(() => {
          pictures += 1;
          return Promise.resolve({ src: '' });
        }),
        transformDocument: (document: unknown) => {
          readComments(document, notes);
          return document;
        },
      },
    )
    .catch((error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error);
      throw new PublisherError(`${name} is a damaged Word document: ${reason}`);
    });
  if (pictures > 0) {
    notes.check(
      `The document holds ${pictures === 1 ? '1 picture' : `${pictures} pictures`}, which cannot be published from here: put the photo on your site and give its address in \`photo\`.`,
    );
  }
  for (const message of new Set(messages.map((each) => each.message))) {
    if (/^Unrecogni[sz]ed (?:paragraph|run|table) style/.test(message)) continue;
    notes.check(`Word: ${message}`);
  }
  return readPage(`<!doctype html><body>${html}</body>`, undefined, notes);
}
