import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define.js';
import { impatient } from '../support/impatient.js';
import { names, part, parts, placed, statuses } from '../support/placed.js';

const level = (element: Element) => part(element, 'title').localName;
const names3 = (element: Element) => new Set(parts(element, 'name').map((each) => each.localName));
/** An element after the given mark-up. */
const after = async (before: string, attributes: Record<string, string> = {}) => {
  const page = await fixture<HTMLElement>(html`<div></div>`);
  page.innerHTML = before;
  return placed('advisor-issue', { page: page.querySelector('[data-here]') ?? page, attributes });
};

describe('the headings', () => {
  impatient();

  it('stand one below the nearest heading before the element', async () => {
    expect(level(await after(''))).to.equal('h2');
    expect(level(await after('<h1>Page</h1>'))).to.equal('h2');
    const deep = await after(
      '<h1>Page</h1><section><h3>Opinion</h3></section><div data-here></div>',
    );
    expect(level(deep)).to.equal('h4');
    expect([...names3(deep)]).to.deep.equal(['h5']);
  });

  it('do not look at what comes after', async () => {
    const page = await fixture<HTMLElement>(html`<div></div>`);
    page.innerHTML = '<h1>Page</h1><div data-here></div><h4>Later</h4>';
    const element = await placed('advisor-issue', { page: page.querySelector('[data-here]')! });
    expect(level(element)).to.equal('h2');
  });

  it('look out through the shadow roots of the page’s own components', async () => {
    const page = await fixture<HTMLElement>(html`<div></div>`);
    page.innerHTML = '<h3>Opinion</h3><div></div>';
    const root = page.querySelector('div')!.attachShadow({ mode: 'open' });
    const outer = root.appendChild(document.createElement('div'));
    const inner = outer.attachShadow({ mode: 'open' }).appendChild(document.createElement('p'));
    expect(level(await placed('advisor-issue', { page: inner }))).to.equal('h4');
  });

  it('never go below the sixth level', async () => {
    const element = await after('<h6>Small</h6>');
    expect(level(element)).to.equal('h6');
    expect([...names3(element)]).to.deep.equal(['h6']);
  });

  it('stand at the level that the page asks for, whatever comes before', async () => {
    expect(level(await after('<h5>Small</h5>', { 'heading-level': '3' }))).to.equal('h3');
    expect(level(await after('<h5>Small</h5>', { 'heading-level': 'three' }))).to.equal('h6');
  });
});

describe('the page’s landmarks', () => {
  impatient();
  const sectioning =
    'main, nav, aside, form, [role], section[aria-label], section[aria-labelledby]';

  it('are the page’s own: an element adds none, and is none unless the page says so', async () => {
    for (const name of names) {
      for (const status of statuses) {
        const element = await placed(name, { status });
        const found = [...element.shadowRoot!.querySelectorAll(sectioning)];
        expect(found.map((each) => each.getAttribute('role'))).to.deep.equal(['status']);
        // Within an article they are none.
        const scoped = element.shadowRoot!.querySelectorAll('header, footer');
        for (const each of scoped) expect(each.closest('article') === null).to.equal(false);
        expect(element.hasAttribute('role')).to.equal(false);
        element.parentElement!.remove();
      }
    }
    const region = await placed('advisor-issue', {
      attributes: { role: 'region', 'aria-label': 'Advisor' },
    });
    expect(region.role ?? region.getAttribute('role')).to.equal('region');
  });
});
