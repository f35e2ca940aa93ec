/** A feed in the published format, as `JSON.parse` would give it. Sample content with invented experts. */
export interface RawFeed {
  version: string;
  title: string;
  items: RawItem[];
  language?: string;
  _advisor?: Record<string, unknown>;
  [key: string]: unknown;
}
export interface RawItem {
  id: string;
  title?: string;
  _advisor?: RawExtension;
  [key: string]: unknown;
}
export interface RawExtension {
  version: number;
  id: string;
  date: string;
  question: { id: string; body?: unknown };
  answers: RawAnswer[];
  [key: string]: unknown;
}
export interface RawAnswer {
  id: string;
  person: Record<string, unknown>;
  body: unknown;
  [key: string]: unknown;
}

/** One answer of two paragraphs. */
export function rawAnswer(id: string, name: string, more: Record<string, unknown> = {}): RawAnswer {
  return {
    id,
    person: { name, affiliation: `professor of tides at the ${name} Institute` },
    body: [
      { t: 'p', c: [`First words of ${name}. `, { t: 'em', c: ['Stressed'] }, ' words.'] },
      { t: 'p', c: ['Second paragraph, last words.'] },
    ],
    ...more,
  };
}

/** One issue of three answers. */
export function rawItem(
  id: string,
  date: string,
  extension: Record<string, unknown> = {},
  plain: Record<string, unknown> = {},
): RawItem {
  return {
    id: `https://sample.example/qa/${id}`,
    url: `https://sample.example/qa/${id}`,
    title: `Should the Harbor of ${id} Be Dredged?`,
    summary: 'Three views.',
    language: 'en',
    ...plain,
    _advisor: {
      version: 1,
      id,
      date,
      series: { id: 'sample-qa', name: 'Sample Q&A' },
      question: { id: 'question', body: [{ t: 'p', c: ['Who gains, and who pays?'] }] },
      answers: [
        rawAnswer('ada-quill', 'Ada Quill'),
        rawAnswer('tomas-reyes', 'Tomás Reyes'),
        rawAnswer('mei-lindqvist', 'Mei Lindqvist'),
      ],
      ...extension,
    },
  };
}

/** A feed of two issues, the newest first: `new-harbor` of 2026-03-04, `old-harbor` of 2026-03-03. */
export function rawFeed(
  items: RawItem[] = [rawItem('new-harbor', '2026-03-04'), rawItem('old-harbor', '2026-03-03')],
  extension: Record<string, unknown> = {},
): RawFeed {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Sample Q&A',
    language: 'en',
    items,
    _advisor: {
      version: 1,
      timezone: 'America/New_York',
      publisher: { name: 'The Sample Courier', url: 'https://sample.example/' },
      image_origins: ['https://sample.example'],
      license: { name: 'All rights reserved', attribution: '© The Sample Courier' },
      ...extension,
    },
  };
}

/** Everything that an issue can hold. */
export const rich = {
  photo: {
    src: 'https://sample.example/harbor.jpg',
    width: 1600,
    height: 1067,
    alt: 'Two dredgers',
    caption: 'Dredgers last week.',
    credit: 'Photo: Port Authority',
    srcset: [{ src: 'https://sample.example/harbor-800.jpg', width: 800 }],
  },
  corrections: [{ date: '2026-03-05T09:00:00-05:00', text: 'The basin is 12 m deep, not 14.' }],
  notes: [{ t: 'p', c: ['Answers were edited for length.'] }],
  related: [{ title: 'The port’s plan', url: 'https://sample.example/plan' }],
  number: '128',
};
