import { join } from 'node:path';
import { decodeText } from '../decode-text.js';
import { isThere, readBytes } from '../files.js';
import type { Finding, Position } from '../finding.js';
import { error } from '../schema/problem.js';
import { isTimeZone } from '../schema/time-zone.js';
import { checkFeedConfig, type FeedConfig } from './feed-config.js';
import type { ListedIssue } from './source-issue.js';
import { readYaml } from './yaml-source.js';

/** `feed.yaml`, or what stands in for it. */
export interface ConfigFile {
  readonly file: string;
  readonly config: FeedConfig | undefined;
  readonly findings: readonly Finding[];
  readonly locate: (pointer: string) => Position;
}

/** Reads `feed.yaml`; undefined where there is none. */
export async function readConfig(folder: string): Promise<ConfigFile | undefined> {
  const file = join(folder, 'feed.yaml');
  if (!(await isThere(file))) return undefined;
  const { value, findings, locate, find } = readYaml(
    file,
    decodeText(await readBytes(file), file),
    0,
    checkFeedConfig,
  );
  if (!value || isTimeZone(value.timezone)) return { file, config: value, findings, locate };
  const message = `is “${value.timezone}”; expected an IANA time zone such as America/New_York.`;
  return { file, config: undefined, findings: [find(error('/timezone', message))], locate };
}

/** What is assumed where there is no `feed.yaml`, with a warning that shows what to write. */
export function assumeConfig(
  folder: string,
  issues: readonly Pick<ListedIssue, 'facts'>[],
): ConfigFile {
  const file = join(folder, 'feed.yaml');
  const title = issues.map(({ facts }) => facts.series?.name).find((name) => name) ?? 'Q&A';
  const message = [
    `is missing. Assumed, and published so: title and publisher “${title}”, time zone UTC, language en. Write it:`,
    `  title: ${JSON.stringify(title)}`,
    '  publisher:',
    '    name: The name of your newsroom',
    '  timezone: America/New_York',
    '  language: en',
  ].join('\n');
  return {
    file,
    config: { title, publisher: { name: title }, timezone: 'UTC', language: 'en' },
    findings: [{ file, severity: 'warning', message }],
    locate: () => ({ line: 1, column: 1 }),
  };
}
