import { expect } from '@open-wc/testing';
import '../../src/define.js';
import { upgradePage } from '../../src/embed/upgrade-page.js';
import type { AdvisorIssue } from '../../src/index.js';
import { givenFeed } from '../support/feed-address.js';
import { fullFeed } from '../support/full-issue.js';
import { once } from '../support/once.js';

const pages = 'https://publisher.example/i/';
let box: HTMLElement;
let feed: string;

/** Puts a CMS's mark-up on the page and waits until the observer has seen it. */
async function publish(markup: string, tag = 'div'): Promise<HTMLElement> {
  const article = document.createElement(tag);
  article.innerHTML = markup;
  box.append(article);
  await new Promise((resolve) => setTimeout(resolve));
  return article;
}

const quote = (attributes = '') =>
  `<blockquote class="advisor-embed" data-advisor="issue" data-src="${feed}" cite="${pages}a.html"${attributes}><a href="${pages}a.html">Title</a></blockquote>`;
/** The discussion stands on the page. */
const shown = (element: AdvisorIssue | undefined) =>
  element!.state.status === 'ready' || once(element!, 'advisor-load');
const elements = () => [...box.querySelectorAll<AdvisorIssue>('advisor-issue')];

describe('a placeholder', () => {
  before(async () => {
    feed = await givenFeed(fullFeed());
    document.documentElement.setAttribute('data-upgrade-links', pages);
    document.documentElement.setAttribute('data-layout', 'compact');
    upgradePage();
  });
  after(() => {
    document.documentElement.removeAttribute('data-upgrade-links');
    document.documentElement.removeAttribute('data-layout');
  });
  beforeEach(() => {
    box = document.createElement('main');
    document.body.append(box);
  });
  afterEach(() => box.remove());

  for (const tag of ['blockquote', 'div']) {
    it(`in a <${tag}> becomes the discussion in its place, and stays in it as the fallback`, async () => {
      const markup = quote().replaceAll('blockquote', tag);
      const article = await publish(`<p>Before.</p>${markup}<p>After.</p>`);
      expect([...article.children].map(({ localName }) => localName)).to.deep.equal([
        'p',
        'advisor-issue',
        'p',
      ]);
      const [element] = elements();
      await shown(element);
      expect(element!.firstElementChild?.localName).to.equal(tag);
      expect(element!.querySelector('a')?.textContent).to.equal('Title');
      expect(element!.shadowRoot?.querySelector('[part=issue]')).to.be.an.instanceOf(Element);
    });
  }

  it('says what its element is to be by attributes, those that it knows and no others', async () => {
    await publish(
      quote(
        ' data-layout="cards" data-heading-level="4" data-navigation data-onclick="alert(1)" data-style="color:red" data-id="x"',
      ),
    );
    const [element] = elements();
    expect(element!.getAttributeNames().sort()).to.deep.equal([
      'heading-level',
      'layout',
      'navigation',
      'src',
    ]);
    expect(element!.headingLevel).to.equal(4);
  });

  it('is upgraded once, however often the page changes or is looked at', async () => {
    const article = await publish(quote());
    await publish('<p>More.</p>');
    article.append(document.createElement('p'));
    await publish('<p>And more.</p>');
    expect(elements()).to.have.length(1);
    expect(box.querySelectorAll('blockquote')).to.have.length(1);
  });

  it('is upgraded anew when the page writes its article anew', async () => {
    const article = await publish(quote());
    article.innerHTML = quote();
    await new Promise((resolve) => setTimeout(resolve));
    expect(elements()).to.have.length(1);
    await shown(elements()[0]);
  });

  it('leaves an element that a clone of the page shows too, as the caches of Turbo are made', async () => {
    const article = await publish(quote());
    await shown(elements()[0]);
    const copy = article.cloneNode(true);
    article.replaceWith(copy);
    await shown(elements()[0]);
    expect(elements()).to.have.length(1);
    expect(box.querySelectorAll('blockquote')).to.have.length(1);
  });

  it('that asks for what is no element of ours stays what it is', async () => {
    await publish(
      ['', 'script', 'img onerror', 'nothing', 'issue,advisor-question']
        .map((kind) => quote().replace('data-advisor="issue"', `data-advisor="${kind}"`))
        .map((each) => each.replaceAll(pages, 'https://elsewhere.example/'))
        .join(''),
    );
    expect(box.querySelectorAll('blockquote')).to.have.length(5);
    expect(box.querySelectorAll('*')).to.have.length(11);
  });

  it('in what is being edited is left alone, or it would be saved', async () => {
    box.contentEditable = 'true';
    await publish(quote());
    expect(elements()).to.deep.equal([]);
  });

  it('among elements with the names of the browser’s own functions throws nothing at the page', async () => {
    const errors: unknown[] = [];
    const hear = (event: ErrorEvent) => errors.push(event.error);
    addEventListener('error', hear);
    await publish('<input name="querySelectorAll">', 'form');
    box.querySelector('form')!.append(document.createElement('p'));
    await publish(quote());
    removeEventListener('error', hear);
    expect(errors).to.deep.equal([]);
    expect(elements()).to.have.length(1);
  });

  describe('links to the publisher’s pages', () => {
    const link = (address: string, words = 'Title') => `<a href="${address}">${words}</a>`;

    for (const [what, address, issue] of [
      ['', `${pages}harbor-dredging.html`, 'harbor-dredging'],
      [', without the ending', `${pages}harbor-dredging`, 'harbor-dredging'],
      [
        ', with what counts readers',
        `${pages}2026-03-04.html?ref=blog&utm_source=x#top`,
        '2026-03-04',
      ],
    ] as const) {
      it(`that stand alone in a paragraph${what} become the discussion`, async () => {
        await publish(`<p> ${link(address)} </p><blockquote>${link(address)}</blockquote>`);
        expect(elements().map((each) => each.outerHTML.slice(0, 200))).to.have.length(2);
        for (const element of elements()) {
          expect(element.getAttribute('src')).to.equal('https://publisher.example/feed.json');
          expect(element.getAttribute('issue')).to.equal(issue);
          expect(element.getAttribute('layout')).to.equal('compact');
          expect(element.querySelector('a')?.href).to.equal(address);
        }
      });
    }

    it('within a sentence, in a list, or to elsewhere are left alone', async () => {
      const markup = [
        `<p>Read ${link(`${pages}a.html`)} today.</p>`,
        `<ul><li>${link(`${pages}a.html`)}</li></ul>`,
        `<p>${link(`${pages}a/b.html`)}</p>`,
        `<p>${link(pages)}</p>`,
        `<p>${link('https://publisher.example/about.html')}</p>`,
        `<p>${link(`https://evil.example/?${pages}a.html`)}</p>`,
        `<p>${link(`${pages}a.html`)} ${link(`${pages}b.html`)}</p>`,
      ].join('');
      const article = await publish(markup);
      expect(article.innerHTML).to.equal(markup);
    });
  });
});
