import type { Finding } from './finding.js';

/** 1: the input is at fault. 2: it could not be looked at, or the command was misused. */
export type ExitCode = 1 | 2;

/** The one error of the command line: prose for people, and each finding in the files. */
export class PublisherError extends Error {
  override readonly name = 'PublisherError';

  constructor(
    message: string,
    readonly findings: readonly Finding[] = [],
    readonly exitCode: ExitCode = 1,
  ) {
    super(message);
  }
}
