import { expect } from '@open-wc/testing';
import '../../src/define.js';
import { impatient } from '../support/impatient.js';
import { names, part, placed, statuses, type Status } from '../support/placed.js';

const content = `<p id="fallback">Our own link</p><p slot="header" id="header">Our header</p><p slot="footer" id="footer">Our footer</p>
  <p slot="after-question" id="after-question">Our advertisement</p><p slot="loading" id="loading">Our placeholder</p>
  <p slot="error" id="error">Our words</p>`;

/** The ids of the page's own children that a reader sees, from top to bottom. */
const seen = (element: Element) =>
  [...element.children]
    .filter(
      (child) =>
        child.id in
        { fallback: 1, header: 1, footer: 1, 'after-question': 1, loading: 1, error: 1 },
    )
    .map((child) => ({ id: child.id, box: child.getBoundingClientRect() }))
    .filter(({ box }) => box.height > 0)
    .sort((a, b) => a.box.top - b.box.top)
    .map(({ id }) => id);

const shown: Record<Status, readonly string[]> = {
  idle: ['fallback'],
  loading: ['fallback', 'loading'],
  ready: ['header', 'after-question', 'footer'],
  stale: ['header', 'after-question', 'footer'],
  failed: ['fallback', 'error'],
};

describe('the slots', () => {
  impatient();

  for (const name of names) {
    for (const status of statuses) {
      const wanted = shown[status].filter(
        // Only a whole discussion has something on both sides of the question.
        (id) => id !== 'after-question' || name === 'advisor-issue',
      );
      it(`of <${name}> show ${wanted.join(', ')} while it is ${status}`, async () => {
        const element = await placed(name, { status, content });
        expect(seen(element)).to.deep.equal(wanted);
      });
    }
  }

  it('put the header above the headline, the footer below everything, the third below the question', async () => {
    const element = await placed('advisor-issue', { content });
    const place = (node: Element) => node.getBoundingClientRect();
    const own = (id: string) => place(element.querySelector(`#${id}`)!);
    expect(own('header').bottom).to.be.at.most(place(part(element, 'header')).top);
    expect(own('footer').top).to.be.at.least(place(part(element, 'footer')).bottom);
    expect(own('after-question').top).to.be.at.least(place(part(element, 'question')).bottom);
    expect(own('after-question').bottom).to.be.at.most(place(part(element, 'answers')).top);
    // Within the border.
    expect(own('header').top).to.be.above(place(part(element, 'issue')).top);
    expect(own('footer').bottom).to.be.at.most(place(part(element, 'issue')).bottom);
  });

  it('hold the place with the page’s own placeholder, and without ours', async () => {
    const element = await placed('advisor-issue', { status: 'loading', content });
    expect(part(element, 'skeleton').checkVisibility()).to.equal(false);
    expect(element.getBoundingClientRect().bottom).to.be.at.least(innerHeight);
  });

  it('say a failure in the page’s own words, in place of ours, and announce them', async () => {
    const element = await placed('advisor-issue', { status: 'failed', content });
    expect(part(element, 'retry').checkVisibility()).to.equal(false);
    expect(
      element.querySelector('#error')!.assignedSlot!.closest('[role=status]') === null,
    ).to.equal(false);
  });

  it('leave no gap where the page puts nothing', async () => {
    const bare = await placed('advisor-issue');
    const { top } = part(bare, 'issue').getBoundingClientRect();
    const style = getComputedStyle(part(bare, 'issue'));
    const above = parseFloat(style.borderTopWidth) + parseFloat(style.paddingTop);
    expect(part(bare, 'header').getBoundingClientRect().top).to.be.closeTo(top + above, 1);
  });

  it('keep the fallback through a retry that fails', async () => {
    const element = await placed('advisor-issue', { status: 'failed', content });
    await element.refresh();
    await element.updateComplete;
    expect(seen(element)).to.deep.equal(shown.failed);
  });
});
