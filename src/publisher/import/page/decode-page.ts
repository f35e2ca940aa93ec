import { decodeText } from '../../decode-text.js';
import { PublisherError } from '../../publisher-error.js';

const orderMarks: readonly (readonly [readonly number[], string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

// Where a browser looks (HTML, section 13.2.3.2).
const searched = 1_024;
const declared = /<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([\w:.-]+)/i;

/** The encoding that the bytes tell of themselves: by their byte order mark, else by `<meta charset>`. */
function encodingOf(bytes: Uint8Array, header: string | undefined): string {
  const marked = orderMarks.find(([mark]) => mark.every((byte, index) => bytes[index] === byte));
  if (marked) return marked[1];
  if (header !== undefined) return header;
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, searched));
  const label = declared.exec(start)?.[1] ?? 'utf-8';
  // It could be read, so it is not UTF-16 (HTML, section 13.2.3.2, step 15).
  return /^utf-?16/i.test(label) ? 'utf-8' : label;
}

/** Decodes a page by its byte order mark, the encoding that its server names, or its `<meta charset>`, else as UTF-8. Throws a `PublisherError` where it is not in that encoding. */
export function decodePage(bytes: Uint8Array, name: string, header?: string): string {
  const label = encodingOf(bytes, header);
  let decoder: TextDecoder;
  try {
    decoder = new TextDecoder(label, { fatal: true });
  } catch {
    throw new PublisherError(
      `${name} says that it is written in “${label}”, which is not known. Save it as UTF-8 and try again.`,
    );
  }
  if (decoder.encoding === 'utf-8') return decodeText(bytes, name);
  try {
    return decoder.decode(bytes);
  } catch {
    throw new PublisherError(
      `${name} says that it is written in “${label}”, and it is not. Save it as UTF-8 and try again.`,
    );
  }
}
