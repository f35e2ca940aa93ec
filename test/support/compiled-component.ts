import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build, type Plugin } from 'vite';
import { compileScript, parse } from 'vue/compiler-sfc';

/** Vue's own compiler, as its plugin for Vite calls it: the tags of ours are no components. */
const vue: Plugin = {
  name: 'vue',
  transform(source, id) {
    if (!id.endsWith('.vue')) return undefined;
    const { descriptor, errors } = parse(source, { filename: id });
    if (errors.length > 0) throw errors[0] as Error;
    const isCustomElement = (tag: string) => tag.startsWith('advisor-');
    const { content } = compileScript(descriptor, {
      id: 'sample',
      inlineTemplate: true,
      templateOptions: { compilerOptions: { isCustomElement } },
    });
    return { code: content, moduleType: 'js' };
  },
};

const entries = {
  'Discussion.jsx': `
    import { createElement } from 'react';
    import { createRoot } from 'react-dom/client';
    import { Discussion } from './Discussion.jsx';
    createRoot(document.querySelector('#app')).render(createElement(Discussion));`,
  'Discussion.vue': `
    import { createApp } from 'vue';
    import Discussion from './Discussion.vue';
    createApp(Discussion).mount('#app');`,
};

/** Compiles a component as a partner's build would, with the package as it ships: a script for a page with `#app`. */
export async function compiledComponent(
  name: keyof typeof entries,
  code: string,
): Promise<{ script: string; style: string }> {
  // Inside the project, so that React and Vue are found.
  const folder = resolve(await mkdtemp('.cache/component-'));
  try {
    await writeFile(join(folder, name), code);
    await writeFile(join(folder, 'entry.js'), entries[name]);
    await build({
      configFile: false,
      root: folder,
      logLevel: 'error',
      plugins: [vue],
      resolve: {
        alias: [
          { find: /^advisor-embed\/themes\//, replacement: `${resolve('src/themes')}/` },
          { find: /^advisor-embed\//, replacement: `${resolve('dist')}/` },
        ],
      },
      build: {
        outDir: 'out',
        cssCodeSplit: false,
        rolldownOptions: {
          input: join(folder, 'entry.js'),
          output: { entryFileNames: 'app.js', assetFileNames: 'app.[ext]' },
        },
      },
    });
    const read = (file: string) => readFile(join(folder, 'out', file), 'utf8');
    return { script: await read('app.js'), style: await read('app.css').catch(() => '') };
  } finally {
    await rm(folder, { recursive: true });
  }
}
