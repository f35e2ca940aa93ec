import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { internals } from '../support/internals.js';
import '../../src/define.js';
import { feedAddress, givenFeed } from '../support/feed-address.js';
import { failRequests, gone } from '../support/flaky-fetch.js';
import { impatient } from '../support/impatient.js';
import { once } from '../support/once.js';
import {
  names,
  part,
  placed,
  refreshInVain,
  statuses,
  told,
  type Placed,
} from '../support/placed.js';
import { rawFeed } from '../support/sample-feed.js';

const headline = 'Should the Harbor of new-harbor Be Dredged?';

/** What a screen reader hears of an element: the words of its status region, each time that they change. */
function listen(element: Element): string[] {
  const heard: string[] = [];
  const hear = () => heard.push(told(element));
  new MutationObserver(hear).observe(element.shadowRoot!.querySelector('[role=status]')!, {
    childList: true,
    characterData: true,
    subtree: true,
  });
  return heard;
}
const settled = async (element: Placed) => {
  await element.updateComplete;
  // A microtask later the observer has heard of it.
  await Promise.resolve();
};

describe('what is announced', () => {
  impatient();

  for (const name of names) {
    it(`of <${name}> is each change of its state, once, and nothing else`, async () => {
      const page = await fixture<HTMLElement>(html`<div></div>`);
      const element = document.createElement(name) as Placed;
      element.src = await givenFeed(rawFeed());
      const loaded = once(element, 'advisor-load');
      page.append(element);
      await element.updateComplete;
      expect(told(element)).to.equal('Loading…');
      const heard = listen(element);
      await loaded;
      await settled(element);
      expect(heard.splice(0)).to.deep.equal([headline]);
      for (const lang of ['en', 'en-GB', 'en']) {
        element.lang = lang;
        await settled(element);
      }
      element.layout = 'cards';
      await settled(element);
      await element.refresh();
      await settled(element);
      expect(heard.splice(0)).to.deep.equal([]);
      await refreshInVain(element);
      await settled(element);
      expect(heard).to.have.length(1);
      expect(heard.splice(0)[0]).to.match(/^As of .* A newer version could not be loaded/);
      element.layout = 'full';
      await settled(element);
      expect(heard.splice(0)).to.deep.equal([]);
      await element.refresh();
      await settled(element);
      expect(heard.splice(0)).to.deep.equal([headline]);
      const failed = once(element, 'advisor-error');
      element.src = feedAddress('sample', { status: 404 });
      await failed;
      await settled(element);
      expect(heard.splice(0)).to.deep.equal([
        'Loading…',
        'The discussion could not be loaded (404). Try again',
      ]);
    });
  }

  it('is that it is busy, as long as the discussion is on its way', async () => {
    for (const name of names) {
      const busy: Record<string, string | null> = {};
      for (const status of statuses) {
        busy[status] = internals.get(await placed(name, { status }))!.ariaBusy;
      }
      expect(busy).to.deep.equal({
        idle: 'false',
        loading: 'true',
        ready: 'false',
        stale: 'false',
        failed: 'false',
      });
    }
  });

  it('is polite, from one place that stays', async () => {
    const element = await placed('advisor-issue', { status: 'loading' });
    const region = element.shadowRoot!.querySelectorAll('[role=status]');
    expect(region).to.have.length(1);
    expect(
      element.shadowRoot!.querySelector('[role=alert], [aria-live=assertive]') === null,
    ).to.equal(true);
    const loaded = once(element, 'advisor-load');
    element.src = await givenFeed(rawFeed());
    await loaded;
    await refreshInVain(element);
    expect(element.shadowRoot!.querySelector('[role=status]') === region[0]).to.equal(true);
  });

  it('is said again when the reader tries again and it fails again', async () => {
    for (const status of ['failed', 'stale'] as const) {
      const element = await placed('advisor-issue', { status });
      const heard = listen(element);
      const restore = failRequests(gone);
      const fails = once(element, status === 'failed' ? 'advisor-error' : 'advisor-stale');
      part(element, 'retry').click();
      await fails.finally(restore);
      await settled(element);
      expect(heard.length, status).to.be.above(0);
      expect(heard.at(-1), status).to.contain('Try again');
    }
  });

  it('is said once, by the element around, in a layout of the page’s own', async () => {
    const page = await fixture<HTMLElement>(html`<div></div>`);
    const src = await givenFeed(rawFeed());
    page.innerHTML = `<advisor-issue src="${src}"><advisor-question></advisor-question><advisor-answer></advisor-answer></advisor-issue>`;
    const [issue, ...inner] = page.querySelectorAll<Placed>('*');
    await once(issue!, 'advisor-load');
    await waitUntil(() => inner.every((each) => each.matches(':state(ready)')));
    expect(told(issue!)).to.equal(headline);
    for (const each of inner)
      expect(each.shadowRoot!.querySelector('[role=status]') === null).to.equal(true);
  });
});
