import { escapeHtml } from '../escape-html.js';
import type { Oembed } from './oembed.js';

// XML 1.0, section 2.2: what may not stand in a document at all, escaped or not. A lone half of a pair is none either.
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\p{Surrogate}]/gu;

/** A text between two tags of XML. Parsers would make a line feed of a carriage return. */
const escapeXml = (text: string) =>
  escapeHtml(text.replace(forbidden, '\ufffd')).replaceAll('\r', '&#13;');

/** The response as JSON (oEmbed 1.0, section 2.3.1). */
export const oembedJson = (value: Oembed) => `${JSON.stringify(value, null, 1)}\n`;

/** The response as XML (oEmbed 1.0, section 2.3.2). */
export function oembedXml(value: Oembed): string {
  const elements = Object.entries(value as unknown as Record<string, string | number | undefined>)
    .filter(([, each]) => each !== undefined)
    .map(([name, each]) => `<${name}>${escapeXml(String(each))}</${name}>`);
  return [
    '<?xml version="1.0" encoding="utf-8" standalone="yes"?>',
    '<oembed>',
    ...elements,
    '</oembed>\n',
  ].join('\n');
}
