import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { describe, test } from 'node:test';
import { promisify } from 'node:util';

const modules = 'node_modules';
// Angular's compiler has checked its classes and templates when the example was built: nothing is built that does not hold.
const checkers = {
  React: [`${modules}/typescript/bin/tsc`, '--project', 'react'],
  Vue: [`${modules}/vue-tsc/bin/vue-tsc.js`, '--project', 'vue'],
  Svelte: [
    `${modules}/svelte-check/bin/svelte-check`,
    ...['--workspace', 'svelte', '--tsconfig', './tsconfig.json', '--fail-on-warnings'],
    ...['--output', 'machine'],
  ],
};

describe('the types of an example', { concurrency: 2 }, () => {
  for (const [framework, args] of Object.entries(checkers)) {
    test(`hold in ${framework}`, async () => {
      const run = promisify(execFile)(process.execPath, args, { cwd: 'demo/frameworks' });
      const said = await run.then(
        () => '',
        ({ stdout, stderr }: { stdout: string; stderr: string }) =>
          stdout + stderr || 'it did not run',
      );
      assert.equal(said, '');
    });
  }
});
