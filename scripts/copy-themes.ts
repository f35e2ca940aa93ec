import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { minifyTheme } from './minify-theme.js';

// A theme is shipped as a partner links it: minified, and nothing else done to it.
const from = 'src/themes';
const to = 'dist/themes';

mkdirSync(to, { recursive: true });
for (const name of readdirSync(from)) {
  writeFileSync(join(to, name), minifyTheme(readFileSync(join(from, name), 'utf8'), name));
}
