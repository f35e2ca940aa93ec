import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build, minify, type Rolldown } from 'vite';

// The reader's price of the script-tag file. Fails when it is above the budget; `--why` tells what each module costs.
/** Bytes (brotli) that `dist/advisor.js` may have. */
export const budget = 12_500;

/** How many bytes something has, compressed as a CDN does at its best. */
export const brotli = (code: string | Buffer) =>
  brotliCompressSync(code, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

/** What the file would save without each of its modules: compressed together, they share more than their sum says. */
export async function byModule(): Promise<{ name: string; bytes: number; raw: number }[]> {
  const output = (await build({
    logLevel: 'silent',
    build: { write: false, rolldownOptions: { output: { minify: false } } },
  })) as Rolldown.RolldownOutput[];
  const modules = await Promise.all(
    Object.entries(output[0]!.output[0].modules).map(async ([id, { code }]) => ({
      name: relative('.', id).replace(/^node_modules\//, ''),
      code: (await minify(id, code ?? '')).code,
    })),
  );
  const all = brotli(modules.map(({ code }) => code).join(''));
  const rows = modules.map(({ name, code }) => {
    const others = modules.filter((each) => each.name !== name);
    return {
      name,
      bytes: all - brotli(others.map((each) => each.code).join('')),
      raw: code.length,
    };
  });
  return rows.filter(({ raw }) => raw > 0).sort((a, b) => b.bytes - a.bytes);
}

if (process.argv[1] === import.meta.filename) {
  const script = readFileSync('dist/advisor.js');
  const bytes = brotli(script);
  console.log(
    `dist/advisor.js: ${bytes} bytes brotli (budget ${budget}), ${gzipSync(script, { level: 9 }).length} gzip, ${script.length} raw`,
  );
  if (process.argv.includes('--why')) console.table(await byModule());
  if (bytes > budget) process.exitCode = 1;
}
