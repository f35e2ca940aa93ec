import { expect, nextFrame, waitUntil } from '@open-wc/testing';
import '../../src/define.js';
import { sentenceFor, sentences } from '../../src/feed/feed-error.js';
import { FeedError, type AdvisorIssue } from '../../src/index.js';
import { engine } from '../support/engine.js';
import { faultAddresses, faultCount } from '../support/fault-address.js';
import { faults, type Fault, type FaultName } from '../support/fault-list.js';
import { faultRow, inEngine, type Measured, type Results } from '../support/fault-page.js';
import {
  isBlank,
  listenForUncaught,
  logFetches,
  look,
  type FetchLog,
  type Sight,
} from '../support/fault-witness.js';

const outcomeOf = ({ outcome }: Fault) => inEngine(outcome, engine);
const triesOf = ({ tries }: Fault) => inEngine(tries, engine);
/** Nothing has to be waited for: no second try, no slow server. */
const isQuick = (fault: Fault) => triesOf(fault) === 1 && !fault.slow && !fault.wait;

/** How an element fared with a fault. */
interface Trial extends Sight {
  readonly element: AdvisorIssue;
  /** What it told the page. */
  readonly told: readonly string[];
  readonly error: FeedError | undefined;
  readonly seconds: number;
  readonly tries: number;
  readonly requests: number;
  /** There was a moment at which nothing was left to read, or not what had to stay. */
  readonly wasBlank: boolean;
}

let page: HTMLElement;
let log: FetchLog;
let uncaught: string[];

function create(src: string): AdvisorIssue {
  const element = document.createElement('advisor-issue');
  element.innerHTML = '<a href="/qa">Read it at the Courier</a>';
  element.src = src;
  return element;
}

/** Begins something, and comes back when the element has told the page how it went. */
async function trial(
  element: AdvisorIssue,
  begin: () => void,
  isBad: (sight: Sight) => boolean,
): Promise<Trial> {
  const src = element.src!;
  const before = { tries: log.signals(src).length, ...(await faultCount(src)) };
  const told: string[] = [];
  let wasBlank = false;
  const watcher = new MutationObserver(() => (wasBlank ||= isBad(look(element))));
  const start = performance.now();
  const error = await new Promise<FeedError | undefined>((resolve) => {
    for (const type of ['advisor-load', 'advisor-error', 'advisor-stale'] as const) {
      element.addEventListener(type, (event) => {
        told.push(type);
        resolve(event.error);
      });
    }
    begin();
    watcher.observe(element.shadowRoot!, { childList: true, subtree: true });
  });
  const seconds = (performance.now() - start) / 1_000;
  await nextFrame();
  watcher.disconnect();
  return {
    ...look(element),
    element,
    told,
    error,
    seconds,
    wasBlank,
    tries: log.signals(src).length - before.tries,
    requests: (await faultCount(src)).requests - before.requests,
  };
}

/** A reader's first visit. */
function visit(src: string): Promise<Trial> {
  const element = create(src);
  return trial(element, () => page.append(element), isBlank);
}

/** A refresh of a discussion that came well before. */
async function refresh(src: string): Promise<Trial> {
  const element = create(src);
  const loaded = new Promise((resolve) => element.addEventListener('advisor-load', resolve));
  page.append(element);
  await loaded;
  expect(look(element).content, 'before the fault').to.contain('Harbor of new-harbor');
  return trial(
    element,
    () => void element.refresh(),
    ({ content }) => !content,
  );
}

/** The tries are what the rule says, and the server saw no more than the engine itself makes of them. */
function expectTries({ tries, requests }: Trial, fault: Fault): void {
  expect(tries, 'tries').to.be.within(fault.slow ? 2 : triesOf(fault), triesOf(fault));
  const [least, most] = fault.requests ?? [1, 1];
  expect(requests, 'requests').to.be.within(least * tries, most * tries);
}

