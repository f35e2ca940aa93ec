import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Inline } from '../../src/feed/issue.js';
import { plainText } from '../../src/feed/parse-rich-text.js';
import { readIssueFile } from '../../src/publisher/build/read-issue-file.js';
import { ImportNotes } from '../../src/publisher/import/import-notes.js';
import { issueMarkdown } from '../../src/publisher/import/issue-markdown.js';
import type { Mark, MarkedText, MarkKind } from '../../src/publisher/import/marked-text.js';
import { tightened } from '../../src/publisher/import/page/inline-marks.js';
import { readIssue } from '../../src/publisher/import/read-issue.js';

const text = (body: readonly { c: Parameters<typeof plainText>[0] }[]) =>
  body.map(({ c }) => plainText(c));

// What Markdown, YAML and HTML would interpret, beside plain letters.
const hostile = fc.constantFrom(
  ..."*_[]()<>#&;`~!|\\-+=.:1)0{}$^@/'’‘—–…é\u00a0\u202fñ漢".split(''),
  '&amp;',
  '&copy;',
  '<b>',
  '</span>',
  '<span lang="es">',
  '1.',
  '- ',
  '# ',
  '> ',
  '```',
  '***',
  '---',
  '===',
  '![a](b)',
  '[a]: https://x.example',
  'https://x.example',
  '<!--',
  '  ',
  '\\*',
  'a_b_c',
  '**',
  'word',
);
const paragraph = fc
  .array(fc.oneof(hostile, fc.string({ unit: 'grapheme', maxLength: 4 })), { maxLength: 24 })
  .map((parts) =>
    parts
      .join('')
      // Control characters and line ends are no part of a paragraph; the importer trims and joins white space.
      .replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]/gu, ' ')
      .replace(/ +/g, ' ')
      .trim(),
  )
  .filter((each) => each !== '');

