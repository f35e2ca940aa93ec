import { InvalidArgumentError, Option, type Command } from 'commander';
import type { RenderOptions } from '../render/render-issue.js';
import { address } from './option-values.js';

function level(value: string): number {
  if (/^[1-6]$/.test(value)) return Number(value);
  throw new InvalidArgumentError('Write a level from 1 to 6.');
}

/** `advisor-feed render`. */
export function addRender(program: Command): void {
  program
    .command('render')
    .summary('make HTML of an issue, for pages without a script')
    .description(
      'Makes a page, or a fragment for a page of yours, that shows one issue of a feed without a script (declarative shadow DOM, with the words in plain elements for older browsers). Where advisor.js is on the page too, it takes over what is there and asks nobody.',
    )
    .argument('<feed>', 'a feed: a JSON file, - for standard input, or an http(s) address')
    .option('--issue <key>', 'an id, a date (YYYY-MM-DD) or latest', 'latest')
    .option('--fragment', 'the element alone, without a page around')
    .option('--src <url>', "the feed's address, in place of its feed_url", address)
    .option('--script <url>', 'puts advisor.js from this address on the page')
    .option('--lang <tag>', "the language of the interface; else the issue's")
    .option('--heading-level <1-6>', 'the level of the headline; else 1, in a fragment 2', level)
    .addOption(
      new Option('--layout <name>', 'how it is laid out').choices(['full', 'compact', 'cards']),
    )
    .option('-o, --output <file.html>', 'write here; else to stdout')
    .addHelpText(
      'after',
      `
Examples:
  $ advisor-feed render https://news.example/qa/feed.json -o today.html
  $ advisor-feed render public/feed.json --issue 2026-03-04 --fragment > harbor.html`,
    )
    .action(async (source: string, options: RenderOptions) => {
      const { renderIssue } = await import('../render/render-issue.js');
      await renderIssue(source, options);
    });
}
