import type { FeedElement } from '../../src/elements/feed-element.js';
import { feedAddress } from './feed-address.js';
import { failRequests, gone } from './flaky-fetch.js';
import { once } from './once.js';
import { rawAnswer, rawFeed, rawItem, rich } from './sample-feed.js';

const long = 'A long answer goes on and on, for there is a great deal to be said of it. '.repeat(9);

/** An issue with everything that an issue can hold; the reader comes by the address of its second answer. */
const feed = rawFeed([
  rawItem('harbor', '2026-03-04', {
    ...rich,
    question: {
      id: 'question',
      body: [
        { t: 'p', c: ['Who ', { t: 'a', href: 'https://sample.example/', c: ['gains'] }, '?'] },
      ],
    },
    translations: [{ lang: 'es', url: 'https://sample.example/es' }],
    answers: [
      rawAnswer('ada-quill', 'Ada Quill', { body: [{ t: 'p', c: [long] }] }),
      rawAnswer('tomas-reyes', 'Tomás Reyes', {
        person: {
          name: 'Tomás Reyes',
          affiliation: 'pilot',
          url: 'https://sample.example/reyes',
        },
        body: [{ t: 'p', c: [long, { t: 'a', href: 'https://sample.example/', c: ['a source'] }] }],
      }),
      rawAnswer('mei-lindqvist', 'Mei Lindqvist', { status: 'withdrawn', body: [] }),
    ],
  }),
]);

/** The address of the answer that is marked. */
export const markedAnswer = '#advisor-harbor-tomas-reyes';

type Tag = 'advisor-issue' | 'advisor-question' | 'advisor-answer';
type Scene = (page: HTMLElement) => Promise<FeedElement>;

async function shown(page: HTMLElement, tag: Tag, attributes: Record<string, string>) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.innerHTML = '<a href="https://sample.example/">Read the discussion</a>';
  const { src } = attributes;
  const isThere = src && once(element, src.includes('status') ? 'advisor-error' : 'advisor-load');
  if (!src) element.data = feed;
  page.append(element);
  await isThere;
  await element.updateComplete;
  return element;
}

/** The elements as a reader may come upon them. */
export const scenes: Record<string, Scene> = {
  full: (page) => shown(page, 'advisor-issue', {}),
  folded: (page) => shown(page, 'advisor-issue', { collapse: '2' }),
  compact: (page) => shown(page, 'advisor-issue', { layout: 'compact' }),
  cards: (page) => shown(page, 'advisor-issue', { layout: 'cards' }),
  question: (page) => shown(page, 'advisor-question', {}),
  answer: (page) => shown(page, 'advisor-answer', { answer: 'tomas-reyes' }),
  failed: (page) => shown(page, 'advisor-issue', { src: feedAddress('sample', { status: 404 }) }),
  stale: async (page) => {
    const element = await shown(page, 'advisor-issue', { src: feedAddress('sample') });
    const recover = failRequests(gone);
    await element.refresh().finally(recover);
    await element.updateComplete;
    return element;
  },
};
