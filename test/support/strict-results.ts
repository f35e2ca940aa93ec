import type { Context, Next } from 'koa';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { format } from 'prettier';
import type { SeenCell } from './strict-cells.js';

const file = 'test/hosts/strict.json';
const keyOf = ({ policy, types, setting }: SeenCell) => [policy, types, setting].join(', ');

function known(): SeenCell[] {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as SeenCell[]) : [];
}

/** Adds what an engine saw, and names what was otherwise before. */
async function compare(told: readonly SeenCell[]): Promise<string[]> {
  const before = new Map(known().map((each) => [keyOf(each), each.seen]));
  const all = told.map((each) => ({ ...each, seen: { ...before.get(keyOf(each)), ...each.seen } }));
  if (process.env.WRITE_HOSTS) {
    writeFileSync(file, await format(JSON.stringify(all), { parser: 'json', printWidth: 100 }));
    return [];
  }
  return all
    .filter((each) => JSON.stringify(each.seen) !== JSON.stringify(before.get(keyOf(each))))
    .map((each) => `${keyOf(each)}: ${JSON.stringify(each.seen)}`);
}

/** The hash of the script, as the build wrote it down. */
function integrity(): string {
  const all = JSON.parse(readFileSync('dist/integrity.json', 'utf8')) as Record<string, string>;
  return all['advisor.js']!;
}

/** Tells the script's hash (`/strict-pages`), and takes there what an engine saw; with `WRITE_HOSTS=1` it is written down. */
export async function strictResults(context: Context, next: Next): Promise<void> {
  if (context.path !== '/strict-pages') return next() as Promise<void>;
  context.set('cache-control', 'no-store');
  context.body =
    context.method === 'POST'
      ? await compare(JSON.parse(await text(context.req)) as SeenCell[])
      : integrity();
}
