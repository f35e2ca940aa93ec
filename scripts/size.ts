import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

// The reader's price of the script-tag file. The build fails when it is above the budget.
const budget = 12_000;
const script = readFileSync('dist/advisor.js');
const brotli = brotliCompressSync(script, {
  params: { [constants.BROTLI_PARAM_QUALITY]: 11 },
}).length;
console.log(
  `dist/advisor.js: ${brotli} bytes brotli (budget ${budget}), ${gzipSync(script, { level: 9 }).length} gzip, ${script.length} raw`,
);
if (brotli > budget) process.exitCode = 1;
