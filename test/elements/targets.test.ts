import { expect } from '@open-wc/testing';
import '../../src/define.js';
import { impatient } from '../support/impatient.js';
import { layouts, names, part, placed, statuses } from '../support/placed.js';

/** The controls, and the links that stand alone: what a finger has to hit. */
const controls =
  'button, summary, [part~=tools] a, footer a, [part=related] a, [part=translations] a, [part=more] a, hgroup a';

const tooSmall = (element: Element) =>
  [...element.shadowRoot!.querySelectorAll<HTMLElement>(controls)].flatMap((node) => {
    const { width, height } = node.getBoundingClientRect();
    if (!height || (width >= 24 && height >= 24)) return [];
    return [`${node.localName} “${node.textContent}” ${width} × ${height}`];
  });

describe('the targets', () => {
  impatient();

  for (const size of ['16px', '13px']) {
    it(`are 24 pixels high at least where the text is ${size}`, async function () {
      this.timeout(30_000);
      for (const name of names) {
        for (const layout of layouts) {
          for (const status of statuses) {
            const style = `--advisor-text-size: ${size}`;
            const attributes = { layout, style, collapse: '6', navigation: '' };
            const element = await placed(name, { status, attributes });
            expect(tooSmall(element), `${name} ${layout} ${status}`).to.deep.equal([]);
            element.parentElement!.remove();
          }
        }
      }
    });
  }

  it('are found where they are smaller', async () => {
    const element = await placed('advisor-issue');
    part(element, 'permalink').style.cssText = 'min-height: 0; padding: 0; line-height: 1';
    expect(tooSmall(element).join()).to.contain('Copy link');
  });
});
