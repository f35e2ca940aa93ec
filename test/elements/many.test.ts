import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../../src/define.js';
import { givenFeed } from '../support/feed-address.js';
import { fullFeed } from '../support/full-issue.js';
import { part, type Placed } from '../support/placed.js';
import { rawAnswer, rawFeed, rawItem } from '../support/sample-feed.js';

/** So many discussions on one page, the last one another than the others. */
async function placeMany(count: number): Promise<Placed[]> {
  const page = await fixture<HTMLElement>(html`<main></main>`);
  const [src, other] = await Promise.all([
    givenFeed(fullFeed()),
    givenFeed(rawFeed([rawItem('other', '2026-03-04', { answers: [rawAnswer('last', 'A', {})] })])),
  ]);
  const elements = Array.from({ length: count }, (_, at) => {
    const element = document.createElement('advisor-issue') as Placed;
    element.src = at === count - 1 ? other : src;
    return element;
  });
  page.append(...elements);
  await waitUntil(() => elements.every(({ state }) => state.status === 'ready'), 'all are there');
  await Promise.all(elements.map((element) => element.updateComplete));
  return elements;
}

/** Says whether what the element shows has a place on the page by now. */
const isLaidOut = (element: Placed) =>
  part(element, 'title').checkVisibility({ contentVisibilityAuto: true });

/** Browsers that hold what the reader sees in its place, and give what they leave out the height that they are told. */
const canWait = CSS.supports('overflow-anchor: auto') && !CSS.supports('-moz-appearance: none');

describe('of many elements on one page', () => {
  afterEach(() => history.replaceState(null, '', location.pathname + location.search));

  it('those far away are laid out when the reader comes near, where the browser keeps the place', async () => {
    const elements = await placeMany(12);
    if (!canWait) return expect(elements.every(isLaidOut)).to.equal(true);
    const last = elements.at(-1)!;
    expect(getComputedStyle(last).contentVisibility).to.equal('auto');
    await waitUntil(() => isLaidOut(elements[0]!));
    expect(isLaidOut(last)).to.equal(false);
    last.scrollIntoView();
    await waitUntil(() => isLaidOut(last), 'it is laid out');
    expect(part(last, 'title').getBoundingClientRect().height).to.be.above(10);
  });

  it('one is reached by the address of its answer, wherever it is', async () => {
    const last = (await placeMany(12)).at(-1)!;
    location.hash = 'advisor-other-last';
    await waitUntil(() => isLaidOut(last) && part(last, 'target'), 'the answer is marked');
    await waitUntil(() => {
      const { top, bottom } = part(last, 'target').getBoundingClientRect();
      return top < innerHeight && bottom > 0;
    }, 'it is in view');
  });

  it('none waits for the reader where there are nine at the most', async () => {
    for (const element of await placeMany(9)) {
      expect(getComputedStyle(element).contentVisibility).to.equal('visible');
      expect(isLaidOut(element)).to.equal(true);
    }
  });
});
