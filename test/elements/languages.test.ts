import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define.js';
import { impatient } from '../support/impatient.js';
import { names, part, parts, placed, told } from '../support/placed.js';
import { rawAnswer, rawFeed, rawItem } from '../support/sample-feed.js';

const harbor = (extension = {}, plain = {}) =>
  rawFeed([rawItem('harbor', '2026-03-04', extension, plain)]);
const date = (element: Element) => part(element, 'date').textContent;
const copyLink = (element: Element) => part(element, 'permalink').textContent;

describe('the language of the interface', () => {
  impatient();
  afterEach(() => document.documentElement.removeAttribute('lang'));

  it('is the one that the element is told, else that of the nearest element around, else the page’s', async () => {
    document.documentElement.lang = 'pt';
    const page = await fixture<HTMLElement>(html`<div><section></section></div>`);
    const section = page.querySelector('section')!;
    const element = await placed('advisor-issue', { page: section, feed: harbor() });
    expect(copyLink(element)).to.equal('Copiar link');
    section.lang = 'es';
    // It looks around whenever it is drawn.
    element.layout = 'full';
    await element.updateComplete;
    expect(copyLink(element)).to.equal('Copiar enlace');
    element.lang = 'en';
    await element.updateComplete;
    expect(copyLink(element)).to.equal('Copy link');
    element.removeAttribute('lang');
    await element.updateComplete;
    expect(copyLink(element)).to.equal('Copiar enlace');
  });

  it('is found out through the shadow roots of the page’s own components', async () => {
    const page = await fixture<HTMLElement>(html`<div lang="es"><section></section></div>`);
    const root = page.querySelector('section')!.attachShadow({ mode: 'open' });
    const inner = root.appendChild(document.createElement('div'));
    const element = await placed('advisor-question', { page: inner, feed: harbor() });
    expect(part(element, 'names').textContent).to.contain('Responden');
  });

  it('is the feed’s where the page says none, or one that is not spoken here', async () => {
    const feed = harbor({}, { language: 'es' });
    expect(copyLink(await placed('advisor-issue', { feed }))).to.equal('Copiar enlace');
    const attributes = { lang: 'eu' };
    expect(copyLink(await placed('advisor-issue', { feed, attributes }))).to.equal('Copiar enlace');
  });

  it('is English where neither page nor feed has one that is spoken here', async () => {
    const feed = harbor({}, { language: 'eu' });
    for (const lang of ['', 'fi', 'x-klingon', '-', 'en_US', '123', '⟦⟧', 'constructor']) {
      const element = await placed('advisor-issue', { feed, attributes: { lang } });
      expect(copyLink(element), lang).to.equal('Copy link');
      expect(date(element), lang).to.equal('March 4, 2026');
    }
  });

  it('writes dates as the region writes them', async () => {
    const dates: Record<string, string> = {
      'en-GB': '4 March 2026',
      'en-gb': '4 March 2026',
      'en-US': 'March 4, 2026',
      'es-MX': '4 de marzo de 2026',
      'pt-BR': '4 de março de 2026',
    };
    for (const [lang, expected] of Object.entries(dates)) {
      const element = await placed('advisor-issue', { feed: harbor(), attributes: { lang } });
      expect(date(element), lang).to.equal(expected);
      expect(part(element, 'date').lang.toLowerCase()).to.equal(lang.toLowerCase());
    }
  });

  it('is said of every remark, since the text around may be in another', async () => {
    const attributes = { lang: 'es-MX', collapse: '6' };
    const element = await placed('advisor-issue', { attributes });
    const remarks = ['tools', 'notice', 'reading-time', 'date', 'unfold', 'more'];
    for (const name of remarks) expect(part(element, name).lang, name).to.equal('es-MX');
    for (const label of parts(element, 'label'))
      expect(label.querySelector<HTMLElement>('[lang]')?.lang).to.equal('es-MX');
    expect(parts(element, 'label')).to.have.length(3);
    const teaser = await placed('advisor-question', { attributes });
    expect(part(teaser, 'names').lang).to.equal('es-MX');
  });

  it('speaks from its very first word, while the feed is on its way', async () => {
    const attributes = { lang: 'es' };
    for (const name of names) {
      const element = await placed(name, { status: 'loading', attributes });
      expect(told(element)).to.equal('Cargando…');
      expect(element.shadowRoot!.querySelector<HTMLElement>('[role=status]')!.lang).to.equal('es');
    }
  });
});

describe('a discussion in another language than the page’s', () => {
  impatient();

  it('says its language and its direction', async () => {
    const feed = harbor({}, { language: 'ar' });
    const element = await placed('advisor-issue', { feed, attributes: { lang: 'en' } });
    const { lang, dir } = part(element, 'issue');
    expect([lang, dir]).to.deep.equal(['ar', 'rtl']);
    const other = await placed('advisor-issue', { feed: harbor({}, { language: 'en-GB' }) });
    expect(part(other, 'issue').dir).to.equal('ltr');
  });

  it('says those of an answer in yet another, and sets its quotation marks', async () => {
    const answers = [
      rawAnswer('a', 'A', { lang: 'ar', body: [{ t: 'p', c: ['نعم'] }] }),
      rawAnswer('b', 'B', { lang: 'es', body: [{ t: 'p', c: ['Sí'] }] }),
      rawAnswer('c', 'C', { body: [{ t: 'p', c: ['Yes'] }] }),
    ];
    const element = await placed('advisor-issue', { feed: harbor({ answers }) });
    const texts = parts(element, 'text');
    expect(texts.map(({ lang }) => lang)).to.deep.equal(['ar', 'es', 'en']);
    expect(texts.map(({ dir }) => dir)).to.deep.equal(['rtl', 'ltr', 'ltr']);
    expect(texts.map((each) => each.textContent)).to.deep.equal(['“نعم”', '«Sí»', '“Yes”']);
  });

  it('sets the remarks of an English interface from left to right inside an Arabic one', async () => {
    const answers = [rawAnswer('a', 'A', { status: 'withdrawn' })];
    const feed = harbor({ answers }, { language: 'ar' });
    const element = await placed('advisor-issue', { feed, attributes: { lang: 'en' } });
    const range = document.createRange();
    const text = [...part(element, 'notice').childNodes].find((node) =>
      node.nodeValue?.includes('Withdrawn'),
    )!;
    const placeOf = (at: number) => {
      range.setStart(text, at);
      range.setEnd(text, at + 1);
      return range.getBoundingClientRect().left;
    };
    expect(placeOf(text.nodeValue!.length - 1)).to.be.above(placeOf(0));
  });
});
