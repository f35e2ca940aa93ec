import { execFile } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { cp, mkdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { createGunzip } from 'node:zlib';
import { extract } from 'tar-fs';

const run = promisify(execFile);

/** A partner's project: the pages of `test/editors/pages`, beside the package as npm would install it. */
export async function partnerProject(name: string): Promise<string> {
  const project = resolve('.cache', name);
  const home = join(project, 'node_modules/advisor-embed');
  await rm(project, { recursive: true, force: true });
  await mkdir(home, { recursive: true });
  const options = ['--ignore-scripts', '--json', '--pack-destination', project];
  const { stdout } = await run('npm', ['pack', ...options], {
    shell: process.platform === 'win32',
  });
  const [{ filename }] = JSON.parse(stdout) as [{ filename: string }];
  await pipeline(
    createReadStream(join(project, filename)),
    createGunzip(),
    extract(home, { strip: 1 }),
  );
  await cp('test/editors/pages', project, { recursive: true });
  return project;
}

/** What a type checker has to say about a folder: nothing, if all is well. */
export async function typeErrors(checker: 'tsc' | 'vue-tsc', folder: string): Promise<string> {
  const script = { tsc: 'typescript/bin/tsc', 'vue-tsc': 'vue-tsc/bin/vue-tsc.js' }[checker];
  const call = run(process.execPath, [join('node_modules', script), '--project', folder]);
  return call.then(
    ({ stdout }) => stdout,
    ({ stdout }: { stdout: string }) => stdout || `${checker} did not run`,
  );
}
