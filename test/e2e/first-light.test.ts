import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { promisify } from 'node:util';
import type { Browser } from 'playwright-core';
import { launch, open, partnerSite } from '../support/partner.js';
import { serve, type Server } from '../support/serve.js';

const run = promisify(execFile);
const advisorFeed = (...args: string[]) => run('node', ['dist/publisher/cli.js', ...args]);

/** What a reader must see of an issue's text: its headline, and each expert with the first and last words. */
interface Expected {
  readonly text: string;
  readonly headline: string;
  readonly names: readonly string[];
}

const sources: readonly Expected[] = [
  {
    text: 'test/support/sample-issue.txt',
    headline: 'Should the Harbor Be Dredged Again?',
    names: ['Ada M. Quill', 'Tomás Reyes-Ferro', 'Mei Lindqvist Jr.'],
  },
  {
    text: '../shared/seed/issue-us-mexico.txt',
    headline: 'How Well Are the U.S. & Mexico Cooperating?',
    names: [
      'Earl Anthony Wayne',
      'Stephanie Brewer',
      'Gary J. Hale',
      'Vanda Felbab-Brown',
      'Raúl Benítez Manaut',
    ],
  },
];

let browser: Browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

for (const { text, headline, names } of sources) {
  const skip = existsSync(text) ? false : `${text} is not on this machine`;
  describe(`${text}, from the newsroom to a stranger's page`, { skip }, () => {
    let folder: string;
    let publisher: Server;
    let partner: Server;
    let bare: Server;
    before(async () => {
      folder = await mkdtemp(join(tmpdir(), 'advisor-'));
      const content = join(folder, 'content');
      await advisorFeed('import', text, '--date', '2023-10-12', '-o', join(content, 'issue.md'));
      await advisorFeed('build', content, '-o', join(folder, 'public'));
      publisher = await serve((path, _request, response) => {
        response.setHeader('access-control-allow-origin', '*');
        response.setHeader('cache-control', 'no-store');
        const file = join(folder, 'public', path);
        if (!existsSync(file)) response.statusCode = 404;
        // Late enough for the page to be painted without it.
        setTimeout(() => response.end(existsSync(file) ? readFileSync(file) : ''), 200);
      });
      bare = await partnerSite(
        `<p>Before.</p><advisor-issue src="${publisher.origin}/feed.json"></advisor-issue><p>After.</p>`,
        { head: '<script src="/advisor.js"></script>' },
      );
      partner = await partnerSite(
        `<p>Before.</p><advisor-issue src="${publisher.origin}/feed.json" style="display:block;min-height:100vh"><a href="/qa">Fallback</a></advisor-issue><p>After.</p>`,
      );
    });
    after(async () => {
      await Promise.all([publisher?.close(), partner?.close(), bare?.close()]);
      await rm(folder, { recursive: true });
    });

    /** The words of an expert as they stand in the newsroom's text. */
    const wordsOf = (name: string) => {
      const line = readFileSync(text, 'utf8')
        .split('\n')
        .find((each) => each.startsWith(`${name},`))!;
      return line.slice(line.indexOf('“') + 1).replace(/”\s*$/, '');
    };

    test('two origins, one request: headline, all experts, first and last words', async () => {
      const { page, errors } = await open(browser, partner.origin);
      await page.locator('advisor-issue article').first().waitFor();
      assert.equal(await page.locator('advisor-issue h2').textContent(), headline);
      assert.deepEqual(await page.locator('advisor-issue [part=name]').allTextContents(), names);
      const answers = await page.locator('advisor-issue blockquote').allTextContents();
      for (const [index, name] of names.entries()) {
        assert.equal(answers[index], `“${wordsOf(name)}”`);
      }
      assert.ok(answers.every((answer) => answer.split(' ').length > 20));
      assert.equal(
        await page.locator('advisor-issue time').first().textContent(),
        'October 12, 2023',
      );
      assert.equal(await page.getByText('Fallback').isVisible(), false);
      assert.deepEqual(publisher.requests, ['/feed.json']);
      assert.deepEqual(errors, []);
      await page.close();
    });

    test('nothing that follows moves while the discussion arrives', async () => {
      const visits = [360, 768, 1280].flatMap((width) =>
        [partner, bare].map(({ origin }) => ({ width, origin })),
      );
      // Low enough for the discussion to reach below the viewport, as a discussion does.
      const height = 480;
      for (const { width, origin } of visits) {
        const { page } = await open(browser, origin, width, height);
        await page.locator('advisor-issue article').first().waitFor();
        const shift = await page.evaluate(
          () =>
            new Promise<number>((resolve) => {
              let sum = 0;
              new PerformanceObserver((list) => {
                for (const entry of list.getEntries())
                  sum += (entry as unknown as { value: number }).value;
              }).observe({ type: 'layout-shift', buffered: true });
              requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
            }),
        );
        assert.equal(shift, 0, `at ${width} px`);
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        assert.equal(overflow, 0, `at ${width} px`);
        await page.close();
      }
    });
  });
}
