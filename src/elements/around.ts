/** What `find` finds around an element, in the tree in which it stands, else out through the shadow roots around. */
const around = <Found>(
  element: Element,
  find: (element: Element, root: Node) => Found | undefined,
): Found | undefined => {
  const root = element.getRootNode();
  return find(element, root) ?? (root instanceof ShadowRoot ? around(root.host, find) : undefined);
};

/** The language of the nearest element that has one. */
export const languageAround = (element: Element): string | undefined => {
  return around(element, (each) => each.closest<HTMLElement>('[lang]')?.lang);
};

/** The level of a heading that stands below the nearest one before an element; 2 where there is none. */
export const levelAround = (element: Element): number => {
  const heading = around(element, (each, root) => {
    // The browser's own method: a page may have an element of the name `createTreeWalker`.
    const walker = Document.prototype.createTreeWalker.call(document, root, 1);
    walker.currentNode = each;
    let node: Node | null;
    while ((node = walker.previousNode()) && !/^h[1-6]$/.test((node as Element).localName));
    return node;
  });
  return +((heading as Element | undefined)?.localName[1] ?? 1) + 1;
};
