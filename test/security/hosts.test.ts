import { expect } from '@open-wc/testing';
import { openHost, scriptTag, type HostFrame } from '../support/host-frame.js';
import { allShown, outcomes, threeElements } from '../support/host-outcome.js';
import { openSandbox } from '../support/host-sandbox.js';
import { feedAddress, requestCount } from '../support/feed-address.js';
import { publisherLog } from '../support/publisher-log.js';

/** Every directive that a careful partner sets, with nothing allowed but the script, the feed and the photos. */
const strict = (feed: string, trustedTypes = "'none'") => {
  const { origin } = new URL(feed);
  return `default-src 'none'; script-src 'nonce-host' 'strict-dynamic'; style-src 'self'; img-src ${origin}; connect-src ${origin}; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types ${trustedTypes}`;
};

/** A script of the page's own. */
const inline = (code: string) => `<script nonce="host">${code}</script>`;

describe('on a page with a strict policy', () => {
  let host: HostFrame | undefined;
  afterEach(() => host?.frame.remove());

  it('shows all three elements and breaks no rule, with the feed on the page’s own origin', async () => {
    const src = feedAddress('sample');
    host = await openHost({ policy: strict(src), body: threeElements(src) });
    expect(await outcomes(host)).to.deep.equal(allShown);
    expect(host.witness.violations).to.deep.equal([]);
    expect(host.witness.errors).to.deep.equal([]);
    expect(await requestCount(src)).to.equal(1);
  });

  it('shows all three elements and breaks no rule, with feed and photo on the publisher’s origin', async () => {
    const publisher = await publisherLog();
    const src = publisher.address('feed.json', { photo: publisher.address('photo.png') });
    host = await openHost({ policy: strict(src), body: threeElements(src) });
    expect(await outcomes(host)).to.deep.equal(allShown);
    expect(host.witness.violations).to.deep.equal([]);
    expect(host.witness.errors).to.deep.equal([]);
  });

  it('needs nothing else when the script comes last, or from another script of the page', async () => {
    const src = feedAddress('sample');
    const loader = `const types = window.trustedTypes ?? { createPolicy: (_name, rules) => rules };
      const policy = types.createPolicy('page', { createScriptURL: (url) => url });
      document.body.append(Object.assign(document.createElement('script'), { src: policy.createScriptURL('/host/advisor.js') }));`;
    host = await openHost({
      policy: strict(src, 'page'),
      head: '',
      body: threeElements(src) + inline(loader),
    });
    expect(await outcomes(host)).to.deep.equal(allShown);
    expect(host.witness.violations).to.deep.equal([]);
    expect(host.witness.errors).to.deep.equal([]);
  });

  const breaches = {
    'an inline style': `document.body.setAttribute('style', 'color: red')`,
    'a style sheet in the text': `document.body.append(Object.assign(document.createElement('style'), { textContent: 'a{}' }))`,
    'evaluated code': `try { eval('1') } catch {}`,
    'a request elsewhere': `fetch('http://localhost:1/').catch(() => {})`,
    'an image from elsewhere': `new Image().src = 'http://localhost:1/a.png'`,
    ...('trustedTypes' in window && {
      'mark-up from a string': `try { document.body.innerHTML = '<b>' } catch {}`,
    }),
  };
  for (const [name, code] of Object.entries(breaches)) {
    it(`is a page that would have told of ${name}`, async () => {
      const src = feedAddress('sample');
      host = await openHost({ policy: strict(src), body: inline(code) });
      const { violations } = host.witness;
      if (!violations.length) {
        await new Promise((resolve) =>
          host!.window.addEventListener('securitypolicyviolation', resolve, { once: true }),
        );
      }
      expect(violations).to.have.length(1);
    });
  }
});

describe('in a frame without an origin', () => {
  for (const cache of ['', 'cache']) {
    it(`shows all three elements${cache && ', and says nothing of storage that throws'}`, async () => {
      const publisher = await publisherLog();
      const { frame, report } = openSandbox({
        head: scriptTag,
        body: threeElements(publisher.address('feed.json'), cache),
      });
      const { origin, storage, shown, errors } = await report;
      frame.remove();
      // The control: this is a page without an origin, and its storage is closed.
      expect([origin, storage]).to.deep.equal(['null', 'SecurityError']);
      expect(shown).to.deep.equal([true, true, true]);
      expect(errors).to.deep.equal([]);
    });
  }

  it('keeps the fallback, with nothing uncaught, where the publisher answers with an error', async () => {
    const publisher = await publisherLog();
    const { frame, report } = openSandbox({
      head: scriptTag,
      body: threeElements(publisher.address('feed.json', { status: '404' }), 'cache'),
    });
    const { shown, fallback, errors } = await report;
    frame.remove();
    expect(shown).to.deep.equal([false, false, false]);
    expect(fallback).to.deep.equal([true, true, true]);
    expect(errors).to.deep.equal([]);
  });
});
