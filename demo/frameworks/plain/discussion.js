import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

// The program that `npx advisor-feed` runs.
const program = fileURLToPath(new URL('publisher/cli.js', import.meta.resolve('advisor-embed')));
const fresh = 5 * 60 * 1000;

/** The discussion of a feed as HTML, made anew every five minutes; what was made last stays when that fails. */
export function discussion(feed) {
  let html = `<advisor-issue src="${feed}"><a href="https://sample.example/qa/">Read the discussion</a></advisor-issue>`;
  let begun = -Infinity;
  let made;

  const make = async () => {
    const render = [program, 'render', feed, '--fragment', '--src', feed];
    try {
      html = (await promisify(execFile)(process.execPath, render)).stdout;
    } catch (error) {
      console.error(error.stderr ?? error);
    }
  };

  return async () => {
    if (Date.now() - begun > fresh) {
      begun = Date.now();
      made = make();
    }
    await made;
    return html;
  };
}
