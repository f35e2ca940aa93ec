/**
 * The level of a heading that stands below the nearest one before an element, out through the shadow roots around; 2
 * where there is none.
 */
export const levelAround = (element: Element): number => {
  const root = element.getRootNode();
  // The browser's own method: a page may have an element of the name `createTreeWalker`.
  const walker = Document.prototype.createTreeWalker.call(document, root, NodeFilter.SHOW_ELEMENT);
  walker.currentNode = element;
  for (let node = walker.previousNode(); node; node = walker.previousNode()) {
    const [, level] = /^h([1-6])$/.exec((node as Element).localName) ?? [];
    if (level) return +level + 1;
  }
  return root instanceof ShadowRoot ? levelAround(root.host) : 2;
};
