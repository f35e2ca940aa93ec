import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { advisorFeed } from '../../test/publisher/command.js';
import { archivedIssue, dayOf, idOf } from '../../test/publisher/generated-archive.js';
import { feedYaml } from '../../test/publisher/sample-content.js';
import { serve, type Server } from '../../test/support/serve.js';
import { onFreshPage } from '../fresh-page.js';
import { interleave } from '../interleave.js';
import type { ArchiveResult } from '../results.js';
import { page, pageScript } from '../site.js';
import { median, ratioOfMedians } from '../statistics.js';

const few = 10;

/** A published site, and how many bytes were asked of it for documents. */
interface Archive extends Server {
  bytes: number;
}

/** Publishes the last `count` of `all` issues by the command line. */
async function publish(folder: string, all: number, count: number): Promise<Archive> {
  const [content, output] = [join(folder, `${count}`), join(folder, `${count}-public`)];
  await mkdir(content);
  await writeFile(join(content, 'feed.yaml'), `${feedYaml}image_origins: [https://news.example]\n`);
  for (let n = all - count; n < all; n++)
    await writeFile(join(content, `${dayOf(n)}.md`), archivedIssue(n));
  const pages = new Map<string, string | Buffer>([
    ['/advisor.js', await readFile('dist/advisor.js')],
    ['/witness.js', pageScript('witness')],
  ]);
  const server = await serve((path, request, response) => {
    const key = new URL(request.url!, 'http://localhost').searchParams.get('issue');
    const found =
      path === '/page'
        ? page(
            `<advisor-issue src="/feed.json" issue="${key}"></advisor-issue>`,
            '<script src="/witness.js"></script><script async src="/advisor.js"></script>',
          )
        : (pages.get(path) ?? readFile(join(output, path)));
    Promise.resolve(found).then(
      (body) => {
        if (path.endsWith('.json')) archive.bytes += body.length;
        const type = { js: 'text/javascript', json: 'application/json' }[path.split('.')[1] ?? ''];
        response.setHeader('content-type', type ?? 'text/html; charset=utf-8');
        response.end(body);
      },
      () => response.writeHead(404).end(),
    );
  });
  const archive: Archive = Object.assign(server, { bytes: 0 });
  const address = `${server.origin}/feed.json`;
  const { status, stderr } = await advisorFeed([
    'build',
    content,
    '-o',
    output,
    '--feed-url',
    address,
  ]);
  assert.equal(status, 0, stderr);
  return archive;
}

interface Visit {
  readonly time: number;
  readonly heap: number;
  readonly bytes: number;
  readonly requests: number;
}

async function visit(browser: Browser, archive: Archive, key: string): Promise<Visit> {
  archive.bytes = 0;
  const before = archive.requests.length;
  return onFreshPage(browser, `${archive.origin}/page?issue=${key}`, async (page, session) => {
    const { lastLoad } = await page.evaluate<{ lastLoad: number }>('settled(1)');
    await session.send('Performance.enable');
    await session.send('HeapProfiler.collectGarbage');
    const { metrics } = await session.send('Performance.getMetrics');
    return {
      time: lastLoad,
      heap: metrics.find(({ name }) => name === 'JSHeapUsedSize')!.value,
      bytes: archive.bytes,
      requests: archive.requests.slice(before).filter((path) => path.endsWith('.json')).length,
    };
  });
}

/** What one issue out of each long archive costs a reader, beside the same issue out of an archive of ten. */
export async function measureArchive(
  browser: Browser,
  rounds: number,
  lengths: readonly number[],
): Promise<ArchiveResult[]> {
  const folder = await mkdtemp(join(tmpdir(), 'advisor-bench-'));
  const archives: Archive[] = [];
  try {
    const most = Math.max(...lengths);
    const short = await publish(folder, most, few);
    archives.push(short);
    // One that the feed itself has no longer.
    const old = most - few + 1;
    const keys = { 'the latest': 'latest', 'by its id': idOf(old), 'by its date': dayOf(old) };
    const results: ArchiveResult[] = [];
    for (const count of lengths) {
      const long = await publish(folder, most, count);
      archives.push(long);
      for (const [name, key] of Object.entries(keys)) {
        const runs = await interleave(['short', 'long'], rounds, (which) =>
          visit(browser, which === 'short' ? short : long, key),
        );
        const all = (which: 'short' | 'long', what: keyof Visit) =>
          runs[which].map((each) => each[what]);
        results.push({
          name,
          issues: [few, count],
          requests: [median(all('short', 'requests')), median(all('long', 'requests'))],
          bytes: [median(all('short', 'bytes')), median(all('long', 'bytes'))],
          time: ratioOfMedians(all('long', 'time'), all('short', 'time')),
          heap: ratioOfMedians(all('long', 'heap'), all('short', 'heap')),
        });
      }
    }
    return results;
  } finally {
    await Promise.all(archives.map((each) => each.close()));
    await rm(folder, { recursive: true });
  }
}
