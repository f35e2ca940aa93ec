import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

// What a partner's page may name in a tag, with its hash for the attribute `integrity` (Subresource Integrity, section 3.1).
const files = ['advisor.js', ...readdirSync('dist/themes').map((name) => `themes/${name}`)];

const integrity = Object.fromEntries(
  files.map((file) => {
    const hash = createHash('sha384').update(readFileSync(`dist/${file}`));
    return [file, `sha384-${hash.digest('base64')}`];
  }),
);
writeFileSync('dist/integrity.json', `${JSON.stringify(integrity, undefined, 2)}\n`);
console.log(`advisor.js: integrity="${integrity['advisor.js']}"`);
