import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define.js';
import type { AdvisorQuestion } from '../../src/index.js';
import { rawAnswer, rawFeed, rawItem, rich } from '../support/sample-feed.js';

const given = (extension = {}, lang = '') =>
  fixture<AdvisorQuestion>(
    html`<advisor-question
      lang=${lang}
      .data=${rawFeed([rawItem('harbor', '2026-03-04', extension)])}
    ></advisor-question>`,
  );
const text = (element: Element, selector: string) =>
  [...element.shadowRoot!.querySelectorAll(selector)].map((node) => node.textContent.trim());

/** A name that turns nothing around but itself (Unicode, UAX 9). */
const isolated = (name: string) => `\u2068${name}\u2069`;

describe('<advisor-question>', () => {
  it('shows the question as a teaser: headline, photo, text, who answered, the way to the whole', async () => {
    const element = await given(rich);
    expect(text(element, 'h2')).to.deep.equal(['Should the Harbor of harbor Be Dredged?']);
    expect(element.shadowRoot!.querySelector('img')!.alt).to.equal('Two dredgers');
    expect(text(element, '[part=question]')[0]).to.contain('Who gains, and who pays?');
    expect(text(element, '[part=names]')).to.deep.equal([
      `Answers from ${isolated('Ada Quill')}, ${isolated('Tomás Reyes')}, and ${isolated('Mei Lindqvist')}`,
    ]);
    const link = element.shadowRoot!.querySelector<HTMLAnchorElement>('[part=canonical] a')!;
    expect(link.href).to.equal('https://sample.example/qa/harbor');
    expect(link.textContent).to.equal('Read the whole discussion · The Sample Courier');
    expect(text(element, 'blockquote')).to.deep.equal([]);
    await expect(element).to.be.accessible();
  });

  it('lists the names as the reader’s language does, without those who withdrew', async () => {
    const answers = [
      rawAnswer('a', 'Ada'),
      rawAnswer('b', 'Ben', { status: 'withdrawn' }),
      rawAnswer('c', 'Cai'),
    ];
    expect(text(await given({ answers }, 'es'), '[part=names]')).to.deep.equal([
      `Responden ${isolated('Ada')} y ${isolated('Cai')}`,
    ]);
  });

  it('names nobody while nobody has answered', async () => {
    expect(text(await given({ answers: [] }), '[part=names]')).to.deep.equal([]);
  });
});
