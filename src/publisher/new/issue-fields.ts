/** A field of the front matter, explained. */
export interface IssueField {
  readonly key: string;
  readonly isRequired?: true;
  /** Sentences, without line breaks. */
  readonly about: string;
  /** A value as YAML writes it; for an optional field an example. */
  readonly example?: string;
  /** What it holds. */
  readonly fields?: readonly IssueField[];
  /** Says that it is a list of them. */
  readonly isList?: true;
}

const offset = '2026-03-04T17:00:00-05:00';

const image: readonly IssueField[] = [
  {
    key: 'src',
    isRequired: true,
    about: 'The address of the picture, https.',
    example: 'https://news.example/ada.jpg',
  },
  { key: 'width', isRequired: true, about: 'In pixels.', example: '400' },
  { key: 'height', isRequired: true, about: 'In pixels.', example: '400' },
  {
    key: 'srcset',
    about: 'The same picture in other sizes, at most 8.',
    isList: true,
    fields: [
      {
        key: 'src',
        isRequired: true,
        about: 'The address of this size.',
        example: 'https://news.example/ada-200.jpg',
      },
      { key: 'width', isRequired: true, about: 'In pixels.', example: '200' },
    ],
  },
];

const status = (what: string, about: string): IssueField => ({
  key: 'status',
  about: `“withdrawn” takes the ${what} back and keeps its key. ${about}`,
  example: 'withdrawn',
});

const answer: readonly IssueField[] = [
  {
    key: 'id',
    isRequired: true,
    about:
      'The key of the answer, as a rule the name: small letters, digits and hyphens, like ada-quill. Never changed later.',
  },
  { key: 'name', isRequired: true, about: 'The name as readers see it, at most 200 characters.' },
  {
    key: 'affiliation',
    about: 'What the expert is, and where; at most 500 characters.',
    example: 'professor of coastal engineering at Northgate University',
  },
  {
    key: 'organization',
    about: 'Where the expert works, for machines.',
    fields: [
      { key: 'name', isRequired: true, about: 'Its name.', example: 'Northgate University' },
      { key: 'url', about: 'Its site.', example: 'https://northgate.example/' },
      { key: 'logo', about: 'Its logo.', fields: image },
    ],
  },
  { key: 'url', about: "The expert's own page.", example: 'https://northgate.example/quill' },
  { key: 'avatar', about: "The expert's picture.", fields: image },
  {
    key: 'lang',
    about: 'The language of the answer where it is not that of the issue (BCP 47).',
    example: 'es',
  },
  {
    key: 'translated_from',
    about: 'The language that the answer was translated from.',
    example: 'pt-BR',
  },
  {
    key: 'more_url',
    about: 'Where the rest is, for an answer that is cut short.',
    example: 'https://news.example/qa/harbor-dredging',
  },
  status('answer', 'Its words are published no more.'),
  {
    key: 'date_added',
    about: 'When it was added, for an answer that came later; with its offset.',
    example: offset,
  },
];

