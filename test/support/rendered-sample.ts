/** A feed as its publisher sends it, with a photo on the given origin; everybody in it is invented. */
export function sampleDocument(origin: string): object {
  const paragraph = (text: string) => ({ t: 'p', c: [text] });
  const answer = (id: string, name: string, text: string) => ({
    id,
    person: { name, affiliation: 'a sample of an affiliation' },
    body: [
      paragraph(text),
      paragraph('And a second paragraph, of a few more words than the first.'),
    ],
  });
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
        title: 'Should the Harbor Be Dredged Again? </script> & "so on"',
        summary: 'Three views, all invented.',
        content_html: '<p>…</p>',
        date_published: '2026-03-04T06:00:00-05:00',
        _advisor: {
          version: 1,
          id: 'new-harbor',
          date: '2026-03-04',
          series: { id: 'qa', name: 'Daily Q&A' },
          photo: {
            src: `${origin}/photo.jpg`,
            width: 800,
            height: 534,
            alt: 'A harbor',
            caption: 'The harbor at dawn.',
          },
          question: { id: 'question', body: [paragraph('Who gains, and who pays <b>for it</b>?')] },
          answers: [
            answer(
              'ada-quill',
              'Ada Quill',
              'The basin silts up faster than it did, and “nobody” asked why.',
            ),
            answer('ben-okafor', 'Ben Okafor', 'Ask the pilots first; then ask them again.'),
            { ...answer('mei-lindqvist', 'Mei Lindqvist', 'No.'), status: 'withdrawn' },
          ],
          corrections: [
            { date: '2026-03-05T10:00:00-05:00', text: 'The basin is 12 meters deep.' },
          ],
          related: [{ title: 'The plan', url: 'https://sample.example/plan' }],
        },
      },
    ],
  };
}
