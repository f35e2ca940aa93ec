import { join } from 'node:path';
import type { Finding } from '../finding.js';
import { checkDocument, type ConfigPlace } from './check-documents.js';
import { digest } from './digest.js';
import { archiveDocuments, newestDocument, newestIssues, type SiteFile } from './feed-documents.js';
import { headersFile } from './headers-file.js';
import { knownAgain } from './known-file.js';
import type { ListedSource } from './listed-source.js';
import { resolvePhoto } from './resolve-photo.js';
import { libraryFiles } from './library-files.js';
import { stage } from './staging.js';

/** The documents of all issues together, in the order of their writing: feed.json last. */
export function feedDocuments(
  issues: readonly ListedSource[],
  { config }: ConfigPlace,
): SiteFile[] {
  const newest = newestIssues(issues) as ListedSource[];
  return [
    ...archiveDocuments(
      issues.map((issue) => resolvePhoto(issue, config)),
      config,
    ),
    newestDocument(
      newest.map((issue) => resolvePhoto(issue.whole(), config)),
      config,
    ),
  ];
}

/** All files that are of no single issue, in the order of their writing. */
export async function feedFiles(
  issues: readonly ListedSource[],
  place: ConfigPlace,
): Promise<SiteFile[]> {
  return [headersFile(place.config), ...(await libraryFiles()), ...feedDocuments(issues, place)];
}

/** Checks the files; adds the SHA-256 of those in which nothing is wrong to `clean`, and passes over those that are there. */
export function checkFiles(
  files: readonly SiteFile[],
  place: ConfigPlace,
  known: ReadonlySet<string>,
): { findings: Finding[]; clean: Set<string> } {
  const clean = new Set<string>();
  const findings = files.flatMap((file) => {
    const its = digest(file.text);
    const found = known.has(its) ? [] : checkDocument(file, place);
    if (found.length === 0) clean.add(its);
    return found;
  });
  return { findings, clean };
}

/** Stages the files that are not published as they are, and tells which. */
export async function stageFiles(
  files: readonly SiteFile[],
  output: string,
  staging: string,
): Promise<string[]> {
  const staged: string[] = [];
  for (const { path, text } of files) {
    const its = { digest: digest(text), size: Buffer.byteLength(text), modified: NaN };
    if (await knownAgain(join(output, path), its)) continue;
    stage(staging, path, text);
    staged.push(path);
  }
  return staged;
}
