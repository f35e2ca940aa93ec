import { expect } from '@open-wc/testing';
import '../../src/define.js';
import { measureLine, measureText } from '../support/contrast.js';
import { impatient } from '../support/impatient.js';
import { markedAnswer, scenes } from '../support/themed-scenes.js';

const ours = ['newsprint', 'broadsheet-dark', 'minimal', 'card', 'high-contrast', 'riverside'];

/** Pages as there are: white, gray, black, and black without a word about it to the browser; each has links of its own. */
const pages = {
  white: '--link: #0645ad; background: #fff; color: #1a1a1a; color-scheme: light',
  gray: '--link: #003a8c; background: #ddd; color: #222; color-scheme: light',
  black: '--link: #9cf; background: #000; color: #eee; color-scheme: dark',
  'black and silent': '--link: #9cf; background: #000; color: #eee; color-scheme: light',
};

function addStyle(css: string): void {
  const style = document.createElement('style');
  style.className = 'theme';
  style.textContent = css;
  document.head.append(style);
}

/** A theme as it ships. */
async function load(theme: string): Promise<string> {
  const response = await fetch(`/dist/themes/${theme}.css`);
  if (!response.ok) throw new Error('`npm run build` makes dist/themes.');
  return response.text();
}

function addPage(style: string): HTMLElement {
  const page = document.createElement('div');
  page.className = 'page';
  page.style.cssText = `${style}; padding: 1rem; font: 17px/1.5 Georgia, serif`;
  document.body.append(page);
  return page;
}

/** Lets a control have the focus by the keyboard. */
function focus(control: HTMLElement): void {
  control.focus({ focusVisible: true });
  expect(control.matches(':focus-visible'), 'has the focus').to.equal(true);
}

/** What is too faint on a page: texts, buttons and rings of focus, in every scene. */
async function faintOn(style: string, least: number, leastLarge: number): Promise<string[]> {
  const faint: string[] = [];
  let all = 0;
  for (const [name, scene] of Object.entries(scenes)) {
    const page = addPage(style);
    const host = await scene(page);
    const report = (what: string, ratio: number) =>
      faint.push(`${name}: ${what} ${ratio.toFixed(2)}`);
    const { faint: texts, seen } = measureText(host, least, leastLarge);
    expect(seen, name).to.be.above(1);
    all += seen;
    for (const { what, ratio } of texts) report(`“${what}”`, ratio);
    for (const button of host.shadowRoot!.querySelectorAll('button')) {
      if (getComputedStyle(button).borderTopWidth === '0px') continue;
      const ratio = measureLine(button, 'borderTopColor');
      if (ratio < 3) report('border of a button', ratio);
    }
    for (const control of host.shadowRoot!.querySelectorAll<HTMLElement>('a, button, summary')) {
      if (!control.checkVisibility()) continue;
      focus(control);
      expect(getComputedStyle(control).outlineStyle).to.equal('solid');
      const ratio = measureLine(control, 'outlineColor');
      if (ratio < 3) report(`ring around “${control.textContent}”`, ratio);
    }
    page.remove();
  }
  expect(all).to.be.above(150);
  return faint;
}

describe('a theme', () => {
  impatient();
  const ofThePage = document.createElement('style');
  ofThePage.textContent = 'a { color: var(--link) }';
  before(() => {
    history.replaceState(null, '', markedAnswer);
    document.head.append(ofThePage);
  });
  after(() => {
    history.replaceState(null, '', location.pathname + location.search);
    ofThePage.remove();
  });
  afterEach(() => {
    for (const each of document.querySelectorAll('.theme, .page')) each.remove();
  });

  for (const theme of ours) {
    const [least, leastLarge, level] = theme === 'high-contrast' ? [7, 7, 'AAA'] : [4.5, 3, 'AA'];
    for (const [name, style] of Object.entries(pages)) {
      it(`${theme} can be read by everyone on a page that is ${name} (${level})`, async () => {
        addStyle(await load(theme));
        expect(await faintOn(style, least, leastLarge)).to.deep.equal([]);
      });
    }
  }

  it('broadsheet-dark is dark on a white page, and light where the page says so', async () => {
    addStyle(await load('broadsheet-dark'));
    const page = addPage(pages.white);
    const host = await scenes.full!(page);
    expect(getComputedStyle(host).colorScheme).to.equal('dark');
    expect(getComputedStyle(host).backgroundColor).to.equal('rgb(17, 20, 24)');
    addStyle('advisor-issue, advisor-question, advisor-answer { --advisor-color-scheme: light }');
    expect(getComputedStyle(host).backgroundColor).to.equal('rgb(244, 242, 236)');
    expect(await faintOn(pages.white, 4.5, 3)).to.deep.equal([]);
    expect(await faintOn(pages.black, 4.5, 3)).to.deep.equal([]);
  });

  for (const [name, style] of Object.entries(pages)) {
    it(`is not needed: without one everything can be read on a page that is ${name}`, async () => {
      expect(await faintOn(style, 4.5, 3)).to.deep.equal([]);
    });
  }

  it('leaves nobody before text without its background in a browser that has no light-dark()', async () => {
    for (const theme of ours) {
      addStyle((await load(theme)).replaceAll('light-dark(', 'no-such-function('));
      expect(await faintOn(pages.white, 4.5, 3), theme).to.deep.equal([]);
      expect(await faintOn(pages['black and silent'], 4.5, 3), theme).to.deep.equal([]);
      document.querySelector('.theme')!.remove();
    }
  });

  it('that is a little too faint is found out', async () => {
    const faint = async (css: string, least = 4.5) => {
      addStyle(`advisor-issue, advisor-question, advisor-answer { ${css} }`);
      const found = await faintOn(pages.white, least, least);
      document.querySelector('.theme')!.remove();
      return found;
    };
    const plain =
      '--advisor-muted-color: currentColor; --advisor-mark-color: #fff; --advisor-surface-color: #fff';
    expect(await faint(`${plain}; --advisor-text-color: #767676`)).to.deep.equal([]);
    const close = await faint(`${plain}; --advisor-text-color: #787878`);
    expect(close).to.include('full: “Ada Quill” 4.42');
    expect(close).to.include('failed: “The discussion could not be loaded” 4.42');
    const strict = await faint(`${plain}; --advisor-text-color: #5f5f5f`, 7);
    expect(strict).to.include('full: “Ada Quill” 6.39');
    const mixed = await faint('--advisor-muted-color: color-mix(in oklab, #000 50%, transparent)');
    expect(mixed.some((each) => each.startsWith('full: “March 4, 2026”'))).to.equal(true);
    expect(mixed.some((each) => each.startsWith('full: “Ada Quill”'))).to.equal(false);
    addStyle('advisor-issue::part(retry) { border: 1px solid #aaa; outline-color: #aaa }');
    const lines = await faint(plain);
    expect(lines).to.include('failed: border of a button 2.32');
    expect(lines).to.include('failed: ring around “Try again” 2.32');
  });

  it('that paints letters or what is behind them with a gradient is judged by its worst color', async () => {
    const gradient = 'linear-gradient(#000, #999)';
    for (const rule of [`background: ${gradient} text; color: #0000`, `background: ${gradient}`]) {
      addStyle(`advisor-issue::part(title) { ${rule} }`);
      const faint = await faintOn(pages.white, 4.5, 4.5);
      expect(faint.some((each) => each.startsWith('full: “Should the Harbor'))).to.equal(true);
      document.querySelector('.theme')!.remove();
    }
  });
});
