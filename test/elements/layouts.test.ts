import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../../src/define.js';
import { impatient } from '../support/impatient.js';
import { layouts, names, part, parts, placed, statuses } from '../support/placed.js';
import { cutOff, linesOf } from '../support/room.js';
import { rawAnswer, rawFeed, rawItem } from '../support/sample-feed.js';
import { fullFeed, prose } from '../support/full-issue.js';

/** The places of the answers: how many stand side by side, and whether the name stands beside the words. */
const columns = (element: Element) =>
  new Set(parts(element, 'answer').map((each) => Math.round(each.getBoundingClientRect().left)))
    .size;
const isBeside = (element: Element) =>
  part(element, 'text').getBoundingClientRect().top <
  part(element, 'byline').getBoundingClientRect().bottom;

describe('the layouts', () => {
  impatient();

  it('look each as the width of its own place asks, three widths on one page at once', async () => {
    const page = await fixture<HTMLElement>(html`<div></div>`);
    const look = await Promise.all(
      [280, 640, 1200].map(async (width) => {
        const box = page.appendChild(document.createElement('div'));
        box.style.width = `${width}px`;
        const element = await placed('advisor-issue', { page: box });
        const size = parseFloat(getComputedStyle(part(element, 'title')).fontSize);
        const figure = part(element, 'photo').getBoundingClientRect();
        const question = part(element, 'question').getBoundingClientRect();
        return { size, isBeside: isBeside(element), isPhotoBeside: figure.left > question.right };
      }),
    );
    expect(look.map((each) => each.isBeside)).to.deep.equal([false, false, true]);
    expect(look.map((each) => each.isPhotoBeside)).to.deep.equal([false, false, true]);
    expect(look[0]!.size).to.be.below(look[1]!.size);
    expect(look[1]!.size).to.be.below(look[2]!.size);
  });

  it('let a narrow rail and a wide column take the layout `compact`: no photo, no deck, small', async () => {
    for (const width of [280, 640, 1200]) {
      const full = await placed('advisor-issue', { width });
      const compact = await placed('advisor-issue', { width, attributes: { layout: 'compact' } });
      expect(part(compact, 'photo').offsetHeight).to.equal(0);
      expect(part(compact, 'deck').offsetHeight).to.equal(0);
      expect(compact.offsetHeight).to.be.below(full.offsetHeight / 2);
      const size = (element: Element) =>
        parseFloat(getComputedStyle(part(element, 'title')).fontSize);
      expect(size(compact)).to.be.below(size(full));
    }
  });

  it('set answers side by side in the layout `cards`, as many as there is room for', async () => {
    const found = [];
    for (const width of [280, 640, 1200]) {
      found.push(
        columns(await placed('advisor-issue', { width, attributes: { layout: 'cards' } })),
      );
    }
    expect(found).to.deep.equal([1, 1, 3]);
  });

  it('take the layout and the lines as properties too, as frameworks give them', async () => {
    const element = await placed('advisor-issue');
    element.layout = 'compact';
    await element.updateComplete;
    expect(part(element, 'photo').offsetHeight).to.equal(0);
    element.layout = 'full';
    element.collapse = 6;
    await element.updateComplete;
    expect(part(element, 'text').getBoundingClientRect().height).to.be.above(100);
  });

  it('say nothing to an unknown layout: it is the full one', async () => {
    const element = await placed('advisor-issue', { attributes: { layout: 'poster' } });
    expect(part(element, 'photo').offsetHeight).to.be.above(100);
    expect(parts(element, 'fold')).to.have.length(0);
  });

  it('never scroll sideways, nor cut anything off, in any state, on the narrowest screens', async function () {
    this.timeout(60_000);
    for (const name of names) {
      for (const layout of layouts) {
        for (const status of statuses) {
          for (const width of [280, 320]) {
            const attributes = { layout };
            const element = await placed(name, { status, width, attributes });
            const where = `${name} ${layout} ${status} ${width}`;
            expect(cutOff(element), where).to.deep.equal([]);
            element.parentElement!.remove();
          }
        }
      }
    }
  });

  it('break what is too long for a line, wherever it stands', async () => {
    const word = 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen';
    const feed = rawFeed([
      rawItem(
        'long',
        '2026-03-04',
        {
          series: { id: 'long', name: word },
          answers: [
            { id: 'a', person: { name: word, affiliation: word }, body: [{ t: 'p', c: [word] }] },
          ],
          related: [{ title: word, url: 'https://sample.example/plan' }],
        },
        { title: word, summary: word },
      ),
    ]);
    for (const name of names) {
      for (const layout of layouts) {
        for (const width of [280, 1200]) {
          const element = await placed(name, { feed, width, attributes: { layout } });
          expect(cutOff(element), `${name} ${layout} ${width}`).to.deep.equal([]);
        }
      }
    }
  });

  it('can tell what is cut off', async () => {
    const element = await placed('advisor-issue', { width: 280 });
    part(element, 'affiliation').style.whiteSpace = 'nowrap';
    part(element, 'affiliation').textContent = prose;
    expect(cutOff(element).join()).to.contain('part=affiliation');
  });

  it('set 60 to 75 characters in a full line of text, from 640 pixels up', async () => {
    const answers = [rawAnswer('a', 'A', { body: [{ t: 'p', c: [prose] }] })];
    const feed = rawFeed([rawItem('measure', '2026-03-04', { answers })]);
    for (const width of [640, 800, 1000, 1200]) {
      for (const family of ['', 'Georgia, serif', 'Helvetica, Arial, sans-serif']) {
        const attributes = { style: family && `font-family: ${family}` };
        const element = await placed('advisor-issue', { feed, width, attributes });
        const lines = linesOf(part(element, 'text').querySelector('p')!).slice(0, -1);
        expect(lines.length).to.be.above(5);
        const mean = lines.join('').length / lines.length;
        expect(mean, `${family || 'the default'} at ${width} px`).to.be.within(60, 75);
      }
    }
  });

  it('cut the photo to 3 by 2, or to the ratio that the page asks for, or not at all', async () => {
    const ratio = async (style: string) => {
      const element = await placed('advisor-issue', { attributes: { style } });
      const image = part<HTMLImageElement>(element, 'image');
      image.scrollIntoView();
      await waitUntil(() => image.naturalWidth > 0);
      const { width, height } = image.getBoundingClientRect();
      return width / height;
    };
    expect(await ratio('')).to.be.closeTo(3 / 2, 0.01);
    expect(await ratio('--advisor-image-ratio: 1')).to.be.closeTo(1, 0.01);
    expect(await ratio('--advisor-image-ratio: 16 / 9')).to.be.closeTo(16 / 9, 0.01);
    expect(await ratio('--advisor-image-ratio: auto')).to.be.closeTo(1600 / 1067, 0.02);
  });

  it('never move: nothing fades, slides or pulses', async () => {
    for (const status of statuses) {
      const attributes = { collapse: '6' };
      const element = await placed('advisor-issue', { status, attributes });
      for (const node of [element, ...element.shadowRoot!.querySelectorAll('*')]) {
        const { animationName, transitionDuration } = getComputedStyle(node);
        expect(animationName).to.equal('none');
        expect(transitionDuration.split(', ').every((time) => parseFloat(time) === 0)).to.equal(
          true,
        );
      }
    }
  });
});

describe('a reader’s own spacing of text (WCAG 1.4.12)', () => {
  impatient();

  for (const layout of layouts) {
    it(`cuts nothing off in the layout ${layout}`, async () => {
      const style = 'line-height: 1.5; letter-spacing: 0.12em; word-spacing: 0.16em';
      for (const name of names) {
        for (const status of statuses) {
          for (const width of [320, 640, 1200]) {
            const attributes = { layout, style };
            const element = await placed(name, { status, width, attributes, feed: fullFeed() });
            const sheet = new CSSStyleSheet();
            sheet.replaceSync('p, li { margin-bottom: 2em !important }');
            element.shadowRoot!.adoptedStyleSheets.push(sheet);
            expect(cutOff(element), `${name} ${status} ${width}`).to.deep.equal([]);
            element.parentElement!.remove();
          }
        }
      }
    });
  }
});
