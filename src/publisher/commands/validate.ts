import type { Command } from 'commander';
import { servedCount } from '../validate/served-count.js';
import type { ValidateOptions } from '../validate/validate.js';

/** `advisor-feed validate`. */
export function addValidate(program: Command): void {
  program
    .command('validate')
    .summary('check a feed')
    .description(
      'Checks a feed by the published schema, by the rules that a schema cannot say, and by those of JSON Feed 1.1. One line a finding on stdout: file:line:column /json/pointer what is wrong, and how to mend it. Of a folder every feed.json, archive/*.json and issues/*.json is checked, and whether they fit together.',
    )
    .argument('<feed>', 'a JSON file, a folder, - for standard input, or an http(s) address')
    .option(
      '--all',
      `of an address also what the feed leads to, by its templates and next_url (at most ${servedCount} requests)`,
    )
    .option('--links', 'ask for every link and image too; one that leads nowhere is a warning')
    .option('--json', 'print one JSON object in the place of lines')
    .addHelpText(
      'after',
      `
Examples:
  $ advisor-feed validate public
  $ advisor-feed validate public/feed.json --links
  $ advisor-feed validate https://news.example/qa/feed.json --all

Exit status: 0 valid (warnings may be there), 1 not valid, 2 could not be checked.`,
    )
    .action(async (source: string, options: ValidateOptions) => {
      const { validate } = await import('../validate/validate.js');
      await validate(source, options);
    });
}
