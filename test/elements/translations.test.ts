import { expect } from '@open-wc/testing';
import '../../src/define.js';
import { fullFeed } from '../support/full-issue.js';
import { impatient } from '../support/impatient.js';
import { once } from '../support/once.js';
import { part, parts, placed } from '../support/placed.js';
import { rawFeed, rawItem } from '../support/sample-feed.js';

const links = (element: Element) => [
  ...part(element, 'translations').querySelectorAll<HTMLAnchorElement>('a'),
];
const [spanish, arabic] = ['https://sample.example/es/puerto', 'https://sample.example/ar/mina'];

/** Follows a link, and says whether it would have led away from the page. */
function leadsAway(link: Element, keys: MouseEventInit = {}): boolean {
  let leads = false;
  const stay = (event: Event) => {
    leads = !event.defaultPrevented;
    event.preventDefault();
  };
  window.addEventListener('click', stay, { once: true });
  const bubbling = { bubbles: true, composed: true, cancelable: true };
  link.dispatchEvent(new MouseEvent('click', { ...bubbling, ...keys }));
  return leads;
}

describe('the link to a translation', () => {
  impatient();

  it('has the name of the language, in the language itself, and says which it is', async () => {
    const element = await placed('advisor-issue', { feed: fullFeed() });
    const found = links(element).map((link) => [
      link.textContent.toLowerCase(),
      link.lang,
      link.href,
    ]);
    expect(found).to.deep.equal([
      ['español', 'es', spanish],
      ['العربية', 'ar', arabic],
    ]);
    expect(part(element, 'translations').textContent.toLowerCase()).to.equal('españolالعربية');
  });

  it('stands in the teaser too, and nowhere where there is no translation', async () => {
    expect(links(await placed('advisor-question')).map(({ href }) => href)).to.deep.equal([
      spanish,
      arabic,
    ]);
    const feed = rawFeed([rawItem('harbor', '2026-03-04')]);
    expect(parts(await placed('advisor-issue', { feed }), 'translations')).to.have.length(0);
  });

  it('is a link like any other, whether or not its feed is known', async () => {
    const element = await placed('advisor-issue');
    const { src, issue } = element;
    for (const link of links(element)) expect(leadsAway(link), link.href).to.equal(true);
    await element.updateComplete;
    expect([element.src, element.issue]).to.deep.equal([src, issue]);
    expect(part(element, 'issue').lang).to.equal('en');
  });

  it('is a link like any other for a reader who wants a tab or a window of its own', async () => {
    const element = await placed('advisor-issue');
    for (const key of ['ctrlKey', 'metaKey', 'shiftKey'] as const)
      expect(leadsAway(links(element)[0]!, { [key]: true }), key).to.equal(true);
  });

  it('tells the page where the reader goes', async () => {
    const element = await placed('advisor-issue');
    const navigate = once(element, 'advisor-navigate');
    leadsAway(links(element)[0]!);
    const event = await navigate;
    expect([event.url, event.issue.id]).to.deep.equal([spanish, 'new-harbor']);
    expect(event.bubbles && event.composed && event.cancelable).to.equal(true);
  });

  it('is left to the page when the page says so', async () => {
    const element = await placed('advisor-issue');
    element.addEventListener('advisor-navigate', (event) => event.preventDefault());
    expect(leadsAway(links(element)[0]!)).to.equal(false);
  });
});
