import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const lit = fileURLToPath(new URL('lean-lit/lit.ts', import.meta.url));

/** The releases that the files in `lean-lit/` are what is left of. */
const releases = { 'lit-html': '3.3.3', '@lit/reactive-element': '2.1.2', 'lit-element': '4.2.2' };

/**
 * Bundles of Lit what these elements use, with nothing written on `window`: npm's users get Lit as it is. Fails when Lit has
 * changed: then its changes are to be carried over to `lean-lit/`, or seen to be none of ours.
 */
export function leanLit(): Plugin {
  return {
    name: 'lean-lit',
    enforce: 'pre',
    buildStart() {
      for (const [name, release] of Object.entries(releases)) {
        const manifest = readFileSync(`node_modules/${name}/package.json`, 'utf8');
        const { version } = JSON.parse(manifest) as { version: string };
        if (version !== release)
          this.error(`scripts/lean-lit/ is made from ${name} ${release}, and not from ${version}`);
      }
    },
    resolveId: {
      filter: { id: /^(?:lit|lit-html|lit-element|@lit\/reactive-element)(?:$|\/)/ },
      handler(id) {
        if (id !== 'lit') this.error(`The script-tag file has no ${id}: see scripts/lean-lit/`);
        return lit;
      },
    },
  };
}
