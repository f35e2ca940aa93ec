import { expect, nextFrame, waitUntil } from '@open-wc/testing';
import '../../src/define.js';
import { feedAddress, givenFeed } from '../support/feed-address.js';
import { fullFeed } from '../support/full-issue.js';
import { impatient } from '../support/impatient.js';
import { once } from '../support/once.js';
import { part, parts, placed, told, type Placed } from '../support/placed.js';
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

  it('is a link like any other where its feed is not known', async () => {
    const element = await placed('advisor-issue');
    const { src, issue } = element;
    expect(leadsAway(links(element)[1]!)).to.equal(true);
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
    leadsAway(links(element)[1]!);
    const event = await navigate;
    expect([event.url, event.issue.id]).to.deep.equal([arabic, 'new-harbor']);
    expect(event.bubbles && event.composed && event.cancelable).to.equal(true);
  });

  it('is left to the page when the page says so', async () => {
    const element = await placed('advisor-issue');
    element.addEventListener('advisor-navigate', (event) => event.preventDefault());
    expect(leadsAway(links(element)[1]!)).to.equal(false);
  });
});

describe('a translation whose feed is known', () => {
  impatient();

  const title = '¿Hay que dragar el puerto?';
  const feedInSpanish = rawFeed([
    rawItem('otro', '2026-03-05', {}, { language: 'es' }),
    rawItem('puerto', '2026-03-04', {}, { language: 'es', url: spanish, title }),
  ]);

  /** A discussion with a translation in that feed. */
  const translated = (feed: string, name: 'advisor-issue' | 'advisor-question' = 'advisor-issue') =>
    placed(name, {
      feed: rawFeed([
        rawItem('harbor', '2026-03-04', { translations: [{ lang: 'es', url: spanish, feed }] }),
      ]),
    });
  const shownTitle = (element: Element) =>
    (part(element, 'title') as HTMLElement | null)?.textContent;

  /** Follows the link, and waits for the translation. */
  async function translate(element: Placed) {
    const loaded = once(element, 'advisor-load');
    links(element)[0]!.focus();
    expect(leadsAway(links(element)[0]!)).to.equal(false);
    await loaded;
    await element.updateComplete;
  }

  it('takes the place of the original, with its own title, language and marks', async () => {
    for (const name of ['advisor-issue', 'advisor-question'] as const) {
      const feed = await givenFeed(feedInSpanish);
      const element = await translated(feed, name);
      const navigate = once(element, 'advisor-navigate');
      await translate(element);
      const { issue, url } = await navigate;
      expect([issue.title, url]).to.deep.equal([title, spanish]);
      expect(shownTitle(element)).to.equal(title);
      expect(element.shadowRoot!.querySelector('article')!.lang).to.equal('es');
      expect([element.src, element.issue]).to.deep.equal([feed, 'puerto']);
    }
  });

  it('leaves the reader at its headline', async () => {
    const element = await translated(await givenFeed(feedInSpanish));
    await translate(element);
    expect(element.shadowRoot!.activeElement === part(element, 'title')).to.equal(true);
    expect(told(element)).to.equal(title);
  });

  it('is never preceded by an empty place', async () => {
    const element = await translated(await givenFeed(feedInSpanish));
    const painted = new Set<string>();
    let frame = 0;
    const look = () => {
      painted.add(shownTitle(element) ?? 'nothing');
      frame = requestAnimationFrame(look);
    };
    look();
    await translate(element);
    await nextFrame();
    await nextFrame();
    cancelAnimationFrame(frame);
    expect([...painted]).to.deep.equal(['Should the Harbor of harbor Be Dredged?', title]);
  });

  it('is left to the page when the page says so', async () => {
    const element = await translated(await givenFeed(feedInSpanish));
    const before = [element.src, element.issue];
    element.addEventListener('advisor-navigate', (event) => event.preventDefault());
    const navigate = once(element, 'advisor-navigate');
    leadsAway(links(element)[0]!);
    expect((await navigate).defaultPrevented).to.equal(true);
    await element.updateComplete;
    expect([element.src, element.issue]).to.deep.equal(before);
    expect(part(element, 'issue').lang).to.equal('en');
    expect(told(element)).not.to.contain('Loading');
  });

  it('that cannot be had leaves the original where it is, and says so', async () => {
    const element = await translated(feedAddress('sample', { status: 404 }));
    expect(leadsAway(links(element)[0]!)).to.equal(false);
    await waitUntil(() => told(element) === 'The discussion could not be loaded.');
    expect(shownTitle(element)).to.contain('Harbor of harbor');
    expect(element.matches(':state(ready)')).to.equal(true);
  });

  it('is a link like any other where the page gives the data', async () => {
    const element = await translated(await givenFeed(feedInSpanish));
    element.data = rawFeed([
      rawItem('given', '2026-03-04', {
        translations: [{ lang: 'es', url: spanish, feed: 'https://sample.example/es/feed.json' }],
      }),
    ]);
    await element.updateComplete;
    expect(leadsAway(links(element)[0]!)).to.equal(true);
  });

  it('is a link like any other in an element that shows a part of the one around it', async () => {
    const element = await placed('advisor-issue', {
      feed: rawFeed([
        rawItem('harbor', '2026-03-04', {
          translations: [{ lang: 'es', url: spanish, feed: await givenFeed(feedInSpanish) }],
        }),
      ]),
      content: '<advisor-question></advisor-question>',
    });
    const question = element.querySelector('advisor-question')!;
    await question.updateComplete;
    expect(leadsAway(links(question)[0]!)).to.equal(true);
  });
});
