import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileError, writeWhole } from '../files.js';
import type { Finding } from '../finding.js';
import type { FeedDocument } from './feed-documents.js';

/** Files written and files that were the same already. */
export interface Written {
  readonly written: number;
  readonly unchanged: number;
}

const missing = (error: unknown) => (error as NodeJS.ErrnoException).code === 'ENOENT';

/** Writes the documents in their order; each file is whole at any moment, and one that is the same is not touched. */
export async function writeDocuments(
  folder: string,
  documents: readonly FeedDocument[],
): Promise<Written> {
  let written = 0;
  for (const { path, json } of documents) {
    const file = join(folder, path);
    const before = await readFile(file, 'utf8').catch((error: unknown) => {
      if (missing(error)) return undefined;
      throw fileError('read', file, error);
    });
    if (before === json) continue;
    await writeWhole(file, json);
    written += 1;
  }
  return { written, unchanged: documents.length - written };
}

/** Warns of published files that no source makes any more; they stay, for a partner may show them. */
export async function findStale(
  folder: string,
  documents: readonly FeedDocument[],
): Promise<Finding[]> {
  const current = new Set(documents.map(({ path }) => path));
  const findings: Finding[] = [];
  for (const part of ['issues', 'archive']) {
    const names = await readdir(join(folder, part)).catch((error: unknown) => {
      if (missing(error)) return [];
      throw fileError('read', join(folder, part), error);
    });
    for (const name of names.filter((each) => /^[^.].*\.json$/.test(each)).sort()) {
      if (current.has(`${part}/${name}`)) continue;
      const what = part === 'issues' ? `the issue “${basename(name, '.json')}”` : 'this month';
      findings.push({
        file: join(folder, part, name),
        severity: 'warning',
        message: `is published, but ${what} is in no source any more. It was left there: a partner may show it. To take an issue back write “status: withdrawn” in its source.`,
      });
    }
  }
  return findings;
}
