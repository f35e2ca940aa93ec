import { expect } from '@open-wc/testing';
import '../../src/define.js';
import { fullFeed } from '../support/full-issue.js';
import { layouts, names, part, parts, placed, type Placed } from '../support/placed.js';
import { rawAnswer, rawFeed, rawItem } from '../support/sample-feed.js';

/** What changes on the page, in the element and in its shadow root, while it asks again. */
async function refresh(element: Placed, feed: unknown): Promise<MutationRecord[]> {
  const all = { attributes: true, characterData: true, childList: true, subtree: true };
  const changes: MutationRecord[] = [];
  const observer = new MutationObserver((records) => changes.push(...records));
  observer.observe(element, all);
  observer.observe(element.shadowRoot!, all);
  // The same words, and another document: nothing of it is the same object.
  await fetch(element.src!, { method: 'PUT', body: JSON.stringify(feed) });
  await element.refresh();
  await element.updateComplete;
  return [...changes, ...observer.takeRecords()];
}

describe('a refresh', () => {
  for (const name of names) {
    for (const layout of layouts) {
      it(`that brings the same discussion changes nothing in <${name}>, layout ${layout}`, async () => {
        const attributes = {
          layout,
          collapse: '3',
          ...(name === 'advisor-answer' && { index: '1' }),
        };
        const element = await placed(name, { attributes });
        expect(await refresh(element, fullFeed())).to.deep.equal([]);
      });
    }
  }

  it('that brings one answer in other words changes that answer alone', async () => {
    const people = ['ada-quill', 'bo-reed', 'cy-vane'];
    const feed = (words: string) =>
      rawFeed([
        rawItem('new-harbor', '2026-03-04', {
          answers: people.map((id) =>
            rawAnswer(id, id, {
              body: [{ t: 'p', c: [id === 'bo-reed' ? words : 'As before.'] }],
            }),
          ),
        }),
      ]);
    const element = await placed('advisor-issue', { feed: feed('First thought.') });
    const changes = await refresh(element, feed('Second thought.'));
    expect(part(element, 'answers').textContent).to.include('Second thought.');
    const [, second] = parts(element, 'answer').filter(({ localName }) => localName === 'article');
    expect(changes.map(({ type }) => type)).to.deep.equal(['characterData']);
    expect(changes.every(({ target }) => second!.contains(target))).to.equal(true);
  });
});
