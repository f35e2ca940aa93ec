import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define.js';
import { feedAddress, givenFeed, requestCount } from '../support/feed-address.js';
import { impatient } from '../support/impatient.js';
import { once } from '../support/once.js';
import { part, told, type Placed } from '../support/placed.js';
import { rawFeed, rawItem } from '../support/sample-feed.js';

const feed = rawFeed([rawItem('harbor', '2026-03-04')]);
const title = 'Should the Harbor of harbor Be Dredged?';
const old = '<style>p { margin: 0 }</style><p id="old">What the server has rendered</p>';

/** An element as a page brings it: with a shadow root of the server's, and with a document beside it. */
async function brought(src: string, document?: string, markup = old): Promise<Placed> {
  const page = await fixture<HTMLElement>(html`<main></main>`);
  const element = window.document.createElement('advisor-issue') as Placed;
  element.setAttribute('src', src);
  if (markup) element.attachShadow({ mode: 'open' }).innerHTML = markup;
  if (document !== undefined) {
    const script = window.document.createElement('script');
    script.type = 'application/json';
    script.textContent = document;
    element.append(script);
  }
  page.append(element);
  return element;
}
const isThere = (element: Placed) => !!element.shadowRoot!.querySelector('#old');

describe('what the server has rendered', () => {
  impatient();

  it('is taken over at once, and nobody is asked, where the page brings the document', async () => {
    const src = feedAddress('sample');
    const element = await brought(src, JSON.stringify(feed));
    await element.updateComplete;
    expect(isThere(element)).to.equal(false);
    expect(element.state.status).to.equal('ready');
    expect(part(element, 'title').textContent).to.equal(title);
    expect(await requestCount(src)).to.equal(0);
    await element.refresh();
    expect(await requestCount(src)).to.equal(1);
  });

  it('stays, without a skeleton, until the feed has come', async () => {
    const element = await brought(await givenFeed(feed));
    const loaded = once(element, 'advisor-load');
    await element.updateComplete;
    expect(isThere(element)).to.equal(true);
    expect(element.matches(':state(loading)')).to.equal(true);
    expect(
      element.shadowRoot!.querySelectorAll('[part=skeleton], [part=fallback]').length,
    ).to.equal(0);
    await loaded;
    await element.updateComplete;
    expect(isThere(element)).to.equal(false);
    expect(element.shadowRoot!.querySelectorAll('[part=issue]').length).to.equal(1);
  });

  it('stays where the feed cannot be had, with a word on it', async () => {
    const element = await brought(feedAddress('sample', { status: 404 }));
    await once(element, 'advisor-error');
    await element.updateComplete;
    expect(isThere(element)).to.equal(true);
    expect(told(element)).to.equal('The discussion could not be loaded (404). Try again');
  });

  it('stays where the document beside it is broken, until the feed has come', async () => {
    for (const broken of ['{', '{"version": 1}', '']) {
      const element = await brought(await givenFeed(feed), broken);
      const loaded = once(element, 'advisor-load');
      await element.updateComplete;
      expect(isThere(element), broken).to.equal(true);
      await loaded;
      await element.updateComplete;
      expect(isThere(element), broken).to.equal(false);
      expect(part(element, 'title').textContent, broken).to.equal(title);
      element.remove();
    }
  });

  it('need not be there for a document to be used', async () => {
    const src = feedAddress('sample');
    const element = await brought(src, JSON.stringify(feed), '');
    await element.updateComplete;
    expect(part(element, 'title').textContent).to.equal(title);
    expect(await requestCount(src)).to.equal(0);
  });

  it('is not taken from what the page gives as data', async () => {
    const element = await brought(feedAddress('sample'), JSON.stringify(feed));
    element.data = rawFeed([rawItem('given', '2026-03-05')]);
    await element.updateComplete;
    expect(part(element, 'title').textContent).to.contain('Harbor of given');
  });

  it('shows another issue of the feed when the page asks for it', async () => {
    const src = await givenFeed(
      rawFeed([rawItem('harbor', '2026-03-04'), rawItem('bridge', '2026-03-03')]),
    );
    const element = await brought(src, JSON.stringify(feed));
    await element.updateComplete;
    const loaded = once(element, 'advisor-load');
    element.issue = 'bridge';
    await loaded;
    await element.updateComplete;
    expect(part(element, 'title').textContent).to.contain('Harbor of bridge');
  });
});