/** As long as the server asked, and no longer than a reader is left waiting at the very most. */
function expectTime({ seconds }: Trial, { wait = 0 }: Fault): void {
  // Timers count whole milliseconds.
  expect(seconds, 'seconds').to.be.within(wait - 0.01, 30);
}

describe('a feed that fares ill', function () {
  this.timeout(45_000);
  const visits = new Map<string, Promise<Trial>>();
  const refreshes = new Map<string, Promise<Trial>>();
  let ill: Record<string, string>;
  let turning: Record<string, string>;

  before(async () => {
    uncaught = listenForUncaught(window);
    log = logFetches();
    page = document.body.appendChild(document.createElement('div'));
    ill = await faultAddresses();
    turning = await faultAddresses(1);
    // Those that take their time take it all at once.
    for (const fault of faults) {
      if (isQuick(fault)) continue;
      // A failure is told by the test of its fault.
      theVisit(fault.name).catch(() => undefined);
      theRefresh(fault.name).catch(() => undefined);
    }
  });
  after(() => {
    log.stop();
    page.remove();
  });

  const once = (made: Map<string, Promise<Trial>>, name: string, make: () => Promise<Trial>) => {
    const found = made.get(name) ?? make();
    made.set(name, found);
    return found;
  };
  const theVisit = (name: FaultName) => once(visits, name, () => visit(ill[name]!));
  const theRefresh = (name: FaultName) => once(refreshes, name, () => refresh(turning[name]!));

  for (const fault of faults) {
    const outcome = outcomeOf(fault);
    if (outcome === 'content') {
      it(`shows the discussion to a first visitor: ${fault.name}`, async () => {
        const seen = await theVisit(fault.name);
        expect(seen.told).to.deep.equal(['advisor-load']);
        expect(seen.content).to.contain('Harbor of new-harbor').and.to.contain('Ada Quill');
        expect(seen.fallback).to.equal('');
        expectTries(seen, fault);
        expectTime(seen, fault);
      });
    } else {
      it(`tells a first visitor what happened, and keeps the fallback: ${fault.name}`, async () => {
        const seen = await theVisit(fault.name);
        expect(seen.told).to.deep.equal(['advisor-error']);
        expect(seen.error).to.be.instanceOf(FeedError).and.to.have.property('code', outcome);
        expect(seen.note).to.contain(sentenceFor(outcome, sentences));
        expect(seen.fallback).to.equal('Read it at the Courier');
        expect(seen.content).to.equal('');
        expect(seen.wasBlank).to.equal(false);
        expectTries(seen, fault);
        expectTime(seen, fault);
      });
    }
  }

  for (const fault of faults) {
    const outcome = outcomeOf(fault);
    const what = outcome === 'content' ? 'brings a reader the new' : 'leaves a reader the old';
    it(`${what} discussion at a refresh: ${fault.name}`, async () => {
      const seen = await theRefresh(fault.name);
      expect(seen.content).to.contain('Harbor of new-harbor').and.to.contain('Ada Quill');
      expect(seen.fallback).to.equal('');
      expect(seen.wasBlank).to.equal(false);
      if (outcome === 'content') {
        expect(seen.told).to.deep.equal(['advisor-load']);
        expect(seen.note).to.equal('');
      } else {
        expect(seen.told).to.deep.equal(['advisor-stale']);
        expect(seen.error).to.be.instanceOf(FeedError).and.to.have.property('code', outcome);
        expect(seen.note).to.match(/^As of .*\d.*\. \S/);
      }
      expectTries(seen, fault);
      expectTime(seen, fault);
    });
  }

  it('downloads no more of 60 MB than it takes to see that it is too much', async () => {
    const { element } = await theVisit('60 MB');
    const isBroken = async () => (await faultCount(element.src!)).broken === 1;
    await waitUntil(isBroken, 'the server sees it given up', { timeout: 10_000 });
  });

  it('keeps half of all readers waiting less than 2 s where no deadline runs out', async () => {
    for (const trials of [visits, refreshes]) {
      const quick = faults.filter((fault) => !('slow' in fault));
      const times = await Promise.all(
        quick.map(async ({ name }) => (await trials.get(name)!).seconds),
      );
      expect(times).to.have.length.above(30);
      times.sort((a, b) => a - b);
      expect(times[Math.floor(times.length / 2)]).to.be.below(2);
    }
  });

  it('changes nothing any more once an element has told how it fared, and throws nothing', async () => {
    for (const trials of [visits, refreshes]) {
      for (const { element, told, content, note, fallback } of await Promise.all(trials.values())) {
        expect(look(element)).to.deep.equal({ content, note, fallback });
        expect(told).to.have.length(1);
      }
    }
    expect(uncaught).to.deep.equal([]);
  });

  it('stands in test/faults.md as it is tested here', async () => {
    const measured = await Promise.all(
      faults.map(async (fault): Promise<Measured> => {
        const [first, again] = [await theVisit(fault.name), await theRefresh(fault.name)];
        return {
          name: fault.name,
          first: first.error?.code ?? 'content',
          firstTime: first.seconds,
          refresh: again.error ? 'stale' : 'content',
          refreshTime: again.seconds,
        };
      }),
    );
    const results: Results = { engine, measured };
    await fetch('/faults/results', { method: 'POST', body: JSON.stringify(results) });
    const text = await (await fetch('/test/faults.md')).text();
    const rows = text
      .split('\n')
      .filter((line) => line.startsWith('| '))
      .slice(2);
    expect(rows).to.have.length(faults.length);
    for (const [index, fault] of faults.entries()) {
      expect(rows[index]!.startsWith(faultRow(fault)), rows[index]).to.equal(true);
    }
  });
});

