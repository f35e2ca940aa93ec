import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileError } from '../files.js';
import type { Finding } from '../finding.js';
import { bytesOf } from './known-file.js';
import { archivePath, issuePath } from './site-paths.js';
import { publishedNames } from './published-issue.js';

const leftBehind = (file: string, what: string): Finding => ({
  file,
  severity: 'warning',
  message: `is published, but ${what} is in no source any more. It was left there: a partner may show it. To take an issue back write “status: withdrawn” in its source.`,
});

/** Warns of published files that no source makes any more; they stay, for a partner may show them. */
export async function staleFiles(
  output: string,
  orphans: readonly string[],
  paths: ReadonlySet<string>,
): Promise<Finding[]> {
  const months = await publishedNames(output, 'archive');
  return [
    ...orphans.map((id) => leftBehind(join(output, issuePath(id)), `the issue “${id}”`)),
    ...months
      .filter((month) => !paths.has(archivePath(month)))
      .map((month) => leftBehind(join(output, archivePath(month)), 'this month')),
  ];
}

interface Archive {
  readonly items?: readonly { readonly _advisor?: { readonly id?: unknown } }[];
}

/** The archives of months without an issue in which one stands that waits. */
async function archivesWith(
  output: string,
  ids: ReadonlySet<string>,
  paths: ReadonlySet<string>,
): Promise<string[]> {
  const found: string[] = [];
  for (const month of await publishedNames(output, 'archive')) {
    const path = archivePath(month);
    if (paths.has(path)) continue;
    try {
      const { items = [] } = JSON.parse(
        (await bytesOf(join(output, path)))?.toString() ?? '',
      ) as Archive;
      if (items.some(({ _advisor }) => ids.has(String(_advisor?.id)))) found.push(path);
    } catch {
      // Not ours: it is told as left behind.
    }
  }
  return found;
}

/** Takes published files of issues that wait (again) out of the site. It comes last: nothing leads to them any more. */
export async function removeHeld(
  output: string,
  held: ReadonlyMap<string, readonly string[]>,
  paths: ReadonlySet<string>,
): Promise<Finding[]> {
  if (held.size === 0) return [];
  const files = [
    ...[...held.values()].flat(),
    ...(await archivesWith(output, new Set(held.keys()), paths)),
  ];
  const findings: Finding[] = [];
  for (const path of files) {
    if ((await bytesOf(join(output, path))) === undefined) continue;
    const file = join(output, path);
    await rm(file).catch((error: unknown) => {
      throw fileError('remove', file, error);
    });
    const message =
      'was published and is taken out, for its issue waits now. Whoever read it before may have a copy.';
    findings.push({ file, severity: 'warning', message });
  }
  return findings;
}
