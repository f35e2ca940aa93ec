import type { Command } from 'commander';
import type { ImportOptions } from '../import/import-issue.js';
import { day, slug } from './option-values.js';

/** `advisor-feed import`. */
export function addImport(program: Command): void {
  program
    .command('import')
    .summary("read an issue's text, page or Word document into Markdown")
    .description(
      'Reads an issue (headline, question, `Name, affiliation: “text”`) from plain text, from the HTML of its page or from a Word document into the Markdown that an editor corrects and `build` publishes. A report on stderr tells what became what, what was left out, what was guessed and what to check.',
    )
    .argument(
      '<source>',
      'a text, HTML or Word (.docx) file, an http(s) address, or - for standard input',
    )
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
    .option('--accept-changes', 'take tracked changes of a Word document as accepted; else refused')
    .option(
      '-i, --interactive',
      'ask on the terminal about all that is not sure: Enter takes the guess, Ctrl-C writes nothing',
    )
    .option('--json', 'the report as one JSON object on stdout, with the Markdown in it without -o')
    .option('--force', 'replace the file if it exists (feed.yaml never)')
    .addHelpText(
      'after',
      `
Examples:
  $ advisor-feed import tonight.txt --date 2026-03-04
  $ advisor-feed import tonight.txt --date 2026-03-04 --id harbor-dredging -o content/harbor.md
  $ advisor-feed import tonight.txt --interactive -o content/harbor.md
  $ advisor-feed import tonight.docx --date 2026-03-04 -o content/harbor.md
  $ advisor-feed import https://news.example/qa/harbor -o content/harbor.md
  $ pbpaste | advisor-feed import - --date 2026-03-04 -o content/harbor.md`,
    )
    .action(async (source: string, options: ImportOptions) => {
      const { importIssue } = await import('../import/import-issue.js');
      await importIssue(source, options);
    });
}
