import { expect } from '@open-wc/testing';
import { engine } from '../support/engine.js';
import { publisherLog } from '../support/publisher-log.js';
import { cells, type Cell, type SeenCell, type Sight } from '../support/strict-cells.js';
import { openCell } from '../support/strict-page.js';

/** Where a page must refuse the script, the reader keeps the link; everywhere else the discussion stands. */
const expected = ({ setting }: Cell): Sight =>
  setting === 'SRI of another version' ? 'link' : 'discussion';

describe('a strict page', () => {
  let feed: string;
  let hash: string;
  const seen: SeenCell[] = [];
  before(async () => {
    const publisher = await publisherLog();
    feed = publisher.address('feed.json', { photo: publisher.address('photo.png') });
    hash = await (await fetch('/strict-pages')).text();
  });

  for (const cell of cells) {
    const { policy, types, setting } = cell;
    const sight = expected(cell);
    it(`with ${policy}, Trusted Types ${types}, ${setting}: the reader has the ${sight}`, async () => {
      const { sights, origin, image, errors, violations } = await openCell(cell, feed, hash);
      seen.push({ ...cell, seen: { [engine]: sights[0] } });
      expect(sights).to.deep.equal([sight, sight]);
      expect(errors).to.deep.equal([]);
      expect(violations).to.deep.equal([]);
      // The controls: the page has no origin, and isolates itself, where it says so.
      expect(origin === 'null').to.equal(setting.includes('sandboxed'));
      expect(image).to.equal(!setting.includes('COEP'));
    });
  }

  it('shows what docs/hosts.md says of it', async () => {
    const answer = await fetch('/strict-pages', { method: 'POST', body: JSON.stringify(seen) });
    expect(await answer.json()).to.deep.equal([]);
  });
});
