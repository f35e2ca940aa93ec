import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { advisorFeed, folder } from './command.js';
import { feedYaml, writeFiles } from './sample-content.js';

/** A newsroom's folder with its sources and the site that is built from them. */
export async function contentSite(
  t: Pick<TestContext, 'after'>,
  files: Readonly<Record<string, string>> = {},
) {
  const root = await folder(t);
  const content = join(root, 'content');
  const output = join(root, 'public');
  await writeFiles(content, { 'feed.yaml': feedYaml, ...files });
  return {
    root,
    content,
    output,
    write: (more: Readonly<Record<string, string>>) => writeFiles(content, more),
    build: (...more: string[]) => advisorFeed(['build', content, '-o', output, ...more]),
    text: (path: string) => readFile(join(output, path), 'utf8'),
    snapshot: () => snapshot(output),
  };
}

/** What a build puts beside the feed for the pages of partners: the elements, the frame page, the themes. */
export const libraryPaths = [
  'advisor.js',
  'embed/frame.css',
  'embed/frame.html',
  'embed/frame.js',
  ...['broadsheet-dark', 'card', 'high-contrast', 'minimal', 'newsprint', 'riverside'].map(
    (name) => `themes/${name}.css`,
  ),
];

/** All files of a folder, hidden ones too, by their paths. */
export async function snapshot(output: string): Promise<Record<string, string>> {
  const entries = await readdir(output, { recursive: true, withFileTypes: true }).catch(() => []);
  const files: Record<string, string> = {};
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files[path.slice(output.length + 1)] = await readFile(path, 'utf8');
  }
  return Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)));
}
