import { expect } from '@open-wc/testing';
import { openHost, type HostFrame } from '../support/host-frame.js';
import { allShown, ourElements, outcomes, threeElements } from '../support/host-outcome.js';
import { publisherLog } from '../support/publisher-log.js';

/** Style sheets of strangers' pages, from the usual to the rude. */
const sheets: Record<string, string> = {
  'all: unset for everything': '* { all: unset }',
  'all: initial for everything': '* { all: initial }',
  'all: revert for everything': '*, *::before, *::after { all: revert !important }',
  'display: block for everything': '* { display: block !important }',
  'a normalizer':
    '*, *::before, *::after { margin: 0; padding: 0; border: 0; box-sizing: border-box; font: inherit; vertical-align: baseline; min-width: 0 } img { display: block; max-width: 100% }',
  'boxes measured otherwise':
    '* { box-sizing: content-box !important; position: relative !important }',
  'rude rules for every tag and part':
    'h1, h2, h3, p, cite, em, article, header, hgroup, blockquote, figure, footer, time, [part] { display: none !important; float: right !important; position: fixed !important; opacity: 0.1 !important } img { width: 4000px !important; max-width: none !important; height: 3000px !important }',
  'a row of boxes': 'body { display: flex }',
  'a row of boxes that wraps': 'body { display: flex; flex-wrap: wrap }',
  'a column of boxes at the left':
    'body { display: flex; flex-direction: column; align-items: flex-start }',
  'a grid of boxes at the left': 'body { display: grid; justify-items: start }',
  'everything floating': 'body > * { float: left }',
  'everything in one line': 'body > * { display: inline-block }',
  'everything in a table': 'body { display: table } body > * { display: table-row }',
};

/** What no page may change inside an element; lengths follow its width, colors and type its surroundings. */
const own = ['display', 'position', 'float', 'visibility', 'opacity', 'overflow'] as const;

/** What a reader came for, by tag and part. */
const words =
  '[part="title"], [part="name"], [part="text"] p, [part="question"] p, [part="names"], img';

describe('on a page with a style sheet of its own', () => {
  let host: HostFrame | undefined;
  let plain: string[] = [];
  afterEach(() => host?.frame.remove());

  async function open(sheet: string, width = 800): Promise<HostFrame> {
    const publisher = await publisherLog();
    const photo = publisher.address('photo.png');
    const elements = threeElements(publisher.address('feed.json', { photo }));
    host = await openHost({ body: `<style>${sheet}</style>${elements}<cite>A cite</cite>` });
    host.frame.style.width = `${width}px`;
    expect(await outcomes(host)).to.deep.equal(allShown);
    return host;
  }

  const inside = (opened: HostFrame, selector: string) =>
    ourElements(opened).flatMap(({ shadowRoot }) => [...shadowRoot!.querySelectorAll(selector)]);

  const styles = ({ window }: HostFrame, elements: Element[]) =>
    elements.map((each) => {
      const style = window.getComputedStyle(each);
      return [each.localName, ...own.map((name) => style[name])].join(' ');
    });

  /** What of the words and images is not on the screen, and where it is. */
  const unreadable = (opened: HostFrame) => {
    const across = opened.document.documentElement.clientWidth;
    const boxes = inside(opened, words).map((each) => {
      const { left, right, width, height } = each.getBoundingClientRect();
      // An image takes what its figure has, never more.
      const most = each.localName === 'img' ? each.parentElement!.clientWidth : across;
      const isThere = height >= 5 && width >= 5 && left >= 0 && Math.floor(right) <= across;
      return isThere && Math.floor(width) <= most ? '' : `${each.localName} ${width} x ${height}`;
    });
    expect(boxes).to.have.length.above(15);
    return boxes.filter(Boolean);
  };

  before(async () => {
    const opened = await open('');
    plain = styles(opened, inside(opened, '*'));
  });

  for (const [name, sheet] of Object.entries(sheets)) {
    it(`is read in full with ${name}, on a wide screen and on a phone`, async () => {
      const opened = await open(sheet);
      expect(unreadable(opened)).to.deep.equal([]);
      expect(styles(opened, inside(opened, '*'))).to.deep.equal(plain);
      opened.frame.style.width = '320px';
      expect(unreadable(opened)).to.deep.equal([]);
    });
  }

  it('would be seen to be unreadable', async () => {
    const opened = await open('body > * { width: 2px; min-width: 0 }');
    expect(unreadable(opened)).to.not.deep.equal([]);
  });

  it('keeps rules out that reach what the page itself has', async () => {
    const opened = await open(sheets['rude rules for every tag and part']!);
    const { document } = opened;
    expect(styles(opened, [document.querySelector('body > cite')!])).to.deep.equal([
      'cite none fixed none visible 0.1 visible',
    ]);
  });
});
