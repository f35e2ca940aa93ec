import type { Command } from 'commander';
import { validateDocument } from '../validate/validate-document.js';

/** `advisor-feed validate`. */
export function addValidate(program: Command): void {
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
}
