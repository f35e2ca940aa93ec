import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { advisorFeed } from '../publisher/command.js';
import { launch, open, partnerSite } from '../support/partner.js';
import { serve, type Server } from '../support/serve.js';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/feed+json',
};

/** A static host on loopback, at any address. */
async function host(folder: string): Promise<Server> {
  return serve((path, _request, response) => {
    void readFile(join(folder, path)).then(
      (bytes) => {
        response.setHeader('access-control-allow-origin', '*');
        response.setHeader('content-type', types[extname(path)] ?? 'text/plain');
        response.end(bytes);
      },
      () => {
        response.statusCode = 404;
        response.end();
      },
    );
  });
}

const squeezed = (text: string) => text.replace(/[\s\u00a0]+/g, ' ').trim();
const shown = async (page: Page) =>
  squeezed((await page.locator('advisor-issue [part=issue]').textContent()) ?? '');

/** The words of an expert. */
const quotes = /: “(.*)”/g;

interface Source {
  readonly name: string;
  readonly file: string;
  readonly date: string;
}

const sources: readonly Source[] = [
  {
    name: 'a sample',
    file: fileURLToPath(new URL('../support/sample-issue.txt', import.meta.url)),
    date: '2026-03-04',
  },
  {
    // It is not ours to publish, and lies beside the repository.
    name: 'a real issue',
    file: fileURLToPath(new URL('../../../shared/seed/issue-us-mexico.txt', import.meta.url)),
    date: '2023-10-12',
  },
];

let browser: Browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

describe('from tonight’s text', () => {
  for (const { name, file, date } of sources) {
    const skip = existsSync(file) ? false : `${name} is not beside this repository`;
    test(
      `two commands make a page, and an embed on a partner’s page, of ${name}`,
      { skip },
      async (t) => {
        const root = await mkdtemp(join(tmpdir(), 'advisor-feed-'));
        t.after(() => rm(root, { recursive: true }));
        const output = join(root, 'public');
        const publisher = await host(output);
        t.after(() => publisher.close());

        const source = join(root, 'content', 'tonight.md');
        const run = async (...args: string[]) => {
          const { status, stderr } = await advisorFeed(args);
          assert.equal(status, 0, stderr);
        };
        await run('import', file, '--date', date, '-o', source);
        const feed = `${publisher.origin}/feed.json`;
        await run('build', join(root, 'content'), '-o', output, '--feed-url', feed);

        const said = [...readFileSync(file, 'utf8').matchAll(quotes)].map(([, words]) =>
          squeezed(words!),
        );
        assert.ok(said.length >= 3);

        const [path] = await readdir(join(output, 'i'));
        const { page, errors } = await open(browser, `${publisher.origin}/i/${path}`);
        t.after(() => page.close());
        await page.locator('advisor-issue:state(ready)').waitFor();
        const onPage = await shown(page);
        for (const words of said) assert.ok(onPage.includes(words), words);
        assert.deepEqual(errors, []);
        assert.ok(!publisher.requests.includes('/feed.json'), 'the page brings its document');

        const partner = await partnerSite(
          `<advisor-issue src="${feed}"><a href="${feed}">Today’s discussion</a></advisor-issue>`,
          { head: `<script async src="${publisher.origin}/advisor.js"></script>` },
        );
        t.after(() => partner.close());
        const embed = await open(browser, partner.origin);
        t.after(() => embed.page.close());
        await embed.page.locator('advisor-issue:state(ready)').waitFor();
        const onPartner = await shown(embed.page);
        for (const words of said) assert.ok(onPartner.includes(words), words);
        assert.deepEqual(embed.errors, []);
        await run('validate', output);
      },
    );
  }

  test('the page of a built issue says the same without a script', async (t) => {
    const root = await mkdtemp(join(tmpdir(), 'advisor-feed-'));
    t.after(() => rm(root, { recursive: true }));
    const output = join(root, 'public');
    const source = fileURLToPath(new URL('../../demo/content', import.meta.url));
    const { status, stderr } = await advisorFeed(['build', source, '-o', output, '--no-cache']);
    assert.equal(status, 0, stderr);
    const publisher = await host(output);
    t.after(() => publisher.close());
    const texts: string[] = [];
    for (const javaScriptEnabled of [false, true]) {
      const context = await browser.newContext({ javaScriptEnabled });
      t.after(() => context.close());
      const page = await context.newPage();
      await page.route('https://sample.example/**', (route) => route.abort());
      await page.goto(`${publisher.origin}/i/port-automation.html`);
      if (javaScriptEnabled) await page.locator('advisor-issue:state(ready)').waitFor();
      texts.push((await page.locator('advisor-issue [part=issue]').textContent()) ?? '');
    }
    assert.ok(texts[0]!.length > 5000);
    assert.equal(texts[0], texts[1]);
  });
});
