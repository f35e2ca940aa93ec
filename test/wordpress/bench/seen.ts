import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';

/** What became of one way to embed, on one host, in one browser. */
export interface Row {
  /** Such as `WordPress 6.1`. */
  readonly host: string;
  readonly route: string;
  /** Who saved it. */
  readonly role: string;
  readonly browser: string;
  /** The HTML that the host stored or made, with the publisher at `https://publisher.example`. */
  readonly kept: string;
  readonly seen: string;
}

const file = fileURLToPath(new URL('../seen.json', import.meta.url));
const keyOf = ({ route, role, browser }: Row) => [route, role, browser].join(' · ');

/** Writes down what was seen (`WRITE_HOSTS=1`), or compares it with what was seen when it was last written down. */
export async function assertAsWritten(rows: readonly Row[]): Promise<void> {
  const known = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Row[]) : [];
  if (process.env.WRITE_HOSTS) {
    const routes = new Set(rows.map(({ route }) => route));
    const all = [...known.filter(({ route }) => !routes.has(route)), ...rows];
    all.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
    return writeFileSync(
      file,
      await format(JSON.stringify(all), { parser: 'json', printWidth: 100 }),
    );
  }
  const told = new Map(known.map((row) => [keyOf(row), row]));
  for (const row of rows) {
    const before = told.get(keyOf(row));
    assert.ok(before, `${keyOf(row)} is not in seen.json: WRITE_HOSTS=1 npm run test:wordpress`);
    // What holds for one version of WordPress is to hold for the next.
    assert.deepEqual({ ...row, host: before.host }, before);
  }
}
