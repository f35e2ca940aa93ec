import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { digest } from './digest.js';

interface Package {
  readonly name?: string;
  readonly version?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

function readPackage(file: string): Package | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Package;
  } catch {
    return undefined;
  }
}

/** The versions of all packages that a package needs, and those need, as they are installed. */
function versions(file: string, seen: Map<string, string>): void {
  const { name, version, dependencies = {} } = readPackage(file) ?? {};
  if (seen.has(file)) return;
  seen.set(file, `${name} ${version}`);
  for (const needed of Object.keys(dependencies)) {
    const folders = createRequire(file).resolve.paths(needed) ?? [];
    const found = folders.map((folder) => join(folder, needed, 'package.json')).find(readPackage);
    if (found !== undefined) versions(found, seen);
  }
}

/** Changes with anything that a build's bytes may depend on besides its input: our code, the packages, Node. */
export function toolFingerprint(): string {
  const code = fileURLToPath(new URL('../..', import.meta.url));
  const files = readdirSync(code, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:js|ts|json|css)$/.test(path))
    .sort()
    .map((path) => `${path} ${digest(readFileSync(join(code, path)))}`);
  const packages = new Map<string, string>();
  versions(join(code, '..', 'package.json'), packages);
  return digest([process.version, ...files, ...[...packages.values()].sort()].join('\n'));
}
