import { decodeText } from '../decode-text.js';
import type { SourceDocument } from './document.js';
import type { ImportNotes } from './import-notes.js';
import type { LoadedSource } from './load-source.js';
import { decodePage } from './page/decode-page.js';
import { readPage } from './page/read-page.js';
import { splitParagraphs } from './paragraphs.js';
import { refuseColumns } from './refuse-columns.js';
import { readWord, type WordOptions } from './word/read-word.js';

/** Reads a text, a page or a Word document into paragraphs. Throws a `PublisherError` where it cannot be read. */
export async function readSource(
  { bytes, format, name, url, charset }: LoadedSource,
  options: WordOptions,
  notes: ImportNotes,
): Promise<SourceDocument> {
  if (format === 'word') return readWord(bytes, name, options, notes);
  if (format === 'html') return readPage(decodePage(bytes, name, charset), url, notes);
  const text = decodeText(bytes, name);
  refuseColumns(text);
  return { paragraphs: splitParagraphs(text, notes), facts: {} };
}
