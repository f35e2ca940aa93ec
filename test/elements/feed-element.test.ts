import { aTimeout, expect, fixture, html, nextFrame, waitUntil } from '@open-wc/testing';
import '../../src/define.js';
import type { AdvisorIssue } from '../../src/index.js';
import { feedAddress, requestCount } from '../support/feed-address.js';
import { failRequests, gone } from '../support/flaky-fetch.js';
import { impatient } from '../support/impatient.js';
import { once } from '../support/once.js';
import { rawFeed, rawItem } from '../support/sample-feed.js';

const names = ['advisor-issue', 'advisor-question', 'advisor-answer'] as const;
const create = (name: (typeof names)[number], attributes: Record<string, string> = {}) => {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.innerHTML = '<a href="/qa">Read it at the Courier</a>';
  return element;
};
const shown = (element: Element) =>
  element.querySelector('a')!.getBoundingClientRect().height > 0 ? 'fallback' : 'content';
const told = (element: Element) =>
  element.shadowRoot!.querySelector('[role=status]')?.textContent!.replace(/\s+/g, ' ').trim();

let uncaught: unknown[] = [];
const onError = (event: ErrorEvent | PromiseRejectionEvent) =>
  uncaught.push('reason' in event ? event.reason : event.error);

for (const name of names) {
  describe(`<${name}>`, () => {
    impatient();
    let page: HTMLElement;
    beforeEach(async () => {
      uncaught = [];
      window.addEventListener('error', onError);
      window.addEventListener('unhandledrejection', onError);
      page = await fixture<HTMLElement>(html`<div></div>`);
    });
    afterEach(async () => {
      await nextFrame();
      window.removeEventListener('error', onError);
      window.removeEventListener('unhandledrejection', onError);
      expect(uncaught).to.deep.equal([]);
    });

    const add = async <Type extends 'advisor-load' | 'advisor-error'>(
      attributes: Record<string, string>,
      type: Type,
    ) => {
      const element = create(name, attributes);
      const waiting = once(element, type);
      page.append(element);
      return { element, event: await waiting };
    };

    it('is idle without src: the fallback shows and nothing is asked or told', async () => {
      const element = create(name);
      element.addEventListener('advisor-error', () => expect.fail('told of an error'));
      page.append(element);
      await element.updateComplete;
      await nextFrame();
      expect(element.matches(':state(idle)')).to.equal(true);
      expect(shown(element)).to.equal('fallback');
      expect(told(element)).to.equal('');
      await expect(element).to.be.accessible();
    });

    it('holds the rest of the viewport and shows the fallback while the feed is on its way', async () => {
      const element = create(name, { src: feedAddress('silent') });
      page.append(element);
      await element.updateComplete;
      expect(element.matches(':state(loading)')).to.equal(true);
      expect(shown(element)).to.equal('fallback');
      const { top, bottom } = element.getBoundingClientRect();
      expect(top).to.be.below(innerHeight);
      expect(bottom).to.be.at.least(innerHeight);
      expect(element.shadowRoot!.querySelector('[part=skeleton]')!.clientHeight).to.be.above(100);
      expect(told(element)).to.equal('Loading…');
      await expect(element).to.be.accessible();
    });

    it('says at once that a try failed, holds its place and goes on trying', async () => {
      const { random } = Math;
      // The first wait is the longest: the test looks on meanwhile, and need not wait.
      Math.random = () => 0.99;
      const element = create(name, { src: feedAddress('sample', { status: 503 }) });
      element.addEventListener('advisor-error', () => expect.fail('told before the last try'));
      page.append(element);
      await waitUntil(() => told(element)?.includes('(503)'));
      Math.random = random;
      expect(element.matches(':state(loading)')).to.equal(true);
      expect(told(element)).to.equal('The discussion could not be loaded (503). Try again');
      expect(shown(element)).to.equal('fallback');
      expect(element.getBoundingClientRect().bottom).to.be.at.least(innerHeight);
      await expect(element).to.be.accessible();
      // Nobody has to wait: the reader may ask.
      const asked = await requestCount(element.src!);
      element.src = feedAddress('silent');
      await element.updateComplete;
      expect(told(element)).to.equal('Loading…');
      expect(asked).to.equal(1);
    });

    it('holds the place that the page gives it instead, where the page says so', async () => {
      const element = create(name, { src: feedAddress('silent'), style: 'min-height: 123px' });
      page.append(element);
      await element.updateComplete;
      expect(getComputedStyle(element).minHeight).to.equal('123px');
    });

    it('replaces the fallback when the issue is there, and tells the page', async () => {
      const { element, event } = await add({ src: feedAddress('sample') }, 'advisor-load');
      expect(event.issue.id).to.equal('new-harbor');
      expect(event.bubbles && event.composed).to.equal(true);
      expect(element.matches(':state(ready)')).to.equal(true);
      expect(shown(element)).to.equal('content');
      await expect(element).to.be.accessible();
    });

    const failures: [string, Record<string, string>, string, string][] = [
      ['a feed that is not there', { status: '404' }, 'http', '404'],
      ['a server in trouble', { status: '503' }, 'http', '503'],
      ['something that is not JSON', { name: 'not-json' }, 'not-json', 'not-json'],
      ['a page instead of a feed', { name: 'page' }, 'not-json', 'not-json'],
      ['JSON that is no feed', { name: 'other' }, 'not-a-feed', 'not-a-feed'],
      ['2 MiB', { name: 'large' }, 'too-large', 'too-large'],
      ['a feed without items', { name: 'no-items' }, 'not-found', 'latest'],
      ['an id that is not in the feed', { issue: 'unknown' }, 'not-found', 'unknown'],
      ['two issues on one date', { name: 'twins', issue: '2026-03-04' }, 'ambiguous', 'one, two'],
      [
        'a javascript: link',
        { name: 'script-link' },
        'invalid',
        '/items/0/_advisor/question/body/0/c/0/href',
      ],
    ];
    for (const [what, query, code, detail] of failures) {
      it(`keeps the fallback and says what happened with ${what}`, async () => {
        const { name: file = 'sample', issue = 'latest', ...rest } = query;
        const { element, event } = await add(
          { src: feedAddress(file, rest), issue },
          'advisor-error',
        );
        expect(event.error.code).to.equal(code);
        expect(element.matches(':state(failed)')).to.equal(true);
        expect(shown(element)).to.equal('fallback');
        expect(told(element)).to.contain(`(${detail}).`).and.to.contain('Try again');
        await expect(element).to.be.accessible();
      });
    }

    it('keeps the fallback when src is no address that may be asked', async () => {
      const { element, event } = await add(
        { src: 'http://sample.example/feed.json' },
        'advisor-error',
      );
      expect(event.error.code).to.equal('invalid');
      expect(shown(element)).to.equal('fallback');
    });

    it('keeps the fallback when the data of the page is none', async () => {
      const element = create(name);
      const waiting = once(element, 'advisor-error');
      element.data = { hello: 'world' };
      page.append(element);
      expect((await waiting).error.code).to.equal('not-a-feed');
      expect(shown(element)).to.equal('fallback');
    });

    it('tries again when the reader asks for it', async () => {
      const { element } = await add(
        { src: feedAddress('sample', { status: 500 }) },
        'advisor-error',
      );
      element.src = feedAddress('sample', { status: 500 });
      await once(element, 'advisor-error');
      const again = once(element, 'advisor-error');
      element.shadowRoot!.querySelector('button')!.click();
      await again;
      expect(await requestCount(element.src)).to.equal(6);
    });

    it('keeps what it shows when a refresh fails, and says so and since when', async () => {
      const before = Date.now();
      const { element } = await add({ src: feedAddress('sample') }, 'advisor-load');
      const restore = failRequests(gone);
      const stale = once(element, 'advisor-stale');
      await element.refresh().finally(restore);
      expect((await stale).error.code).to.equal('network');
      expect(element.matches(':state(stale)')).to.equal(true);
      expect(shown(element)).to.equal('content');
      expect(told(element))
        .to.match(/^As of .*\d:\d\d.*\. A newer version could not be loaded\./)
        .and.to.contain('Try again');
      const { dateTime } =
        element.shadowRoot!.querySelector<HTMLTimeElement>('[role=status] time')!;
      expect(Date.parse(dateTime)).to.be.within(before, Date.now());
      await expect(element).to.be.accessible();
      const ready = once(element, 'advisor-load');
      await element.refresh();
      await ready;
      expect(element.matches(':state(ready)')).to.equal(true);
    });

    it('shows the last src when it changes during a load', async () => {
      const late = feedAddress('sample', { delay: 150 });
      const { element, event } = await add({ src: late }, 'advisor-load').then(async (first) => {
        first.element.src = feedAddress('sample', { delay: 150 });
        await aTimeout(20);
        first.element.issue = 'old-harbor';
        first.element.src = feedAddress('sample');
        return { ...first, event: await once(first.element, 'advisor-load') };
      });
      expect(event.issue.id).to.equal('old-harbor');
      await aTimeout(200);
      expect(element.shadowRoot!.textContent).to.contain('Harbor of old-harbor');
    });

    it('gives up its request when it leaves the page, and works again when it is back', async () => {
      const src = feedAddress('sample', { delay: 100 });
      const element = create(name, { src });
      page.append(element);
      await element.updateComplete;
      element.remove();
      await aTimeout(150);
      expect(element.matches(':state(loading)')).to.equal(true);
      const loaded = once(element, 'advisor-load');
      page.append(element);
      await loaded;
      expect(shown(element)).to.equal('content');
    });

    it('goes on with its one request when it is moved during a load', async () => {
      const src = feedAddress('sample', { delay: 60 });
      const element = create(name, { src });
      page.append(element);
      await element.updateComplete;
      const other = page.appendChild(document.createElement('section'));
      const loaded = once(element, 'advisor-load');
      other.append(element);
      await loaded;
      expect(await requestCount(src)).to.equal(1);
    });

    it('keeps its content when it is moved', async () => {
      const src = feedAddress('sample');
      const { element } = await add({ src }, 'advisor-load');
      page.appendChild(document.createElement('section')).append(element);
      await element.updateComplete;
      expect(shown(element)).to.equal('content');
      expect(await requestCount(src)).to.equal(1);
    });

    it('keeps its look when it is moved to another document, and back', async () => {
      const { element } = await add({ src: feedAddress('sample') }, 'advisor-load');
      const border = () => {
        const article = element.shadowRoot!.querySelector('article')!;
        return element.ownerDocument.defaultView!.getComputedStyle(article).borderTopWidth;
      };
      expect(border()).to.equal('3px');
      const frame = page.appendChild(document.createElement('iframe'));
      frame.contentDocument!.body.append(element);
      expect(border()).to.equal('3px');
      page.append(element);
      expect(border()).to.equal('3px');
      expect(shown(element)).to.equal('content');
      document.implementation.createHTMLDocument().body.append(element);
      page.append(element);
      expect(border()).to.equal('3px');
    });

    it('keeps the fallback and says so when the page breaks what it renders with', async () => {
      const element = create(name);
      const formats = Intl.DateTimeFormat.prototype;
      const format = Object.getOwnPropertyDescriptor(formats, 'format')!;
      Object.defineProperty(formats, 'format', { get: () => expect.fail('broken by the page') });
      try {
        const failed = once(element, 'advisor-error');
        element.data = rawFeed();
        page.append(element);
        expect((await failed).error.code).to.equal('invalid');
      } finally {
        Object.defineProperty(formats, 'format', format);
      }
      expect(shown(element)).to.equal('fallback');
      expect(element.matches(':state(failed)')).to.equal(true);
    });

    it('asks only when it comes near the viewport, if it is lazy', async () => {
      const src = feedAddress('sample');
      page.innerHTML = '<div style="height: 500vh"></div>';
      const element = create(name, { src, loading: 'lazy' });
      page.append(element);
      await element.updateComplete;
      await aTimeout(100);
      expect(element.matches(':state(loading)')).to.equal(true);
      expect(await requestCount(src)).to.equal(0);
      const loaded = once(element, 'advisor-load');
      page.firstElementChild!.remove();
      await loaded;
      expect(await requestCount(src)).to.equal(1);
    });

    it('shows data given by the page at once, raw or parsed', async () => {
      const element = create(name);
      element.data = rawFeed([rawItem('given', '2026-03-04')]);
      page.append(element);
      await element.updateComplete;
      expect(element.shadowRoot!.textContent).to.contain('Harbor of given');
      const { parseFeed } = await import('../../src/feed/parse-feed.js');
      element.data = parseFeed(rawFeed([rawItem('parsed', '2026-03-04')]));
      await element.updateComplete;
      expect(element.shadowRoot!.textContent).to.contain('Harbor of parsed');
    });
  });
}

