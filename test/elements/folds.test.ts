import { aTimeout, expect, nextFrame, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/define.js';
import { impatient } from '../support/impatient.js';
import { part, parts, placed, type Placed } from '../support/placed.js';

const fold = (element: Element) => part<HTMLDetailsElement>(element, 'fold');
const textHeight = (element: Element) => part(element, 'text').getBoundingClientRect().height;
const folded = (attributes: Record<string, string> = { collapse: '6' }): Promise<Placed> =>
  placed('advisor-issue', { attributes });

describe('a long answer', () => {
  impatient();
  const address = location.href;
  afterEach(() => history.replaceState(null, '', address));

  it('stands in full unless the page asks for a fold', async () => {
    const element = await folded({});
    expect(parts(element, 'fold')).to.have.length(0);
    expect(textHeight(element)).to.be.above(400);
  });

  it('folds behind a native <details>, and a short one does not', async () => {
    const element = await folded();
    expect(parts(element, 'fold').map((each) => each.localName)).to.deep.equal(['details']);
    expect(part(element, 'unfold').localName).to.equal('summary');
    expect(part(element, 'unfold').textContent).to.equal('Read on');
    expect(part(element, 'answer').contains(fold(element))).to.equal(true);
  });

  for (const lines of [3, 6]) {
    it(`shows its first ${lines} lines where the browser can`, async function () {
      if (!CSS.supports('selector(::details-content)')) this.skip();
      const element = await folded({ collapse: `${lines}` });
      const line = parseFloat(getComputedStyle(part(element, 'text')).lineHeight);
      expect(textHeight(element)).to.be.closeTo(lines * line, lines);
    });
  }

  it('shows none of its lines in the layout `compact`, where every answer folds', async () => {
    const element = await folded({ layout: 'compact' });
    // The withdrawn one has no words.
    expect(parts(element, 'fold')).to.have.length(4);
    expect(part(element, 'text').checkVisibility()).to.equal(false);
    fold(element).open = true;
    expect(part(element, 'text').checkVisibility()).to.equal(true);
  });

  it('shows as many lines in the layout `compact` as the page asks for', async () => {
    const element = await folded({ layout: 'compact', collapse: '3' });
    expect(parts(element, 'fold')).to.have.length(1);
  });

  it('opens by a click, in full, and closes by another', async () => {
    const element = await folded();
    const before = textHeight(element);
    part(element, 'unfold').click();
    expect(fold(element).open).to.equal(true);
    expect(textHeight(element)).to.be.above(before * 2);
    part(element, 'unfold').click();
    expect(fold(element).open).to.equal(false);
  });

  it('opens by the keyboard, and the focus stays where it is', async () => {
    const element = await folded();
    part(element, 'unfold').focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => fold(element).open);
    expect(element.shadowRoot!.activeElement === part(element, 'unfold')).to.equal(true);
  });

  it('stays open when the element asks again, and when the page changes something else', async () => {
    const element = await folded();
    fold(element).open = true;
    await element.refresh();
    element.lang = 'es';
    await element.updateComplete;
    expect(fold(element).open).to.equal(true);
    expect(part(element, 'unfold').textContent).to.equal('Seguir leyendo');
  });

  it('opens when the page’s address comes to lead to it', async () => {
    const element = await folded();
    location.hash = 'advisor-new-harbor-ada-quill';
    await waitUntil(() => fold(element).open);
    expect(part(element, 'text').getBoundingClientRect().height).to.be.above(200);
  });

  it('opens when the reader comes by its address', async () => {
    history.replaceState(null, '', '#advisor-new-harbor-ada-quill');
    expect(fold(await folded()).open).to.equal(true);
  });

  it('opens when the focus comes to a link below the fold', async function () {
    if (!CSS.supports('selector(::details-content)')) this.skip();
    const element = await folded();
    element.shadowRoot!.querySelector<HTMLElement>('[part=text] a')!.focus();
    await waitUntil(() => fold(element).open);
  });

  it('opens when what is searched for in the page lies below the fold, which then stays in place', async function () {
    if (!CSS.supports('selector(::details-content)')) this.skip();
    const element = await folded();
    const link = element.shadowRoot!.querySelector('[part=text] a')!;
    // A search brings what it finds into view: the folded text scrolls.
    link.scrollIntoView({ block: 'center' });
    await nextFrame();
    await waitUntil(() => fold(element).open);
    const { top, bottom } = link.getBoundingClientRect();
    expect(top).to.be.at.least(0);
    expect(bottom).to.be.at.most(innerHeight);
  });

  it('is not cut where nothing is left to see of it: tools come with the whole answer', async () => {
    const element = await folded();
    const [tools] = parts(element, 'tools');
    expect(tools!.checkVisibility()).to.equal(false);
    fold(element).open = true;
    await aTimeout(0);
    expect(tools!.checkVisibility()).to.equal(true);
  });
});
