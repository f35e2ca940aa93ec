import { crc32, deflateSync } from 'node:zlib';

/** A chunk of a PNG (Portable Network Graphics, third edition, section 5.3). */
function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length);
  ends.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}

const [width, height] = [800, 534];

/** What is on the photo's address: a picture of grey squares (PNG), for a browser counts no plain one as the largest paint. */
export const picture = (() => {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width);
  header.writeUInt32BE(height, 4);
  header[8] = 8;
  const rows = Buffer.alloc((width + 1) * height);
  for (let at = 0; at < rows.length; at++) {
    const [x, y] = [at % (width + 1), Math.floor(at / (width + 1))];
    // The first byte of each row names its filter: none.
    if (x) rows[at] = (((x >> 2) * 7919 + (y >> 2) * 104_729) * 31) % 251;
  }
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const chunks = [
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ];
  return Buffer.concat([signature, ...chunks]);
})();

const experts = [
  ['Ada Quill', 'professor of tides at the Quill Institute'],
  ['Ben Okafor', 'a harbor pilot for thirty years'],
  ['Mei Lindqvist', 'author of “The Silted Basin”'],
  ['Tomás Reyes', 'director of the port authority'],
  ['Inés Varga', 'oyster farmer'],
] as const;

const sentences =
  'The harbor was last dredged when most of the ships that called there were half as long as those that wait outside it now. ' +
  'The port authority counts the hours that pilots lose to the tide, but it does not count the oyster beds downstream. ' +
  'Two of the four berths can be deepened without touching the sill, and that would serve nine ships in ten.';

const paragraph = (...content: unknown[]) => ({ t: 'p', c: content });

function personAt(at: number) {
  const [name, affiliation] = experts[at % experts.length]!;
  return { name, affiliation };
}

/** A feed as long as a real evening's: five answers of three paragraphs (or as many as it is told), a photo, a correction, a related link; all invented. */
export function benchFeed(origin: string, answers: number = experts.length): object {
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
          answers: Array.from({ length: answers }, (_, at) => ({
            id: `answer-${at}`,
            person: personAt(at),
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
