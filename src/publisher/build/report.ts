import { formatFinding, type Finding } from '../finding.js';
import { PublisherError } from '../publisher-error.js';

/** Says whether a finding stops the build. */
export const isError = ({ severity }: Finding) => severity === 'error';

/** Prints warnings; throws where one of the findings is an error. */
export function report(findings: readonly Finding[]): void {
  const errors = findings.filter(isError);
  for (const each of findings) {
    if (!isError(each)) process.stderr.write(`${formatFinding(each)}\n`);
  }
  if (errors.length === 0) return;
  const what = errors.length === 1 ? '1 error' : `${errors.length} errors`;
  throw new PublisherError(`Nothing was written: ${what}.`, errors);
}

/** “1 issue”, “2 issues”. */
export const count = (number: number, noun: string) =>
  `${number} ${noun}${number === 1 ? '' : 's'}`;
