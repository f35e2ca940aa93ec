import { expect } from '@open-wc/testing';
import { loadNeighbour } from '../../src/client/load-neighbour.js';
import { FeedError } from '../../src/feed/feed-error.js';
import type { Issue } from '../../src/feed/issue.js';
import { parseFeed } from '../../src/feed/parse-feed.js';
import { impatient } from '../support/impatient.js';
import { rawFeed, rawItem } from '../support/sample-feed.js';

const { signal } = new AbortController();

/** The issue of that id and day, as an element has it. */
const issue = (id: string, date: string) =>
  parseFeed(rawFeed([rawItem(id, date)])).items[0] as Issue;

/** Issues of those days (YYYY-MM-DD), each with its day for an id, preceded by a `d`. */
const days = (...dates: string[]) => dates.map((date) => rawItem(`d${date}`, date));

type Answer = Parameters<typeof rawFeed>[0] | number;

let publishers = 0;

/** What a publisher's server has by path; a number is a status, and what is not there is 404. */
function publish(feed: Answer, months: Record<string, Answer> = {}, template = true) {
  const home = `https://publisher-${publishers++}.example/`;
  const real = window.fetch;
  const asked: string[] = [];
  let underWay = 0;
  window.fetch = async (url) => {
    const path = (url as string).slice(home.length);
    asked.push(path);
    underWay++;
    expect(underWay, 'requests at once').to.equal(1);
    await new Promise((resolve) => setTimeout(resolve));
    underWay--;
    const answer = path === 'feed.json' ? feed : (months[path.slice(0, 7)] ?? 404);
    const extension = template ? { archive_template: '{month}.json' } : {};
    return typeof answer === 'number'
      ? new Response(null, { status: answer })
      : new Response(JSON.stringify(rawFeed(answer, extension)));
  };
  const find = async (id: string, step: -1 | 1) => {
    const date = id.slice(1);
    const found = loadNeighbour(`${home}feed.json`, issue(id, date), step, { signal });
    return found.then(
      (issue) => issue.id,
      (error: unknown) => {
        if (error instanceof FeedError && error.code === 'not-found') return undefined;
        throw error;
      },
    );
  };
  return { asked, find, restore: () => (window.fetch = real) };
}

describe('loadNeighbour', () => {
  impatient();
  let publisher: ReturnType<typeof publish>;
  afterEach(() => publisher.restore());

  it('takes the neighbours from the feed, for one request in all', async () => {
    publisher = publish(days('2026-03-02', '2026-03-03', '2026-03-04'));
    const { find, asked } = publisher;
    expect(await find('d2026-03-03', -1)).to.equal('d2026-03-02');
    expect(await find('d2026-03-03', 1)).to.equal('d2026-03-04');
    expect(asked).to.deep.equal(['feed.json']);
  });

  it('knows without a request that nothing is newer than the newest', async () => {
    publisher = publish(days('2026-03-03', '2026-03-04'));
    expect(await publisher.find('d2026-03-04', 1)).to.equal(undefined);
    expect(publisher.asked).to.deep.equal(['feed.json']);
  });

  it('goes on in the archive where the feed ends, first in the same month', async () => {
    publisher = publish(days('2026-03-03', '2026-03-04'), {
      '2026-03': days('2026-03-04', '2026-03-03', '2026-03-02'),
    });
    expect(await publisher.find('d2026-03-03', -1)).to.equal('d2026-03-02');
    expect(publisher.asked).to.deep.equal(['feed.json', '2026-03.json']);
  });

  it('goes from month to month, over the turn of a year and over months without a file', async () => {
    const months = {
      '2026-02': days('2026-02-27'),
      '2025-11': days('2025-11-03', '2025-11-28', '2025-11-05'),
    };
    publisher = publish(days('2026-03-04'), months);
    const { find, asked } = publisher;
    expect(await find('d2026-02-27', -1)).to.equal('d2025-11-28');
    expect(asked.splice(0)).to.deep.equal(
      ['feed', '2026-02', '2026-01', '2025-12', '2025-11'].map((name) => `${name}.json`),
    );
    expect(await find('d2025-11-28', 1)).to.equal('d2026-02-27');
    // What has come once is kept; what was not there may be by now.
    expect(asked.filter((name) => !/2025-12|2026-01/.test(name))).to.deep.equal([]);
  });

  it('asks no further than the next one, which may be the newest', async () => {
    publisher = publish(days('2026-03-04'), { '2026-03': days('2026-03-04') });
    expect(await publisher.find('d2026-01-05', 1)).to.equal('d2026-03-04');
    expect(publisher.asked).to.deep.equal(
      ['feed', '2026-01', '2026-02', '2026-03'].map((name) => `${name}.json`),
    );
  });

  it('gives up after the 12 months before', async () => {
    publisher = publish(days('2026-03-04'), { '2025-02': days('2025-02-03') });
    expect(await publisher.find('d2026-03-04', -1)).to.equal(undefined);
    expect(publisher.asked).to.have.length(14);
    expect(publisher.asked.at(-1)).to.equal('2025-03.json');
  });

  it('says what is wrong when a month cannot be had, unless it is not there', async () => {
    publisher = publish(days('2026-03-04'), { '2026-03': 410, '2026-02': 403 });
    let error: unknown;
    await publisher.find('d2026-03-04', -1).catch((cause: unknown) => (error = cause));
    expect(error).to.include({ code: 'http', detail: '403' });
  });

  it('asks nobody else where the feed has no archive', async () => {
    publisher = publish(days('2026-03-04'), {}, false);
    expect(await publisher.find('d2026-03-04', -1)).to.equal(undefined);
    expect(await publisher.find('d2025-03-04', 1)).to.equal(undefined);
    expect(publisher.asked).to.deep.equal(['feed.json']);
  });
});
