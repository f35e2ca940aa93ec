import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { elementsOf, readManifest } from '../scripts/editors/manifest.js';
import { everyPropInJsx, everyPropInVue } from './editors/every-prop.js';
import { partnerProject, typeErrors } from './editors/partner-project.js';

const elements = elementsOf(readManifest());
let project: string;
before(async () => {
  project = await partnerProject('editors-types');
});

/** Checks one page in a folder of its own whose tsconfig.json names the framework's types, instead of an import. */
async function byTsconfig(framework: 'react' | 'vue', page: string, text: string): Promise<string> {
  const folder = join(project, `every-prop-${framework}`);
  const config = {
    extends: `../${framework}/tsconfig.json`,
    compilerOptions: { types: [`advisor-embed/${framework}.d.ts`], skipLibCheck: true },
    include: ['*'],
  };
  await mkdir(folder);
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(config));
  await writeFile(join(folder, page), text);
  return typeErrors(framework === 'vue' ? 'vue-tsc' : 'tsc', folder);
}

test('a page in TypeScript knows the elements, their methods and their events', async () => {
  assert.equal(await typeErrors('tsc', join(project, 'plain')), '');
});

test('a page in React 19 may give what the elements take, and is told what they do not', async () => {
  assert.equal(await typeErrors('tsc', join(project, 'react')), '');
});

test('a template in Vue 3 may give what the elements take, and is told what they do not', async () => {
  assert.equal(await typeErrors('vue-tsc', join(project, 'vue')), '');
});

test('React knows every attribute and event of the manifest, and refuses a wrong value of each', async () => {
  assert.equal(await byTsconfig('react', 'page.tsx', everyPropInJsx(elements)), '');
});

test('Vue knows every attribute and event of the manifest, and refuses a wrong value of each', async () => {
  assert.equal(await byTsconfig('vue', 'Page.vue', everyPropInVue(elements)), '');
});
