import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const cssTag = fileURLToPath(new URL('../src/css-tag.ts', import.meta.url));

/** What Lit writes on `window`: the version of each of its three modules, and what only its decorators read. */
const leftovers: readonly [pattern: RegExp, rest: string][] = [
  [/\(\w+\.(litHtml|reactiveElement|litElement)Versions\?\?=\[\]\)\.push\("[\d.]+"\)/, 'void 0'],
  [/Symbol\.metadata\?\?=Symbol\("metadata"\),\w+\.litPropertyMetadata\?\?=new WeakMap/, 'void 0'],
  [
    /const (\w)=this\[Symbol\.metadata\];if\(null!==\1\)\{const (\w)=litPropertyMetadata[^}]*\}/,
    '',
  ],
];

/**
 * Leaves out of the bundled Lit what a page has no use for: the ways around for old browsers in css-tag.js, and what it
 * writes on `window`. Fails when Lit has changed so that there is something else to leave out.
 */
export function leanLit(): Plugin {
  let left = 0;
  return {
    name: 'lean-lit',
    enforce: 'pre',
    resolveId: {
      filter: { id: /\/css-tag\.js$/ },
      handler: () => cssTag,
    },
    transform: {
      filter: { id: /node_modules\/(lit-html|@lit\/reactive-element|lit-element)\// },
      handler(code) {
        for (const [pattern, rest] of leftovers) {
          if (!pattern.test(code)) continue;
          left++;
          code = code.replace(pattern, rest);
        }
        return code;
      },
    },
    buildEnd(error) {
      if (!error && left !== 5) this.error(`Lit writes on window in ${left} places, not 5.`);
    },
  };
}
