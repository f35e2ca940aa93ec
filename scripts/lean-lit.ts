import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const cssTag = fileURLToPath(new URL('../src/css-tag.ts', import.meta.url));
const version = /\(\w+\.(litHtml|reactiveElement|litElement)Versions\?\?=\[\]\)\.push\("[\d.]+"\)/g;

/**
 * Leaves out of the bundled Lit what a page has no use for: the ways around for old browsers in css-tag.js, and the
 * versions that each of its modules writes on `window`. Fails when Lit has changed so that there is nothing to leave out.
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
      handler: (code) =>
        code.replace(version, () => {
          left++;
          return 'void 0';
        }),
    },
    buildEnd(error) {
      if (!error && left !== 3) this.error(`Lit wrote ${left} versions on window, not 3.`);
    },
  };
}
