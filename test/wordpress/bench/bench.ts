import { chromium as browserType, type Browser } from 'playwright-core';
import { findChromium } from '../../support/chromium.js';
import { startPublisher, type EmbeddablePublisher } from './publisher.js';
import { chromiumReader, firefoxReader, type Reader } from './reader.js';
import { assertAsWritten, type Row } from './seen.js';
import { startWordpress, type Post, type Role, type Wordpress } from './wordpress.js';

/** What all tests share: a partner's WordPress, a publisher, and readers with browsers. */
export interface Bench {
  readonly publisher: EmbeddablePublisher;
  readonly wordpress: Wordpress;
  readonly chromium: Browser;
  readonly readers: readonly Reader[];
}

async function launch(): Promise<Browser> {
  const { args, ...found } = await findChromium();
  // Whatever a page of WordPress wants from elsewhere, it is not there.
  const alone = '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1';
  return browserType.launch({ ...found, args: [...args, alone], headless: true });
}

let started: Bench | undefined;
const rows: Row[] = [];

/** The bench, once it is started. */
export function bench(): Bench {
  if (!started) throw new Error('The bench is not started.');
  return started;
}

/** Starts all of it. */
export async function startBench(): Promise<void> {
  const [publisher, wordpress, chromium, firefox] = await Promise.all([
    startPublisher(),
    startWordpress(),
    launch(),
    firefoxReader(),
  ]);
  const readers = [await chromiumReader(chromium), ...(firefox ? [firefox] : [])];
  started = { publisher, wordpress, chromium, readers };
}

/** Ends all of it. */
export async function endBench(): Promise<void> {
  if (!started) return;
  for (const reader of started.readers) await reader.leave();
  await started.wordpress.end();
  await started.publisher.close();
}

/** Publishes a post as the user of a role. */
export const publish = (role: Role, content: string): Promise<Post> =>
  bench().wordpress.ask<Post>(role, 'POST', '/wp/v2/posts', {
    title: 'A post',
    content,
    status: 'publish',
  });

/** Remembers what a browser showed of what a role saved. */
export function writeDown(row: Omit<Row, 'host'>): void {
  const { wordpress, publisher } = bench();
  const kept = row.kept
    .replaceAll(publisher.origin, 'https://publisher.example')
    .replaceAll(
      encodeURIComponent(publisher.origin),
      encodeURIComponent('https://publisher.example'),
    )
    .replaceAll(wordpress.origin, 'https://partner.example');
  rows.push({ host: `WordPress ${wordpress.version}`, ...row, kept });
}

/** Compares all that was remembered with `seen.json`. */
export const assertSeen = () => assertAsWritten(rows);
