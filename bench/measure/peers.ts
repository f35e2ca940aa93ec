import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { build, type Rolldown } from 'vite';
import { brotli } from '../../scripts/size.js';
import { interleave } from '../interleave.js';
import { ours, peers, type Peer } from '../peers.js';
import type { PeerResult } from '../results.js';
import { page } from '../site.js';
import { ratioOfMedians } from '../statistics.js';

const rounds = 15;
const home = 'https://partner.example/';
const root = fileURLToPath(new URL('..', import.meta.url));

/** What a page loads of a library: a minified script, and a style sheet where there is one. */
interface Built {
  readonly script: string;
  readonly style: string;
}

async function bundle({ modules, styles = [] }: Peer): Promise<Built> {
  if (!modules.length) return { script: readFileSync('dist/advisor.js', 'utf8'), style: '' };
  const entry = `${root}entry`;
  const [output] = (await build({
    configFile: false,
    root,
    logLevel: 'silent',
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === entry ? id : undefined),
        load: (id) =>
          id === entry ? modules.map((module) => `import '${module}';`).join('') : undefined,
      },
    ],
    build: {
      write: false,
      target: 'es2022',
      lib: { entry, formats: ['iife'], name: 'peer', fileName: () => 'peer.js' },
      rolldownOptions: { output: { minify: true, comments: false } },
    },
  })) as Rolldown.RolldownOutput[];
  const style = styles.map((file) => readFileSync(`${root}node_modules/${file}`, 'utf8')).join('');
  return { script: output!.output[0].code, style };
}

/** Opens a page with one library on a network of stubs; tells when it showed its content (ms), and what was asked for. */
async function show(
  browser: Browser,
  { body, answers, isShown }: Peer,
  { script, style }: Built,
): Promise<{ time: number; requests: number }> {
  const head = `${style && '<link rel="stylesheet" href="/style.css">'}<script async src="/script.js"></script>`;
  const files: [string, readonly [string, string]][] = [
    [`${home}script.js`, ['text/javascript', script]],
    [`${home}style.css`, ['text/css', style]],
    [home, ['text/html', page(body, head)]],
    ...Object.entries(answers),
  ];
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  let requests = -1;
  try {
    await context.route('**/*', (route) => {
      const url = route.request().url();
      const [type, content] = files.find(([start]) => url.startsWith(start))?.[1] ?? [];
      requests++;
      return route.fulfill({
        status: content === undefined ? 404 : 200,
        headers: { 'content-type': type ?? 'text/plain', 'access-control-allow-origin': '*' },
        body: content ?? '',
      });
    });
    const opened = await context.newPage();
    await opened.goto(home, { waitUntil: 'commit' });
    const time = await opened.evaluate<number>(
      `new Promise((resolve) => {
        const look = () => {
          const [{ responseEnd }] = performance.getEntriesByType('navigation');
          if (document.body && (${isShown})) resolve(performance.now() - responseEnd);
          else requestAnimationFrame(look);
        };
        look();
      })`,
    );
    await opened.waitForLoadState('load');
    return { time, requests };
  } finally {
    await context.close();
  }
}

/** What other libraries cost a page, beside ours. */
export async function measurePeers(browser: Browser): Promise<PeerResult[]> {
  if (!existsSync(`${root}node_modules`))
    throw new Error('The other libraries are not installed: npm ci --prefix bench');
  const all = [ours, ...peers];
  const built = new Map(
    await Promise.all(all.map(async (peer) => [peer.name, await bundle(peer)] as const)),
  );
  const runs = await interleave(
    all.map(({ name }) => name),
    rounds,
    (name) =>
      show(
        browser,
        all.find((peer) => peer.name === name)!,
        built.get(name)!,
      ),
  );
  const times = (name: string) => runs[name]!.map(({ time }) => time);
  return all.map(({ name, note }) => {
    const { script, style } = built.get(name)!;
    return {
      name,
      brotli: brotli(script) + (style ? brotli(style) : 0),
      requests: Math.max(...runs[name]!.map(({ requests }) => requests)),
      firstContent: ratioOfMedians(times(name), times(ours.name)),
      note,
    };
  });
}
