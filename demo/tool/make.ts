type Content = Node | string | undefined | false;
type Facts = Readonly<Record<string, string | number | boolean | undefined>>;

/** An element with attributes and content. Text only ever becomes text: there is no other way in. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  facts: Facts = {},
  ...content: readonly Content[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(facts)) {
    if (value !== undefined && value !== false)
      element.setAttribute(attribute, value === true ? '' : `${value}`);
  }
  element.append(...content.filter((each) => each !== undefined && each !== false));
  return element;
}

/** The element of this page that a selector names; a page without it is broken, and says so. */
export function find<Found extends Element = HTMLElement>(
  selector: string,
  within: ParentNode = document,
): Found {
  const found = within.querySelector<Found>(selector);
  if (!found) throw new Error(`This page has no ${selector}.`);
  return found;
}
