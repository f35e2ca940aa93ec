import type { FeedElement } from '../../src/elements/feed-element.js';

/** One element on show: its attributes, its content, and what is remarkable about it. */
export interface Specimen {
  readonly title: string;
  readonly about: string;
  readonly tag: 'advisor-issue' | 'advisor-question' | 'advisor-answer';
  readonly attributes: Readonly<Record<string, string>>;
  /** The words of the link inside. */
  readonly fallback?: string;
  /** Elements inside instead, for a layout of the page's own. */
  readonly inside?: readonly Pick<Specimen, 'tag' | 'attributes'>[];
  /** The language and direction of the page around. */
  readonly lang?: string;
  readonly dir?: 'rtl';
  /** What the page puts into the element's slots. */
  readonly slots?: Readonly<Record<string, string>>;
  /** Widths of its own, whatever the reader chose: one view for each. */
  readonly widths?: readonly string[];
  /** Brings the element into its state, where its feed alone does not. */
  readonly act?: (element: FeedElement) => void;
  readonly hasCode?: boolean;
}

/** Specimens with a heading. */
export interface Chapter {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly specimens: readonly Specimen[];
}

const sample = './sample/feed.json';
/** A discussion that is short and has no photo: all of it is in view. */
const short = './feeds/short.json';
const issue = { tag: 'advisor-issue', fallback: 'Read the discussion' } as const;
const question = { tag: 'advisor-question', fallback: 'Read today’s question' } as const;
const answer = { tag: 'advisor-answer', fallback: 'Read the answer' } as const;

/** Takes the place of an element that has given up with one that has not: the show goes on. */
function beginAgain(element: FeedElement): void {
  once(element, 'advisor-error', () => {
    const next = element.cloneNode(true) as FeedElement;
    beginAgain(next);
    element.replaceWith(next);
  });
}

const once = (element: FeedElement, type: 'advisor-load' | 'advisor-error', act: () => void) =>
  element.addEventListener(type, act, { once: true });

const elements: Chapter = {
  id: 'elements',
  title: 'Elements',
  about: 'Each beside the lines that put it there. One script, once on the page, is all they need.',
  specimens: [
    {
      ...issue,
      title: 'The whole discussion',
      about: 'Headline, photo, question and every answer.',
      attributes: { src: sample, issue: 'reservoir-water-price' },
      hasCode: true,
    },
    {
      ...question,
      title: 'The question as a teaser',
      about:
        'What is asked and who answers, with a link to the whole. Without `issue`, the latest.',
      attributes: { src: sample },
      hasCode: true,
    },
    {
      ...answer,
      title: 'One answer as a card',
      about:
        'By its id, which never changes. This one was given in Spanish, and keeps its language and quotation marks.',
      attributes: { src: sample, issue: 'port-automation', answer: 'anselmo-rivas-taborga' },
      hasCode: true,
    },
    {
      ...issue,
      title: 'A layout of your own',
      about:
        'With the smaller elements inside, the discussion shows nothing itself and hands itself down.',
      attributes: { src: sample },
      inside: [
        { tag: 'advisor-question', attributes: {} },
        { tag: 'advisor-answer', attributes: { answer: 'tobias-ferncastle' } },
      ],
      hasCode: true,
    },
    {
      ...question,
      title: 'An earlier discussion',
      about: 'By its date, or for good by its id.',
      attributes: { src: sample, issue: '2026-11-05' },
      hasCode: true,
    },
    {
      ...answer,
      title: 'Only when it is near',
      about: 'Asks for its feed when it comes near the viewport: the log at the end shows when.',
      attributes: {
        src: sample,
        issue: 'free-night-trams',
        answer: 'yevgenia-tolmach',
        loading: 'lazy',
      },
      hasCode: true,
    },
  ],
};

const layouts: Chapter = {
  id: 'layouts',
  title: 'Layouts',
  about:
    'One attribute each, at three widths: an element looks at the room that it has, not at the screen.',
  specimens: [
    {
      ...issue,
      title: 'layout="full"',
      about: 'The default. Where there is room, the photo stands beside the headline.',
      attributes: { src: sample, layout: 'full' },
      widths: ['280', '640', 'full'],
      hasCode: true,
    },
    {
      ...issue,
      title: 'layout="compact"',
      about: 'For a narrow place: no photo, and each answer folds to its name.',
      attributes: { src: short, layout: 'compact' },
      widths: ['280', '640'],
      hasCode: true,
    },
    {
      ...issue,
      title: 'layout="cards"',
      about: 'Answers side by side, as many as there is room for.',
      attributes: { src: short, layout: 'cards' },
      widths: ['280', '640', 'full'],
      hasCode: true,
    },
    {
      ...issue,
      title: 'collapse="4"',
      about: 'Of a longer answer four lines stay; the rest opens at a click.',
      attributes: { src: short, collapse: '4' },
      widths: ['280', '640'],
      hasCode: true,
    },
    {
      ...issue,
      title: 'navigation',
      about: 'Ways to the discussions before and after, which are fetched when asked for.',
      attributes: { src: sample, layout: 'compact', navigation: '' },
      widths: ['280', '640'],
      hasCode: true,
    },
  ],
};

