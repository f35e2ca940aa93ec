import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import '../../src/define.js';
import { feedAddress } from '../support/feed-address.js';
import { failRequests, gone } from '../support/flaky-fetch.js';
import { impatient } from '../support/impatient.js';
import { once } from '../support/once.js';
import { part, parts, placed, type Placed } from '../support/placed.js';
import { rawAnswer, rawFeed, rawItem } from '../support/sample-feed.js';

const focused = (element: Element) => element.shadowRoot!.activeElement;
/** Presses the button that tries again, and waits for what comes of it. */
async function retry(element: Placed, comes: 'advisor-load' | 'advisor-error' | 'advisor-stale') {
  const settled = once(element, comes);
  part(element, 'retry').focus();
  part(element, 'retry').click();
  await settled;
  await element.updateComplete;
}

describe('the focus of a reader', () => {
  impatient();
  let restore: () => void = () => {};
  afterEach(() => restore());

  it('comes to the headline when a discussion that failed is there at last', async () => {
    const src = feedAddress(`given/${crypto.randomUUID()}`);
    const element = await placed('advisor-issue', { status: 'failed', attributes: { src } });
    await fetch(src, { method: 'PUT', body: JSON.stringify(rawFeed()) });
    await retry(element, 'advisor-load');
    expect(focused(element) === part(element, 'title')).to.equal(true);
  });

  it('stays within reach when trying again fails again', async () => {
    const element = await placed('advisor-issue', { status: 'failed' });
    await retry(element, 'advisor-error');
    expect(focused(element) === part(element, 'retry')).to.equal(true);
  });

  it('stays in the element when what was stale is new again', async () => {
    const element = await placed('advisor-issue', { status: 'stale' });
    // Some engines scroll to what gets the focus a while later.
    part(element, 'retry').scrollIntoView();
    part(element, 'retry').focus({ preventScroll: true });
    await nextFrame();
    const { scrollY: before } = window;
    expect(before).to.be.above(500);
    await retry(element, 'advisor-load');
    expect(focused(element) === null).to.equal(false);
    // What is said at the end takes less room than before.
    expect(scrollY).to.be.closeTo(before, 150);
  });

  it('stays on the button when what is stale stays stale', async () => {
    const element = await placed('advisor-issue', { status: 'stale' });
    restore = failRequests(gone);
    await retry(element, 'advisor-stale');
    expect(focused(element) === part(element, 'retry')).to.equal(true);
  });

  it('stays on its link when the element asks again', async () => {
    const element = await placed('advisor-issue');
    const [, link] = parts(element, 'permalink');
    link!.focus();
    await element.refresh();
    restore = failRequests(gone);
    await element.refresh().finally(restore);
    await element.updateComplete;
    expect(focused(element) === link).to.equal(true);
  });

  it('stays in the element when what had it is gone from the feed', async () => {
    const element = await placed('advisor-issue', { feed: rawFeed() });
    const [, , link] = parts(element, 'permalink');
    link!.focus();
    const answers = [rawAnswer('ada-quill', 'Ada Quill')];
    await fetch(element.src!, {
      method: 'PUT',
      body: JSON.stringify(rawFeed([rawItem('new-harbor', '2026-03-04', { answers })])),
    });
    await element.refresh();
    await element.updateComplete;
    expect(parts(element, 'permalink')).to.have.length(1);
    expect(focused(element) === null).to.equal(false);
  });

  it('is left where it is when it is elsewhere', async () => {
    const page = await fixture<HTMLElement>(html`<div><input aria-label="Search" /></div>`);
    const element = await placed('advisor-issue', { status: 'failed', page });
    const settled = once(element, 'advisor-error');
    part(element, 'retry').focus();
    part(element, 'retry').click();
    const input = page.querySelector('input')!;
    input.focus();
    await settled;
    await element.updateComplete;
    expect(document.activeElement === input).to.equal(true);
  });
});
