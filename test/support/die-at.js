// Loaded into a build: kills it (SIGKILL, which nothing can catch) in the middle of the nth change that it makes to the
// disk, DIE_AT; without, says on standard error how many it made.
import promises from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';

const last = Number(process.env.DIE_AT ?? Infinity);
let made = 0;

for (const name of ['mkdir', 'rename', 'rm', 'writeFile']) {
  const change = promises[name];
  promises[name] = async (...args) => {
    made += 1;
    if (made !== last) return change(...args);
    if (name === 'writeFile') await change(args[0], args[1].slice(0, args[1].length / 2));
    process.kill(process.pid, 'SIGKILL');
    return new Promise(() => undefined);
  };
}
syncBuiltinESMExports();
process.on('exit', () => process.stderr.write(`\nchanges: ${made}\n`));
