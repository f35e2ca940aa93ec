import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import JSZip from 'jszip';

// The plugin as WordPress takes it: one zip with one folder, which holds the script and the themes as they ship.
const source = 'integrations/wordpress/advisor-embed';
const output = 'dist/advisor-embed-wordpress.zip';

/** The files of a folder, by the path that they have in the zip. */
function filesOf(folder: string, below: string): [string, Buffer][] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [join(below, path.slice(folder.length)).replaceAll('\\', '/'), readFileSync(path)];
    });
}

/** Each place that names the version has to name that of the package. */
function checkVersion(version: string): void {
  const places: readonly (readonly [string, RegExp])[] = [
    ['advisor-embed.php', /^ \* Version:\s+(\S+)$/m],
    ['advisor-embed.php', /^const VERSION\s+= '([^']+)';$/m],
    ['readme.txt', /^Stable tag: (\S+)$/m],
  ];
  for (const [name, pattern] of places) {
    const named = pattern.exec(readFileSync(join(source, name), 'utf8'))?.[1];
    if (named !== version) throw new Error(`${name} names version ${named}, not ${version}.`);
  }
}

if (!existsSync('dist/advisor.js')) throw new Error('There is no dist/advisor.js: npm run build');
checkVersion((JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version);

const files: [string, Buffer][] = [
  ...filesOf(source, 'advisor-embed'),
  ['advisor-embed/advisor.js', readFileSync('dist/advisor.js')],
  ...filesOf('dist/themes', 'advisor-embed/themes'),
];
const zip = new JSZip();
for (const [name, bytes] of files.sort(([a], [b]) => (a < b ? -1 : 1))) {
  // The same bytes on any machine and any day: a zip knows no time before this one.
  zip.file(name, bytes, {
    date: new Date('1980-01-01T00:00:00Z'),
    unixPermissions: 0o644,
    createFolders: false,
  });
}
mkdirSync(dirname(output), { recursive: true });
writeFileSync(
  output,
  await zip.generateAsync({
    type: 'nodebuffer',
    platform: 'UNIX',
    compression: 'DEFLATE',
    compressionOptions: { level: 9 },
  }),
);
