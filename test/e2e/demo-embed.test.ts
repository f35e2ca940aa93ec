import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import type { AdvisorIssue } from '../../src/index.js';
import { compiledComponent } from '../support/compiled-component.js';
import { useDemo } from '../support/demo-site.js';
import { open, partnerSite } from '../support/partner.js';
import { rawFeed, rawItem } from '../support/sample-feed.js';
import { serve } from '../support/serve.js';

const [theme = ''] = readdirSync('src/themes').map((name) => name.replace('.css', ''));

describe('the embed builder', () => {
  const demo = useDemo();

  const openBuilder = async () => {
    const opened = await open(demo.browser, `${demo.home}embed.html`);
    await opened.page.getByText('4 discussions in this feed.').waitFor();
    return opened;
  };
  const choose = (page: Page, name: string) =>
    page.getByRole('radio', { name, exact: true }).check();
  const code = async (page: Page, name: string) =>
    (await page.getByRole('region', { name, exact: true }).textContent())!;
  /** An answer with everything that can be chosen. */
  const fill = async (page: Page) => {
    await choose(page, 'Answer');
    await page.getByLabel('Discussion of').selectOption('port-automation');
    await page.locator('#answer').selectOption({ label: 'Anselmo Rivas Taborga' });
    await page.getByLabel('Layout').selectOption('compact');
    await page.getByLabel('Fold answers after').fill('6');
    await page.getByLabel('Headline').selectOption('4');
    if (theme) await page.getByLabel('Theme', { exact: true }).selectOption(theme);
  };
  const attributes = {
    src: () => `${demo.home}sample/feed.json`,
    issue: 'port-automation',
    answer: 'anselmo-rivas-taborga',
    layout: 'compact',
    collapse: '6',
    'heading-level': '4',
  };
  /** The answer stands on a page, with all that was chosen; `read` finds an attribute or the property behind it. */
  const assertRendered = async (page: Page, isFramework = false) => {
    const element = page.locator('advisor-answer').first();
    await element.locator('[part=name]', { hasText: 'Anselmo Rivas Taborga' }).waitFor();
    for (const [name, value] of Object.entries(attributes)) {
      const expected = typeof value === 'function' ? value() : value;
      const property = name === 'heading-level' ? 'headingLevel' : name;
      const found = await element.evaluate(
        (each, [attribute, key]) =>
          each.getAttribute(attribute!) ?? String((each as never as Record<string, unknown>)[key!]),
        [name, isFramework ? property : name],
      );
      assert.equal(found, expected, name);
    }
    assert.equal(await element.locator('h4', { hasText: 'Anselmo' }).count(), 1);
    if (!theme) return;
    const [, token = ''] = /(--advisor-[a-z-]+):/.exec(
      readFileSync(`src/themes/${theme}.css`, 'utf8'),
    )!;
    const themed = await element.evaluate(
      (each, name) => getComputedStyle(each).getPropertyValue(name),
      token,
    );
    assert.notEqual(themed, '', `the theme sets ${token}`);
  };

  test('writes nothing that is the default, and two lines for the latest discussion', async () => {
    const { page, errors } = await openBuilder();
    assert.equal(
      await code(page, 'HTML'),
      `<script async src="${demo.home}advisor.js"></script>
<advisor-issue src="${demo.home}sample/feed.json" style="display: block; min-height: 100vh"><a href="https://sample.example/">Read today’s discussion at The Sample Courier</a></advisor-issue>`,
    );
    await page.getByLabel('Keep its place before the script has arrived').uncheck();
    assert.doesNotMatch(await code(page, 'HTML'), /style/);
    await page.frameLocator('#preview').locator('advisor-issue article').first().waitFor();
    assert.deepEqual(errors, []);
    await page.close();
  });

  test('lists the discussions of any feed and the answers of each, and says why a feed cannot be read', async (t) => {
    const feed = rawFeed([
      rawItem('new-harbor', '2026-03-04', {}, { title: '“Deep” & <b>{{wide}}</b>' }),
    ]);
    const publisher = await serve((path, _request, response) => {
      response.setHeader('access-control-allow-origin', '*');
      response.end(path === '/feed.json' ? JSON.stringify(feed) : 'No feed');
    });
    t.after(() => publisher.close());
    const { page } = await openBuilder();
    await page.getByLabel('Feed', { exact: true }).fill(`${publisher.origin}/feed.json`);
    await page.getByLabel('Feed', { exact: true }).blur();
    await page.getByText('1 discussion in this feed.').waitFor();
    await page.getByLabel('Discussion of').selectOption('new-harbor');
    await choose(page, 'Answer');
    assert.deepEqual(await page.locator('#answer option').allTextContents(), [
      'The first, whoever that is',
      'Ada Quill',
      'Tomás Reyes',
      'Mei Lindqvist',
    ]);
    // A title that is mark-up to somebody stays words to all.
    assert.match(
      await code(page, 'HTML'),
      />“Deep” &amp; &lt;b&gt;&#123;&#123;wide&#125;&#125;&lt;\/b&gt;<\/a>/,
    );
    await page.getByLabel('Discussion of').selectOption('latest');
    await page.locator('#answer').selectOption('index:3');
    assert.match(await code(page, 'HTML'), / index="3"/);
    await page.getByLabel('Discussion of').selectOption('other');
    await page.getByLabel('Its id or date').fill('2026-03-04');
    assert.match(await code(page, 'HTML'), / issue="2026-03-04"/);
    for (const [address, reason] of [
      [`${publisher.origin}/none`, /cannot be read from here: .*not-json/],
      ['http://example.com/feed.json', /begins with https/],
    ] as const) {
      await page.getByLabel('Feed', { exact: true }).fill(address);
      await page.getByLabel('Feed', { exact: true }).blur();
      await page.locator('#feed-status', { hasText: reason }).waitFor();
    }
    await page.close();
  });

  test('gives HTML that works when it is pasted into a page', async (t) => {
    const { page } = await openBuilder();
    await fill(page);
    const snippet = await code(page, 'HTML');
    const partner = await partnerSite(snippet, { head: '' });
    t.after(() => partner.close());
    const { page: pasted, errors } = await open(demo.browser, partner.origin);
    await assertRendered(pasted);
    assert.deepEqual(
      errors.filter((each) => !each.includes('demo.invalid')),
      [],
    );
    await pasted.close();
    // The preview is the same, but for the style that a strict page forbids.
    const shown = page.frameLocator('#preview').locator('advisor-answer');
    await shown.locator('[part=name]').waitFor();
    const [, tag = ''] = /(<advisor-answer[^>]*>)/.exec(snippet)!;
    const outer = await shown.evaluate((each) => (each.cloneNode() as Element).outerHTML);
    assert.equal(outer.replace('</advisor-answer>', ''), tag.replace(/ style="[^"]*"/, ''));
    await page.close();
  });

  test('gives a frame that works, and leads to the top window', async (t) => {
    const { page } = await openBuilder();
    await fill(page);
    await choose(page, 'iframe');
    await page
      .frameLocator('#preview')
      .frameLocator('iframe')
      .locator('advisor-answer [part=name]')
      .waitFor();
    const snippet = await code(page, 'iframe');
    assert.match(
      snippet,
      /^<iframe src="[^"]+" title="[^"]+" width="100%" height="\d+" frameborder="0" loading="lazy"><\/iframe>$/,
    );
    const partner = await partnerSite(snippet, { head: '' });
    t.after(() => partner.close());
    const { page: pasted } = await open(demo.browser, partner.origin);
    await pasted.frameLocator('iframe').locator('advisor-answer [part=name]').waitFor();
    const frame = pasted.frames().find((each) => each.url().includes('frame.html'))!;
    await assertRendered(frame as never);
    await pasted.route('https://sample.example/**', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<title>At the publisher</title>' }),
    );
    await pasted.frameLocator('iframe').locator('[part="canonical"] a').click();
    await pasted.waitForURL('https://sample.example/**');
    assert.equal(await pasted.title(), 'At the publisher');
    await Promise.all([pasted.close(), page.close()]);
  });

  test('shows in a frame only feeds, elements, options and themes that it knows', async () => {
    const feed = encodeURIComponent(`${demo.home}sample/feed.json`);
    const shown = async (query: string) => {
      const { page } = await open(demo.browser, `${demo.home}embed/frame.html?${query}`);
      await page
        .locator('advisor-issue, advisor-question, advisor-answer, main > p:visible')
        .first()
        .waitFor();
      const html = await page.evaluate(() =>
        [...document.querySelectorAll('main > :not(p)')]
          .map((each) => (each.cloneNode() as Element).outerHTML)
          .join(),
      );
      const sheets = await page.locator('link[href*="/themes/"]').count();
      await page.close();
      return `${html} ${sheets}`;
    };
    for (const src of [
      '',
      'src=http://example.com/f.json',
      'src=javascript:alert(1)',
      'src=data:,x',
      'src=https://a:b@example.com/',
    ])
      assert.equal(await shown(src), ' 0', src);
    assert.equal(
      await shown(
        `src=${feed}&view=script&onclick=alert(1)&style=x&layout=%22onload&theme=../x&issue=A%20B&collapse=-1&answer=x`,
      ),
      `<advisor-issue src="${demo.home}sample/feed.json" heading-level="1"></advisor-issue> 0`,
    );
    assert.equal(
      await shown(
        `src=${feed}&view=question&layout=compact&issue=latest&heading-level=3&theme=${theme}`,
      ),
      `<advisor-question src="${demo.home}sample/feed.json" issue="latest" layout="compact" heading-level="3"></advisor-question> ${theme ? 1 : 0}`,
    );
    assert.match(await shown('src=../sample/feed.json'), /sample\/feed\.json/);
  });

  test('gives a line that a stripping CMS keeps, and the script for its template that makes the element of it', async (t) => {
    const { page } = await openBuilder();
    await fill(page);
    await choose(page, 'A CMS that strips tags');
    await page.getByText('in your site’s template makes the element of it').waitFor();
    await page.frameLocator('#preview').locator('advisor-answer [part=name]').waitFor();
    const line = await code(page, 'In the article');
    assert.match(
      line,
      /^<blockquote class="advisor-embed" data-advisor="answer" data-src="[^"]+".* cite="[^"]+"><a href="[^"]+">[^<]+<\/a><\/blockquote>$/,
    );
    const template = await code(page, 'In the site’s template, once');
    const bad =
      '<blockquote class="advisor-embed" data-advisor="answer" data-src="https://sample.example/none.json" data-onclick="alert(1)" data-style="x"><a href="/">Bad</a></blockquote>';
    // Only the script may run, and no inline style: as strict as a page gets.
    const host = new URL(demo.home).origin;
    const partner = await partnerSite(
      `${line}${bad}<blockquote class="advisor-embed" data-advisor="script">No</blockquote>`,
      {
        head: template,
        policy: `default-src 'none'; script-src ${host}; style-src ${host}; connect-src ${host} https://sample.example; img-src ${host}; trusted-types 'none'; require-trusted-types-for 'script'`,
      },
    );
    t.after(() => partner.close());
    const { page: pasted, errors } = await open(demo.browser, partner.origin);
    await assertRendered(pasted);
    const first = pasted.locator('advisor-answer').first();
    assert.equal(
      await first.locator('> blockquote > a').count(),
      1,
      'the quotation is the fallback',
    );
    const second = await pasted
      .locator('advisor-answer')
      .nth(1)
      .evaluate((each) => each.getAttributeNames());
    assert.deepEqual(second, ['src'], 'nothing but what an element takes');
    assert.equal(
      await pasted.locator('body > blockquote').count(),
      1,
      'what is no element of ours stays',
    );
    assert.deepEqual(
      errors.filter((each) => /trusted|inline|eval/i.test(each)),
      [],
    );
    // An article that comes later, as in a page that loads on.
    await pasted.evaluate(() => {
      const quote = document.querySelector('advisor-answer blockquote')!.cloneNode(true);
      document.body.append(quote);
    });
    await pasted.locator('advisor-answer').nth(2).locator('[part=name]').first().waitFor();
    await Promise.all([pasted.close(), page.close()]);
  });

  for (const [format, file] of [
    ['React', 'Discussion.jsx'],
    ['Vue', 'Discussion.vue'],
  ] as const) {
    test(`gives a component for ${format} that compiles and renders`, async (t) => {
      const { page } = await openBuilder();
      await fill(page);
      await choose(page, format);
      const { script, style } = await compiledComponent(file, await code(page, file));
      const partner = await partnerSite('<div id="app"></div>', {
        head: `<style>${style}</style>`,
      });
      t.after(() => partner.close());
      const { page: fresh, errors } = await open(demo.browser, partner.origin);
      await fresh.addScriptTag({ type: 'module', content: script });
      await assertRendered(fresh, true);
      assert.equal(await fresh.locator('advisor-answer > a').count(), 1, 'the fallback is inside');
      // What is a number or a yes to the element, and a method's name as an attribute.
      await choose(page, 'Discussion');
      await page.getByText('More options').click();
      await page.getByLabel('Ask again every').fill('5');
      await page.getByLabel('Keep the last discussion in the visitor’s browser').check();
      const flagged = await compiledComponent(file, await code(page, file));
      const { page: other } = await open(demo.browser, partner.origin);
      await other.addScriptTag({ type: 'module', content: flagged.script });
      await other.locator('advisor-issue article').first().waitFor();
      assert.deepEqual(
        await other.locator('advisor-issue').evaluate((each) => {
          const { cache, refreshMinutes, refresh, collapse } = each as unknown as AdvisorIssue;
          return { cache, refreshMinutes, refresh: typeof refresh, collapse };
        }),
        { cache: true, refreshMinutes: 5, refresh: 'function', collapse: 6 },
      );
      assert.deepEqual(
        errors.filter((each) => !each.includes('demo.invalid')),
        [],
      );
      await Promise.all([fresh.close(), other.close(), page.close()]);
    });
  }
});
