import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, test } from 'node:test';
import { dirname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { cleaners } from '../hosts/cleaners.js';
import {
  frame,
  link,
  placeholder,
  scriptAlone,
  snippet,
  type Embeddable,
} from '../hosts/markup.js';
import { assertAsWritten, type HostRow } from '../hosts/seen-rows.js';
import { embedPublisher } from '../support/embed-publisher.js';
import { launch } from '../support/partner.js';
import { serve, type Server } from '../support/serve.js';

/** What an editor can paste. */
const routes: Readonly<Record<string, (embeddable: Embeddable) => string>> = {
  'the two lines': snippet,
  'the quotation': (embeddable) => placeholder('blockquote', embeddable),
  'the box (div)': (embeddable) => placeholder('div', embeddable),
  'the script alone': scriptAlone,
  'a link in a paragraph of its own': (embeddable) => `<p>${link(embeddable)}</p>`,
  'the frame': frame,
};

const require = createRequire(import.meta.url);
const packages = {
  '/purify.js': require.resolve('dompurify/dist/purify.min.js'),
  '/tinymce/': dirname(require.resolve('tinymce')),
};

describe('what a content management system leaves of a line', () => {
  let browser: Browser;
  let publisher: Server;
  let embeddable: Embeddable;
  let host: Server;
  let tools: Page;
  let page: Page;
  let article = '';
  before(async () => {
    browser = await launch();
    publisher = await embedPublisher();
    const { origin } = publisher;
    embeddable = {
      origin,
      feed: `${origin}/feed.json`,
      issue: 'new-harbor',
      title: 'Should the Harbor Be Dredged Again?',
      page: `${origin}/i/new-harbor.html`,
    };
    host = await serve((path, _request, response) => {
      response.setHeader(
        'content-type',
        path.endsWith('.css')
          ? 'text/css'
          : path.endsWith('.js')
            ? 'text/javascript'
            : 'text/html; charset=utf-8',
      );
      if (path === '/purify.js') return response.end(readFileSync(packages[path]));
      if (path.startsWith('/tinymce/'))
        return response.end(readFileSync(join(packages['/tinymce/'], path.slice(9))));
      response.end(`<!doctype html><html lang="en"><title>A host</title>${article}</html>`);
    });
    page = await browser.newPage({ viewport: { width: 800, height: 900 } });
    tools = await browser.newPage();
    await tools.goto(`${host.origin}/`);
    await tools.addScriptTag({ url: '/purify.js' });
    await tools.addScriptTag({ url: '/tinymce/tinymce.min.js' });
    await tools.setContent('<textarea></textarea>');
    await tools.evaluate(`tinymce.init({ selector: 'textarea', license_key: 'gpl' })`);
  });
  after(async () => {
    await browser?.close();
    await publisher?.close();
    await host?.close();
  });

  const inPage = (code: string) => (html: string) =>
    tools.evaluate<string>(`(${code})(${JSON.stringify(html)})`);
  const hosts: Readonly<Record<string, (html: string) => string | undefined | Promise<string>>> = {
    ...cleaners,
    'DOMPurify 3, as it comes': inPage('(html) => DOMPurify.sanitize(html)'),
    'TinyMCE 8 (Joomla, TYPO3, WordPress’s classic editor)': inPage(
      '(html) => (tinymce.activeEditor.setContent(html), tinymce.activeEditor.getContent())',
    ),
  };

  /** What a reader has of what a host kept. */
  async function read(kept: string, template: string): Promise<string> {
    article = `<article>${kept}</article>${template}`;
    await page.goto(host.origin);
    const element = page.locator('article advisor-issue');
    const isRun = await page.evaluate(() => !!customElements.get('advisor-issue'));
    if (isRun && (await element.count()) > 0) {
      await element.locator('[part=issue]').waitFor();
      return 'the discussion';
    }
    if ((await page.locator('article iframe').count()) > 0) {
      const inside = page.frameLocator('article iframe');
      const discussion = inside.locator('advisor-issue [part=issue]');
      const way = inside.getByRole('link', { name: 'Read it at the publisher’s site' });
      await discussion.or(way).waitFor();
      return (await way.isVisible()) ? 'a link, in a frame' : 'the discussion, in a frame';
    }
    return (await page.locator('article a').count()) > 0 ? 'the link' : 'nothing';
  }

  const rows: HostRow[] = [];
  const script = ({ origin }: Embeddable) =>
    `<script src="${origin}/advisor.js" data-upgrade-links="${origin}/i/"></script>`;

  for (const name of Object.keys({ ...cleaners, DOMPurify: 1, TinyMCE: 1 })) {
    test(`${name}: some line shows the discussion, and no link is lost`, async () => {
      const [host, keep] = Object.entries(hosts).find(([host]) => host.startsWith(name))!;
      const seen: string[] = [];
      for (const [route, line] of Object.entries(routes)) {
        const given = line(embeddable);
        const kept = await keep(given);
        if (kept === undefined) continue;
        const bare = await read(kept, '');
        const withScript = await read(kept, script(embeddable));
        rows.push({ host, route, seen: withScript, ...(bare !== withScript && { bare }) });
        seen.push(withScript);
        // Whatever is taken away: a line that had a link leaves one to be read.
        if (given.includes('<a ')) assert.notEqual(bare, 'nothing', `${host}: ${route}: ${kept}`);
      }
      assert.ok(
        seen.some((each) => each.startsWith('the discussion')),
        host,
      );
    });
  }

  test('is what docs/hosts.md says', () => assertAsWritten(rows));
});
