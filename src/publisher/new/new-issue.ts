import { titleLength } from '../../feed/limits.js';
import { fits, isVisible } from '../../feed/read-json.js';
import { isThere, writeWhole } from '../files.js';
import { PublisherError } from '../publisher-error.js';
import { blankIssue } from './blank-issue.js';

export interface NewOptions {
  readonly date?: string;
  readonly output?: string;
}

/** `advisor-feed new`: an empty issue to a file that is not there yet, or to stdout. */
export async function newIssue(
  title: string | undefined,
  { date, output }: NewOptions,
): Promise<void> {
  if (title !== undefined && !isVisible(title)) {
    throw new PublisherError('The title is empty. Write one, or leave it out.', [], 2);
  }
  if (title !== undefined && !fits(title, titleLength)) {
    throw new PublisherError(`The title has more than ${titleLength} characters.`, [], 2);
  }
  // A line end in a headline is a slip of the shell.
  const markdown = blankIssue({ title: title?.trim().replace(/\s+/gu, ' '), date });
  if (output === undefined) {
    process.stdout.write(markdown);
    return;
  }
  if (await isThere(output)) {
    throw new PublisherError(
      `${output} exists already. Nothing was written; give the new issue another name.`,
    );
  }
  await writeWhole(output, markdown);
  process.stderr.write(`Wrote ${output}. Fill in what is REQUIRED; build refuses what is left.\n`);
}
