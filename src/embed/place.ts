import type { FeedElement } from '../elements/feed-element.js';

/** What an element is to be (`advisor`), and its attributes; null for none. */
export type Said = (name: string) => string | null | undefined;

/** What the `data-*` attributes of a node say. */
export const saidBy = (node: Element): Said => {
  return (name) => node.getAttribute(`data-${name}`);
};

/**
 * Puts an element where `node` stands, which stays in it as the fallback. It gets the attributes that it knows and no
 * others, and no properties: a clone of the page has them too.
 */
export const place = (node: HTMLElement, said: Said = saidBy(node)): void => {
  const name = `advisor-${said('advisor')}`;
  const type = customElements.get(name) as typeof FeedElement | undefined;
  // In an element it has been here before; what is being edited would be saved.
  if (
    !type ||
    node.isContentEditable ||
    node.closest('advisor-issue,advisor-question,advisor-answer')
  )
    return;
  const element = document.createElement(name);
  type.observedAttributes.forEach((attribute) => {
    const value = said(attribute);
    if (value != null) element.setAttribute(attribute, value);
  });
  node.replaceWith(element);
  element.append(node);
};
