/** The next event of a type, with the type that the page's listeners see. */
export function once<Type extends keyof HTMLElementEventMap>(
  element: HTMLElement,
  type: Type,
): Promise<HTMLElementEventMap[Type]> {
  return new Promise((resolve) => element.addEventListener(type, resolve, { once: true }));
}
