/** What is on the photo's address: a picture of 1 × 1 pixel (PNG). */
export const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const experts = [
  ['ada-quill', 'Ada Quill', 'professor of tides at the Quill Institute'],
  ['ben-okafor', 'Ben Okafor', 'a harbor pilot for thirty years'],
  ['mei-lindqvist', 'Mei Lindqvist', 'author of “The Silted Basin”'],
  ['tomas-reyes', 'Tomás Reyes', 'director of the port authority'],
  ['ines-varga', 'Inés Varga', 'oyster farmer'],
] as const;

const sentences =
  'The harbor was last dredged when most of the ships that called there were half as long as those that wait outside it now. ' +
  'The port authority counts the hours that pilots lose to the tide, but it does not count the oyster beds downstream. ' +
  'Two of the four berths can be deepened without touching the sill, and that would serve nine ships in ten.';

const paragraph = (...content: unknown[]) => ({ t: 'p', c: content });

/** A feed as long as a real evening's: five experts, three paragraphs each, a photo, a correction, a related link; all invented. */
export function benchFeed(origin: string): object {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Daily Q&A',
    language: 'en',
    feed_url: `${origin}/feed.json`,
    _advisor: {
      version: 1,
      timezone: 'America/New_York',
      publisher: { name: 'The Sample Courier', url: 'https://sample.example/' },
    },
    items: [
      {
        id: 'https://sample.example/qa/new-harbor',
        url: 'https://sample.example/qa/new-harbor',
        title: 'Should the Harbor Be Dredged Again?',
        summary: 'Five views, all invented.',
        date_published: '2026-03-04T06:00:00-05:00',
        _advisor: {
          version: 1,
          id: 'new-harbor',
          date: '2026-03-04',
          series: { id: 'qa', name: 'Daily Q&A' },
          photo: {
            src: `${origin}/photo.png`,
            width: 800,
            height: 534,
            alt: 'A harbor',
            caption: 'The harbor at dawn.',
          },
          question: { id: 'question', body: [paragraph('Who gains, and who pays for it?')] },
          answers: experts.map(([id, name, affiliation]) => ({
            id,
            person: { name, affiliation },
            body: [
              paragraph(sentences),
              paragraph(
                'My own reading is ',
                { t: 'em', c: ['not'] },
                ` what was said. ${sentences}`,
              ),
              paragraph(
                'The survey ',
                { t: 'a', href: 'https://sample.example/survey', c: ['is public'] },
                '.',
              ),
            ],
          })),
          corrections: [
            { date: '2026-03-05T10:00:00-05:00', text: 'The basin is 12 meters deep.' },
          ],
          related: [{ title: 'The plan', url: 'https://sample.example/plan' }],
        },
      },
    ],
  };
}
