import { attribute, childrenOf, elementsOf, type PageNode } from './page-tree.js';

/** What a page says of its article in JSON-LD (schema.org), as far as it is of use. */
export interface ArticleData {
  readonly headline?: string | undefined;
  readonly datePublished?: string | undefined;
  readonly url?: string | undefined;
  readonly inLanguage?: string | undefined;
  readonly publisher?: string | undefined;
}

type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const text = (value: unknown) =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
const article = /(?:Article|Posting|Report|QAPage|Question)$/;

function nodesOf(value: unknown): Fields[] {
  if (Array.isArray(value)) return value.flatMap(nodesOf);
  if (!isObject(value)) return [];
  return [value, ...nodesOf(value['@graph'])];
}

function isArticle(node: Fields): boolean {
  return [node['@type']].flat().some((type) => typeof type === 'string' && article.test(type));
}

/** A name or an address, which stands there itself or in an object. */
function named(value: unknown, key: string): string | undefined {
  const [first] = [value].flat();
  return isObject(first) ? text(first[key]) : text(first);
}

function readScript(json: string): Fields[] {
  try {
    return nodesOf(JSON.parse(json));
  } catch {
    // Not ours to mend, and never the only source of anything.
    return [];
  }
}

/** Reads the first article in the JSON-LD of a page. */
export function articleData(page: PageNode): ArticleData {
  const nodes = [...elementsOf(page)]
    .filter(
      (each) =>
        each.tagName === 'script' &&
        attribute(each, 'type')?.toLowerCase() === 'application/ld+json',
    )
    .flatMap((each) =>
      readScript(
        childrenOf(each)
          .map((child) => ('value' in child ? child.value : ''))
          .join(''),
      ),
    );
  const node = nodes.find(isArticle);
  if (!node) return {};
  return {
    headline: text(node.headline) ?? text(node.name),
    datePublished: text(node.datePublished),
    url: named(node.mainEntityOfPage, '@id') ?? text(node.url),
    inLanguage: named(node.inLanguage, 'name'),
    publisher: named(node.publisher, 'name'),
  };
}
