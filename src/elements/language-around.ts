/** The language of the nearest element that has one, out through the shadow roots around. */
export const languageAround = (element: Element): string | undefined => {
  const near = element.closest<HTMLElement>('[lang]');
  const root = element.getRootNode();
  return near ? near.lang : root instanceof ShadowRoot ? languageAround(root.host) : undefined;
};
