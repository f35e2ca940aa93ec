const { attachInternals } = HTMLElement.prototype;

/** What elements say of themselves to the browser alone; import this before their definition. */
export const internals = new WeakMap<Element, ElementInternals>();

HTMLElement.prototype.attachInternals = function () {
  const found = attachInternals.call(this);
  internals.set(this, found);
  return found;
};
