import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { format } from 'prettier';

/** What became of one way to embed, on one host. */
export interface HostRow {
  readonly host: string;
  readonly route: string;
  /** What a reader had. */
  readonly seen: string;
  /** What a reader has where the site's own template has no script; where that is something else. */
  readonly bare?: string;
}

const file = 'test/hosts/seen.json';
const keyOf = ({ host, route }: HostRow) => `${host} · ${route}`;

/** All rows that were written down. */
export function knownRows(): HostRow[] {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as HostRow[]) : [];
}

/** Writes down what was seen (`WRITE_HOSTS=1`), in the place of all that was known of these hosts; or compares it with that. */
export async function assertAsWritten(rows: readonly HostRow[]): Promise<void> {
  const hosts = new Set(rows.map(({ host }) => host));
  const known = knownRows();
  if (process.env.WRITE_HOSTS) {
    const all = [...known.filter(({ host }) => !hosts.has(host)), ...rows];
    all.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
    const text = await format(JSON.stringify(all), { parser: 'json', printWidth: 100 });
    return writeFileSync(file, text);
  }
  const spell = (each: HostRow) => `${keyOf(each)}: ${each.seen} (${each.bare})`;
  assert.deepEqual(
    rows.map(spell).sort(),
    known
      .filter(({ host }) => hosts.has(host))
      .map(spell)
      .sort(),
    'If it is meant to be so, run it with WRITE_HOSTS=1',
  );
}