test('whatever characters an issue holds, Markdown gives back the same words', () => {
  fc.assert(
    fc.property(
      fc.array(paragraph, { minLength: 1, maxLength: 4 }),
      fc.array(fc.array(paragraph, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
      paragraph,
      (question, bodies, anything) => {
        const markdown = issueMarkdown({
          id: 'sample',
          date: '2026-03-04',
          title: anything.slice(0, 200),
          series: { id: 'series', name: anything.slice(0, 150) },
          publisher: undefined,
          photo: { alt: anything, caption: anything.slice(0, 500) },
          question: question.map((text) => ({ text })),
          answers: bodies.map((body, index) => ({
            id: `answer-${index}`,
            name: anything.slice(0, 150),
            affiliation: anything.slice(0, 300),
            body: body.map((text) => ({ text })),
            line: 1,
          })),
        });
        const { issue, findings } = readIssueFile('sample.md', markdown);
        assert.deepEqual(
          findings.filter(({ severity }) => severity === 'error'),
          [],
        );
        assert.deepEqual(text(issue?.question ?? []), question);
        assert.deepEqual(
          issue?.answers.map(({ body }) => text(body)),
          bodies,
        );
        assert.equal(issue.facts.answers[0]?.affiliation, anything.slice(0, 300));
        assert.equal(issue.facts.photo?.alt, anything);
      },
    ),
    { numRuns: 500 },
  );
});

const kinds: readonly MarkKind[] = [
  { t: 'em' },
  { t: 'strong' },
  { t: 'a', href: 'https://news.example/a?b=(1)&c=*d*' },
  { t: 'span', lang: 'es' },
];

/** The source of an issue that asks this and nothing else. */
const asking = (paragraph: MarkedText) =>
  issueMarkdown({
    id: 'sample',
    date: '2026-03-04',
    title: 'Is it?',
    series: undefined,
    publisher: undefined,
    photo: undefined,
    question: [paragraph],
    answers: [],
  });

/** Each character with the marks that it has, whatever their order. */
function marksOf(inlines: readonly Inline[], above: readonly string[] = []): [string, string][] {
  return inlines.flatMap((each): [string, string][] => {
    if (typeof each === 'string') {
      return [...each].map((character) => [character, [...above].sort().join(' ')]);
    }
    return 'c' in each ? marksOf(each.c, [...new Set([...above, each.t])]) : [];
  });
}

test('whatever characters are emphasized or linked, Markdown gives back the same words with the same marks', () => {
  fc.assert(
    fc.property(
      paragraph,
      fc.array(fc.tuple(fc.nat(), fc.nat(), fc.constantFrom(...kinds)), { maxLength: 4 }),
      (words, places) => {
        const marks = places.map(([a, b, kind]) => {
          const [from = 0, to = 0] = [a % words.length, (b % words.length) + 1].sort(
            (x, y) => x - y,
          );
          return { ...kind, from, to };
        });
        // No mark parts a character in two, none begins or ends with a space, and links do not overlap: as pages have it.
        const { text: whole, marks: tidy = [] } = tightened({ text: words, marks });
        fc.pre(
          tidy.every(({ from, to }) =>
            [from, to].every((at) => !/[\uDC00-\uDFFF]/.test(whole[at] ?? '')),
          ),
        );
        const markdown = asking({ text: whole, marks: tidy });
        const { issue, findings } = readIssueFile('sample.md', markdown);
        assert.deepEqual(
          findings.filter(({ severity }) => severity === 'error'),
          [],
        );
        let at = 0;
        const expected = [...whole].map((character) => {
          const here = tidy.filter(({ from, to }) => from <= at && at < to).map(({ t }) => t);
          at += character.length;
          return [character, [...new Set(here)].sort().join(' ')];
        });
        assert.deepEqual(marksOf((issue?.question[0]?.c ?? []) as readonly Inline[]), expected);
      },
    ),
    { numRuns: 1_000 },
  );
});

test('marks beside symbols, a backslash or one another are written so that every reader of CommonMark finds them', () => {
  const cases: [string, [MarkKind['t'], number, number][]][] = [
    ['Yes 😀now', [['strong', 0, 6]]],
    ['\\a! b', [['em', 2, 3]]],
    ['a!b', [['strong', 0, 3], ['em', 0, 1], ['em', 2, 3]]], // prettier-ignore
    [
      'ab*c',
      [
        ['em', 0, 3],
        ['strong', 1, 4],
      ],
    ],
  ];
  for (const [text, marks] of cases) {
    const markdown = asking({
      text,
      marks: marks.map(([t, from, to]) => ({ t, from, to }) as Mark),
    });
    const { issue } = readIssueFile('sample.md', markdown);
    const found = marksOf(issue?.question[0]?.c as readonly Inline[]);
    const expected = [...text].map((character) => {
      const at = text.indexOf(character);
      const here = marks.filter(([, from, to]) => from <= at && at < to).map(([t]) => t);
      return [character, here.sort().join(' ')];
    });
    assert.deepEqual(found, expected, markdown);
  }
});

const word = fc.constantFrom(
  'mud',
  'pier',
  'the',
  'Stone',
  'U.S.',
  '5%',
  '*',
  '_a_',
  '[sic]',
  '<b>',
  '#1',
  '&amp;',
  '‘old’',
  'it’s',
  'time:',
  'so;',
  '—',
  '10\u00a0km',
  '1.',
  '“new”',
  'said,',
  'end.',
  'why?',
  '漢字',
  'niño',
);
const sentence = fc
  .array(word, { minLength: 1, maxLength: 30 })
  .map((parts) => `It ${parts.join(' ')} so.`);
const expert = fc.constantFrom(
  'Ada Quill, professor of coastal engineering at Northgate University',
  'Tomás Reyes-Ferro, Jr., president of O’Neil & Sons (Quito)',
  'Juan de la Cruz von Hohenberg III, analyst',
  'Dr. María J. van der Berg, co-chair of the Forum, and director',
);

test('from the text by import and Markdown to the feed no word of a quoted answer is lost or changed', () => {
  fc.assert(
    fc.property(
      fc.array(sentence, { minLength: 1, maxLength: 3 }),
      fc.array(fc.tuple(expert, fc.array(sentence, { minLength: 1, maxLength: 4 })), {
        minLength: 1,
        maxLength: 5,
      }),
      (question, found) => {
        const source = [
          'Is the Old Pier Safe?',
          ...question,
          ...found.map(
            ([byline, body]) => `${byline}: ${body.map((each) => `“${each}`).join('\n\n')}”`,
          ),
        ].join('\n\n');
        const issue = readIssue(source, { date: '2026-03-04' }, new ImportNotes());
        const { issue: back } = readIssueFile('sample.md', issueMarkdown(issue));
        assert.deepEqual(text(back?.question ?? []), question);
        assert.deepEqual(
          back?.answers.map(({ body }) => text(body)),
          found.map(([, body]) => body),
        );
        assert.deepEqual(
          back.facts.answers.map(({ name, affiliation }) => `${name}, ${affiliation}`),
          found.map(([byline]) => byline),
        );
      },
    ),
    { numRuns: 500 },
  );
});