/** Every field of an issue's front matter, in the order of the page. */
export const issueFields: readonly IssueField[] = [
  {
    key: 'id',
    isRequired: true,
    about:
      'The key of the issue: small letters, digits and hyphens, at most 64, like harbor-dredging. Assigned once, never used again.',
  },
  {
    key: 'date',
    isRequired: true,
    about: "The day of the issue in the feed's time zone, YYYY-MM-DD.",
  },
  { key: 'title', isRequired: true, about: 'The headline, at most 300 characters.' },
  {
    key: 'summary',
    about: 'The deck: one sentence under the headline.',
    example: "Five views on the port authority's plan.",
  },
  { key: 'language', about: "The language of the issue (BCP 47); else the feed's.", example: 'en' },
  {
    key: 'publish_at',
    about:
      'Until this moment, with its offset (RFC 3339), the issue is left out of everything that is built.',
    example: offset,
  },
  {
    key: 'published',
    about: 'When it was published, with the offset (RFC 3339); on the day of “date”.',
    example: offset,
  },
  {
    key: 'modified',
    about: 'When it was last changed, with the offset.',
    example: '2026-03-05T09:00:00-05:00',
  },
  {
    key: 'series',
    about: 'The series that it belongs to.',
    fields: [
      { key: 'id', isRequired: true, about: 'The key of the series.', example: 'q-and-a' },
      { key: 'name', isRequired: true, about: 'Its name.', example: 'Daily Q&A' },
    ],
  },
  { key: 'number', about: 'The number of the issue, as text.', example: '"1234"' },
  { key: 'question_id', about: 'The key of the question; else “question”.', example: 'question' },
  status(
    'issue',
    'All of its words but the headline, the corrections and the notes are published no more.',
  ),
  {
    key: 'url',
    about: 'Where the whole discussion stands; else it comes from issue_url in feed.yaml.',
    example: 'https://news.example/qa/harbor-dredging',
  },
  {
    key: 'canonical_url',
    about: 'Its one true address, where that is another than url.',
    example: 'https://news.example/qa/harbor-dredging',
  },
  {
    key: 'photo',
    about: 'The photo above the question. Without src it is left out, and build says so.',
    fields: [
      {
        key: 'src',
        about:
          'An https address on an origin that feed.yaml lets in, or a path relative to feed_url; width, height and alt go with it.',
        example: 'https://news.example/photos/harbor.jpg',
      },
      { key: 'width', about: 'In pixels.', example: '1600' },
      { key: 'height', about: 'In pixels.', example: '1067' },
      {
        key: 'srcset',
        about: 'The same photo in other sizes, at most 8.',
        isList: true,
        fields: [
          {
            key: 'src',
            isRequired: true,
            about: 'The address of this size.',
            example: 'https://news.example/photos/harbor-800.jpg',
          },
          { key: 'width', isRequired: true, about: 'In pixels.', example: '800' },
        ],
      },
      {
        key: 'alt',
        about: 'What the photo shows, for those who do not see it; "" says that it is decorative.',
        example: 'Two dredgers at work in a harbor',
      },
      {
        key: 'caption',
        about: 'At most 1,000 characters.',
        example: 'Dredgers in the outer basin last week.',
      },
      { key: 'credit', about: 'Whose photo it is.', example: 'Port Authority' },
    ],
  },
  {
    key: 'corrections',
    about: 'What was corrected after publication, oldest first. Always shown.',
    isList: true,
    fields: [
      {
        key: 'date',
        isRequired: true,
        about: 'When, with the offset.',
        example: '2026-03-05T09:00:00-05:00',
      },
      {
        key: 'text',
        isRequired: true,
        about: 'What was wrong and what is right.',
        example: 'The basin is 12 meters deep, not 21.',
      },
      { key: 'answer', about: 'The id of the answer that it concerns.', example: 'ada-quill' },
    ],
  },
  {
    key: 'notes',
    about: "The editor's notes, as Markdown.",
    example: 'The port authority did not answer our questions.',
  },
  {
    key: 'related',
    about: 'Further reading, at most 20.',
    isList: true,
    fields: [
      {
        key: 'title',
        isRequired: true,
        about: 'The text of the link.',
        example: 'The plan of the port authority',
      },
      {
        key: 'url',
        isRequired: true,
        about: 'Where it leads.',
        example: 'https://news.example/report',
      },
    ],
  },
  {
    key: 'translations',
    about: 'The same issue in other languages.',
    isList: true,
    fields: [
      { key: 'lang', isRequired: true, about: 'The language (BCP 47).', example: 'es' },
      {
        key: 'url',
        isRequired: true,
        about: 'Where it stands.',
        example: 'https://news.example/es/qa/harbor-dredging',
      },
      {
        key: 'feed',
        about: 'The feed that has it.',
        example: 'https://news.example/es/qa/feed.json',
      },
    ],
  },
  { key: 'tags', about: 'Topics.', isList: true, example: 'ports' },
  {
    key: 'license',
    about: "The terms of use; else the feed's.",
    fields: [
      { key: 'name', isRequired: true, about: 'Its name.', example: 'All rights reserved' },
      {
        key: 'attribution',
        isRequired: true,
        about: 'The line of credit.',
        example: '© The Sample Courier',
      },
      { key: 'url', about: 'Where it is explained.', example: 'https://news.example/terms' },
    ],
  },
  {
    key: 'answers',
    isRequired: true,
    about:
      'The experts in the order of the page, at most 50. Copy the block from “- id” on for each further one.',
    isList: true,
    fields: answer,
  },
];
