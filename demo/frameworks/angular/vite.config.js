import angularLinker from '@angular/compiler-cli/linker/babel';
import { transformAsync } from '@babel/core';
import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { defineConfig } from 'vite';

// `ng build` of Angular's own command line does all of this; here are its steps without it. First `ngc` has compiled
// src/ and checked the templates.
const compiledAhead = {
  name: 'compiled-ahead',
  enforce: 'pre',
  async load(id) {
    if (!id.startsWith(join(import.meta.dirname, 'src')) || !id.endsWith('.ts')) return undefined;
    const compiled = join(import.meta.dirname, '../dist/angular-compiled');
    const file = join(compiled, relative(join(import.meta.dirname, '../..'), id));
    return { code: await readFile(file.replace(/\.ts$/, '.js'), 'utf8'), moduleType: 'js' };
  },
};

// Then Angular's packages, which come half compiled, are linked.
const linker = {
  name: 'linker',
  async transform(source, id) {
    if (!source.includes('ɵɵngDeclare')) return undefined;
    const options = { plugins: [angularLinker], compact: false, configFile: false, babelrc: false };
    return (await transformAsync(source, { filename: id, ...options }))?.code;
  },
};

export default defineConfig(({ mode, isSsrBuild }) => ({
  base: '/angular/',
  plugins: [compiledAhead, linker],
  define: {
    ...(mode === 'production' && { ngDevMode: 'false' }),
    ngJitMode: 'false',
    ngServerMode: String(!!isSsrBuild),
  },
  ssr: { noExternal: [/^@angular\//, 'rxjs'] },
}));
