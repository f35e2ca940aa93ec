import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { useDemo } from '../support/demo-site.js';
import { open, partnerSite } from '../support/partner.js';

interface Manifest {
  modules: { declarations: { tagName?: string; cssProperties?: { name: string }[] }[] }[];
}

const manifest = JSON.parse(readFileSync('custom-elements.json', 'utf8')) as Manifest;
const tokens = [
  ...new Set(
    manifest.modules.flatMap(({ declarations }) =>
      declarations
        .filter(({ tagName }) => tagName)
        .flatMap(({ cssProperties = [] }) => cssProperties.map(({ name }) => name)),
    ),
  ),
];
const themes = readdirSync('src/themes').map((name) => name.replace('.css', ''));

/** A value that fits a token and is nobody's default. */
function sampleValue(name: string): string {
  if (name.endsWith('color-scheme')) return 'dark';
  if (name.endsWith('-color')) return '#123456';
  if (name.endsWith('-font')) return "'Courier New', monospace";
  if (name.endsWith('-weight')) return '400';
  if (name.endsWith('line-height')) return '1.9';
  if (name.endsWith('-ratio')) return '1 / 1';
  return '7px';
}

const field = (page: Page, name: string) => page.locator(`[id="token${name.slice(1)}"]`);

/** Sets a token as a person would: into the field, or in the list. */
async function setToken(page: Page, name: string, value: string): Promise<void> {
  const control = field(page, name);
  const isList = await control.evaluate((element) => element instanceof HTMLSelectElement);
  if (isList) await control.selectOption(value);
  else await control.fill(value);
}

const preview = (page: Page, name: string) =>
  page.evaluate(
    (property) =>
      getComputedStyle(document.querySelector('#stage advisor-issue')!).getPropertyValue(property),
    name,
  );

/** What the table says of a text, as a number. */
async function ratio(page: Page, what: string, column = 1): Promise<number> {
  // The table follows with the next picture.
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
  const row = page.locator('#contrast tbody tr', {
    has: page.getByRole('rowheader', { name: what, exact: true }),
  });
  return parseFloat(
    (await row
      .locator('td')
      .nth(column - 1)
      .textContent())!,
  );
}

/** The styles of an element and its parts that a theme changes. */
function styles(): string[] {
  const host = document.querySelector('advisor-issue')!;
  // The scheme shows in the colors: `light dark` is shown as either reader has it.
  const own = [...getComputedStyle(host)]
    .filter((name) => name.startsWith('--advisor-') && !name.endsWith('scheme'))
    .sort();
  const names = [
    ...['color', 'background-color', 'font-family', 'font-size', 'line-height', 'padding'],
    ...['text-transform', 'letter-spacing', 'font-weight', 'border-top-width', 'border-top-color'],
    ...['border-radius', 'max-width', 'width'],
  ];
  return [
    ...own.map((name) => `${name}: ${getComputedStyle(host).getPropertyValue(name)}`),
    ...['', 'title', 'series', 'deck', 'link', 'answer'].flatMap((part) => {
      const element = part ? host.shadowRoot!.querySelector(`[part~="${part}"]`)! : host;
      const style = getComputedStyle(element);
      return names.map((name) => `${part} ${name}: ${style.getPropertyValue(name)}`);
    }),
  ];
}

