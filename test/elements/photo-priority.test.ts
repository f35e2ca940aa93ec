import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define.js';
import { part, placed, type Placed } from '../support/placed.js';

/** A discussion so many heights of the window below the beginning of the page. */
async function below(screens: number): Promise<Placed> {
  const page = await fixture<HTMLElement>(html`<main></main>`);
  const before = document.createElement('div');
  before.style.height = `${screens * 100}vh`;
  page.append(before);
  return placed('advisor-issue', { page });
}

const priority = (element: Placed) => part(element, 'image').getAttribute('fetchpriority');

describe('the photo', () => {
  it('is asked for before all else where its place is in the first screen', async () => {
    const element = await below(0.5);
    expect(priority(element)).to.equal('high');
  });

  it('is asked for before all else in the first of several, and in none of those below it', async () => {
    const page = await fixture<HTMLElement>(html`<main></main>`);
    const all: Placed[] = [];
    for (let each = 0; each < 3; each++) all.push(await placed('advisor-issue', { page }));
    expect(all.map(priority)).to.deep.equal(['high', 'auto', 'auto']);
  });

  it('is asked for when it comes near elsewhere, and never as if it were in the first screen', async () => {
    const element = await below(3);
    expect(priority(element)).to.equal('auto');
    expect(part(element, 'image').getAttribute('loading')).to.equal('lazy');
    part(element, 'image').scrollIntoView();
    element.lang = 'es';
    await element.updateComplete;
    expect(part(element, 'permalink').textContent).to.equal('Copiar enlace');
    expect(priority(element)).to.equal('auto');
  });
});
