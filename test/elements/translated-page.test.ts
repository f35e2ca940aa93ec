import { expect } from '@open-wc/testing';
import { feedAddress } from '../support/feed-address.js';
import { openHost, type HostFrame } from '../support/host-frame.js';
import { allShown, outcomes, ourElements, threeElements } from '../support/host-outcome.js';

/** When a reader comes back: to the tab, to the page, to the network. */
const returns = ['visibilitychange', 'pageshow', 'online'];

describe('a page that the browser has translated', () => {
  let host: HostFrame | undefined;
  afterEach(() => host?.frame.remove());

  it('stays so when the reader comes back to it', async () => {
    host = await openHost({ body: threeElements(feedAddress('sample')) });
    expect(await outcomes(host)).to.deep.equal(allShown);
    const texts = ourElements(host).map((element) => {
      const text = element.shadowRoot!.querySelector('[part=text], [part=question] p')!.lastChild!;
      text.nodeValue = 'In other words.';
      return text;
    });
    const { window } = host;
    for (const type of returns) window.dispatchEvent(new window.Event(type));
    await Promise.all(ourElements(host).map((element) => element.updateComplete));
    for (const text of texts) {
      expect(text.nodeValue).to.equal('In other words.');
      expect(text.isConnected).to.equal(true);
    }
  });
});
