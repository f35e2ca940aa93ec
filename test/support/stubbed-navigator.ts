type Known = 'clipboard' | 'share';

/** Gives the browser an ability for one test, or takes it away; the returned function gives back what it was. */
export function stubNavigator(name: Known, value: unknown): () => void {
  const own = Object.getOwnPropertyDescriptor(navigator, name);
  const inherited = Object.getOwnPropertyDescriptor(Navigator.prototype, name);
  // Whether it is there is asked too.
  delete (Navigator.prototype as Partial<Record<Known, unknown>>)[name];
  delete (navigator as unknown as Partial<Record<Known, unknown>>)[name];
  if (value) Object.defineProperty(navigator, name, { configurable: true, value });
  return () => {
    delete (navigator as unknown as Partial<Record<Known, unknown>>)[name];
    if (inherited) Object.defineProperty(Navigator.prototype, name, inherited);
    if (own) Object.defineProperty(navigator, name, own);
  };
}
