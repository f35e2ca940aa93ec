// What the templates ask of a page, where there is none: it has no address, and nobody to share with.
const globals = {
  location: { href: '', hash: '' },
  navigator: {},
};

/** Renders as if on a page without an address; nothing of it stays for the rest of the program. */
export function onNoPage<T>(render: () => T): T {
  const before = Object.entries(globals).map(([name, value]) => {
    const own = Object.getOwnPropertyDescriptor(globalThis, name);
    Object.defineProperty(globalThis, name, { value, configurable: true });
    return [name, own] as const;
  });
  try {
    return render();
  } finally {
    for (const [name, own] of before) {
      if (own) Object.defineProperty(globalThis, name, own);
      else Reflect.deleteProperty(globalThis, name);
    }
  }
}
