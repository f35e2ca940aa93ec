import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../../src/define.js';
import { registerLocale } from '../../src/index.js';
import { feedAddress, givenFeed } from '../support/feed-address.js';
import { fullFeed } from '../support/full-issue.js';
import { impatient } from '../support/impatient.js';
import { pseudo, spelled, strayWords } from '../support/marked-words.js';
import { once } from '../support/once.js';
import { layouts, names, part, placed, statuses, told, type Placed } from '../support/placed.js';
import { rawFeed, rawItem } from '../support/sample-feed.js';
import { stubNavigator } from '../support/stubbed-navigator.js';

const feed = spelled(fullFeed());
const lang = pseudo.lang;

describe('every word that an element says itself', () => {
  impatient();
  before(() => registerLocale(pseudo));
  let restoreShare: () => void = () => {};
  before(() => (restoreShare = stubNavigator('share', () => {})));
  after(() => restoreShare());

  const said = (element: Placed) =>
    strayWords(element, 'error' in element.state ? element.state.error?.detail : '');

  for (const name of names) {
    for (const layout of layouts) {
      it(`stands in the files of its languages: <${name}> in the layout ${layout}, in every state`, async () => {
        for (const status of statuses) {
          const attributes = { lang, layout, collapse: '6', navigation: '' };
          const element = await placed(name, { status, feed, attributes });
          expect(said(element), status).to.deep.equal([]);
          if (status !== 'idle') expect(element.shadowRoot!.textContent, status).to.contain('⟦');
          element.parentElement!.remove();
        }
      });
    }
  }

  it('stands there for every failure', async () => {
    const failures = ['no-items', 'twins', 'not-json', 'page', 'other', 'large', 'script-link'];
    for (const name of failures) {
      const page = await fixture<HTMLElement>(html`<div></div>`);
      const element = document.createElement('advisor-issue') as Placed;
      Object.assign(element, { lang, src: feedAddress(name) });
      if (name === 'twins') element.issue = '2026-03-04';
      const failed = once(element, 'advisor-error');
      page.append(element);
      const { error } = await failed;
      expect(strayWords(element, error.detail), name).to.deep.equal([]);
      expect(told(element), name).to.match(/^⟦(failed|missing)⟧/);
    }
  });

  it('stands there while a try that failed is followed by another', async () => {
    const { random } = Math;
    Math.random = () => 0.99;
    const page = await fixture<HTMLElement>(html`<div></div>`);
    const element = document.createElement('advisor-issue');
    Object.assign(element, { lang, src: feedAddress('sample', { status: 503 }) });
    page.append(element);
    await element.updateComplete;
    await waitUntil(() => told(element).includes('(503)')).finally(() => (Math.random = random));
    expect(element.state.status).to.equal('loading');
    expect(strayWords(element, '503')).to.deep.equal([]);
  });

  it('stands there for what is withdrawn, and for an item that can only be pointed to', async () => {
    const withdrawn = spelled(rawFeed([rawItem('gone', '2026-03-04', { status: 'withdrawn' })]));
    const plain = {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'xxx',
      items: [{ id: '1', url: 'https://sample.example/1', title: 'xxx', content_text: 'xxx' }],
    };
    for (const [data, issue] of [
      [withdrawn, 'gone'],
      [plain, '1'],
    ] as const) {
      for (const name of names) {
        const element = await placed(name, { feed: data, attributes: { lang, issue } });
        expect(strayWords(element)).to.deep.equal([]);
      }
    }
  });

  it('stands there in a layout of the page’s own', async () => {
    const page = await fixture<HTMLElement>(html`<div></div>`);
    page.lang = lang;
    const src = await givenFeed(feed);
    page.innerHTML = `<advisor-issue src="${src}"><advisor-question></advisor-question><advisor-answer></advisor-answer></advisor-issue>`;
    await once(page.querySelector('advisor-issue')!, 'advisor-load');
    for (const element of page.querySelectorAll<Placed>(
      'advisor-issue, advisor-question, advisor-answer',
    )) {
      await element.updateComplete;
      expect(strayWords(element)).to.deep.equal([]);
    }
  });

  it('stands there for what is announced: a link copied', async () => {
    const restore = stubNavigator('clipboard', { writeText: () => Promise.resolve() });
    const element = await placed('advisor-issue', { feed, attributes: { lang } });
    const address = location.href;
    part(element, 'permalink').click();
    await waitUntil(() => told(element).includes('⟦copied⟧')).finally(restore);
    history.replaceState(null, '', address);
    expect(strayWords(element)).to.deep.equal([]);
  });

  it('is found wherever else it stands: this proof can fail', async () => {
    const element = await placed('advisor-issue', { feed, attributes: { lang } });
    part(element, 'permalink').textContent = 'Copy';
    part(element, 'image').setAttribute('alt', 'Photo');
    part(element, 'answers').setAttribute('aria-label', 'Answers');
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('[part=question]::before { content: "Question" }');
    element.shadowRoot!.adoptedStyleSheets.push(sheet);
    expect(strayWords(element)).to.deep.equal([
      'alt of img: Photo',
      '::before of div: Question',
      'aria-label of div: Answers',
      'text of a: Copy',
    ]);
  });
});
