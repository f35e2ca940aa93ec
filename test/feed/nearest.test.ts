import { expect } from '@open-wc/testing';
import type { Issue } from '../../src/feed/issue.js';
import { nearest } from '../../src/feed/nearest.js';
import { parseFeed } from '../../src/feed/parse-feed.js';
import { selectIssue } from '../../src/feed/select-issue.js';
import { rawFeed, rawItem, type RawItem } from '../support/sample-feed.js';

/** The ids before and after an issue of these, the older first. */
function around(id: string, items: RawItem[]): (string | undefined)[] {
  const feed = parseFeed(rawFeed(items));
  const issue = selectIssue(feed, id) as Issue;
  return [nearest(feed.items, issue, -1)?.id, nearest(feed.items, issue, 1)?.id];
}

describe('the neighbours of an issue', () => {
  const monday = rawItem('monday', '2026-03-02');
  const tuesday = rawItem('tuesday', '2026-03-03');
  const wednesday = rawItem('wednesday', '2026-03-04');

  it('are the one before and the one after it in time, whatever the order in the feed', () => {
    expect(around('tuesday', [tuesday, wednesday, monday])).to.deep.equal(['monday', 'wednesday']);
    expect(around('monday', [tuesday, wednesday, monday])).to.deep.equal([undefined, 'tuesday']);
    expect(around('wednesday', [monday, tuesday, wednesday])).to.deep.equal(['tuesday', undefined]);
  });

  it('are told apart within a day by the moment of their publication', () => {
    const at = (id: string, date_published: string) =>
      rawItem(id, '2026-03-03', {}, { date_published });
    const morning = at('morning', '2026-03-03T09:00:00Z');
    const noon = at('noon', '2026-03-03T12:00:00Z');
    const night = at('night', '2026-03-03T22:00:00Z');
    expect(around('noon', [night, noon, morning, monday])).to.deep.equal(['morning', 'night']);
  });

  it('pass over what is withdrawn and what breaks the format', () => {
    const withdrawn = rawItem('oops', '2026-03-03', { status: 'withdrawn' });
    const broken = rawItem('broken', '2026-03-03', { answers: 1 });
    expect(around('monday', [monday, withdrawn, broken, wednesday])).to.deep.equal([
      undefined,
      'wednesday',
    ]);
    expect(around('oops', [monday, withdrawn, broken, wednesday])).to.deep.equal([
      'monday',
      'wednesday',
    ]);
  });

  it('are found for an issue that is not among them', () => {
    const { items } = parseFeed(rawFeed([wednesday, monday]));
    const elsewhere = selectIssue(parseFeed(rawFeed([tuesday]))) as Issue;
    expect(nearest(items, elsewhere, -1)?.id).to.equal('monday');
    expect(nearest(items, elsewhere, 1)?.id).to.equal('wednesday');
  });

  it('may be cards, if there is a key to ask for them by', () => {
    const card = { title: 'A card', date_published: '2026-03-02T09:00:00Z' };
    const { items } = parseFeed({
      ...rawFeed([wednesday]),
      items: [wednesday, { ...card, id: 'https://sample.example/qa/card' }, card],
    });
    const issue = selectIssue({ items }, 'wednesday') as Issue;
    expect(nearest(items, issue, -1)?.id).to.equal('https://sample.example/qa/card');
  });
});
