import { expect } from '@open-wc/testing';
import type { FeedError } from '../../src/feed/feed-error.js';
import { parseFeed } from '../../src/feed/parse-feed.js';
import { selectIssue } from '../../src/feed/select-issue.js';
import { rawFeed, rawItem, type RawItem } from '../support/sample-feed.js';

const select = (items: RawItem[], key?: string) => selectIssue(parseFeed(rawFeed(items)), key);

function refusal(items: RawItem[], key?: string): FeedError {
  try {
    select(items, key);
  } catch (error) {
    return error as FeedError;
  }
  throw new Error('something was found');
}

describe('selectIssue', () => {
  const old = rawItem('old', '2026-03-03');
  const morning = rawItem(
    'morning',
    '2026-03-04',
    {},
    { date_published: '2026-03-04T09:00:00-05:00' },
  );
  const noon = rawItem('noon', '2026-03-04', {}, { date_published: '2026-03-04T15:00:00Z' });

  it('takes the newest for latest, whatever the order in the feed', () => {
    expect(select([old, noon, morning]).id).to.equal('noon');
    expect(select([morning, noon, old], 'latest').id).to.equal('noon');
  });

  it('takes an id before a date', () => {
    expect(select([rawItem('2026-03-03', '2026-03-05'), old], '2026-03-03').date).to.equal(
      '2026-03-05',
    );
  });

  it('finds an issue by its date', () => {
    expect(select([noon, old], '2026-03-03').id).to.equal('old');
  });

  it('finds an issue by its own address, and by no other', () => {
    const { url } = select([noon, old], 'old') as { url: string };
    expect(select([noon, old], url).id).to.equal('old');
    expect(refusal([noon, old], `${url}/`).code).to.equal('not-found');
  });

  it('names both issues when two share the date that is asked for', () => {
    const { code, message, detail } = refusal([morning, noon, old], '2026-03-04');
    expect(code).to.equal('ambiguous');
    expect(detail).to.equal('morning, noon');
    expect(message).to.contain('morning').and.to.contain('noon');
  });

  it('says what was not found', () => {
    expect(refusal([old], 'other')).to.include({ code: 'not-found', detail: 'other' });
    expect(refusal([old], '2020-01-01')).to.include({ code: 'not-found', detail: '2020-01-01' });
    expect(refusal([]).code).to.equal('not-found');
  });

  it('passes over a withdrawn issue for latest, and finds it by id', () => {
    const withdrawn = rawItem('oops', '2026-03-09', { status: 'withdrawn' });
    expect(select([withdrawn, old]).id).to.equal('old');
    expect(select([withdrawn, old], 'oops').id).to.equal('oops');
  });

  it('reports the broken issue that was asked for, and no other', () => {
    const broken = rawItem('broken', '2026-03-09', { answers: 1 });
    expect(refusal([broken, old], 'broken').path).to.equal('/items/0/_advisor/answers');
    expect(refusal([broken, old]).path).to.equal('/items/0/_advisor/answers');
    expect(select([broken, old], 'old').id).to.equal('old');
  });
});
