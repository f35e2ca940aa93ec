import assert from 'node:assert/strict';
import { copyFile, mkdir, rename } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, describe, test, type TestContext } from 'node:test';
import type { Browser, Frame, Page } from 'playwright-core';
import { contentSite } from '../publisher/content-site.js';
import { startPreview } from '../publisher/preview-process.js';
import { issue } from '../publisher/sample-content.js';
import { launch } from '../support/partner.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Axe {
  run(options: object): Promise<{ violations: { id: string; nodes: { target: unknown }[] }[] }>;
}

const tolls = issue('tolls', '2026-03-04');
const bridge = issue('bridge', '2026-03-02');
const withMistake = (text: string) => text.replace('## ada-quill', '## ada-quil');

describe('the page of the preview', () => {
  let browser: Browser;
  before(async () => {
    browser = await launch();
  });
  after(() => browser.close());

  async function start(
    t: TestContext,
    files: Readonly<Record<string, string>>,
    query = '',
    bypassCSP = false,
  ) {
    const site = await contentSite(t, files);
    const preview = await startPreview(t, site.content);
    const context = await browser.newContext({ bypassCSP, viewport: { width: 1400, height: 900 } });
    t.after(() => context.close());
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    await page.goto(`${preview.origin}/${query}`);
    await page.getByText(/^Updated /).waitFor();
    return { ...site, preview, page, errors, file: (name: string) => join(site.content, name) };
  }

  const framesOf = (page: Page) =>
    page.frames().filter((frame) => new URL(frame.url()).pathname === '/frame');

  const chooser = (page: Page, name: string) => page.getByRole('combobox', { name, exact: true });

  /** Waits until all three frames say a headline. */
  async function headline(page: Page, text: string): Promise<Frame[]> {
    for (const width of [360, 768, 1280]) {
      const frame = page.frameLocator(`figure[data-width='${width}'] iframe`);
      await frame.locator('advisor-issue [part=title]', { hasText: text }).waitFor();
    }
    const frames = framesOf(page);
    assert.equal(frames.length, 3);
    return frames;
  }

  test('shows the discussion at three real widths, and says that there is nothing to mend', async (t) => {
    const { page, errors } = await start(t, { 'a.md': tolls });
    const frames = await headline(page, 'What of tolls?');
    const widths = await Promise.all(frames.map((frame) => frame.evaluate(() => innerWidth)));
    assert.deepEqual(
      widths.sort((a, b) => a - b),
      [360, 768, 1280],
    );
    for (const frame of frames) {
      assert.equal(await frame.locator('advisor-issue [part=name]').count(), 2);
    }
    await page.getByText('Nothing to mend.').waitFor();
    assert.match(
      await page.getByRole('status').first().innerText(),
      /^Updated \d\d:\d\d:\d\d, nothing to mend$/,
    );
    assert.deepEqual(errors, []);
  });

  test('tells the findings beside it: those of the shown issue first, errors before warnings', async (t) => {
    const { page, file } = await start(
      t,
      {
        'a.md': withMistake(issue('tolls', '2026-03-04', 'photo:\n  caption: A quay\n')),
        'b.md': withMistake(bridge),
      },
      '?issue=tolls',
    );
    const items = page.locator('aside li');
    const told = await items.evaluateAll((all) =>
      all.map((each) => `${each.className} ${each.querySelector('.place')!.textContent}`),
    );
    assert.deepEqual(told, [
      `error ${file('a.md')}:18:1`,
      `error ${file('a.md')}:8:5`,
      `warning ${file('a.md')}:5:1`,
      `error ${file('b.md')}:16:1`,
      `error ${file('b.md')}:6:5`,
    ]);
    assert.match(await items.first().innerText(), /“## ada-quil” .*Is “ada-quill” meant\?/s);
    await page.getByText(/^Updated \d\d:\d\d:\d\d, 5 findings$/).waitFor();
    await page.locator('#others summary', { hasText: '2 errors' }).waitFor();
  });

  test('a saved word changes in all three frames, and nothing reloads, moves or blinks', async (t) => {
    const long = tolls.replace('It silts up & up.', Array(80).fill('It silts up.').join('\n\n'));
    const { page, write, errors } = await start(t, { 'a.md': long }, '?theme=card&scheme=dark');
    const frames = await headline(page, 'What of tolls?');
    const places: number[] = [];
    for (const frame of frames) {
      places.push(
        await frame.evaluate(() => {
          scrollTo(0, 500);
          const root = document.querySelector('advisor-issue')!.shadowRoot!;
          Object.assign(window, { mark: root.querySelector('[part=issue]') });
          return scrollY;
        }),
      );
    }
    assert.ok(places.every((place) => place > 0));
    const url = await page.evaluate(() => {
      scrollTo(0, 50);
      Object.assign(window, { mark: true });
      return location.href;
    });
    await page.locator('select[name=theme]').focus();

    await write({ 'a.md': long.replace('What of', 'Who pays for') });
    await headline(page, 'Who pays for tolls?');
    for (const [index, frame] of frames.entries()) {
      const { isSame, top } = await frame.evaluate(() => {
        const root = document.querySelector('advisor-issue')!.shadowRoot!;
        const { mark } = window as unknown as { mark: unknown };
        return { isSame: root.querySelector('[part=issue]') === mark, top: scrollY };
      });
      assert.deepEqual({ isSame, top }, { isSame: true, top: places[index] });
    }
    const state = await page.evaluate(() => ({
      mark: (window as unknown as { mark: unknown }).mark,
      url: location.href,
      top: scrollY,
      focus: (document.activeElement as HTMLSelectElement).name,
    }));
    assert.deepEqual(state, { mark: true, url, top: 50, focus: 'theme' });
    assert.deepEqual(errors, []);
  });

  test('a broken save keeps the last good version, marked, with file, line and column; mending clears it', async (t) => {
    const { page, write, file } = await start(t, { 'a.md': tolls });
    await headline(page, 'What of tolls?');
    await write({ 'a.md': withMistake(tolls).replace('What of', 'Not this of') });
    const mark = page.getByText('Not what is on the disk: the last version without errors.');
    await mark.waitFor();
    await page.getByText(`${file('a.md')}:16:1`).waitFor();
    await headline(page, 'What of tolls?');

    await write({ 'a.md': tolls.replace('What of', 'And what of') });
    await headline(page, 'And what of tolls?');
    await mark.waitFor({ state: 'detached' });
    await page.getByText('Nothing to mend.').waitFor();
  });

  test('a new file appears in the choice, and what was chosen outlives a reload', async (t) => {
    const { page, write, file } = await start(t, { 'a.md': bridge });
    await headline(page, 'What of bridge?');
    await write({ '.b.tmp': tolls });
    await rename(file('.b.tmp'), file('b.md'));
    const choice = chooser(page, 'Issue');
    await choice.getByText('2026-03-04 What of tolls?').waitFor({ state: 'attached' });
    // The editor stays with the issue at hand.
    assert.equal(await choice.inputValue(), 'bridge');

    await choice.selectOption('tolls');
    await chooser(page, 'Theme').selectOption('newsprint');
    await chooser(page, 'Scheme').selectOption('dark');
    await headline(page, 'What of tolls?');
    await chooser(page, 'Width').selectOption('768');
    const search = '?issue=tolls&theme=newsprint&scheme=dark&width=768';
    assert.equal(new URL(page.url()).search, search);

    await page.reload();
    const frame = page.frameLocator("figure[data-width='768'] iframe");
    await frame.getByRole('heading', { name: 'What of tolls?' }).waitFor();
    assert.equal(new URL(page.url()).search, search);
    assert.equal(await page.locator('figure:visible').count(), 1);
  });

  test('an issue stays chosen when its key is changed', async (t) => {
    const { page, write } = await start(t, { 'a.md': bridge, 'b.md': tolls }, '?issue=bridge');
    await headline(page, 'What of bridge?');
    await write({ 'a.md': issue('viaduct', '2026-03-02') });
    await headline(page, 'What of viaduct?');
    assert.equal(new URL(page.url()).search, '?issue=viaduct');
  });

  test('an issue that waits is shown, and marked with the time in the newsroom’s zone', async (t) => {
    const { page } = await start(t, {
      'a.md': issue('eclipse', '2199-03-05', 'publish_at: 2199-03-05T11:00:00Z\n'),
    });
    await headline(page, 'What of eclipse?');
    await page.getByText('Waits until Mar 5, 2199, 06:00 EST.').waitFor();
    assert.match(await chooser(page, 'Issue').innerText(), /\(waits\)$/);
  });

  test('themes and schemes apply in every frame', async (t) => {
    const { page } = await start(t, { 'a.md': tolls });
    const frames = await headline(page, 'What of tolls?');
    const looks = () =>
      Promise.all(
        frames.map((frame) =>
          frame.locator('advisor-issue').evaluate((element) => {
            const { backgroundColor } = getComputedStyle(document.body);
            const accent = getComputedStyle(element).getPropertyValue('--advisor-accent-color');
            return `${backgroundColor} ${accent}`;
          }),
        ),
      );
    const seen = new Set<string>();
    const themes = await chooser(page, 'Theme').locator('option').all();
    assert.equal(themes.length, 7);
    for (const scheme of ['light', 'dark']) {
      await chooser(page, 'Scheme').selectOption(scheme);
      for (const theme of ['', 'newsprint', 'riverside']) {
        await chooser(page, 'Theme').selectOption(theme);
        for (const frame of frames) {
          await frame.waitForFunction((name) => {
            const links = [...document.querySelectorAll<HTMLLinkElement>('link[data-theme]')];
            const link = links.at(-1);
            return (
              links.length === 1 && link?.dataset.theme === name && (name === '' || !!link.sheet)
            );
          }, theme);
        }
        const [first, ...others] = await looks();
        assert.deepEqual(others, [first, first]);
        seen.add(first!);
      }
    }
    assert.equal(seen.size, 6);
  });

  test('a photo of the folder shows in every frame', async (t) => {
    const photo = 'photo:\n  src: photos/quay.jpg\n  width: 800\n  height: 533\n  alt: A quay\n';
    const { page, content, write, errors } = await start(t, { 'a.md': tolls });
    await headline(page, 'What of tolls?');
    await mkdir(join(content, 'photos'));
    await copyFile('demo/photos/port-automation-800.jpg', join(content, 'photos/quay.jpg'));
    await write({ 'a.md': issue('tolls', '2026-03-04', photo) });
    for (const frame of await headline(page, 'What of tolls?')) {
      const image = frame.getByRole('img', { name: 'A quay' });
      await image.scrollIntoViewIfNeeded();
      await image.evaluate((each: HTMLImageElement) => each.decode());
      assert.ok(await image.evaluate((each: HTMLImageElement) => each.naturalWidth > 0));
      assert.ok((await image.getAttribute('src'))!.includes('/photo/'));
    }
    assert.deepEqual(errors, []);
  });

  test('words of a hostile file are text, in its name, its headline and its mistakes', async (t) => {
    const attack = '<img src=x onerror="document.title=`owned`">';
    const { page, write, errors } = await start(t, {
      'a.md': tolls.replace('What of tolls?', JSON.stringify(attack)),
      [`${attack.replaceAll('/', '')}.md`]: tolls.replace('date:', `'${attack}': 1\ndate:`),
    });
    await headline(page, attack);
    await page.getByText(`${attack}: is not a known key.`).waitFor();
    assert.ok((await chooser(page, 'Issue').innerText()).includes(attack));
    assert.equal(await page.locator('img').count(), 0);
    assert.ok((await page.title()).startsWith(attack));
    await write({ 'feed.yaml': `${attack}: 1\n` });
    await page.getByText('Not what is on the disk').waitFor();
    assert.equal(await page.locator('img').count(), 0);
    assert.deepEqual(errors, []);
  });

  test('explains what there is nothing of: an empty folder, an issue never read, a feed.yaml never read', async (t) => {
    const { page, write } = await start(t, {});
    await page.getByText('There is no issue yet').waitFor();
    await write({ 'a.md': withMistake(tolls) });
    await page.getByText('This issue cannot be shown yet').waitFor();
    assert.equal(await page.locator('figure:visible').count(), 0);
    await write({ 'a.md': tolls });
    await headline(page, 'What of tolls?');
    assert.equal(await page.locator('#nothing').isVisible(), false);

    const other = await start(t, { 'a.md': tolls, 'feed.yaml': 'title: Q&A\n' });
    await other.page.getByText('Nothing can be shown yet').waitFor();
    await other.page.getByText(join(other.content, 'feed.yaml')).first().waitFor();
  });

  test('says when the preview has ended, and goes on when it is started again', async (t) => {
    const { page, preview, content, write } = await start(t, { 'a.md': tolls });
    await headline(page, 'What of tolls?');
    assert.equal(await preview.end(), 0);
    await page.getByText('The preview has ended.').waitFor();
    await write({ 'a.md': tolls.replace('What of', 'Who pays for') });
    await startPreview(t, content, '--port', new URL(preview.origin).port);
    await headline(page, 'Who pays for tolls?');
  });

  test('passes axe on a desk in light and on a phone in dark, and never scrolls sideways', async (t) => {
    const waits = issue('tolls', '2199-03-05', 'publish_at: 2199-03-05T11:00:00Z\n');
    // Its policy lets no foreign script in, not even the one that examines it.
    const files = { 'a.md': waits, 'b.md': withMistake(bridge) };
    const { page, write } = await start(t, files, '', true);
    await headline(page, 'What of tolls?');
    await write({ 'a.md': withMistake(waits) });
    await page.getByText('Not what is on the disk').waitFor();
    await page.evaluate(axe);
    for (const [colorScheme, width] of [
      ['light', 1280],
      ['dark', 360],
    ] as const) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      const violations = await page.evaluate(async () => {
        const { axe: its } = window as never as { axe: Axe };
        const found = await its.run({ iframes: false, resultTypes: ['violations'] });
        return found.violations.map(
          ({ id, nodes }) => `${id} ${JSON.stringify(nodes.map(({ target }) => target))}`,
        );
      });
      assert.deepEqual(violations, [], `${colorScheme}, ${width} px`);
    }
    for (const width of [320, 360, 768, 1280, 1920]) {
      await page.setViewportSize({ width, height: 800 });
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      assert.equal(overflow, 0, `at ${width} px`);
    }
  });
});
