import { rawFeed, rawItem, type RawFeed } from '../support/sample-feed.js';

type Words = Record<string, unknown>;
const p = (...c: unknown[]) => ({ t: 'p', c });
const li = (...c: unknown[]) => ({ t: 'li', c });

const size = { width: 1200, height: 800 };

/** A feed of one short issue that holds what an issue can hold (invented, and it says so). */
const feed = (language: string, license: string, plain: Words, extension: Words): RawFeed => ({
  ...rawFeed(
    [
      rawItem(
        'harbor',
        '2026-03-04',
        { number: '128', ...extension },
        { summary: undefined, language, ...plain },
      ),
    ],
    { license: { name: 'Sample', attribution: license } },
  ),
  language,
});

/** In English, with one answer in Spanish; `src` is the address of the photo. */
export const english = (src: string) =>
  feed(
    'en',
    '© Sample Courier. Every person is invented.',
    {
      title: 'Should the Harbor Be Dredged Again?',
      summary: 'Two views, both invented.',
    },
    {
      photo: {
        ...size,
        src,
        alt: 'A dredger at work before sunset',
        caption: 'A dredger at work.',
        credit: 'Drawing: Courier',
      },
      question: {
        id: 'question',
        body: [
          p('Port Sample wants a deeper channel. ', {
            t: 'strong',
            c: ['Who gains, and who pays?'],
          }),
        ],
      },
      answers: [
        {
          id: 'ada-quill',
          person: {
            name: 'Ada M. Quill',
            url: 'https://sample.example/ada-quill',
            affiliation:
              'professor of tides at the Sample Institute, formerly deputy secretary for harbors and canals',
          },
          body: [
            p(
              'The port’s own ',
              { t: 'a', href: 'https://sample.example/plan', c: ['plan of 2025'] },
              ' counts every ship that could come in at low tide, and leaves two things out:',
            ),
            {
              t: 'ul',
              c: [
                li('what the sand is worth;'),
                li('where the herring ', { t: 'em', c: ['would'] }, ' go.'),
              ],
            },
            { t: 'quote', c: ['A channel is never dug once.'] },
            p('So the pilots say.'),
          ],
        },
        {
          id: 'tomas-reyes-ferro',
          lang: 'es',
          person: {
            name: 'Tomás Reyes-Ferro',
            affiliation: 'Sample Chamber of Shipping',
          },
          body: [p('Sin calado no hay comercio.'), p('Que se drague.')],
        },
      ],
      corrections: [
        { date: '2026-03-05T09:00:00-05:00', text: 'The basin is 12 meters deep, not 14.' },
      ],
      notes: [p('Answers were edited for length.')],
      related: [{ title: 'The port’s plan', url: 'https://sample.example/plan' }],
    },
  );

/** From right to left, in Hebrew, with a name and a sentence in English. */
export const hebrew = (src: string) =>
  feed(
    'he',
    '© Sample Courier. כל האנשים בדויים.',
    {
      title: 'האם להעמיק שוב את נמל הדוגמה?',
      summary: 'שתי דעות בדויות על מחירו של נתיב עמוק יותר.',
    },
    {
      photo: {
        ...size,
        src,
        alt: 'מחפר בעבודה לפני השקיעה',
        caption: 'מחפר ליד נמל הדוגמה בשבוע שעבר.',
        credit: 'איור: Sample Courier',
      },
      question: {
        id: 'question',
        body: [p('נמל הדוגמה מבקש להעמיק את הנתיב. מי מרוויח ומי משלם?')],
      },
      answers: [
        {
          id: 'noa-dugma',
          person: {
            name: 'נועה דוגמה',
            affiliation: 'פרופסור לגאות ושפל במכון הדוגמה, לשעבר סגנית השר לנמלים ולנתיבי מים',
          },
          body: [
            p('התוכנית סופרת את האוניות ושוכחת את הדגים. חסרים בה שני דברים:'),
            { t: 'ul', c: [li('שוויו של החול;'), li('מי ישמור על הנתיב בכל שנה.')] },
            { t: 'quote', c: ['נתיב אינו נחפר פעם אחת.'] },
          ],
        },
        {
          id: 'ada-quill',
          lang: 'en',
          person: { name: 'Ada M. Quill', affiliation: 'Sample Institute' },
          body: [p('Dig, and publish the accounts.')],
        },
      ],
      corrections: [{ date: '2026-03-05T09:00:00-05:00', text: 'עומק האגן 12 מטרים, לא 14.' }],
      notes: [p('התשובות קוצרו.')],
      related: [{ title: 'תוכנית הנמל', url: 'https://sample.example/plan' }],
    },
  );
