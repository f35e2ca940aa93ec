import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { minify } from 'terser';
import { defineConfig, type Plugin, type UserConfig } from 'vite';
import { demoHeader } from './scripts/demo-header.js';
import { demoHost } from './scripts/demo-host.js';
import { demoStatic } from './scripts/demo-static.js';
import { internalNames } from './scripts/internal-names.js';
import { leanLit } from './scripts/lean-lit.js';
import { minifyCssLiterals } from './scripts/minify-css-literals.js';
import { preparedTemplates } from './scripts/prepare-templates.js';

/** Goes once more over what Rolldown's own minifier leaves: about 100 bytes of a reader's. */
const minifyAgain: Plugin = {
  name: 'minify-again',
  async generateBundle(_options, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue;
      const options = {
        ecma: 2020,
        // `if` compresses better than what it becomes.
        compress: { passes: 3, unsafe_arrows: true, conditionals: false, if_return: false },
        mangle: {
          properties: { builtins: true, regex: RegExp(`^(?:${internalNames.join('|')})$`) },
        },
        // A classic script is read in the encoding of its page, which need not be UTF-8.
        format: { ascii_only: true, preamble },
      } as const;
      chunk.code = (await minify(chunk.code, options)).code!;
    }
  },
};

/**
 * Nearly every function is called as soon as there is an issue: V8 compiles them all while the file arrives, and not one by one
 * when they are called (Chromium 136 and later; a comment to all others).
 */
const preamble = '//# allFunctionsCalledOnLoad';

/** The script-tag file. */
const script: UserConfig = {
  publicDir: false,
  plugins: [leanLit(), preparedTemplates(), minifyCssLiterals(), minifyAgain],
  build: {
    target: 'es2022',
    outDir: 'dist',
    emptyOutDir: false,
    lib: {
      entry: 'src/standalone.ts',
      formats: ['iife'],
      name: 'advisor',
      fileName: () => 'advisor.js',
    },
    rolldownOptions: {
      output: {
        // The names are given by the second minifier alone.
        minify: { compress: true, mangle: false },
        comments: false,
        // Where a page has taken from the browser what this needs, nothing is defined and the fallback stays.
        intro: 'try{',
        outro: '}catch(e){globalThis.console?.warn?.("advisor.js:",e)}',
      },
    },
  },
};

/** The script of the frame page. */
const frame: UserConfig = {
  publicDir: false,
  plugins: [minifyAgain],
  build: {
    target: 'es2022',
    outDir: 'dist/embed',
    emptyOutDir: false,
    lib: {
      entry: 'src/embed/frame/frame.ts',
      formats: ['iife'],
      name: 'advisorFrame',
      fileName: () => 'frame.js',
    },
    rolldownOptions: { output: { minify: true, comments: false } },
  },
};

/** The demo, on a server of its own; or as files for any server and any path (`--mode demo`). */
const demo: UserConfig = {
  root: 'demo',
  base: './',
  publicDir: false,
  // No page for addresses that lead nowhere: a feed that is missing has to be missing.
  appType: 'mpa',
  plugins: [demoHeader(), demoHost(), demoStatic()],
  build: {
    target: 'es2022',
    outDir: resolve('dist-demo'),
    emptyOutDir: true,
    // A policy that lists where pictures and styles come from seldom lists `data:`.
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: readdirSync('demo')
        .filter((name) => name.endsWith('.html'))
        .map((name) => resolve('demo', name)),
    },
  },
};

export default defineConfig(({ command, mode }) =>
  command !== 'build' || mode === 'demo' ? demo : mode === 'frame' ? frame : script,
);
