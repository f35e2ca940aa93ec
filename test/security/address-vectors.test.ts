import { expect } from '@open-wc/testing';
import { addresses } from './corpus/corpus.js';
import type { RawFeed } from '../support/sample-feed.js';
import { fullFeed, picture, plainFeed, shortFeed } from './full-feed.js';
import { loadPictures } from './oracles/requests.js';
import { addressFields, place, unreadFields } from './placements.js';
import { openStage, strictPolicy, type Stage } from './stage.js';

/** Whether a reader may be led there, by the browser's own reading of the address. */
function mayBeFollowed(address: string): boolean {
  if (address.length > 2_048 || !URL.canParse(address)) return false;
  const { protocol, username, password } = new URL(address);
  return /^(https?|mailto):$/.test(protocol) && !username && !password;
}

/** Those that may be followed come first: from one to the next only an address changes on the page, which is fast. */
const sorted = [...addresses].sort((a, b) => +mayBeFollowed(b) - +mayBeFollowed(a));

/** The addresses of an element's links and pictures. */
const leads = ({ elements }: Stage) =>
  elements.flatMap(({ shadowRoot }) =>
    [...shadowRoot!.querySelectorAll('[href], [src]')].map(
      (element) => element.getAttribute('href') ?? element.getAttribute('src')!,
    ),
  );

/** The fields whose address is on the page, in one of the elements at least. */
const isShown = (pointer: string) =>
  !pointer.endsWith('organization/url') && /\/(url|canonical_url|more_url|href)$/.test(pointer)
    ? !pointer.includes('translations')
    : false;

/** A feed in which nothing stands before the address at `pointer`. */
function feedFor(pointer: string): RawFeed {
  const feed = shortFeed();
  const [item] = feed.items;
  if (pointer === '/_advisor/license/url') place(feed, '/items/0/_advisor/license', undefined);
  if (/^\/(_advisor\/publisher|items\/0)\/url$/.test(pointer)) {
    delete item!._advisor!.canonical_url;
    if (pointer.startsWith('/_advisor')) delete item!.url;
  }
  return feed;
}

describe('hostile addresses', () => {
  for (const pointer of addressFields) {
    it(`lead nowhere and load nothing as ${pointer}`, async function () {
      this.timeout(60_000);
      const stage = await openStage(strictPolicy);
      let taken = 0;
      // What is not shown is read all the same: every third address will do.
      const some = sorted.filter((_address, index) => isShown(pointer) || index % 3 === 0);
      for (const address of some) {
        const raw = place(feedFor(pointer), pointer, address);
        const { flags, isTaken } = await stage.showIfTaken(raw);
        if (isShown(pointer)) {
          // Either it is on the page as the browser reads it, or the thing that it belongs to is not.
          const isThere = mayBeFollowed(address) && leads(stage).includes(new URL(address).href);
          if (isTaken !== mayBeFollowed(address) || isTaken !== isThere) flags.push('is lost');
        }
        if (flags.length) expect.fail(`${JSON.stringify(address)}: ${flags.join('; ')}`);
        taken += Number(isTaken);
      }
      if (isShown(pointer)) expect(taken).to.be.within(50, addresses.length - 200);
      expect(await stage.close()).to.deep.equal([]);
    });
  }

  for (const [what, field] of [
    ['url', 'url'],
    ['external_url, without a url', 'external_url'],
    ['id, without a url', 'id'],
  ] as const) {
    it(`lead nowhere from the card of a plain JSON Feed as its ${what}`, async function () {
      this.timeout(60_000);
      const stage = await openStage(strictPolicy);
      for (const address of sorted) {
        const raw = plainFeed();
        const { url: _url, external_url: _external, ...item } = raw.items[0]!;
        void [_url, _external];
        raw.items[0] = { ...item, [field]: address };
        const flags = await stage.show(raw);
        const isThere = mayBeFollowed(address) && leads(stage).includes(new URL(address).href);
        if (mayBeFollowed(address) !== isThere) flags.push('is lost');
        if (flags.length) expect.fail(`${JSON.stringify(address)}: ${flags.join('; ')}`);
      }
      expect(await stage.close()).to.deep.equal([]);
    });
  }

  it('change nothing in fields that are never read', async function () {
    this.timeout(60_000);
    const stage = await openStage(strictPolicy);
    const look = () => stage.elements.map(({ shadowRoot }) => shadowRoot!.innerHTML);
    await stage.show(shortFeed());
    const clean = look();
    for (const address of sorted) {
      const raw = shortFeed();
      for (const pointer of unreadFields) place(raw, pointer, address);
      expect(await stage.show(raw), JSON.stringify(address)).to.deep.equal([]);
      expect(look(), JSON.stringify(address)).to.deep.equal(clean);
    }
    expect(await stage.close()).to.deep.equal([]);
  });
});

describe('pictures', () => {
  const photo = '/items/0/_advisor/photo';
  /** What an address on an origin that the feed declares can still try. */
  const declared = [
    `${picture()}`,
    `${picture()},`,
    `${picture()},,,`,
    `${picture()}, https://evil.example/p.png 1x`,
    `${picture()} 1x, https://evil.example/p.png 2x`,
    `${picture()}\t2x,\nhttps://evil.example/p.png`,
    `${picture()},https://evil.example/p.png`,
    `${picture()}#,https://evil.example/p.png`,
    `${picture()}&(,https://evil.example/p.png`,
    `${picture()}&next=https://evil.example/p.png`,
    `${picture()}"onerror="sentinel(1)`,
    `${picture()}'><script>sentinel(1)</script>`,
    `${picture()}\u2028`,
  ];

  for (const pointer of [`${photo}/src`, `${photo}/srcset/0/src`]) {
    it(`are asked for where the feed declares them, and nowhere else: ${pointer}`, async () => {
      const stage = await openStage(strictPolicy);
      for (const address of declared) {
        const flags = await stage.show(place(fullFeed(), pointer, address));
        await Promise.all(stage.elements.map(loadPictures));
        if (flags.length) expect.fail(`${JSON.stringify(address)}: ${flags.join('; ')}`);
      }
      expect(await stage.close()).to.deep.equal([]);
    });

    it(`are not asked for where the feed does not declare them: ${pointer}`, async () => {
      const stage = await openStage(strictPolicy);
      for (const origin of ['https://evil.example', 'http://127.0.0.1:1', 'http://evil.example']) {
        const raw = place(fullFeed(), pointer, `${origin}/p.png`);
        expect(await stage.show(raw), origin).to.deep.equal([]);
        await Promise.all(stage.elements.map(loadPictures));
        expect(stage.elements[0]!.state, origin).to.have.nested.property('error.code', 'invalid');
        expect(stage.elements[0]!.state).to.have.nested.property('error.path', pointer);
      }
      expect(await stage.close()).to.deep.equal([]);
    });
  }

  it('would be heard if one were asked for elsewhere', async () => {
    const stage = await openStage(strictPolicy);
    await stage.show(fullFeed());
    stage.elements[0]!.shadowRoot!.querySelector('img')!.srcset = 'https://evil.example/p.png 9w';
    await Promise.all(stage.elements.map(loadPictures));
    expect((await stage.close()).join()).to.include('asked for https://evil.example/p.png');
  });
});
