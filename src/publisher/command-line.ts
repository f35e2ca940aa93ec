import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { safeSource } from '../feed/safe-url.js';
import { buildFeed, type BuildOptions } from './build/build-feed.js';
import { formatFinding } from './finding.js';
import { isCalendarDay } from './import/find-date.js';
import { importIssue, type ImportOptions } from './import/import-issue.js';
import { packageVersion } from './package-version.js';
import { PublisherError } from './publisher-error.js';
import { validateDocument } from './validate/validate-document.js';

function day(value: string): string {
  if (isCalendarDay(value)) return value;
  throw new InvalidArgumentError('Write a day of the calendar as YYYY-MM-DD, like 2026-03-04.');
}

function slug(value: string): string {
  if (/^[a-z0-9][a-z0-9-]{0,63}$/.test(value)) return value;
  throw new InvalidArgumentError('Write small letters a-z, digits and hyphens, at most 64.');
}

function address(value: string): string {
  if (safeSource(value)) return value;
  throw new InvalidArgumentError('Write an absolute https address (http on localhost).');
}

function commandLine(): Command {
  const program = new Command('advisor-feed')
    .description("From a newsroom's expert Q&A to a JSON feed that partners can embed.")
    .version(packageVersion(), '-v, --version', 'print the version')
    .exitOverride()
    .showHelpAfterError('(advisor-feed --help explains)')
    .addHelpText(
      'after',
      `
An evening with it:
  $ advisor-feed import tonight.txt --date 2026-03-04 -o content/2026-03-04.md
  $ advisor-feed build content -o public
  $ advisor-feed validate public/feed.json

Exit status: 0 done, 1 the input is at fault, 2 wrong use or not to be read.`,
    );
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
  program
    .command('build')
    .summary('make the feed from the Markdown')
    .description(
      'Makes feed.json (the newest 5 issues), issues/<id>.json and archive/YYYY-MM.json from feed.yaml and every *.md of a folder. All is checked first: one error and nothing is written.',
    )
    .argument(
      '<content>',
      'the folder of feed.yaml and the issues; README.md and _drafts are passed over',
    )
    .requiredOption('-o, --output <folder>', 'the folder to publish')
    .option(
      '--feed-url <url>',
      'where feed.json will stand, in place of feed_url in feed.yaml (for a test site)',
      address,
    )
    .addHelpText('after', '\nExample:\n  $ advisor-feed build content -o public')
    .action((content: string, options: BuildOptions) => buildFeed(content, options));
  program
    .command('validate')
    .summary('check a feed')
    .description(
      'Checks a feed document by the published schema and by the rules that a schema cannot say. One line a finding on stdout: file:line:column /json/pointer message.',
    )
    .argument('<feed>', 'a JSON file, - for standard input, or an http(s) address')
    .addHelpText(
      'after',
      `
Examples:
  $ advisor-feed validate public/feed.json
  $ advisor-feed validate https://news.example/qa/feed.json

Exit status: 0 valid (warnings may be there), 1 not valid, 2 could not be checked.`,
    )
    .action((source: string) => validateDocument(source));
  return program;
}

/** Runs one command; the one place where errors are printed. Resolves to the exit status. */
export async function run(argv: readonly string[]): Promise<0 | 1 | 2> {
  try {
    await commandLine().parseAsync(argv);
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof PublisherError) {
      for (const finding of error.findings) process.stderr.write(`${formatFinding(finding)}\n`);
      process.stderr.write(`${error.message}\n`);
      return error.exitCode;
    }
    const reason = error instanceof Error ? error.message : String(error);
    process.stderr.write(`advisor-feed failed, and that is its own fault: ${reason}\n`);
    return 1;
  }
}
