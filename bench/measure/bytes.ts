import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { brotli, budget, byModule } from '../../scripts/size.js';
import type { BytesResult } from '../results.js';

/** The size of the script-tag file, compressed as a CDN does at its best. */
export async function measureBytes(isByModule: boolean): Promise<BytesResult> {
  const script = readFileSync('dist/advisor.js');
  return {
    brotli: brotli(script),
    gzip: gzipSync(script, { level: 9 }).length,
    raw: script.length,
    budget,
    modules: isByModule ? await byModule() : [],
  };
}
