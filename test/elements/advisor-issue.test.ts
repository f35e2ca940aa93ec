import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define.js';
import type { AdvisorIssue } from '../../src/index.js';
import { feedAddress, requestCount } from '../support/feed-address.js';
import { once } from '../support/once.js';
import { rawAnswer, rawFeed, rawItem, rich } from '../support/sample-feed.js';

const root = (element: Element) => element.shadowRoot!;
const all = (element: Element, selector: string) => [...root(element).querySelectorAll(selector)];
const text = (element: Element, selector: string) =>
  all(element, selector).map((node) => node.textContent.trim());
const one = (extension = {}, plain = {}, feed = {}) =>
  rawFeed([rawItem('harbor', '2026-03-04', extension, plain)], feed);
const given = (data: unknown) =>
  fixture<AdvisorIssue>(html`<advisor-issue .data=${data}></advisor-issue>`);

describe('<advisor-issue>', () => {
  it('shows the issue of its feed in the order of a printed page', async () => {
    const element = await fixture<AdvisorIssue>(
      html`<advisor-issue src=${feedAddress('sample')}></advisor-issue>`,
    );
    if (!root(element).querySelector('article')) await once(element, 'advisor-load');
    expect(text(element, 'h2')).to.deep.equal(['Should the Harbor of new-harbor Be Dredged?']);
    expect(text(element, '[part=name]')).to.deep.equal([
      'Ada Quill',
      'Tomás Reyes',
      'Mei Lindqvist',
    ]);
    expect(text(element, '[part=affiliation]')[0]).to.equal(
      'professor of tides at the Ada Quill Institute',
    );
    const order = all(element, '[part=kicker],h2,[part=question],[part=answer],[part=footer]');
    expect(order.map((node) => node.getAttribute('part') ?? node.localName)).to.deep.equal([
      'kicker',
      'title',
      'question',
      'answer',
      'answer',
      'answer',
      'footer',
    ]);
  });

  it('sets an answer in quotation marks, opened at each paragraph and closed after the last', async () => {
    const element = await given(one());
    expect(text(element, 'blockquote')[0]).to.equal(
      '“First words of Ada Quill. Stressed words.“Second paragraph, last words.”',
    );
  });

  it('takes the quotation marks from the language of the answer', async () => {
    const element = await given(
      one({ answers: [rawAnswer('a', 'A', { lang: 'es-MX', body: [{ t: 'p', c: ['Hola'] }] })] }),
    );
    expect(text(element, 'blockquote')).to.deep.equal(['«Hola»']);
    expect(root(element).querySelector('blockquote')!.lang).to.equal('es-MX');
  });

  it('shows photo, caption, credit, corrections, notes, related links, licence and publisher', async () => {
    const element = await given(one(rich));
    const image = root(element).querySelector('img')!;
    expect(image.alt).to.equal('Two dredgers');
    expect([image.width, image.getAttribute('height')]).to.satisfy(([w]: number[]) => w! >= 0);
    expect(image.getAttribute('width')).to.equal('1600');
    expect(image.srcset).to.contain('harbor-800.jpg 800w');
    expect(image.referrerPolicy).to.equal('no-referrer');
    expect(text(element, 'figcaption')[0]).to.contain('Dredgers last week.');
    expect(text(element, '[part=credit]')).to.deep.equal(['Photo: Port Authority']);
    expect(text(element, '[part=corrections]')[0]).to.contain('12 m deep').and.to.contain('2026');
    expect(text(element, '[part=notes]')[0]).to.contain('edited for length');
    expect(root(element).querySelector<HTMLAnchorElement>('[part=related] a')!.href).to.equal(
      'https://sample.example/plan',
    );
    expect(text(element, '[part=license]')).to.deep.equal(['© The Sample Courier']);
    expect(root(element).querySelector<HTMLAnchorElement>('[part=canonical] a')!.href).to.equal(
      'https://sample.example/qa/harbor',
    );
    expect(text(element, '[part=canonical]')).to.deep.equal(['The Sample Courier']);
    expect(text(element, '[part=series]')).to.deep.equal(['Sample Q&A 128']);
  });

  it('tells the date of the feed, never shifted by the reader’s time zone', async () => {
    const element = await given(one());
    const time = root(element).querySelector('time')!;
    expect(time.dateTime).to.equal('2026-03-04');
    expect(time.textContent).to.equal('March 4, 2026');
  });

  it('gives the headline the level that the page asks for, and the answers the next', async () => {
    const element = await fixture<AdvisorIssue>(
      html`<advisor-issue heading-level="4" .data=${one()}></advisor-issue>`,
    );
    expect(text(element, 'h4')).to.have.length(1);
    expect(text(element, 'h5')).to.have.length(3);
    element.headingLevel = 6;
    await element.updateComplete;
    expect(text(element, 'h6')).to.have.length(4);
  });

  it('speaks the language that it is told', async () => {
    const element = await fixture<AdvisorIssue>(
      html`<advisor-issue lang="es" .data=${one(rich)}></advisor-issue>`,
    );
    expect(text(element, '[part=corrections] [part=label]')).to.deep.equal(['Correcciones']);
    expect(text(element, 'header time')).to.deep.equal(['4 de marzo de 2026']);
    element.setAttribute('lang', 'pt');
    await element.updateComplete;
    expect(text(element, '[part=corrections] [part=label]')).to.deep.equal(['Correções']);
  });

  it('shows a plain JSON Feed as a card', async () => {
    const element = await given({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Plain',
      items: [{ id: '1', url: 'https://p.example/1', title: 'One', summary: 'Two.' }],
    });
    expect(text(element, 'h2')).to.deep.equal(['One']);
    expect(text(element, '[part=deck]')).to.deep.equal(['Two.']);
    expect(root(element).querySelector('a')!.href).to.equal('https://p.example/1');
    expect(text(element, 'article')).to.deep.equal(['OneTwo.Plain']);
  });

  it('shows what it can of a newer version', async () => {
    const element = await given(one({ version: 9 }));
    expect(root(element).querySelector('[part=card] h2')).not.to.equal(null);
    expect(text(element, 'blockquote')).to.deep.equal([]);
  });

  it('says that an answer could not be shown, and shows the others', async () => {
    const skipped: string[] = [];
    const host = await fixture<HTMLElement>(html`<div></div>`);
    host.addEventListener('advisor-skip', ({ error }) => skipped.push(error.path!));
    const element = document.createElement('advisor-issue');
    element.data = one({ answers: [rawAnswer('a', 'A'), rawAnswer('b', '')] });
    host.append(element);
    await element.updateComplete;
    expect(text(element, '[part=name]')).to.deep.equal(['A']);
    expect(text(element, '[part=notice]')).to.deep.equal(['1 answer could not be shown.']);
    expect(skipped).to.deep.equal(['/items/0/_advisor/answers/1/person/name']);
  });

  it('keeps the name of a withdrawn answer and takes back its words', async () => {
    const element = await given(
      one({ answers: [rawAnswer('a', 'A', { status: 'withdrawn' }), rawAnswer('b', 'B')] }),
    );
    expect(text(element, '[part=name]')).to.deep.equal(['A', 'B']);
    expect(text(element, 'blockquote')).to.have.length(1);
    expect(text(element, '[part=notice]')).to.deep.equal(['Withdrawn by the publisher.']);
  });

  it('takes back a withdrawn issue', async () => {
    const withdrawn = one({ status: 'withdrawn', ...rich });
    const element = await fixture<AdvisorIssue>(
      html`<advisor-issue issue="harbor" .data=${withdrawn}></advisor-issue>`,
    );
    expect(text(element, '[part=notice]')).to.deep.equal(['Withdrawn by the publisher.']);
    expect(all(element, 'blockquote, img, [part=question], [part=deck]')).to.have.length(0);
    expect(text(element, 'h2')).to.deep.equal(['Should the Harbor of harbor Be Dredged?']);
    expect(text(element, '[part=corrections]')[0]).to.contain('12 m deep');
    expect(text(element, '[part=canonical]')).to.deep.equal(['The Sample Courier']);
  });

  it('leads to the rest of an answer that the publisher cut short', async () => {
    const excerpt = { more_url: 'https://sample.example/rest' };
    const element = await given(one({ answers: [rawAnswer('a', 'A', { excerpt })] }));
    const link = root(element).querySelector<HTMLAnchorElement>('[part=more] a')!;
    expect(link.href).to.equal(excerpt.more_url);
    expect(link.textContent).to.equal('Read on');
  });

  it('prefers data to src, and asks nobody', async () => {
    const src = feedAddress('sample');
    const element = await fixture<AdvisorIssue>(
      html`<advisor-issue src=${src} .data=${one()}></advisor-issue>`,
    );
    expect(text(element, 'h2')).to.deep.equal(['Should the Harbor of harbor Be Dredged?']);
    expect(await requestCount(src)).to.equal(0);
  });

  it('lets the page lead a reader to the whole discussion itself', async () => {
    const element = await given(one());
    const link = root(element).querySelector<HTMLAnchorElement>('[part=canonical] a')!;
    let seen = '';
    element.addEventListener('advisor-navigate', (event) => {
      seen = event.url;
      event.preventDefault();
    });
    const click = new MouseEvent('click', { bubbles: true, composed: true, cancelable: true });
    link.dispatchEvent(click);
    expect(seen).to.equal('https://sample.example/qa/harbor');
    expect(click.defaultPrevented).to.equal(true);
  });

  it('renders rich text and nothing that a feed might slip in', async () => {
    const words = '<img src=x onerror=alert(1)>';
    const element = await given(
      one({
        answers: [
          rawAnswer('a', words, {
            body: [
              { t: 'p', c: [words, { t: 'strong', c: ['bold'] }] },
              {
                t: 'ul',
                c: [
                  { t: 'li', c: ['one'] },
                  { t: 'li', c: ['two'] },
                ],
              },
              { t: 'quote', c: ['cited'] },
              { t: 'ol', c: [{ t: 'li', c: [{ t: 'span', lang: 'fr', c: ['fin'] }] }] },
            ],
          }),
        ],
      }),
    );
    expect(all(element, 'img')).to.have.length(0);
    expect(text(element, '[part=name]')).to.deep.equal([words]);
    expect(text(element, '[part=text] > *')).to.deep.equal([
      `“${words}bold`,
      '“one“two',
      '“cited',
      '“fin”',
    ]);
    expect(root(element).querySelector('span[lang=fr]')!.textContent).to.equal('fin');
  });
});
