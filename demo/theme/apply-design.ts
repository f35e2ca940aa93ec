import { changed } from './design.js';
import type { ReadTheme } from './read-theme.js';

// One rule for all, and one for each scheme of a page. Values enter by `setProperty` alone: none can leave its declaration.
const elements = ':is(advisor-issue, advisor-question, advisor-answer, .mark-probe)';
const sheet = new CSSStyleSheet();
sheet.replaceSync(
  `.staged ${elements} {}
  [data-scheme='light'] ${elements} {}
  [data-scheme='dark'] ${elements} {}`,
);
const ofTheme = new CSSStyleSheet();
document.adoptedStyleSheets.push(ofTheme, sheet);

const [all, light, dark] = [...sheet.cssRules] as [CSSStyleRule, CSSStyleRule, CSSStyleRule];
const scheme = '--advisor-color-scheme';

function rewrite({ style }: CSSStyleRule, values: ReadonlyMap<string, string>): void {
  for (const name of [...style]) if (!values.has(name)) style.removeProperty(name);
  for (const [name, value] of values) style.setProperty(name, value);
}

/** Dresses everything on the stage in a design. */
export function applyDesign(set: ReadonlyMap<string, string>, rest: ReadTheme['rest']): void {
  rewrite(all, changed(set));
  const wanted = set.get(scheme) ?? '';
  // A theme that leaves it to the reader's system is shown as either reader has it.
  const follows = wanted.includes('light') && wanted.includes('dark');
  rewrite(light, new Map(follows ? [[scheme, 'light']] : []));
  rewrite(dark, new Map(follows ? [[scheme, 'dark']] : []));
  ofTheme.replaceSync(rest.join('\n'));
}
