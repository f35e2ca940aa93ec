import { rawAnswer, rawFeed, rawItem, rich, type RawFeed } from './sample-feed.js';

// Sample content with invented experts: as long, and of as many kinds, as a real evening's.

/** A paragraph of plain English prose, about 900 characters. */
export const prose =
  'The harbor was last dredged when most of the ships that called there were half as long as those that wait outside it now, ' +
  'and nobody who signed the papers then had thought of the mud that a deeper channel would draw in from the river. The port ' +
  'authority counts the hours that pilots lose to the tide, and it is right to count them, but it does not count the oyster beds ' +
  'downstream, nor what the town would pay to keep the basin open once the grant is spent. My own reading of the survey is that ' +
  'two of the four berths can be deepened without touching the sill, that this would serve nine ships in ten, and that the ' +
  'remaining one should go up the coast, where the water is deep already and the road is wide. It is not a heroic plan, yet it is ' +
  'the one that my students would still call sensible after ten winters, and I would sign it before the next storm comes in.';

const long = [
  { t: 'p', c: [prose] },
  { t: 'p', c: [prose] },
  {
    t: 'p',
    c: ['The survey ', { t: 'a', href: 'https://sample.example/survey', c: ['is public'] }, '.'],
  },
];

/** An issue that has everything: what is long, withdrawn, cut short, broken, in another language, and in a list. */
export function fullFeed(origin = location.origin): RawFeed {
  const photo = {
    ...rich.photo,
    src: `${origin}/demo/photos/free-night-trams.jpg`,
    srcset: [{ src: `${origin}/demo/photos/free-night-trams-800.jpg`, width: 800 }],
  };
  const answers = [
    rawAnswer('ada-quill', 'Ada Quill', { body: long }),
    rawAnswer('tomas-reyes', 'Tomás Reyes', {
      body: [{ t: 'p', c: ['No: the tide will not be hurried.'] }],
      excerpt: { more_url: 'https://sample.example/rest' },
    }),
    rawAnswer('mei-lindqvist', 'Mei Lindqvist', {
      lang: 'es',
      body: [{ t: 'p', c: ['Hay que dragarlo, pero despacio.'] }],
    }),
    rawAnswer('withdrawn', 'Otis Vane', { status: 'withdrawn' }),
    rawAnswer('lists', 'Ines Corvo', {
      body: [
        {
          t: 'ul',
          c: [
            { t: 'li', c: ['First.'] },
            { t: 'li', c: [{ t: 'em', c: ['Second.'] }] },
          ],
        },
        { t: 'quote', c: ['Said before.'] },
      ],
    }),
    rawAnswer('broken', ''),
  ];
  answers[1]!.person.url = 'https://sample.example/people/tomas-reyes';
  const translations = [
    { lang: 'es', url: 'https://sample.example/es/puerto', feed: `${origin}/feeds/spanish` },
    { lang: 'ar', url: 'https://sample.example/ar/mina' },
  ];
  return rawFeed(
    [
      rawItem('new-harbor', '2026-03-04', { ...rich, photo, answers, translations }),
      rawItem('old-harbor', '2026-03-03'),
      rawItem('first-harbor', '2026-03-02'),
    ],
    { license: { name: 'CC', url: 'https://sample.example/license', attribution: '© Courier' } },
  );
}
