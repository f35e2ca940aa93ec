import { expect, waitUntil } from '@open-wc/testing';
import { openHost, type HostFrame } from '../support/host-frame.js';
import { allShown, ourElements, outcomes, threeElements } from '../support/host-outcome.js';
import { publisherLog, type PublisherLog } from '../support/publisher-log.js';

describe('a photo on a partner’s page', () => {
  let host: HostFrame | undefined;
  let publisher: PublisherLog;
  beforeEach(async () => (publisher = await publisherLog()));
  afterEach(() => host?.frame.remove());

  /** Opens a page whose feed has that photo, and comes back once all that was asked for has come. */
  async function open(photo: string, query: Record<string, string> = {}): Promise<HostFrame> {
    host = await openHost({
      body: threeElements(publisher.address('feed.json', { photo, ...query })),
    });
    return host;
  }

  const images = (opened: HostFrame) =>
    ourElements(opened).flatMap(({ shadowRoot }) => [...shadowRoot!.querySelectorAll('img')]);

  /** Brings each photo near, one by one, until it is there. */
  async function look(opened: HostFrame): Promise<void> {
    for (const image of images(opened)) {
      image.scrollIntoView();
      if (!image.complete) await new Promise((resolve) => image.addEventListener('load', resolve));
    }
  }

  /** The servers that were asked for anything, as the page saw it, and for photos, as the publisher did. */
  async function asked({ window }: HostFrame): Promise<{ page: string[]; photos: string[] }> {
    const servers = () =>
      window.performance
        .getEntriesByType('resource')
        .map(({ name }) => new URL(name).host)
        .filter((server) => server !== location.host);
    // A browser tells of a request a while after its answer has been read.
    await waitUntil(() => servers().length > 0, 'the page has seen a request');
    const requests = await publisher.requests();
    return {
      page: [...new Set(servers())],
      photos: requests.filter(({ path }) => path === '/photo.png').map(({ host }) => host),
    };
  }

  it('tells its server nothing of the page, waits until it is near, and holds its place', async () => {
    const opened = await open(publisher.address('photo.png'));
    expect(await outcomes(opened)).to.deep.equal(allShown);
    const all = images(opened);
    expect(all).to.have.length(2);
    for (const image of all) {
      expect(image.getAttribute('referrerpolicy')).to.equal('no-referrer');
      expect(image.getAttribute('loading')).to.equal('lazy');
      expect([image.width > 0, image.getAttribute('width')]).to.deep.equal([true, '160']);
      expect(image.getAttribute('height')).to.equal('90');
    }
    await look(opened);
    expect(all.every(({ naturalWidth }) => naturalWidth > 0)).to.equal(true);
  });

  it('is asked for at the feed’s own origin', async () => {
    const opened = await open(publisher.address('photo.png'));
    await outcomes(opened);
    await look(opened);
    const { host: own } = new URL(publisher.origin);
    expect((await asked(opened)).photos).to.include(own);
  });

  it('is asked for at an origin that the feed declares', async () => {
    const photo = publisher.address('photo.png', {}, publisher.elsewhere);
    const opened = await open(photo, { origins: publisher.elsewhere });
    expect(await outcomes(opened)).to.deep.equal(allShown);
    await look(opened);
    const { host: other } = new URL(publisher.elsewhere);
    expect((await asked(opened)).photos).to.include(other);
  });

  for (const [name, origins] of Object.entries({
    'does not declare': undefined,
    'declares by its port alone': 'http://localhost:1',
    'declares in a way that is none': '*',
  })) {
    it(`is never asked for at an origin that the feed ${name}`, async () => {
      const photo = publisher.address('photo.png', {}, publisher.elsewhere);
      const opened = await open(photo, origins ? { origins } : {});
      const all = await outcomes(opened);
      expect(all.map(({ status, fallback }) => [status, fallback])).to.deep.equal(
        Array.from({ length: 3 }, () => ['failed', true]),
      );
      expect(images(opened)).to.have.length(0);
      const { page, photos } = await asked(opened);
      const { host: own } = new URL(publisher.origin);
      expect([page, photos]).to.deep.equal([[own], []]);
      expect(opened.witness.errors).to.deep.equal([]);
    });
  }

  it('is seen when it is asked for elsewhere, by a page of whatever make', async () => {
    const photo = publisher.address('photo.png', {}, publisher.elsewhere);
    host = await openHost({ body: `<img src="${photo.replaceAll('&', '&amp;')}">` });
    const { host: other } = new URL(publisher.elsewhere);
    expect(await asked(host)).to.deep.equal({ page: [other], photos: [other] });
  });
});
