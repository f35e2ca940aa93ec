import type { Command } from 'commander';
import { importIssue, type ImportOptions } from '../import/import-issue.js';
import { day, slug } from './option-values.js';

/** `advisor-feed import`. */
export function addImport(program: Command): void {
  program
    .command('import')
    .summary("read an issue's text into Markdown")
    .description(
      "Reads an issue's plain text (headline, question, `Name, affiliation: “text”`) into the Markdown that an editor corrects and `build` publishes. A report on stderr tells what became what, what was left out and what was guessed.",
    )
    .argument('<text>', 'a UTF-8 text file, or - for standard input')
    .option(
      '--date <YYYY-MM-DD>',
      "the issue's date; never guessed from words like “last week”",
      day,
    )
    .option('--id <slug>', "the issue's key for good; else made from the headline", slug)
    .option(
      '-o, --output <issue.md>',
      'write here (and a first feed.yaml beside it); else to stdout',
    )
    .option('--force', 'replace the file if it exists (feed.yaml never)')
    .addHelpText(
      'after',
      `
Examples:
  $ advisor-feed import tonight.txt --date 2026-03-04
  $ advisor-feed import tonight.txt --date 2026-03-04 --id harbor-dredging -o content/harbor.md
  $ pbpaste | advisor-feed import - --date 2026-03-04 -o content/harbor.md`,
    )
    .action((source: string, options: ImportOptions) => importIssue(source, options));
}
