import JSZip from 'jszip';
import { PublisherError } from '../../publisher-error.js';

/** The XML of a Word document's parts that hold words, by their paths. */
export type WordParts = ReadonlyMap<string, string>;

const holdsWords = /^word\/(?:document\d*|footnotes|endnotes)\.xml$/;
// What one night's text never is; more is a zip bomb.
const largest = 64 * 1_048_576;

const others: readonly (readonly [RegExp, string])[] = [
  [/^xl\//, 'an Excel workbook'],
  [/^ppt\//, 'a PowerPoint presentation'],
  [/^Index\/.*\.iwa$/, 'a Pages document: export it as Word'],
  [/^content\.xml$/, 'an OpenDocument text: save it as .docx'],
  [/^META-INF\/container\.xml$/, 'an e-book'],
];

/** Opens a Word document. Throws a `PublisherError` where the bytes are no zip archive, or one without a Word document in it. */
export async function openWord(bytes: Uint8Array, name: string): Promise<WordParts> {
  const zip = await JSZip.loadAsync(bytes).catch(() => {
    throw new PublisherError(`${name} is a damaged zip archive: it cannot be opened.`);
  });
  const files = Object.values(zip.files).filter(({ dir }) => !dir);
  const found = files.filter((file) => holdsWords.test(file.name));
  if (!found.some((file) => file.name.startsWith('word/document'))) {
    const other = others.find(([path]) => files.some((file) => path.test(file.name)))?.[1];
    throw new PublisherError(
      `${name} is a zip archive and no Word document${other ? `, but ${other}` : ''}. A Word document ends in .docx.`,
    );
  }
  const parts = new Map<string, string>();
  for (const file of found) {
    const { _data: data } = file as unknown as { _data?: { uncompressedSize?: number } };
    if ((data?.uncompressedSize ?? 0) > largest) {
      throw new PublisherError(`${name} unpacks to more than 64 MiB and is not read.`);
    }
    parts.set(file.name, await file.async('string'));
  }
  return parts;
}
