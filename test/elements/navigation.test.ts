import { expect, nextFrame, waitUntil } from '@open-wc/testing';
import '../../src/define.js';
import { failRequests, status } from '../support/flaky-fetch.js';
import { impatient } from '../support/impatient.js';
import { once } from '../support/once.js';
import { part, parts, placed, told, type Placed } from '../support/placed.js';
import { rawAnswer, rawFeed, rawItem } from '../support/sample-feed.js';

const feed = rawFeed([
  rawItem('third', '2026-03-04'),
  rawItem('second', '2026-03-03'),
  rawItem('first', '2026-03-02'),
]);
const at = (issue: string): Promise<Placed> =>
  placed('advisor-issue', { feed, attributes: { issue, navigation: '' } });
const title = (element: Element) => part(element, 'title').textContent;

/** Presses a button and waits for the issue that it leads to. */
async function go(element: Placed, name: 'previous' | 'next') {
  const loaded = once(element, 'advisor-load');
  part(element, name).focus();
  part(element, name).click();
  await loaded;
  await element.updateComplete;
}

describe('the ways to the issues before and after', () => {
  impatient();

  it('are there where the page asks for them, and where there is a feed to ask', async () => {
    expect(parts(await placed('advisor-issue', { feed }), 'navigation')).to.have.length(0);
    const element = await at('second');
    expect(parts(element, 'previous')[0]!.textContent).to.equal('Previous discussion');
    expect(parts(element, 'next')[0]!.textContent).to.equal('Next discussion');
    element.data = feed;
    await element.updateComplete;
    expect(parts(element, 'navigation')).to.have.length(0);
  });

  it('lead back and forth, the newest last', async () => {
    const element = await at('latest');
    await go(element, 'previous');
    expect(title(element)).to.contain('Harbor of second');
    expect(element.issue).to.equal('second');
    await go(element, 'previous');
    expect(title(element)).to.contain('Harbor of first');
    await go(element, 'next');
    expect(title(element)).to.contain('Harbor of second');
  });

  it('say where there is none, and keep the focus', async () => {
    const element = await at('third');
    part(element, 'next').focus();
    part(element, 'next').click();
    await waitUntil(() => told(element) === 'There is no such discussion.');
    expect(title(element)).to.contain('Harbor of third');
    expect(element.shadowRoot!.activeElement === part(element, 'next')).to.equal(true);
  });

  it('say so to those who see, too', async () => {
    const element = await at('third');
    part(element, 'next').click();
    await waitUntil(() => told(element) === 'There is no such discussion.');
    const region = element.shadowRoot!.querySelector('[role=status]')!;
    expect(region.getBoundingClientRect().height).to.be.above(10);
  });

  it('put the focus on the new headline, which is then in view', async () => {
    const answers = Array.from({ length: 20 }, (_, index) => rawAnswer(`a${index}`, 'A'));
    const long = rawFeed([
      rawItem('b', '2026-03-04', { answers }),
      rawItem('a', '2026-03-03', { answers }),
    ]);
    const attributes = { navigation: '' };
    const element = await placed('advisor-issue', { feed: long, attributes });
    part(element, 'previous').scrollIntoView();
    await go(element, 'previous');
    expect(element.shadowRoot!.activeElement === part(element, 'title')).to.equal(true);
    const { top } = part(element, 'title').getBoundingClientRect();
    expect(top).to.be.at.least(0);
    expect(top).to.be.below(innerHeight);
  });

  it('tell the page where the reader goes', async () => {
    const element = await at('second');
    const navigate = once(element, 'advisor-navigate');
    await go(element, 'next');
    const event = await navigate;
    expect(event.issue.id).to.equal('third');
    expect(event.url).to.equal('https://sample.example/qa/third');
    expect(event.bubbles && event.composed && event.cancelable).to.equal(true);
  });

  it('change nothing when the page leads the reader itself', async () => {
    const element = await at('second');
    element.addEventListener('advisor-navigate', (event) => event.preventDefault());
    const navigate = once(element, 'advisor-navigate');
    part(element, 'next').focus();
    part(element, 'next').click();
    await navigate;
    await nextFrame();
    await element.updateComplete;
    expect(element.issue).to.equal('second');
    expect(title(element)).to.contain('Harbor of second');
    expect(element.shadowRoot!.activeElement === part(element, 'next')).to.equal(true);
    expect(told(element)).not.to.contain('Loading');
  });

  it('say why nothing came, and keep what is shown', async () => {
    const element = await at('third');
    const { now } = Date;
    Date.now = () => now() + 3_600_000;
    const restore = failRequests(status(404));
    part(element, 'previous').focus();
    part(element, 'previous').click();
    await waitUntil(() => told(element).endsWith('loaded.')).finally(() => {
      restore();
      Date.now = now;
    });
    expect(told(element)).to.equal('The discussion could not be loaded.');
    expect(title(element)).to.contain('Harbor of third');
    expect(element.shadowRoot!.activeElement === part(element, 'previous')).to.equal(true);
    expect(element.matches(':state(failed)')).to.equal(false);
  });
});