describe('the theme editor', () => {
  const demo = useDemo();
  const openEditor = async (hash = '', width = 1280) => {
    const opened = await open(demo.browser, `${demo.home}theme.html${hash}`, width);
    await opened.page.locator('#stage advisor-issue article').first().waitFor();
    await opened.page.locator('#contrast tbody tr').nth(4).waitFor();
    return opened;
  };

  test('has a control for every custom property, and each changes the preview and goes back', async () => {
    const { page, errors } = await openEditor();
    assert.ok(tokens.length >= 9);
    assert.equal(await page.locator('#tokens [data-token]').count(), tokens.length);
    for (const name of tokens) {
      const value = sampleValue(name);
      assert.equal(await preview(page, name), '', `${name} is not set at first`);
      await setToken(page, name, value);
      assert.equal(await preview(page, name), value, name);
      const row = page.locator(`[data-token="${name}"]`);
      assert.match((await row.locator('.about').textContent())!, /Default: \S/, name);
      await row.getByRole('button', { name: /^Reset/ }).click();
      assert.equal(await preview(page, name), '', `${name} is reset`);
      assert.ok(await field(page, name).evaluate((each) => each === document.activeElement));
    }
    await setToken(page, '--advisor-text-color', 'rgb(1, 2, 3)');
    assert.equal(await preview(page, 'color'), 'rgb(1, 2, 3)');
    await setToken(page, '--advisor-text-font', 'monospace');
    assert.equal(await preview(page, 'font-family'), 'monospace');
    await page.getByRole('button', { name: 'Reset all' }).click();
    assert.equal(await preview(page, '--advisor-text-font'), '');
    assert.equal(new URL(page.url()).hash, '');
    assert.deepEqual(errors, []);
    await page.close();
  });

  test('takes colors from a picker, a pair for light and dark, and any color of CSS as text', async () => {
    const { page } = await openEditor();
    const accent = '--advisor-accent-color';
    const pick = (label: string, value: string) =>
      page.getByLabel(label, { exact: true }).fill(value);
    await pick('Accent color in light', '#aa0000');
    assert.equal(await preview(page, accent), '#aa0000');
    await pick('Accent color in dark', '#ffaaaa');
    assert.equal(await preview(page, accent), 'light-dark(#aa0000, #ffaaaa)');
    const series = await page.evaluate(() =>
      [...document.querySelectorAll('#stage .surface')].map(
        (surface) =>
          getComputedStyle(
            surface.querySelector('advisor-issue')!.shadowRoot!.querySelector('[part="series"]')!,
          ).color,
      ),
    );
    assert.deepEqual(series, ['rgb(170, 0, 0)', 'rgb(255, 170, 170)']);
    for (const value of [
      'currentcolor',
      'color-mix(in oklab, red, blue 30%)',
      'oklch(60% 0.1 200)',
    ]) {
      await setToken(page, accent, value);
      assert.equal(await page.locator(`[data-token="${accent}"] .fault`).textContent(), '');
      assert.match(
        await page.locator('#css').textContent().then(String),
        new RegExp(value.slice(0, 5)),
      );
    }
    await page.close();
  });

  test('says so when a value is none, and keeps what stood there', async () => {
    const { page } = await openEditor();
    await setToken(page, '--advisor-accent-color', 'teal');
    for (const value of ['reddish', 'red; color: blue', 'url(https://evil.example/)', '12px']) {
      await setToken(page, '--advisor-accent-color', value);
      assert.match(
        (await page.locator('[data-token="--advisor-accent-color"] .fault').textContent())!,
        /^This is not /,
      );
      assert.equal(await preview(page, '--advisor-accent-color'), 'teal');
    }
    await page.close();
  });

  test('gives a style sheet that looks the same on a partner’s own page', async (t) => {
    const { page } = await openEditor('#scheme=light&width=640');
    for (const theme of ['', ...themes]) {
      await page.getByLabel('Start from').selectOption(theme);
      await setToken(page, '--advisor-accent-color', 'light-dark(#b00020, #ff99aa)');
      await setToken(page, '--advisor-space', '1.5rem');
      await setToken(page, '--advisor-title-font', "'Courier New', monospace");
      const css = (await page.locator('#css').textContent())!;
      const expected = await page.evaluate(styles);
      // The same page without the editor: the surface's own style, and the copied sheet.
      const around = await page.evaluate(() => {
        const surface = document.querySelector('#stage .surface')!;
        const { color, fontFamily, fontSize, lineHeight, backgroundColor } =
          getComputedStyle(surface);
        const width = document.querySelector('#stage advisor-issue')!.clientWidth;
        return `color-scheme: light; color: ${color}; font: ${fontSize}/${lineHeight} ${fontFamily}; background: ${backgroundColor}; width: ${width}px`;
      });
      const body = `<div style='${around.replaceAll("'", '"')}'><advisor-issue src="${demo.home}sample/feed.json"></advisor-issue></div>`;
      const head = `<style>${css}</style><script async src="/advisor.js"></script>`;
      const partner = await partnerSite(body, { head });
      t.after(() => partner.close());
      const { page: fresh } = await open(demo.browser, partner.origin);
      await fresh.locator('advisor-issue article').first().waitFor();
      assert.match(css, /--advisor-accent-color: light-dark\(#b00020, #ff99aa\);/);
      assert.deepEqual(await fresh.evaluate(styles), expected, theme || 'no theme');
      await fresh.close();
    }
    await page.close();
  });

  test('leaves out of the style sheet what is the default anyway', async () => {
    const { page } = await openEditor();
    await setToken(page, '--advisor-space', '1rem');
    await setToken(page, '--advisor-muted-color', 'inherit');
    const css = (await page.locator('#css').textContent())!;
    assert.doesNotMatch(css, /--advisor-space/);
    assert.match(css, /--advisor-muted-color: inherit/);
    await page.close();
  });

  test('measures contrast as WCAG does', async () => {
    const { page } = await openEditor('#page=newspaper');
    // Known pairs on white: published figures, cut to two places.
    const known = [
      ['#000', 21],
      ['#fff', 1],
      ['#767676', 4.54],
      ['#777', 4.47],
      ['#595959', 7],
      ['#f00', 3.99],
      ['#00f', 8.59],
    ] as const;
    for (const [color, expected] of known) {
      await setToken(page, '--advisor-text-color', color);
      assert.ok(Math.abs((await ratio(page, 'Text')) - expected) < 0.005, `${color}: ${expected}`);
    }
    await setToken(page, '--advisor-text-color', '#767676');
    const verdict = page.locator('#contrast tbody tr').first().locator('td').first();
    await page.waitForFunction(() =>
      document.querySelector('#contrast td')?.textContent?.includes('4.54'),
    );
    assert.match((await verdict.textContent())!, /AA$/);
    await setToken(page, '--advisor-text-color', '#777');
    await page.waitForFunction(() =>
      document.querySelector('#contrast td')?.textContent?.includes('4.47'),
    );
    assert.match((await verdict.textContent())!, /fails$/);
    await page.close();
  });

  test('measures transparency on what is really behind it, in light and in dark', async () => {
    const { page } = await openEditor('#page=newspaper');
    await setToken(page, '--advisor-text-color', 'rgb(0 0 0 / 50%)');
    // Half black on white is #808080 or #7f7f7f: 3.95 or 4.00.
    const half = await ratio(page, 'Text');
    assert.ok(half >= 3.94 && half <= 4.01, `${half}`);
    await setToken(page, '--advisor-text-color', 'light-dark(#767676, #fff)');
    assert.ok(Math.abs((await ratio(page, 'Text')) - 4.54) <= 0.01);
    assert.ok((await ratio(page, 'Text', 2)) > 15, 'white on the dark page');
    await page.locator('#page').selectOption('night');
    assert.equal(await page.locator('#contrast thead th').count(), 2, 'a dark page is dark only');
    await page.locator('#page').selectOption('own');
    await page.locator('#own').fill('#767676');
    await setToken(page, '--advisor-text-color', '#fff');
    assert.ok(Math.abs((await ratio(page, 'Text')) - 4.54) <= 0.01);
    await page.locator('#page').selectOption('picture');
    await page.waitForFunction(
      () => parseFloat(document.querySelector('#contrast td')!.textContent) < 2,
    );
    await page.close();
  });

  test('keeps the whole design in the address: a colleague sees what I see', async () => {
    const { page } = await openEditor();
    if (themes[0]) await page.getByLabel('Start from').selectOption(themes[0]);
    for (const name of tokens) await setToken(page, name, sampleValue(name));
    await setToken(page, '--advisor-text-font', '\'Ça & là\', "x=y#z", serif');
    await setToken(
      page,
      '--advisor-accent-color',
      'color-mix(in srgb, #b00 50%, light-dark(#fff, #000))',
    );
    await page.locator('#page').selectOption('own');
    await page.locator('#own').fill('light-dark(#fff8e0, #102030)');
    await page.locator('#show').selectOption('question');
    const expected = await page.locator('#css').textContent();
    const values = await page.evaluate(() =>
      [
        ...document.querySelectorAll<HTMLInputElement>(
          '#tokens [id^="token"]:is(input, select), #view :is(input, select)',
        ),
      ].map(({ value }) => value),
    );
    const address = page.url();
    await page.close();
    const { page: other, errors } = await open(demo.browser, address);
    await other.locator('#stage advisor-question article').first().waitFor();
    assert.equal(await other.locator('#css').textContent(), expected);
    assert.deepEqual(
      await other.evaluate(() =>
        [
          ...document.querySelectorAll<HTMLInputElement>(
            '#tokens [id^="token"]:is(input, select), #view :is(input, select)',
          ),
        ].map(({ value }) => value),
      ),
      values,
    );
    assert.equal(await other.locator('#message').textContent(), '');
    assert.equal(other.url(), address);
    await other.reload();
    assert.equal(await other.locator('#css').textContent(), expected);
    assert.deepEqual(errors, []);
    await other.close();
  });

  test('ignores an address that somebody made up, and says what it ignored', async () => {
    const hostile = [
      'accent-color=url(https://evil.example/a)',
      'background-color=var(--x, url(https://evil.example/b))',
      'text-color=red;background:url(https://evil.example/c)',
      'text-color=red}body{display:none',
      'text-font=x</style><script>window.hacked=1</script>',
      'title-font=<img src=x onerror=window.hacked=1>',
      'image-ratio=\\75 rl(https://evil.example/d)',
      'measure=image-set("https://evil.example/e" 1x)',
      'from=../../../evil',
      'from=__proto__',
      '__proto__=x',
      'constructor=x',
      'page=__proto__',
      'show=constructor',
      'own=url(https://evil.example/f)',
      'own=red;}',
      'color-scheme=javascript:alert(1)',
      `text-font=${'x'.repeat(400)}`,
      'x'.repeat(7000),
    ];
    const { page } = await openEditor();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    page.on('dialog', () => assert.fail('a dialog opened'));
    for (const entry of hostile) {
      const [key, ...value] = entry.split('=');
      const hash = value.length ? `${key}=${encodeURIComponent(value.join('='))}` : entry;
      await page.evaluate((text) => (location.hash = text), hash);
      await page.waitForFunction(() => document.querySelector('#message')!.textContent !== '');
      assert.match((await page.locator('#message').textContent())!, /ignored/, entry);
      assert.match((await page.locator('#css').textContent())!, /Nothing set/, entry);
      for (const name of tokens) assert.equal(await preview(page, name), '', `${entry}: ${name}`);
      await page.evaluate(() => (location.hash = 'accent-color=red'));
      await page.waitForFunction(() => document.querySelector('#message')!.textContent === '');
    }
    assert.deepEqual(
      asked.filter((url) => url.includes('evil')),
      [],
    );
    assert.equal(await page.evaluate(() => 'hacked' in window), false);
    assert.ok(await page.locator('body').isVisible());
    await page.close();
  });

  test('begins with any theme of the package', async () => {
    const { page } = await openEditor();
    for (const theme of themes) {
      await page.getByLabel('Start from').selectOption(theme);
      const text = readFileSync(`src/themes/${theme}.css`, 'utf8');
      const set = [...text.matchAll(/(--advisor-[a-z-]+):/g)].map(([, name]) => name!);
      assert.ok(set.length > 0, theme);
      for (const name of set.filter((each) => tokens.includes(each)))
        assert.notEqual(await field(page, name).inputValue(), '', `${theme}: ${name}`);
      if (text.includes('::part'))
        assert.match((await page.locator('#css').textContent())!, /::part/);
    }
    await page.close();
  });
});