describe('what the tests of faults look with', () => {
  it('sees an element that shows nothing, and one that hides what it says', () => {
    const element = document.body.appendChild(document.createElement('div'));
    element.innerHTML = '<a href="/qa">Read it at the Courier</a>';
    expect(isBlank(look(element))).to.equal(false);
    const root = element.attachShadow({ mode: 'open' });
    expect(isBlank(look(element))).to.equal(true);
    root.innerHTML = '<div part="notice">Words</div><article part="issue">More words</article>';
    expect(look(element)).to.deep.equal({ content: 'More words', note: 'Words', fallback: '' });
    root.innerHTML += '<style>div, article { visibility: hidden }</style>';
    expect(isBlank(look(element))).to.equal(true);
    element.remove();
  });

  it('hears an error and a rejection that nobody catches', async () => {
    const frame = document.body.appendChild(document.createElement('iframe'));
    const heard = listenForUncaught(frame.contentWindow!);
    const script = frame.contentDocument!.createElement('script');
    script.textContent =
      "Promise.reject(new Error('rejected')); setTimeout(() => { throw new Error('thrown') })";
    const both = new Promise<void>((resolve) => {
      let count = 0;
      const hear = () => ++count === 2 && resolve();
      frame.contentWindow!.addEventListener('error', hear);
      frame.contentWindow!.addEventListener('unhandledrejection', hear);
    });
    frame.contentDocument!.body.append(script);
    await both;
    // WebKit keeps the words of the frame's own error to itself.
    expect(heard).to.have.length(2);
    frame.remove();
  });

  it('counts calls of fetch and requests alike', async () => {
    const { steady } = await faultAddresses();
    const log = logFetches();
    try {
      await fetch(steady);
      await fetch(new Request(steady));
      expect(log.signals(steady)).to.have.length(2);
    } finally {
      log.stop();
    }
    await fetch(steady);
    expect(log.signals(steady)).to.have.length(2);
    expect(await faultCount(steady)).to.deep.equal({ requests: 3, broken: 0 });
  });
});
