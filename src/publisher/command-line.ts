import { Command, CommanderError } from 'commander';
import { addBuild } from './commands/build.js';
import { addImport } from './commands/import.js';
import { addNew } from './commands/new.js';
import { addPreview } from './commands/preview.js';
import { addRender } from './commands/render.js';
import { addServe } from './commands/serve.js';
import { addValidate } from './commands/validate.js';
import { formatFinding } from './finding.js';
import { packageVersion } from './package-version.js';
import { PublisherError } from './publisher-error.js';

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
  $ advisor-feed preview content
  $ advisor-feed build content -o public
  $ advisor-feed validate public

Exit status: 0 done, 1 the input is at fault, 2 wrong use or not to be read.`,
    );
  // Each loads its work when it is asked for: help and a slip of the pen are answered at once.
  for (const add of [addNew, addImport, addBuild, addServe, addPreview, addRender, addValidate])
    add(program);
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
