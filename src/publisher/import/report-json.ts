import type { ImportedIssue } from './imported-issue.js';
import type { ImportNotes } from './import-notes.js';
import type { LoadedSource } from './load-source.js';

/** Where the import went: into files, or nowhere but into the report. */
export interface Written {
  readonly output?: string | undefined;
  /** The first `feed.yaml`, where this import wrote one. */
  readonly config?: string | undefined;
  readonly markdown?: string | undefined;
}

/** The report as one JSON object, for machines: the same facts as `importReport`. */
export function jsonReport(
  { name, format, url }: LoadedSource,
  issue: ImportedIssue,
  { unit, leftOut, guesses, checks }: ImportNotes,
  written: Written,
): string {
  const report = { source: url ?? name, format, unit, issue, leftOut, guesses, checks, ...written };
  return `${JSON.stringify(report, null, 2)}\n`;
}