describe('the elements together', () => {
  impatient();

  it('keep the fallback when a server never answers', async function () {
    this.timeout(60_000);
    const page = await fixture<HTMLElement>(html`<div></div>`);
    const elements = names.map((name) => create(name, { src: feedAddress('endless') }));
    const failed = Promise.all(elements.map((element) => once(element, 'advisor-error')));
    page.append(...elements);
    for (const { error } of await failed) expect(error.code).to.equal('timeout');
    for (const element of elements) {
      expect(shown(element)).to.equal('fallback');
      expect(told(element)).to.contain('The discussion could not be loaded (timeout).');
    }
  });

  it('make one request for ten elements with one address', async () => {
    const src = feedAddress('sample', { delay: 30 });
    const page = await fixture<HTMLElement>(html`<div></div>`);
    const elements = Array.from({ length: 10 }, (_, i) => create(names[i % 3]!, { src }));
    const loaded = Promise.all(elements.map((element) => once(element, 'advisor-load')));
    page.append(...elements);
    await loaded;
    const late = create('advisor-issue', { src });
    const lateLoaded = once(late, 'advisor-load');
    page.append(late);
    await lateLoaded;
    expect(await requestCount(src)).to.equal(1);
  });

  it('let a page’s own layout show parts of one issue with one request', async () => {
    const src = feedAddress('sample', { delay: 30 });
    const loads: string[] = [];
    const page = await fixture<HTMLElement>(html`<div></div>`);
    page.addEventListener('advisor-load', (event) =>
      loads.push((event.target as Element).localName),
    );
    page.innerHTML = `<advisor-issue src="${src}"><advisor-question></advisor-question><p>Our own words.</p>
      <advisor-answer answer="tomas-reyes"></advisor-answer><advisor-answer index="3"></advisor-answer></advisor-issue>`;
    const issue = page.querySelector('advisor-issue') as AdvisorIssue;
    await once(issue, 'advisor-load');
    const [question, first, second] = page.querySelectorAll<AdvisorIssue>(
      'advisor-question, advisor-answer',
    );
    await Promise.all([question!, first!, second!].map((element) => element.updateComplete));
    expect(question!.shadowRoot!.textContent).to.contain('Harbor of new-harbor');
    expect(first!.shadowRoot!.querySelector('[part=name]')!.textContent).to.equal('Tomás Reyes');
    expect(second!.shadowRoot!.querySelector('[part=name]')!.textContent).to.equal('Mei Lindqvist');
    expect(issue.shadowRoot!.querySelector('article')).to.equal(null);
    expect(page.querySelector('p')!.getBoundingClientRect().height).to.be.above(0);
    expect(first!.matches(':state(ready)')).to.equal(true);
    expect(loads).to.deep.equal(['advisor-issue']);
    expect(await requestCount(src)).to.equal(1);
    await expect(issue).to.be.accessible();
  });

  it('say it once when a page’s own layout gets no issue', async () => {
    const src = feedAddress('sample', { status: 500 });
    const page = await fixture<HTMLElement>(html`<div></div>`);
    page.innerHTML = `<advisor-issue src="${src}"><advisor-question>Our fallback</advisor-question></advisor-issue>`;
    const [issue, question] = page.querySelectorAll<AdvisorIssue>('*');
    await once(issue!, 'advisor-error');
    await question!.updateComplete;
    expect(told(issue!)).to.contain('(500)');
    expect(told(question!)).to.equal(undefined);
    expect(question!.matches(':state(failed)')).to.equal(true);
    expect(question!.offsetHeight).to.be.above(0);
  });

  it('let a part take another issue of the feed around it, or a feed of its own', async () => {
    const src = feedAddress('sample');
    const own = feedAddress('archived');
    const page = await fixture<HTMLElement>(html`<div></div>`);
    page.innerHTML = `<advisor-issue src="${src}"><advisor-question issue="old-harbor"></advisor-question>
      <advisor-answer src="${own}" answer="ada-quill"></advisor-answer></advisor-issue>`;
    const [question, answer] = page.querySelectorAll<AdvisorIssue>(
      'advisor-question, advisor-answer',
    );
    await Promise.all([once(question!, 'advisor-load'), once(answer!, 'advisor-load')]);
    expect(question!.shadowRoot!.textContent).to.contain('Harbor of old-harbor');
    expect(await requestCount(src)).to.equal(1);
    expect(await requestCount(own)).to.equal(1);
  });

  it('show the whole issue again when the page takes its own layout away', async () => {
    const page = await fixture<HTMLElement>(html`<div></div>`);
    page.innerHTML = '<advisor-issue><advisor-answer></advisor-answer></advisor-issue>';
    const issue = page.querySelector('advisor-issue') as AdvisorIssue;
    issue.data = rawFeed();
    await issue.updateComplete;
    expect(issue.shadowRoot!.querySelector('article')).to.equal(null);
    issue.replaceChildren();
    await issue.updateComplete;
    expect(issue.shadowRoot!.querySelector('article')).not.to.equal(null);
  });

  it('say that an answer is not in the issue, and keep the fallback', async () => {
    const src = feedAddress('sample');
    const page = await fixture<HTMLElement>(html`<div></div>`);
    const element = create('advisor-answer', { src, answer: 'nobody' });
    const failed = once(element, 'advisor-error');
    page.append(element);
    expect((await failed).error).to.include({ code: 'not-found', detail: 'nobody' });
    expect(shown(element)).to.equal('fallback');
    const loaded = once(element, 'advisor-load');
    for (const answer of ['__proto__', 'constructor', 'toString']) {
      const missing = once(element, 'advisor-error');
      element.setAttribute('answer', answer);
      expect((await missing).error.detail).to.equal(answer);
      expect(told(element)).to.contain(`(${answer})`);
    }
    element.setAttribute('answer', 'ada-quill');
    await loaded;
    expect(shown(element)).to.equal('content');
  });
});
