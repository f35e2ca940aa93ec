import { issueCache } from '../build/headers-file.js';
import { refusal, type Answer } from '../http-answer.js';
import { oembed, type Embedded, type Room } from '../oembed/oembed.js';
import { oembedJson, oembedXml } from '../oembed/oembed-text.js';
import type { PublishedSite } from './published-site.js';

// Whoever asks from a page of theirs may read why there is nothing.
const forAll = { 'Access-Control-Allow-Origin': '*' };
const no = (status: number, words: string) => refusal(status, words, forAll);

const formats = {
  json: { type: 'application/json; charset=utf-8', write: oembedJson },
  xml: { type: 'text/xml; charset=utf-8', write: oembedXml },
};
const isFormat = (name: string): name is keyof typeof formats => Object.hasOwn(formats, name);

/** A size in pixels; undefined for what is none, which asks for nothing. */
function pixels(value: string | null): number | undefined {
  const size = Math.floor(Number(value));
  return size >= 1 ? size : undefined;
}

/** The room that a consumer says it has (oEmbed 1.0, section 2.2). */
function roomOf(query: URLSearchParams): Room {
  return { maxWidth: pixels(query.get('maxwidth')), maxHeight: pixels(query.get('maxheight')) };
}

function found(
  embedded: Embedded | undefined,
  query: URLSearchParams,
  format: keyof typeof formats,
): Answer {
  if (!embedded) return no(404, 'There is no issue at this address.');
  const { type, write } = formats[format];
  const body = write(oembed(embedded, roomOf(query)));
  return { type, body, headers: { ...forAll, 'Cache-Control': issueCache } };
}

/** Answers for the page that `url` names, in the `format` that is asked for (oEmbed 1.0, sections 2.2 and 2.3). */
export async function answerOembed(site: PublishedSite, query: URLSearchParams): Promise<Answer> {
  const format = query.get('format')?.toLowerCase() ?? 'json';
  if (!isFormat(format)) return no(501, 'The formats are json and xml.');
  const url = query.get('url');
  if (url === null || !URL.canParse(url))
    return no(400, 'Name an issue by its page: ?url=https%3A%2F%2F…');
  return found(await site.find(new URL(url)), query, format);
}

/** Answers for one issue, in JSON: its file, where the consumer has less room than that takes. */
export async function answerOembedFile(
  site: PublishedSite,
  id: string,
  query: URLSearchParams,
): Promise<Answer> {
  return found(await site.embedded(id), query, 'json');
}

/** Says whether a consumer tells how much room it has. */
export const tellsRoom = (query: URLSearchParams) =>
  query.has('maxwidth') || query.has('maxheight');
