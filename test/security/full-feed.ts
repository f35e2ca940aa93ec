import { rawFeed, rawItem, type RawFeed } from '../support/sample-feed.js';

/** The address of every picture in the full feed: on the test server, which each strict page of the tests allows. */
export const picture = () => `${location.origin}/host/advisor.js?picture`;

const image = () => ({
  src: picture(),
  width: 1600,
  height: 900,
  srcset: [{ src: `${picture()}&narrow`, width: 800 }],
});

const organization = (name: string) => ({ name, url: 'https://sample.example/', logo: image() });

const license = () => ({
  name: 'All rights reserved',
  url: 'https://sample.example/terms',
  attribution: '© The Sample Courier',
});

const body = () => [
  {
    t: 'p',
    c: [
      'Plain, ',
      { t: 'em', c: ['stressed, '] },
      { t: 'strong', c: ['strong, ', { t: 'em', c: ['nested, '] }] },
      { t: 'a', href: 'https://sample.example/source', c: ['linked'] },
      { t: 'span', lang: 'fr', c: [', en français'] },
      { t: 'newer', c: [', newer.'] },
    ],
  },
  { t: 'quote', c: ['Quoted.'] },
  { t: 'ul', c: [{ t: 'li', c: ['A point.'] }] },
  { t: 'ol', c: [{ t: 'li', c: ['A step.'] }] },
  { t: 'table', c: ['A newer block.'] },
];

const answer = () => ({
  id: 'ada-quill',
  person: {
    id: 'ada-quill',
    name: 'Ada Quill',
    affiliation: 'professor of tides',
    organization: organization('Tidal Institute'),
    url: 'https://sample.example/ada',
    avatar: image(),
  },
  body: body(),
  lang: 'en',
  translated_from: 'pt',
  excerpt: { more_url: 'https://sample.example/qa/harbor#ada-quill' },
  status: 'published',
  date_added: '2026-03-04T09:00:00-05:00',
});

/** A feed of one issue in which every field of the format is filled; a new object at each call. */
export function fullFeed(): RawFeed {
  const issue = rawItem(
    'harbor',
    '2026-03-04',
    {
      number: '128',
      status: 'published',
      question: { id: 'question', body: body() },
      answers: [answer(), { ...answer(), id: 'mei-lindqvist', person: { name: 'Mei Lindqvist' } }],
      photo: { ...image(), alt: 'Two dredgers', caption: 'Dredgers.', credit: 'Port Authority' },
      corrections: [
        { date: '2026-03-05T09:00:00-05:00', text: 'It is 12 m deep.', answer: 'ada-quill' },
      ],
      notes: body(),
      translations: [
        {
          lang: 'es',
          url: 'https://sample.example/es/qa/harbor',
          feed: 'https://sample.example/es/feed.json',
        },
      ],
      related: [{ title: 'The port’s plan', url: 'https://sample.example/plan' }],
      canonical_url: 'https://sample.example/qa/harbor',
      license: license(),
    },
    {
      external_url: 'https://sample.example/elsewhere',
      content_text: 'As text.',
      content_html: '<p>As HTML.</p>',
      date_published: '2026-03-04T09:00:00-05:00',
      date_modified: '2026-03-05T09:00:00-05:00',
      image: picture(),
      banner_image: picture(),
      tags: ['tides'],
      authors: [{ name: 'Ada Quill', url: 'https://sample.example/ada', avatar: picture() }],
      attachments: [{ url: 'https://sample.example/qa.pdf', mime_type: 'application/pdf' }],
    },
  );
  return {
    ...rawFeed([issue], {
      about: 'https://sample.example/format',
      issue_template: 'issues/{id}.json',
      archive_template: 'archive/{month}.json',
      image_origins: [location.origin, 'https://pictures.example'],
      publisher: organization('The Sample Courier'),
      license: license(),
    }),
    home_page_url: 'https://sample.example/',
    feed_url: `${location.origin}/feed.json`,
    next_url: 'https://sample.example/archive.json',
    icon: picture(),
    favicon: picture(),
    description: 'Three views a day.',
    user_comment: 'For machines.',
  };
}

/** The same with less to read: still every field, but one answer, and every kind of block in that one alone. */
export function shortFeed(): RawFeed {
  const feed = fullFeed();
  const ours = feed.items[0]!._advisor!;
  ours.answers.length = 1;
  ours.question.body = body().slice(0, 1);
  ours.notes = body().slice(0, 1);
  return feed;
}

/** A plain JSON Feed, without anything of ours. */
export function plainFeed(): RawFeed {
  const { _advisor, items, ...plain } = fullFeed();
  void _advisor;
  return {
    ...plain,
    items: items.map(({ _advisor: ours, ...item }) => {
      void ours;
      return item;
    }),
  };
}

/** A feed of a version that is not known yet. */
export function newerFeed(): RawFeed {
  const feed = fullFeed();
  return {
    ...feed,
    _advisor: { ...feed._advisor, version: 2 },
    items: feed.items.map((item) => ({ ...item, _advisor: { ...item._advisor!, version: 2 } })),
  };
}
