// Loaded into a build: kills it (SIGKILL, which nothing can catch) in the middle of the nth change that it makes to the
// disk, DIE_AT; without, says on standard error how many it made.
import fs from 'node:fs';
import promises from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';

const last = Number(process.env.DIE_AT ?? Infinity);
const { writeFileSync } = fs;
let made = 0;

for (const [api, names] of [
  [promises, ['mkdir', 'rename', 'rm', 'writeFile']],
  [fs, ['mkdirSync', 'renameSync', 'writeFileSync']],
]) {
  for (const name of names) {
    const change = api[name];
    api[name] = (...args) => {
      made += 1;
      if (made !== last) return change(...args);
      const [path, content] = args;
      if (name.startsWith('write')) writeFileSync(path, content.slice(0, content.length / 2));
      return process.kill(process.pid, 'SIGKILL');
    };
  }
}
syncBuiltinESMExports();
process.on('exit', () => process.stderr.write(`\nchanges: ${made}\n`));
