import { expect, fixture, html } from '@open-wc/testing';
import 'axe-core/axe.min.js';
import type * as Axe from 'axe-core';
import '../../src/define.js';
import { givenFeed } from '../support/feed-address.js';
import { fullFeed } from '../support/full-issue.js';
import { impatient } from '../support/impatient.js';
import { once } from '../support/once.js';
import { layouts, names, part, placed, statuses, type Placed } from '../support/placed.js';

const { axe } = window as unknown as { axe: typeof Axe };
const levels = [
  'wcag2a',
  'wcag2aa',
  'wcag2aaa',
  'wcag21a',
  'wcag21aa',
  'wcag22aa',
  'best-practice',
];

/** What axe finds against an element, by every rule that it has, those included that it leaves out by itself. */
async function violations(element: Element): Promise<string[]> {
  const values = axe.getRules(levels).map(({ ruleId }) => ruleId);
  const { violations: found } = await axe.run(element, { runOnly: { type: 'rule', values } });
  return found.flatMap(({ id, nodes }) => nodes.map(({ html: node }) => `${id}: ${node}`));
}

describe('axe, with all its rules,', () => {
  impatient();

  for (const name of names) {
    for (const layout of layouts) {
      it(`finds nothing against <${name}> in the layout ${layout}, in any state`, async function () {
        this.timeout(60_000);
        for (const status of statuses) {
          const attributes = { layout, lang: 'en', collapse: '6', navigation: '' };
          const content = '<a href="/qa">Read it at the Courier</a>';
          const element = await placed(name, { status, attributes, content });
          expect(await violations(element.parentElement!), status).to.deep.equal([]);
          element.parentElement!.remove();
        }
      });
    }
  }

  it('finds nothing against a layout of the page’s own', async function () {
    this.timeout(30_000);
    const page = await fixture<HTMLElement>(html`<main></main>`);
    page.innerHTML = `<advisor-issue src="${await givenFeed(fullFeed())}"><advisor-question></advisor-question>
      <advisor-answer answer="tomas-reyes"></advisor-answer><advisor-answer index="3"></advisor-answer></advisor-issue>`;
    const issue = page.querySelector<Placed>('advisor-issue')!;
    await once(issue, 'advisor-load');
    await Promise.all([...issue.children].map((each) => (each as Placed).updateComplete));
    expect(await violations(page)).to.deep.equal([]);
  });

  it('finds what is wrong: targets too small, too little contrast, a button without a name', async () => {
    const element = await placed('advisor-issue', { status: 'stale' });
    part(element, 'retry').textContent = '';
    part(element, 'affiliation').style.color = '#bbb';
    const translations = part(element, 'translations');
    translations.style.cssText = 'display: block';
    for (const link of translations.querySelectorAll('a'))
      link.style.cssText =
        'min-height: 0; height: 9px; padding: 0; display: block; line-height: 9px';
    const found = (await violations(element)).join();
    for (const rule of ['button-name', 'color-contrast', 'target-size'])
      expect(found).to.contain(rule);
  });
});
