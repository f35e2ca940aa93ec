import { decodeText } from '../decode-text.js';
import { readBytes } from '../files.js';
import { isHeld } from './embargo.js';
import { checkFrontMatter } from './front-matter.js';
import { assumeConfig, readConfig, type ConfigFile } from './read-config.js';
import type { ListedIssue } from './source-issue.js';
import { splitSource } from './split-source.js';
import { readYaml } from './yaml-source.js';

/** The first issue that names a series, of those that may be seen. */
async function withSeries(
  files: readonly string[],
  time: number,
): Promise<Pick<ListedIssue, 'facts'> | undefined> {
  for (const file of files) {
    const { frontMatter = '' } = splitSource(decodeText(await readBytes(file), file));
    const facts = readYaml(file, frontMatter, 1, checkFrontMatter).value;
    if (facts?.series && !isHeld(facts, time)) return { facts };
  }
  return undefined;
}

/** `feed.yaml`, or what is assumed without; `feedUrl` takes the place of its `feed_url`. */
export async function siteConfig(
  content: string,
  files: readonly string[],
  time: number,
  feedUrl?: string,
): Promise<ConfigFile> {
  const found = await readConfig(content);
  const issue = found ? undefined : await withSeries(files, time);
  const file = found ?? assumeConfig(content, issue ? [issue] : []);
  if (!file.config || feedUrl === undefined) return file;
  return { ...file, config: { ...file.config, feed_url: feedUrl } };
}
