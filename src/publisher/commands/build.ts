import type { Command } from 'commander';
import { buildFeed, type BuildOptions } from '../build/build-feed.js';
import { address } from './option-values.js';

/** `advisor-feed build`. */
export function addBuild(program: Command): void {
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
}
