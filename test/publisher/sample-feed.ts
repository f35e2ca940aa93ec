type Fields = Record<string, unknown>;

/** A sample feed with one issue; people and places are invented. A value of its own at each call. */
export function sampleFeed(): Fields & { _advisor: Fields; items: Fields[] } {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Daily Q&A',
    language: 'en',
    _advisor: {
      version: 1,
      timezone: 'America/New_York',
      publisher: { name: 'The Sample Courier' },
      image_origins: ['https://news.example'],
      issue_template: 'issues/{id}.json',
    },
    items: [
      {
        id: 'https://news.example/qa/pier',
        url: 'https://news.example/qa/pier',
        title: 'Is the Old Pier Safe?',
        content_html: '<p>…</p>',
        date_published: '2026-03-04T17:00:00-05:00',
        authors: [{ name: 'Ada Quill' }],
        _advisor: {
          version: 1,
          id: 'pier',
          date: '2026-03-04',
          question: { id: 'question', body: [{ t: 'p', c: ['Is it safe?'] }] },
          answers: [
            {
              id: 'ada-quill',
              person: { name: 'Ada Quill', affiliation: 'dean' },
              body: [
                { t: 'p', c: ['It ', { t: 'em', c: ['is'] }, ' not.'] },
                { t: 'ul', c: [{ t: 'li', c: ['mud'] }] },
              ],
            },
          ],
          photo: {
            src: 'https://news.example/a.jpg',
            width: 1600,
            height: 900,
            alt: '',
            caption: 'A pier.',
          },
        },
      },
    ],
  };
}
