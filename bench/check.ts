import { readFileSync, writeFileSync } from 'node:fs';
import { launch } from '../test/support/partner.js';
import { measure } from './measure/all.js';
import { report } from './report.js';
import type { Results } from './results.js';

// Fails when the file is above its budget, something is asked for too often, or a start takes surely longer, as a ratio to the
// page made by hand, than it did when the ratios of recorded.json were taken. `--record` takes them anew.
const file = new URL('recorded.json', import.meta.url);
/** How much slower it may be; the whole interval must be above, for a busy machine makes wide ones. */
const margin = 1.15;

function failures({ bytes, counts, start }: Results): string[] {
  const recorded = JSON.parse(readFileSync(file, 'utf8')) as Record<string, number>;
  const found: string[] = [];
  if (bytes.brotli > bytes.budget)
    found.push(`dist/advisor.js: ${bytes.brotli} bytes brotli, of ${bytes.budget}`);
  for (const { name, found: count, most } of counts)
    if (most !== undefined && +count > most) found.push(`${name}: ${count}, of ${most}`);
  for (const { name, ratio } of start) {
    const before = recorded[name];
    if (before === undefined) found.push(`${name}: no ratio is recorded`);
    else if (ratio.low > before * margin)
      found.push(`${name}: ${ratio.value.toFixed(2)} of the floor, ${before} when it was recorded`);
  }
  return found;
}

const browser = await launch();
try {
  const results = await measure(browser, true);
  console.log(report(results));
  if (process.argv.includes('--record')) {
    const ratios = results.start.map(({ name, ratio }) => [name, +ratio.value.toFixed(3)]);
    writeFileSync(file, `${JSON.stringify(Object.fromEntries(ratios), null, 2)}\n`);
  }
  for (const failure of failures(results)) {
    console.error(failure);
    process.exitCode = 1;
  }
} finally {
  await browser.close();
}
