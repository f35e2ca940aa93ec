import type { Command } from 'commander';
import type { NewOptions } from '../new/new-issue.js';
import { day } from './option-values.js';

/** `advisor-feed new`. */
export function addNew(program: Command): void {
  program
    .command('new')
    .summary('begin an empty issue')
    .description(
      'Writes an empty issue in Markdown with every field explained. What is required stands as a blank, and `build` refuses it until it is filled in.',
    )
    .argument('[title]', "the headline; the issue's key is made from it")
    .option('--date <YYYY-MM-DD>', "the issue's date; else it is a blank too", day)
    .option('-o, --output <issue.md>', 'write here, never over what is there; else to stdout')
    .addHelpText(
      'after',
      `
Examples:
  $ advisor-feed new "Should the Harbor Be Dredged Again?" --date 2026-03-04 -o content/harbor.md
  $ advisor-feed new > content/_draft.md`,
    )
    .action(async (title: string | undefined, options: NewOptions) => {
      const { newIssue } = await import('../new/new-issue.js');
      await newIssue(title, options);
    });
}
