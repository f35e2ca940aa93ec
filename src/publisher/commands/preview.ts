import type { Command } from 'commander';
import type { PreviewOptions } from '../preview/preview.js';
import { portNumber } from './option-values.js';

/** `advisor-feed preview`. */
export function addPreview(program: Command): void {
  program
    .command('preview')
    .summary('see the issues as partners will, while you write')
    .description(
      'Serves a page, to this machine alone, that shows an issue as partners will see it, at three widths and in every theme, beside what is wrong in it. It follows each save. Issues whose publish_at is still to come are shown too. Nothing is written.',
    )
    .argument('<content>', 'the folder of feed.yaml and the issues')
    .option('--port <number>', 'where to listen; else 4040, or any other that is free', portNumber)
    .option('--issue <key>', 'what to show first: an id, a date (YYYY-MM-DD), latest, or a file')
    .addHelpText(
      'after',
      `
Examples:
  $ advisor-feed preview content
  $ advisor-feed preview content --issue harbor-dredging

Photos given by a path are taken from the folder, where they are in it; else from the feed's own site.`,
    )
    .action(async (content: string, options: PreviewOptions) => {
      const { preview } = await import('../preview/preview.js');
      await preview(content, options);
      // A watcher that was just being set up would keep the process.
      process.exit(0);
    });
}
