import { PublisherError } from '../publisher-error.js';

/** What a source is read as. */
export type SourceFormat = 'text' | 'html' | 'word';

const startsWith = (bytes: Uint8Array, ...start: readonly number[]) =>
  start.every((byte, index) => bytes[index] === byte);

const htmlStart =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|\/?(?:html|head|body|title|meta|link|script|style|main|article|section|div|header|figure|img|table|h[1-6]|p|a|b|strong|em|i|span|ul|ol|dl|blockquote|center|font|advisor-\w+|iframe)(?=[\s/>]))/i;

const foreign: readonly (readonly [string, string])[] = [
  ['%PDF', 'is a PDF document. Copy its text column by column into a text file, and import that.'],
  ['{\\rtf', 'is an RTF document. Save it as a Word document (.docx) and try again.'],
  [
    'MIME-Version:',
    'is a page saved with its pictures in one file. Save it as HTML and try again.',
  ],
];

/** Tells text, HTML and Word apart by the first bytes. Throws a `PublisherError` for what is none of them. */
export function sniffFormat(bytes: Uint8Array, name: string): SourceFormat {
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    throw new PublisherError(
      `${name} is an old or a locked Word document (.doc). Save it as .docx without a password and try again.`,
    );
  }
  if (startsWith(bytes, 0x50, 0x4b)) return 'word';
  const label = startsWith(bytes, 0xff, 0xfe)
    ? 'utf-16le'
    : startsWith(bytes, 0xfe, 0xff)
      ? 'utf-16be'
      : 'latin1';
  const start = new TextDecoder(label).decode(bytes.subarray(0, 4_096)).replace(/^\uFEFF|^ï»¿/, '');
  const other = foreign.find(([magic]) => start.startsWith(magic));
  if (other) throw new PublisherError(`${name} ${other[1]}`);
  if (/^\s*[{[]\s*"/.test(start)) {
    throw new PublisherError(
      `${name} is JSON: a feed? \`import\` reads an issue's text, page or Word document; \`validate\` checks a feed.`,
    );
  }
  return htmlStart.test(start) ? 'html' : 'text';
}
