import { tokens } from '../tool/manifest.js';

/** A theme taken apart: the tokens that it sets, and its other rules as they stand. */
export interface ReadTheme {
  readonly tokens: ReadonlyMap<string, string>;
  readonly rest: readonly string[];
}

const names = new Set(tokens.map(({ name }) => name));

/** Takes a theme of the package apart with the browser's own parser. */
export function readTheme(css: string): ReadTheme {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  const found = new Map<string, string>();
  const rest: string[] = [];
  for (const rule of sheet.cssRules) {
    if (rule instanceof CSSStyleRule && !rule.selectorText.includes('::')) {
      for (const name of [...rule.style]) {
        if (!names.has(name)) continue;
        found.set(name, rule.style.getPropertyValue(name).replace(/\s+/g, ' ').trim());
        rule.style.removeProperty(name);
      }
      if (rule.style.length === 0 && !rule.cssRules?.length) continue;
    }
    rest.push(rule.cssText);
  }
  return { tokens: found, rest };
}
