import type { Command } from 'commander';
import type { BuildOptions } from '../build/build-feed.js';
import { address, slug } from './option-values.js';

/** `advisor-feed build`. */
export function addBuild(program: Command): void {
  program
    .command('build')
    .summary('make the feed from the Markdown')
    .description(
      'Makes feed.json (the newest 5 issues), issues/<id>.json, archive/YYYY-MM.json, a page for each issue (i/<id>.html), what pages embed of it (oembed/<id>.json), advisor.js and _headers from feed.yaml and every *.md of a folder. All is checked first: one error and nothing is written. Issues whose publish_at is still to come are left out.',
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
    .option(
      '--allow-changed <id>',
      'let this published issue change its id, its date or its answers, this once; can be repeated',
      (value: string, before: readonly string[] = []) => [...before, slug(value)],
    )
    .option(
      '--no-cache',
      'make everything anew, and keep nothing in .advisor-feed beside the sources',
    )
    .addHelpText(
      'after',
      `
Examples:
  $ advisor-feed build content -o public
  $ SOURCE_DATE_EPOCH=1772600400 advisor-feed build content -o public

SOURCE_DATE_EPOCH (seconds since 1970) takes the place of the clock for publish_at.
How to serve the folder: docs/publishing.md.`,
    )
    .action(async (content: string, options: BuildOptions) => {
      const { buildFeed } = await import('../build/build-feed.js');
      await buildFeed(content, options);
    });
}
