import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { launch } from '../test/support/partner.js';
import { measure } from './measure/all.js';
import { plot } from './plot.js';
import { withTables } from './readme-tables.js';
import { report } from './report.js';

// Measures, and writes down what was found. `--quick` has fewer rounds and the core cases alone, and only tells.
const isQuick = process.argv.includes('--quick');
const browser = await launch();
try {
  const results = await measure(browser, isQuick);
  const text = report(results);
  console.log(text);
  if (!isQuick) {
    const folder = new URL('results/', import.meta.url);
    mkdirSync(folder, { recursive: true });
    writeFileSync(new URL('results.md', folder), text);
    writeFileSync(new URL('results.json', folder), `${JSON.stringify(results, null, 2)}\n`);
    writeFileSync(new URL('start.svg', folder), plot(results.start));
    const readme = new URL('../README.md', import.meta.url);
    writeFileSync(readme, withTables(readFileSync(readme, 'utf8'), results));
  }
} finally {
  await browser.close();
}
