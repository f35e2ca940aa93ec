import { mkdirSync, rmSync, symlinkSync } from 'node:fs';

// In a project of your own `npm install advisor-embed` does this. By its path, npm would bring all that the package is
// developed with; so what npm would unpack is linked, and is never older than its build.
const home = 'node_modules/advisor-embed';
rmSync(home, { force: true, recursive: true });
mkdirSync(home);
for (const name of ['dist', 'package.json', 'custom-elements.json']) {
  symlinkSync(`../../../../${name}`, `${home}/${name}`);
}
