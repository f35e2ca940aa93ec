import type { DefaultTreeAdapterTypes as Tree } from 'parse5';

/** A node of a page. */
export type PageNode = Tree.Node;
/** An element of a page. */
export type PageElement = Tree.Element;

/** Says whether a node is an element. */
export function isElement(node: PageNode): node is PageElement {
  return 'tagName' in node;
}

/** The children of a node; those of a `<template>` are no part of the page. */
export function childrenOf(node: PageNode): readonly PageNode[] {
  return 'childNodes' in node ? node.childNodes : [];
}

/** Every element below a node, in the order of the page. */
export function* elementsOf(node: PageNode): Generator<PageElement> {
  // Without recursion: a page may be nested as deep as it likes.
  const waiting = [...childrenOf(node)].reverse();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (isElement(next)) yield next;
    waiting.push(...[...childrenOf(next)].reverse());
  }
}

/** An element and all that it stands in, the page first. */
export function pathOf(element: PageElement): PageElement[] {
  const path: PageElement[] = [];
  let node: PageNode | null = element;
  while (node) {
    if (isElement(node)) path.unshift(node);
    node = 'parentNode' in node ? node.parentNode : null;
  }
  return path;
}

/** The value of an attribute, without white space at its ends. */
export function attribute(element: PageElement, name: string): string | undefined {
  return element.attrs.find((each) => each.name === name)?.value.trim();
}

/** Class and id of an element as single words, in small letters. */
export function namesOf(element: PageElement): string[] {
  const names = `${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`;
  return names.toLowerCase().split(/\s+/).filter(Boolean);
}

/** The words below a node, in one line. */
export function wordsOf(node: PageNode): string {
  const parts: string[] = [];
  const waiting: PageNode[] = [node];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if ('value' in next) parts.push(next.value);
    if (isElement(next) && isSilent(next)) continue;
    if (isElement(next) && !isInline(next)) parts.push(' ');
    waiting.push(...[...childrenOf(next)].reverse());
  }
  return parts.join('').replace(/\s+/g, ' ').trim();
}

const silent = new Set(
  'head script style noscript template iframe frame frameset object embed video audio canvas svg math map form button input select textarea dialog menu progress meter'.split(
    ' ',
  ),
);
const inline = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark nobr o:p picture q rb rp rt ruby s samp small source span st1:place strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

/** Says whether an element is none of the page's words: programs, forms, films. */
export function isSilent({ tagName }: PageElement): boolean {
  return silent.has(tagName);
}

/** Says whether an element stands in the line of the text, as browsers show it. */
export function isInline(element: PageElement): boolean {
  const style = attribute(element, 'style') ?? '';
  if (/display\s*:\s*(?:block|flex|grid|table|list-item)/i.test(style)) return false;
  return inline.has(element.tagName) || element.tagName.includes('-');
}
