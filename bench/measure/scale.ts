import type { Browser } from 'playwright-core';
import { open } from '../../test/support/partner.js';
import { onFreshPage } from '../fresh-page.js';
import type { CountResult } from '../results.js';
import { elements, page, site, witness } from '../site.js';

interface Seen {
  readonly firstFrame: number;
  readonly lastFrame: number;
  readonly longTasks: number;
  readonly longestTask: number;
}

const script = '<script async src="/advisor.js"></script>';
const times = (requests: readonly string[], path: string) =>
  requests.filter((each) => each === path).length;

/** A page with very many elements of one feed. */
async function measureMany(browser: Browser): Promise<CountResult[]> {
  const count = 1000;
  const server = await site({ files: { '/': page(elements(count), witness + script) } });
  try {
    const seen = await onFreshPage(browser, server.origin, (page) =>
      page.evaluate<Seen>(`settled(${count})`),
    );
    const name = `${count} elements`;
    return [
      {
        name: `${name}: requests for the feed`,
        found: times(server.requests, '/feed.json'),
        most: 1,
      },
      {
        name: `${name}: the first is drawn before the last is there`,
        found: seen.firstFrame < seen.lastFrame ? 'yes' : 'no',
        most: undefined,
      },
      {
        name: `${name}: tasks of 50 ms and more (on the machine of this run)`,
        found: seen.longTasks,
        most: undefined,
      },
      {
        name: `${name}: longest of them (ms)`,
        found: Math.round(seen.longestTask),
        most: undefined,
      },
    ];
  } finally {
    await server.close();
  }
}

/** Elements of all three kinds, and the script twice. */
async function measureTwice(browser: Browser): Promise<CountResult[]> {
  const kinds = ['advisor-issue', 'advisor-question', 'advisor-answer'];
  const count = 25;
  const mixed = Array.from({ length: count }, (_, at) => kinds[at % kinds.length]!)
    .map((kind) => `<${kind} src="/feed.json"></${kind}>`)
    .join('');
  const advisor =
    '<script async src="/advisor.js?1"></script><script async src="/advisor.js?2"></script>';
  const server = await site({ files: { '/': page(mixed, witness + advisor) } });
  const { page: opened, errors } = await open(browser, server.origin);
  try {
    await opened.evaluate(`settled(${count})`);
    const name = `${count} mixed elements, the script twice`;
    return [
      {
        name: `${name}: requests for the feed`,
        found: times(server.requests, '/feed.json'),
        most: 1,
      },
      { name: `${name}: errors`, found: errors.length, most: 0 },
    ];
  } finally {
    await opened.close();
    await server.close();
  }
}

/** A feed of another origin that the page has asked for in advance. */
async function measurePreload(browser: Browser): Promise<CountResult[]> {
  // As long as it takes for the script to be there before the feed.
  const publisher = await site({ latency: 200 });
  const src = `${publisher.origin}/feed.json`;
  const preload = `<link rel="preload" as="fetch" crossorigin href="${src}">`;
  const partner = await site({
    files: { '/': page(elements(1, `src="${src}"`), preload + witness + script) },
  });
  try {
    const said: string[] = [];
    await onFreshPage(browser, 'about:blank', async (page) => {
      page.on('console', (message) => said.push(message.text()));
      await page.goto(partner.origin);
      await page.evaluate('settled(1)');
    });
    const name = 'The feed preloaded';
    return [
      {
        name: `${name}: requests for the feed, with the headers of docs/publishing.md`,
        found: times(publisher.requests, '/feed.json'),
        most: 1,
      },
      {
        // Else it is the cache that spares the second request, and a feed that is not kept is loaded twice.
        name: `${name}: the element takes what was preloaded`,
        found: said.some((text) => text.includes('is not used')) ? 'no' : 'yes',
        most: undefined,
      },
    ];
  } finally {
    await Promise.all([publisher.close(), partner.close()]);
  }
}

/** What is the same on every machine: how often is what asked for, and what goes wrong. */
export async function measureScale(browser: Browser): Promise<CountResult[]> {
  return [
    ...(await measureMany(browser)),
    ...(await measureTwice(browser)),
    ...(await measurePreload(browser)),
  ];
}
