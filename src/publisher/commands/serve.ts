import type { Command } from 'commander';
import type { ServeOptions } from '../serve/serve.js';
import { portNumber } from './option-values.js';

/** `advisor-feed serve`. */
export function addServe(program: Command): void {
  program
    .command('serve')
    .summary('serve the folder, where there is no other host')
    .description(
      'Serves a folder that build made, with the headers of its _headers, and answers oEmbed for any issue at /oembed (JSON and XML, maxwidth, maxheight). Builds may go on meanwhile. It speaks HTTP: before the world stands a proxy that speaks HTTPS.',
    )
    .argument('<public>', 'the folder that build wrote')
    .option('--port <number>', 'where to listen; else 8080, and 0 is any that is free', portNumber)
    .option('--host <address>', 'for whom: 127.0.0.1, this machine, or 0.0.0.0, everybody')
    .option(
      '--login <file>',
      'show nothing without the name:password in this file (a site that is not open yet)',
    )
    .addHelpText(
      'after',
      `
Examples:
  $ advisor-feed serve public
  $ curl 'http://127.0.0.1:8080/oembed?url=https%3A%2F%2Fnews.example%2Fqa%2Fi%2Fharbor-dredging.html'

The addresses that oEmbed takes are those of the issues' pages, as feed_url and issue_url in feed.yaml make them.`,
    )
    .action(async (folder: string, options: ServeOptions) => {
      const { serve } = await import('../serve/serve.js');
      await serve(folder, options);
    });
}
