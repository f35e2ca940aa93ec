/** The addresses of a `srcset` as a browser splits them (HTML, section 4.8.4.3.9): a comma at an address's end ends it. */
export function srcsetAddresses(srcset: string): string[] {
  const addresses: string[] = [];
  let rest = srcset;
  for (;;) {
    rest = rest.replace(/^[\s,]+/, '');
    if (rest === '') return addresses;
    const [token = ''] = /^\S+/.exec(rest) ?? [];
    rest = rest.slice(token.length);
    addresses.push(token.replace(/,+$/, ''));
    // Without descriptors the next address begins here; else after the comma that is in no brackets.
    if (!token.endsWith(',')) rest = rest.replace(/^(\([^)]*\)|[^(,])*/, '');
  }
}
