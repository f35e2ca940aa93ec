import { execFile } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const folder = 'demo/frameworks';
const run = promisify(execFile);
const node = (args: readonly string[], env: NodeJS.ProcessEnv = {}) =>
  run(process.execPath, args, { cwd: folder, env: { ...process.env, ...env } });

const installed = join(folder, 'node_modules/.package-lock.json');
const changed = (file: string) => statSync(file).mtimeMs;
if (!existsSync(installed) || changed(installed) < changed(join(folder, 'package-lock.json'))) {
  await run('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: folder,
    shell: process.platform === 'win32',
  });
}
// Where npm has been told to run no scripts, the package is still missing.
await node(['link-package.js']);
await node(['node_modules/@angular/compiler-cli/bundles/src/bin/ngc.js', '--project', 'angular']);
await Promise.all(
  ['production', 'development'].map((mode) => node(['build.js'], { NODE_ENV: mode })),
);
