import type { Finding } from '../finding.js';

/** What is shown of an issue: what is on the disk, the last version of it without errors, or nothing yet. */
export type Shown = 'disk' | 'kept' | 'nothing';

/** One issue of the folder, as the page lists it. */
export interface PreviewIssue {
  /** Its id, or its file where that has none of its own. */
  readonly key: string;
  readonly id: string | undefined;
  /** As the findings name it. */
  readonly file: string;
  readonly title: string;
  readonly date: string | undefined;
  /** When it may be published (RFC 3339), where that is still to come. */
  readonly waits: string | undefined;
  readonly isWithdrawn: boolean;
  readonly shown: Shown;
}

/** All that the page is told each time that something was saved. */
export interface PreviewState {
  readonly folder: string;
  /** The name of feed.yaml in the findings. */
  readonly configFile: string;
  readonly hasConfig: boolean;
  readonly timezone: string;
  /** The issue that is shown where the page's address names none. */
  readonly chosen: string | undefined;
  /** The newest first; before them those of which nothing can be read. */
  readonly issues: readonly PreviewIssue[];
  /** The errors first. */
  readonly findings: readonly Finding[];
}
