import { expect } from '@open-wc/testing';
import { vectors } from './corpus/corpus.js';
import { once } from '../support/once.js';
import { prototypeNames } from './corpus/prototype-names.js';
import { shapes } from './corpus/shapes.js';
import { shortFeed } from './full-feed.js';
import { answerRequests } from './oracles/requests.js';
import { openStage, strictPolicy, type Stage } from './stage.js';

// What a page's own template may fill from an address or a form: the attributes of the elements themselves.

async function updated({ elements }: Stage): Promise<void> {
  for (const element of elements) await element.updateComplete;
}

/** A network in which there is nothing. */
const notFound = ({ host: { window } }: Stage) =>
  answerRequests(window, () => new window.Response('', { status: 404 }));

/** Clears what a test has set on the elements, so that the page is as it was. */
function clear({ elements }: Stage, names: readonly string[]): void {
  for (const element of elements) for (const name of names) element.removeAttribute(name);
}

describe('hostile attributes', () => {
  it('ask for no issue and say so, as issue', async function () {
    this.timeout(60_000);
    const stage = await openStage(strictPolicy);
    await stage.show(shortFeed());
    for (const vector of vectors) {
      for (const element of stage.elements) element.setAttribute('issue', vector);
      await updated(stage);
      const flags = stage.audit();
      for (const { state, shadowRoot } of stage.elements) {
        if (state.status !== 'failed' || state.error.code !== 'not-found') flags.push('is found');
        if (!shadowRoot!.textContent.includes(vector)) flags.push('is lost');
      }
      if (flags.length) expect.fail(`${JSON.stringify(vector)}: ${flags.join('; ')}`);
    }
    clear(stage, ['issue']);
    await updated(stage);
    expect(await stage.close()).to.deep.equal([]);
  });

  it('ask for no answer and say so, as answer', async function () {
    this.timeout(60_000);
    const stage = await openStage(strictPolicy);
    await stage.show(shortFeed());
    const answer = stage.elements[2]!;
    for (const vector of [...prototypeNames, ...vectors]) {
      answer.setAttribute('answer', vector);
      await updated(stage);
      const flags = stage.audit();
      const { state, shadowRoot } = answer;
      if (state.status !== 'failed' || state.error.code !== 'not-found') flags.push('is found');
      if (!shadowRoot!.textContent.includes(vector)) flags.push('is lost');
      if (flags.length) expect.fail(`${JSON.stringify(vector)}: ${flags.join('; ')}`);
    }
    clear(stage, ['answer']);
    await updated(stage);
    expect(await stage.close()).to.deep.equal([]);
  });

  const others = 'index lang heading-level layout collapse loading refresh cache part slot'.split(
    ' ',
  );
  const numbers = ['-1', '0', '1.5', '1e999', 'NaN', '0x1', '9007199254740993'];
  it(`do no harm, as ${others.join(', ')}`, async function () {
    this.timeout(60_000);
    const stage = await openStage(strictPolicy);
    const some = vectors.filter((_vector, index) => index % 4 === 0);
    for (const vector of [...some, ...numbers]) {
      for (const element of stage.elements) {
        for (const name of others) element.setAttribute(name, vector);
      }
      await updated(stage);
      const flags = await stage.show(shortFeed());
      if (flags.length) expect.fail(`${JSON.stringify(vector)}: ${flags.join('; ')}`);
    }
    clear(stage, others);
    await updated(stage);
    expect(await stage.close()).to.deep.equal([]);
  });

  it('ask nobody but an https server or this machine, as src', async function () {
    this.timeout(60_000);
    const stage = await openStage(strictPolicy);
    const { asked, restore } = notFound(stage);
    for (const vector of vectors) {
      const failed = stage.elements.map((element) => once(element, 'advisor-error'));
      for (const element of stage.elements) element.setAttribute('src', vector);
      await Promise.all(failed);
      await updated(stage);
      const flags = stage.audit();
      if (flags.length) expect.fail(`${JSON.stringify(vector)}: ${flags.join('; ')}`);
    }
    restore();
    clear(stage, ['src']);
    await updated(stage);
    const wrong = asked.filter((address) => {
      const { protocol, hostname, username, password, href } = new URL(address);
      const isLoopback = /^(127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
      const isSafe = protocol === 'https:' || (protocol === 'http:' && isLoopback);
      return !isSafe || username || password || href !== address;
    });
    expect(wrong).to.deep.equal([]);
    expect(asked.length).to.be.above(100);
    expect(await stage.close()).to.deep.equal([]);
  });

  for (const name of ['issue', 'answer', 'src', 'index', 'headingLevel', 'loading'] as const) {
    it(`are no mark-up when a framework sets an object, as ${name}`, async () => {
      const stage = await openStage(strictPolicy);
      const { restore } = notFound(stage);
      for (const [what, shape] of Object.entries(shapes)) {
        // What cannot become a text is a fault of the page's own that no attribute can be.
        if (typeof shape !== 'object' || shape === null || Object.hasOwn(shape, 'valueOf'))
          continue;
        for (const element of stage.elements) {
          Object.assign(element, { data: name === 'src' ? undefined : shortFeed(), [name]: shape });
        }
        const results = await Promise.allSettled(
          stage.elements.map((element) => element.updateComplete),
        );
        const flags = stage.audit();
        if (results.some(({ status }) => status === 'rejected')) flags.push('throws');
        if (flags.length) expect.fail(`${what}: ${flags.join('; ')}`);
      }
      for (const element of stage.elements) Object.assign(element, { [name]: undefined });
      await updated(stage);
      restore();
      expect(await stage.close()).to.deep.equal([]);
    });
  }
});