const slots: Chapter = {
  id: 'slots',
  title: 'Slots',
  about: 'What the page puts among what the publisher sends: its own words, in its own style.',
  specimens: [
    {
      ...question,
      title: 'slot="header" and slot="footer"',
      about: 'Above and below everything, within the border.',
      attributes: { src: short },
      slots: {
        header: 'From our partners at The Sample Courier',
        footer: 'What do you say? Write to letters@marlow.example',
      },
      hasCode: true,
    },
    {
      ...issue,
      title: 'slot="after-question"',
      about: 'Between the question and the answers: a poll, a newsletter, an advertisement.',
      attributes: { src: short },
      slots: { 'after-question': 'Before you read on: how would you decide? 214 readers have.' },
      hasCode: true,
    },
    {
      ...issue,
      title: 'slot="loading"',
      about: 'In place of the grey lines while the feed is on its way.',
      attributes: { src: './rehearsed/hanging.json' },
      slots: { loading: 'Today’s discussion is on its way from The Sample Courier…' },
      act: beginAgain,
      hasCode: true,
    },
    {
      ...issue,
      title: 'slot="error"',
      about: 'In place of the element’s words for a failure, and of its button.',
      attributes: { src: './feeds/missing.json' },
      slots: { error: 'The discussion is having a day off. Yesterday’s is in the archive.' },
      hasCode: true,
    },
  ],
};

const states: Chapter = {
  id: 'states',
  title: 'States',
  about:
    'All real: feeds that fail, hang, grow old or hold something odd. Whatever happens, the link inside stays.',
  specimens: [
    { ...issue, title: 'idle', about: 'No feed was named.', attributes: {} },
    {
      ...issue,
      title: 'loading',
      about: 'The server does not answer; after eight seconds the element says so, and asks again.',
      attributes: { src: './rehearsed/hanging.json' },
      act: beginAgain,
    },
    { ...question, title: 'ready', about: 'The feed has come.', attributes: { src: sample } },
    {
      ...question,
      title: 'stale',
      about: 'It came, and then the server failed: what stood there still stands, with a note.',
      attributes: { src: './rehearsed/failing-later.json' },
      act: (element) => once(element, 'advisor-load', () => void element.refresh()),
    },
    {
      ...issue,
      title: 'failed: no such feed',
      about: 'The server answers 404.',
      attributes: { src: './feeds/missing.json' },
    },
    {
      ...issue,
      title: 'failed: not JSON',
      about: 'The server answers with a page.',
      attributes: { src: './feeds/broken.json' },
    },
    {
      ...issue,
      title: 'failed: no such discussion',
      about: 'The feed is there, and does not have it.',
      attributes: { src: sample, issue: '1999-12-31' },
    },
    {
      ...issue,
      title: 'Withdrawn',
      about: 'The newsroom took the discussion back. Its corrections stay.',
      attributes: { src: './rehearsed/withdrawn.json', issue: 'port-automation' },
    },
    {
      ...answer,
      title: 'An answer withdrawn',
      about: 'Its author keeps a name, its words are gone.',
      attributes: { src: './rehearsed/answer-withdrawn.json' },
    },
    {
      ...issue,
      title: 'An answer skipped',
      about: 'One that breaks the format is left out and counted; the others show.',
      attributes: { src: './rehearsed/answer-skipped.json' },
    },
    {
      ...issue,
      title: 'Any other JSON Feed',
      about: 'Without our extension it cannot be a discussion: its latest entry becomes a card.',
      attributes: { src: './feeds/plain.json' },
    },
  ],
};

const languages: Chapter = {
  id: 'languages',
  title: 'Languages',
  about: 'The interface speaks the language of the page around it, what is quoted keeps its own.',
  specimens: [
    {
      ...question,
      title: 'Spanish, on a Spanish page',
      about: '',
      attributes: { src: sample, issue: 'litio-salar' },
      lang: 'es',
      fallback: 'Leer la discusión',
    },
    {
      ...issue,
      title: 'Translated',
      about:
        'The same discussion in other languages: a link leads there; Spanish, whose feed is known, takes its place here.',
      attributes: { src: './rehearsed/translated.json' },
    },
    {
      ...issue,
      title: 'From right to left',
      about: 'An Arabic discussion on an Arabic page.',
      attributes: { src: './feeds/arabic.json' },
      lang: 'ar',
      dir: 'rtl',
      fallback: 'إلى النقاش',
    },
  ],
};

/** How a theme looks on a light or a dark page. */
export function themed(theme: string, scheme: string): Specimen {
  return { ...issue, title: `${theme}, ${scheme}`, about: '', attributes: { src: short } };
}

/** Everything on show, in order; the themes are added by what reads them. */
export const chapters: readonly Chapter[] = [elements, layouts, slots, states, languages];
