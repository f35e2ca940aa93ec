import { expect } from '@open-wc/testing';
import { feedAddress } from '../support/feed-address.js';
import { openHost, type HostFrame } from '../support/host-frame.js';
import { allShown, outcomes, threeElements, type Outcome } from '../support/host-outcome.js';

// Both defer, and so run in the order in which they stand.
const theirs = '<script nonce="host" type="module" src="/test/support/page-with-lit.ts"></script>';
const ours = '<script nonce="host" defer src="/host/advisor.js"></script>';

const policy = (trustedTypes: string) =>
  `script-src 'nonce-host' 'strict-dynamic'; require-trusted-types-for 'script'; trusted-types ${trustedTypes}`;

describe('on a page that has a Lit of its own', () => {
  let host: HostFrame | undefined;
  afterEach(() => host?.frame.remove());

  async function open(head: string, withPolicy?: string): Promise<HostFrame> {
    const src = feedAddress('sample');
    host = await openHost({
      head,
      body: `${threeElements(src)}<page-element src="${src}"></page-element>`,
      ...(withPolicy && { policy: policy(withPolicy) }),
    });
    return host;
  }

  /** What the page's own element shows, and how the one of ours inside it fares. */
  async function inside(opened: HostFrame): Promise<[string, Outcome[]]> {
    const root = opened.document.querySelector('page-element')?.shadowRoot;
    if (!root) return ['', []];
    return [root.querySelector('p')?.textContent ?? '', await outcomes({ ...opened, root })];
  }

  const orders = { before: theirs + ours, after: ours + theirs };
  for (const [order, head] of Object.entries(orders)) {
    it(`shows everything when that comes ${order} ours`, async () => {
      const opened = await open(head);
      expect(await outcomes(opened)).to.deep.equal(allShown);
      expect(await inside(opened)).to.deep.equal(["The page's own", allShown.slice(0, 1)]);
      expect(opened.witness.errors).to.deep.equal([]);
    });

    // Lit's policy is the page's own: ours has none.
    it(`shows everything when that comes ${order} ours, and Trusted Types are required`, async () => {
      const opened = await open(head, 'lit-html');
      expect(await outcomes(opened)).to.deep.equal(allShown);
      expect(await inside(opened)).to.deep.equal(["The page's own", allShown.slice(0, 1)]);
      expect(opened.witness.errors).to.deep.equal([]);
      expect(opened.witness.violations).to.deep.equal([]);
    });
  }
});
