import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../../src/define.js';
import { impatient } from '../support/impatient.js';
import { part, parts, placed, refreshInVain, type Placed } from '../support/placed.js';
import { rawAnswer, rawFeed, rawItem } from '../support/sample-feed.js';

const people = ['ada-quill', 'tomas-reyes', 'mei-lindqvist'];
const anchor = (person: string, issue = 'new-harbor') => `advisor-${issue}-${person}`;
const ids = (element: Element) =>
  [...element.children].map(({ id }) => id).filter((id) => id.startsWith('advisor-'));
const marked = (element: Element) =>
  parts(element, 'target').map((each) => each.querySelector('[part=name]')!.textContent);
/** Whether an answer is where the reader looks. */
const isSeen = (node: Element) => {
  const { top } = node.getBoundingClientRect();
  return top > -5 && top < innerHeight - 100;
};
const sample = (attributes: Record<string, string> = {}, page?: Element): Promise<Placed> =>
  placed('advisor-issue', { feed: rawFeed(), attributes, page });

describe('the address of an answer', () => {
  impatient();
  const address = location.href;
  beforeEach(() => (document.activeElement as HTMLElement | null)?.blur());
  afterEach(() => {
    history.replaceState(null, '', address);
    scrollTo(0, 0);
  });

  it('leads to an anchor on the page itself, where a fragment reaches it', async () => {
    const element = await sample();
    expect(ids(element)).to.deep.equal(people.map((person) => anchor(person)));
    for (const child of element.children) {
      expect(child.slot).to.equal(child.id);
      expect(child.assignedSlot!.closest('[part~=answer]') === null).to.equal(false);
    }
    const teaser = await placed('advisor-question', {
      feed: rawFeed(),
      page: element.parentElement!,
    });
    expect(ids(teaser)).to.deep.equal([]);
  });

  it('goes with its issue, and the page’s own children stay', async () => {
    const element = await placed('advisor-issue', {
      feed: rawFeed(),
      content: '<a href="/qa">Fallback</a><p slot="header">Ours</p>',
    });
    element.issue = 'old-harbor';
    await waitUntil(() => ids(element)[0]?.includes('old-harbor'));
    expect(ids(element)).to.deep.equal(people.map((person) => anchor(person, 'old-harbor')));
    element.src = null;
    await element.updateComplete;
    expect(ids(element)).to.deep.equal([]);
    expect(element.children).to.have.length(2);
  });

  it('is there again after a framework has replaced what it did not put there', async () => {
    const element = await sample();
    element.replaceChildren('Fallback');
    await waitUntil(() => ids(element).length === 3);
    expect(ids(element)).to.deep.equal(people.map((person) => anchor(person)));
  });

  it('stands there once, however often the element is drawn', async () => {
    const page = await fixture<HTMLElement>(html`<div></div>`);
    const element = await sample({}, page);
    for (const lang of ['es', 'pt', 'en']) {
      element.lang = lang;
      await element.updateComplete;
    }
    await refreshInVain(element);
    element.remove();
    element.lang = 'es';
    await element.updateComplete;
    page.append(element);
    element.lang = 'pt';
    await element.updateComplete;
    expect(ids(element)).to.have.length(3);
  });

  it('stands there once in a component of the page’s own, too', async () => {
    const page = await fixture<HTMLElement>(html`<div></div>`);
    const inner = document.createElement('div');
    page.attachShadow({ mode: 'open' }).append(inner);
    const element = await sample({}, inner);
    element.lang = 'es';
    await element.updateComplete;
    expect(ids(element)).to.have.length(3);
  });

  it('stands there once when two elements show one issue', async () => {
    const page = await fixture<HTMLElement>(html`<div></div>`);
    const first = await sample({}, page);
    const second = await sample({}, page);
    const answer = await placed('advisor-answer', { feed: rawFeed(), page });
    const all = [first, second, answer].flatMap(ids);
    expect(all).to.have.length(3);
    expect(new Set(all).size).to.equal(3);
  });

  it('brings a reader who comes by it to the answer, marks it, and puts the focus there', async () => {
    history.replaceState(null, '', `#${anchor('mei-lindqvist')}`);
    const page = await fixture<HTMLElement>(html`<div></div>`);
    page.innerHTML = '<div style="height: 300vh"></div>';
    const element = await sample({}, page);
    expect(marked(element)).to.deep.equal(['Mei Lindqvist']);
    expect(isSeen(part(element, 'target'))).to.equal(true);
    expect(document.activeElement!.id).to.equal(anchor('mei-lindqvist'));
  });

  it('leaves the focus of a reader who is writing elsewhere', async () => {
    const page = await fixture<HTMLElement>(html`<div><input aria-label="Search" /></div>`);
    const input = page.querySelector('input')!;
    input.focus();
    history.replaceState(null, '', `#${anchor('mei-lindqvist')}`);
    const element = await sample({}, page);
    expect(document.activeElement === input).to.equal(true);
    expect(marked(element)).to.deep.equal(['Mei Lindqvist']);
  });

  it('shows by its look which answer it is', async () => {
    history.replaceState(null, '', `#${anchor('ada-quill')}`);
    const element = await sample();
    const [first, second] = parts(element, 'answer');
    expect(getComputedStyle(first!).backgroundColor).not.to.equal(
      getComputedStyle(second!).backgroundColor,
    );
  });

  it('marks another answer when it changes, and none when it is no answer’s', async () => {
    const element = await sample();
    location.hash = anchor('tomas-reyes');
    await waitUntil(() => marked(element)[0] === 'Tomás Reyes');
    expect(isSeen(part(element, 'target'))).to.equal(true);
    location.hash = anchor('ada-quill');
    await waitUntil(() => marked(element)[0] === 'Ada Quill');
    location.hash = 'elsewhere';
    await waitUntil(() => marked(element).length === 0);
  });

  it('is not led to again each time the element asks again', async () => {
    history.replaceState(null, '', `#${anchor('mei-lindqvist')}`);
    const page = await fixture<HTMLElement>(html`<div></div>`);
    const element = await sample({}, page);
    page.insertAdjacentHTML('afterbegin', '<div style="height: 300vh"></div>');
    scrollTo(0, 0);
    await element.refresh();
    await refreshInVain(element);
    element.lang = 'es';
    await element.updateComplete;
    expect(scrollY).to.equal(0);
  });

  it('may be linked to from anywhere on the page', async () => {
    const page = await fixture<HTMLElement>(html`<div></div>`);
    page.innerHTML = `<a href="#${anchor('tomas-reyes')}">What Tomás says</a><div style="height: 300vh"></div>`;
    const element = await sample({}, page);
    page.querySelector('a')!.click();
    await waitUntil(() => marked(element)[0] === 'Tomás Reyes');
    expect(isSeen(part(element, 'target'))).to.equal(true);
  });

  it('is no other answer’s whose name begins alike', async () => {
    const answers = [rawAnswer('a', 'A'), rawAnswer('a-b', 'B')];
    history.replaceState(null, '', '#advisor-alike-a');
    const feed = rawFeed([rawItem('alike', '2026-03-04', { answers })]);
    expect(marked(await placed('advisor-issue', { feed }))).to.deep.equal(['A']);
  });
});
