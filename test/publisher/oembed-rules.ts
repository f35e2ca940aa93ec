import assert from 'node:assert/strict';
import { DOMParser } from '@xmldom/xmldom';
import { parse, parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';

/** An oEmbed response as a consumer reads it. */
export type Response = Readonly<Record<string, unknown>>;

const texts = ['title', 'author_name', 'author_url', 'provider_name', 'provider_url'];
const isAddress = (value: unknown) => typeof value === 'string' && /^https?:\/\//.test(value);
const isSize = (value: unknown) => Number.isInteger(value) && Number(value) > 0;

/** Checks a response of the type `rich` against what oEmbed 1.0 demands (sections 2.3.4 and 2.3.4.4). */
export function checkRich(response: Response, maxWidth = Infinity, maxHeight = Infinity): void {
  assert.equal(response['version'], '1.0');
  assert.equal(response['type'], 'rich');
  assert.equal(typeof response['html'], 'string');
  for (const name of texts.filter((each) => each in response))
    assert.ok(typeof response[name] === 'string' && response[name] !== '', name);
  for (const name of ['author_url', 'provider_url'].filter((each) => each in response))
    assert.ok(isAddress(response[name]), name);
  for (const [name, most] of [
    ['width', maxWidth],
    ['height', maxHeight],
  ] as const) {
    assert.ok(isSize(response[name]), name);
    assert.ok(Number(response[name]) <= most, `${name} fits`);
  }
  assert.ok(Number.isInteger(response['cache_age']), 'cache_age');
  const image = ['thumbnail_url', 'thumbnail_width', 'thumbnail_height'];
  const its = image.filter((name) => name in response);
  assert.ok(its.length === 0 || its.length === image.length, 'all three of a thumbnail, or none');
  if (its.length === 0) return;
  assert.ok(isAddress(response['thumbnail_url']), 'thumbnail_url');
  assert.ok(isSize(response['thumbnail_width']) && isSize(response['thumbnail_height']));
  assert.ok(Number(response['thumbnail_width']) <= maxWidth, 'the thumbnail is as narrow');
  assert.ok(Number(response['thumbnail_height']) <= maxHeight, 'the thumbnail is as low');
}

/** Reads an XML response with a parser of XML, which takes nothing that is not well formed; numbers are made of what is one. */
export function readXml(xml: string): Response {
  assert.match(xml, /^<\?xml version="1\.0" encoding="utf-8" standalone="yes"\?>\n<oembed>/);
  const fail = (message: string) => assert.fail(message);
  const parser = new DOMParser({ errorHandler: { warning: fail, error: fail, fatalError: fail } });
  const { documentElement } = parser.parseFromString(xml, 'text/xml');
  const values: [string, unknown][] = [];
  for (const node of Array.from(documentElement.childNodes)) {
    if (node.nodeType !== node.ELEMENT_NODE) continue;
    const { tagName, textContent } = node as Element;
    const isNumber = /^(?:.*_)?(?:width|height|age)$/.test(tagName);
    values.push([tagName, isNumber ? Number(textContent) : textContent]);
  }
  return Object.fromEntries(values);
}

/** An element as plain data: its tag, its attributes, its text and the elements in it. */
export interface Plain {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
  readonly children: readonly Plain[];
}

const textOf = (node: Tree.ChildNode): string =>
  'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';

function plain(node: Tree.Node): Plain[] {
  const children = 'childNodes' in node ? node.childNodes.flatMap(plain) : [];
  if (!('tagName' in node)) return children;
  const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
  return [{ tag: node.tagName, attributes, text: textOf(node), children }];
}

/** The elements of a piece of HTML. */
export const fragmentOf = (html: string): Plain[] => plain(parseFragment(html));

/** The links of a page's head, as a consumer finds them. */
export function linksOf(page: string): Plain['attributes'][] {
  const [html] = plain(parse(page));
  const head = html?.children.find(({ tag }) => tag === 'head');
  return (head?.children ?? []).filter(({ tag }) => tag === 'link').map((each) => each.attributes);
}

/** Where a page leads consumers for JSON. */
export function discover(page: string): Plain['attributes'] | undefined {
  const [found, ...more] = linksOf(page).filter(
    ({ rel, type }) => rel === 'alternate' && type === 'application/json+oembed',
  );
  assert.deepEqual(more, []);
  return found;
}
