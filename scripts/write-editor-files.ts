import { mkdirSync, writeFileSync } from 'node:fs';
import { webTypes } from './editors/jet-brains.js';
import { jsxTypes, reactTypes } from './editors/jsx-types.js';
import { elementsOf, readManifest } from './editors/manifest.js';
import { vsCodeCss, vsCodeHtml } from './editors/vs-code.js';
import { vueTypes } from './editors/vue-types.js';

// What editors and type checkers know of the elements: all of it from custom-elements.json.
const manifest = readManifest();
const elements = elementsOf(manifest);
const json = (data: object) => `${JSON.stringify(data, null, 1)}\n`;

const files = {
  'vscode.html-custom-data.json': json(vsCodeHtml(manifest, elements)),
  'vscode.css-custom-data.json': json(vsCodeCss(elements)),
  'web-types.json': json(webTypes(manifest, elements)),
  'jsx.d.ts': jsxTypes(elements),
  'react.d.ts': reactTypes,
  'vue.d.ts': vueTypes(elements),
};

mkdirSync('dist/editors', { recursive: true });
for (const [name, text] of Object.entries(files)) writeFileSync(`dist/editors/${name}`, text);
