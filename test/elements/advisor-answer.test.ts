import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define.js';
import type { AdvisorAnswer } from '../../src/index.js';
import { once } from '../support/once.js';
import { rawAnswer, rawFeed, rawItem } from '../support/sample-feed.js';

const data = rawFeed([rawItem('harbor', '2026-03-04')]);
const root = (element: Element) => element.shadowRoot!;
const cite = (element: Element) => root(element).querySelector('[part=name]')?.textContent;

describe('<advisor-answer>', () => {
  it('shows one expert’s answer as a card that leads to the whole discussion', async () => {
    const element = await fixture<AdvisorAnswer>(
      html`<advisor-answer answer="tomas-reyes" .data=${data}></advisor-answer>`,
    );
    expect(cite(element)).to.equal('Tomás Reyes');
    expect(root(element).querySelectorAll('blockquote')).to.have.length(1);
    expect(root(element).querySelector('blockquote')!.textContent).to.match(/^“First.*words\.”$/);
    expect(root(element).querySelector('[part=about]')!.textContent).to.equal(
      'Should the Harbor of harbor Be Dredged?',
    );
    expect(root(element).querySelector('h2')!.textContent).to.equal('Tomás Reyes');
    expect(root(element).querySelector<HTMLAnchorElement>('[part=canonical] a')!.href).to.equal(
      'https://sample.example/qa/harbor',
    );
    await expect(element).to.be.accessible();
  });

  it('takes the answer at an index, counted from 1; the first without any', async () => {
    const element = await fixture<AdvisorAnswer>(
      html`<advisor-answer index="3" .data=${data}></advisor-answer>`,
    );
    expect(cite(element)).to.equal('Mei Lindqvist');
    element.removeAttribute('index');
    await element.updateComplete;
    expect(cite(element)).to.equal('Ada Quill');
  });

  it('says once that there is no answer at an index', async () => {
    const element = document.createElement('advisor-answer');
    element.index = 9;
    element.data = data;
    let failures = 0;
    element.addEventListener('advisor-error', () => failures++);
    const failed = once(element, 'advisor-error');
    document.body.append(element);
    expect((await failed).error).to.include({ code: 'not-found', detail: '9' });
    element.lang = 'es';
    await element.updateComplete;
    expect(root(element).textContent).to.contain('No existe ese debate (9).');
    expect(failures).to.equal(1);
    element.remove();
  });

  it('says that an answer which breaks the format is not there', async () => {
    const element = document.createElement('advisor-answer');
    element.answer = 'b';
    element.data = rawFeed([
      rawItem('harbor', '2026-03-04', { answers: [rawAnswer('a', 'A'), rawAnswer('b', '')] }),
    ]);
    const failed = once(element, 'advisor-error');
    document.body.append(element);
    expect((await failed).error.code).to.equal('not-found');
    element.remove();
  });
});
