import { aTimeout, expect, nextFrame, waitUntil } from '@open-wc/testing';
import '../../src/define.js';
import { impatient } from '../support/impatient.js';
import { part, parts, placed, told } from '../support/placed.js';
import { rawFeed } from '../support/sample-feed.js';
import { stubNavigator } from '../support/stubbed-navigator.js';

const feed = rawFeed();
const headline = 'Should the Harbor of new-harbor Be Dredged?';
const page = () => location.href.split('#')[0];

describe('passing an answer on', () => {
  impatient();
  const address = location.href;
  let restore: () => void = () => {};
  let uncaught: unknown[] = [];
  const onError = (event: PromiseRejectionEvent) => uncaught.push(event.reason);
  beforeEach(() => {
    uncaught = [];
    window.addEventListener('unhandledrejection', onError);
  });
  afterEach(async () => {
    await nextFrame();
    await aTimeout(0);
    window.removeEventListener('unhandledrejection', onError);
    restore();
    restore = () => {};
    history.replaceState(null, '', address);
    expect(uncaught).to.deep.equal([]);
  });

  const clipboard = () => {
    const copied: string[] = [];
    const writeText = (text: string) => Promise.resolve(void copied.push(text));
    restore = stubNavigator('clipboard', { writeText });
    return copied;
  };

  it('copies the link that the reader follows, and says so', async () => {
    const copied = clipboard();
    const element = await placed('advisor-issue', { feed });
    const [, link] = parts<HTMLAnchorElement>(element, 'permalink');
    expect(link!.href).to.equal(`${page()}#advisor-new-harbor-tomas-reyes`);
    link!.click();
    await waitUntil(() => told(element) === 'Link copied.');
    expect(copied).to.deep.equal([link!.href]);
    expect(location.hash).to.equal('#advisor-new-harbor-tomas-reyes');
  });

  it('says so to those who see, too', async () => {
    clipboard();
    const element = await placed('advisor-issue', { feed });
    part(element, 'permalink').click();
    await waitUntil(() => told(element) === 'Link copied.');
    const region = element.shadowRoot!.querySelector('[role=status]')!;
    expect(region.getBoundingClientRect().height).to.be.above(10);
  });

  it('says so for each link that is copied', async () => {
    clipboard();
    const element = await placed('advisor-issue', { feed });
    let times = 0;
    const region = element.shadowRoot!.querySelector('[role=status]')!;
    const observer = new MutationObserver(() => times++);
    observer.observe(region, { childList: true, characterData: true, subtree: true });
    for (const link of parts(element, 'permalink')) {
      const before = times;
      link.click();
      await waitUntil(() => times > before && told(element).includes('Link copied.'));
    }
    observer.disconnect();
  });

  it('takes nothing away from what a stale discussion says of itself', async () => {
    clipboard();
    const element = await placed('advisor-issue', { feed, status: 'stale' });
    part(element, 'permalink').click();
    await waitUntil(() => told(element).includes('Link copied.'));
    expect(part(element, 'retry')?.textContent).to.equal('Try again');
    expect(told(element)).to.contain('A newer version could not be loaded.');
  });

  it('is a link all the same where there is no clipboard', async () => {
    restore = stubNavigator('clipboard', undefined);
    const element = await placed('advisor-issue', { feed });
    part(element, 'permalink').click();
    await waitUntil(() => parts(element, 'target').length === 1);
    expect(told(element)).to.equal(headline);
  });

  it('is a link all the same where the reader, or the page, forbids the clipboard', async () => {
    const writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
    restore = stubNavigator('clipboard', { writeText });
    const element = await placed('advisor-issue', { feed });
    part(element, 'permalink').click();
    await waitUntil(() => parts(element, 'target').length === 1);
    expect(told(element)).to.equal(headline);
  });

  it('shows no button for sharing where the browser cannot', async () => {
    restore = stubNavigator('share', undefined);
    expect(parts(await placed('advisor-issue', { feed }), 'share')).to.have.length(0);
  });

  it('opens the system’s sheet with the discussion and the answer’s address', async () => {
    const shared: ShareData[] = [];
    restore = stubNavigator('share', (data: ShareData) => Promise.resolve(void shared.push(data)));
    const element = await placed('advisor-issue', { feed });
    const [, , button] = parts(element, 'share');
    button!.click();
    expect({ ...shared[0] }).to.deep.equal({
      title: headline,
      url: `${page()}#advisor-new-harbor-mei-lindqvist`,
    });
  });

  it('says nothing when the reader closes the sheet', async () => {
    const closed = () => Promise.reject(new DOMException('closed', 'AbortError'));
    restore = stubNavigator('share', closed);
    const element = await placed('advisor-issue', { feed });
    part(element, 'share').click();
    await aTimeout(0);
    expect(told(element)).to.equal(headline);
  });

  it('offers neither for an answer that was withdrawn', async () => {
    const element = await placed('advisor-issue');
    expect(parts(element, 'permalink')).to.have.length(parts(element, 'text').length);
  });
});
