import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { readIssueFile } from '../../src/publisher/build/read-issue-file.js';
import { askAs, type Script } from './import/ask-as.js';
import { readAs } from './import/read-as.js';
import { wordFile } from './import/word-file.js';

// All people, places and words are invented.

const top = 'Is the Old Pier Safe?\n\nEngineers found cracks last week. Is the pier safe?\n\n';
const given = { date: '2026-03-04', id: 'pier' };
const answer = 'Ada Quill, dean: “Yes.”';

const ask = (source: string | Buffer, ...answers: NonNullable<Script['answers']>) =>
  askAs(source, { given, answers });

test('what is certain is not asked about', async () => {
  const { asks, notes } = await ask(top + answer);
  assert.deepEqual(asks, []);
  assert.deepEqual(notes.said, []);
});

test('the date that no text says is asked for, and a day that is none is not taken', async () => {
  const { issue, asked, report } = await askAs(top + answer, {
    given: { id: 'pier' },
    answers: [[/Which day/, '2026-03-04']],
  });
  assert.equal(issue.date, '2026-03-04');
  const [question] = asked;
  assert.ok(question?.kind === 'text' && question.guess === undefined);
  for (const bad of ['', '2026-02-30', 'last week', '03/04/2026']) {
    assert.match(question.rule(bad) ?? '', /a day of the calendar, YYYY-MM-DD/, bad);
  }
  assert.match(report, /Said by you \(1\)\n {2}- Which day is the issue’s.*2026-03-04/);
});

test('of several dates in a text one is proposed, and without questions none is taken', async () => {
  const source = `March 4, 2026\n\nMarch 5, 2026\n\n${top}${answer}`;
  await assert.rejects(readAs(source, {}), /has 2 dates/);
  const { issue, asked } = await askAs(source, { given: { id: 'pier' } });
  assert.equal(issue.date, '2026-03-04');
  assert.equal(asked[0]?.words, '2026-03-04, 2026-03-05');
});

test('the id is proposed from the headline, and another has to be a key', async () => {
  const { issue, asked } = await askAs(top + answer, { answers: [[/The id of/, 'old-pier']] });
  assert.equal(issue.id, 'old-pier');
  const [question] = asked;
  assert.ok(question?.kind === 'text');
  assert.equal(question.guess, 'is-the-old-pier-safe');
  assert.match(question.rule('Old Pier') ?? '', /a key of 1 to 64 small letters/);
});

test('which line is the headline is asked where none asks anything', async () => {
  const source = `Ports\n\nThe Old Pier\n\nEngineers found cracks. Is it safe?\n\n${answer}`;
  const { issue, leftOut } = await ask(source, [/Which line is the headline/, 'The Old Pier']);
  assert.equal(issue.title, 'The Old Pier');
  assert.deepEqual(leftOut, ['Ports']);
});

test('a headline and a question that are not there can be said', async () => {
  const alone = await ask(
    answer,
    [/What is the headline/, 'Safe?'],
    [/What is the question/, 'Is it?'],
  );
  assert.deepEqual([alone.issue.title, alone.question], ['Safe?', ['Is it?']]);
  const source = `Is it safe?\n\nPhoto of a pier\n\n${answer}`;
  const photo = await ask(source, [/What is the question/, 'Is it?']);
  assert.deepEqual([photo.question, photo.issue.photo?.alt], [['Is it?'], 'Photo of a pier']);
});

const unlabelled = `Is the Old Pier Safe?\n\nThe pier last week.\n\nIt cracked.\n\nIs it safe?\n\n${answer}`;

test('where the question begins is asked, and what stands above it is of the photo or left out', async () => {
  const ofPhoto = await ask(unlabelled, [/Where does the question begin/, 'It cracked.']);
  assert.deepEqual(ofPhoto.question, ['It cracked.', 'Is it safe?']);
  assert.equal(ofPhoto.issue.photo?.caption, 'The pier last week.');
  const leftOut = await ask(
    unlabelled,
    [/Where does the question begin/, 'It cracked.'],
    [/about the photo/, 'no'],
  );
  assert.deepEqual(leftOut.leftOut, ['The pier last week.']);
  assert.equal(leftOut.issue.photo, undefined);
});

test('a line above the headline that may be content is not left out unasked', async () => {
  const line = 'The port authority closed a part of the pier last week.';
  const { question, asks } = await ask(`${line}\n\n${top}${answer}`, [/Leave it out/, 'no']);
  assert.equal(asks.length, 1);
  assert.deepEqual(question, [line, 'Engineers found cracks last week. Is the pier safe?']);
});

test('a byline without quotation marks is asked about, and the words of one that is none are kept', async () => {
  const source = `${top}${answer}\n\nBo Stone, mayor: No.`;
  const taken = await ask(source);
  assert.deepEqual(taken.bodies, [['Yes.'], ['No.']]);
  const { issue, bodies } = await ask(
    source,
    [/answer of Bo Stone begin/, 'no'],
    [/belong to the answer of Ada Quill/, 'yes'],
  );
  assert.deepEqual(
    issue.answers.map(({ name }) => name),
    ['Ada Quill'],
  );
  assert.deepEqual(bodies, [['Yes.', 'Bo Stone, mayor: No.']]);
});

test('an answer that looks like words of the one before it begins where the editor says so', async () => {
  const { issue, bodies } = await ask(`${top}Ada Quill, dean: “Yes.\n\nbell stone, author: “No.”`, [
    /new answer begin here/,
    'yes',
  ]);
  assert.deepEqual(
    issue.answers.map(({ id, name, affiliation }) => [id, name, affiliation]),
    [
      ['ada-quill', 'Ada Quill', 'dean'],
      ['bell-stone', 'bell stone', 'author'],
    ],
  );
  assert.deepEqual(bodies, [['Yes.'], ['No.']]);
});

test('a name and a colon within an answer stay there, unless the editor says that it is an expert', async () => {
  const source = `${top}Ada Quill, dean: “Yes.\n\nBo Stone: never.”\n\nRuth Hall, mayor: “No.”`;
  assert.deepEqual((await ask(source)).bodies[0], ['Yes.', 'Bo Stone: never.']);
  const { issue } = await ask(source, [/new answer begin here/, 'yes']);
  assert.deepEqual(
    issue.answers.map(({ name }) => name),
    ['Ada Quill', 'Bo Stone', 'Ruth Hall'],
  );
});

test('how name and affiliation part is a choice among ways that lose no word', async () => {
  const source = `${top}Ada Quill – dean, Northgate: “Yes.”`;
  const { asked } = await ask(source);
  const choices = asked.flatMap((each) => (each.kind === 'choice' ? each.choices : []));
  assert.deepEqual(
    choices.map(({ label }) => label),
    [
      'Ada Quill | dean, Northgate',
      'Ada Quill – dean | Northgate',
      'Ada Quill – dean, Northgate (no affiliation)',
    ],
  );
  const { issue } = await ask(source, [/Which is the name/, 'Ada Quill – dean | Northgate']);
  const [expert] = issue.answers;
  assert.deepEqual([expert?.name, expert?.affiliation], ['Ada Quill – dean', 'Northgate']);
});

test('experts of one name: the second id is asked for, and may not be the first', async () => {
  const source = `${top}${answer}\n\nAda Quill, mayor: “No.”`;
  const { issue, asked } = await ask(source, [/id of this answer/, 'ada-quill-mayor']);
  assert.deepEqual(
    issue.answers.map(({ id }) => id),
    ['ada-quill', 'ada-quill-mayor'],
  );
  const [question] = asked;
  assert.ok(question?.kind === 'text');
  assert.match(question.rule('ada-quill') ?? '', /Another answer has the id ada-quill/);
});

test('words after an answer are kept in it or left out as the editor says', async () => {
  const source = `${top}${answer}\n\nThe pier is very old.`;
  assert.deepEqual((await ask(source)).leftOut, ['The pier is very old.']);
  const kept = await ask(source, [/belong to the answer of Ada Quill/, 'yes']);
  assert.deepEqual(kept.bodies, [['Yes.', 'The pier is very old.']]);
  assert.deepEqual(kept.leftOut, []);
});

test('where the last answer ends is asked where nothing marks it', async () => {
  const source = `${top}Ada Quill, dean: “Yes.\n\nGo home.\n\nWharf Daily is on the web.`;
  const { bodies, leftOut } = await ask(source, [
    /Where does the answer of Ada Quill end/,
    'Go home.',
  ]);
  assert.deepEqual(bodies, [['Yes.', 'Go home.']]);
  assert.deepEqual(leftOut, ['Wharf Daily is on the web.']);
});

test('alt text, caption, credit and place of a photo can be said, and what is left open stays to be checked', async () => {
  const source = `Is it Safe?\n\nPhoto of Mayor Ruth Stone Mayor Stone spoke at the pier\n\nIs it safe?\n\n${answer}`;
  const said = await ask(
    source,
    [/the photo show/, 'Ruth Stone at a desk'],
    [/caption say/, 'Mayor Stone last week'],
    [/credit/, 'Wharf Press'],
    [/https address/, 'https://img.example/stone.jpg'],
    [/size of this picture/, '800 x 600'],
  );
  assert.deepEqual(said.issue.photo, {
    src: 'https://img.example/stone.jpg',
    width: 800,
    height: 600,
    alt: 'Ruth Stone at a desk',
    caption: 'Mayor Stone last week',
    credit: 'Wharf Press',
  });
  assert.deepEqual(said.notes.checks, []);
  const open = await ask(source);
  assert.match(open.report, /Check by hand \(1\)\n.*The photo has no `src`/);
});

test('where the rest of an answer is can be said that ends in an ellipsis', async () => {
  const source = `${top}Ada Quill, dean: “Yes, but …”`;
  const { issue, markdown } = await ask(source, [/cut short/, 'https://news.example/quill']);
  assert.equal(issue.answers[0]?.moreUrl, 'https://news.example/quill');
  assert.deepEqual(
    readIssueFile('issue.md', markdown).issue?.facts.answers[0]?.more_url,
    'https://news.example/quill',
  );
  assert.match((await ask(source)).report, /Check by hand \(1\)\n.*was it cut short/);
});

test('tracked changes are taken as accepted where the editor says so, and refused where not', async () => {
  const xml =
    '<w:p><w:r><w:t xml:space="preserve">Ada Quill, dean: “Yes</w:t></w:r><w:ins w:id="1" w:author="Desk"><w:r><w:t>, it is</w:t></w:r></w:ins><w:r><w:t>.”</w:t></w:r></w:p>';
  const word = await wordFile(['Is it Safe?', 'It cracked. Is it?', { xml }]);
  const { bodies } = await ask(word, [/1 tracked change\. Take all/, 'yes']);
  assert.deepEqual(bodies, [['Yes, it is.']]);
  await assert.rejects(ask(word), /1 tracked change that nobody has accepted/);
});

test('the language of a page is asked for, as a language tag', async () => {
  const page = `<html lang="es"><body><h1>¿Es seguro?</h1><p>¿Lo es?</p><p>Ana Núñez, decana: “Sí.”</p>`;
  const { issue, asked } = await ask(page, [/which language/, 'es-CL']);
  assert.equal(issue.language, 'es-CL');
  const [question] = asked;
  assert.ok(question?.kind === 'text');
  assert.match(question.rule('Spanish!') ?? '', /a language tag \(BCP 47\)/);
});

test('what a first feed.yaml says is asked for, and nothing of it is left to check', async () => {
  const config = { path: '/content/feed.yaml', isThere: false };
  const answers = [
    [/name of the feed/, 'Wharf Q&A'],
    [/publisher/, 'The Forum'],
    [/time zone/, 'America/Lima'],
    [/language of the issues/, 'es'],
  ] as const;
  const { feed, notes, asked } = await askAs(top + answer, { given, config, answers });
  assert.match(
    feed ?? '',
    /^title: Wharf Q&A$[^]*^ {2}name: The Forum$[^]*^timezone: America\/Lima$[^]*^language: es$/m,
  );
  assert.doesNotMatch(feed ?? '', /CHECK/);
  assert.deepEqual(notes.checks, []);
  const zone = asked.find((each) => /time zone/.test(each.ask));
  assert.ok(zone?.kind === 'text');
  assert.match(zone.rule('+05:00') ?? '', /IANA/);
  const there = await askAs(top + answer, { given, config: { ...config, isThere: true } });
  assert.deepEqual([there.asked, there.feed], [[], undefined]);
});

test('words of a page that read like an answer and are hidden come in where the editor says so', async () => {
  const page = `<h1>Is it Safe?</h1><p>Is it safe?</p><p>${answer}</p><p hidden>Bo Stone, mayor: “No.”</p>`;
  assert.deepEqual((await ask(page)).bodies, [['Yes.']]);
  assert.deepEqual((await ask(page, [/Leave it out/, 'no'])).bodies, [['Yes.'], ['No.']]);
});

test('what the editor said stands in the report without a confidence, and is no guess any more', async () => {
  const source = `${top}Ada Quill – dean: “Yes.”`;
  assert.match((await readAs(source, given)).told, /was parted into a name/);
  const { report } = await ask(source);
  assert.match(report, /Said by you \(1\)\n {2}- line 5: Which is the name.*Ada Quill \| dean/);
  assert.doesNotMatch(report, /Guessed|Check by hand/);
});

const fixture = (name: string) => readFileSync(new URL(`import/${name}`, import.meta.url));
const seed = new URL('../../../shared/seed/issue-us-mexico.txt', import.meta.url);

test('the guesses of every sample, taken as they are, make the same Markdown', async () => {
  const word = await wordFile(['The Old Pier', 'It cracked.', 'Is it?', 'Ada Quill – dean: Yes.']);
  const samples = [
    ...['wordpress.html', 'boxes.html', 'tables.latin1'].map(fixture),
    word,
    ...(existsSync(seed) ? [readFileSync(seed)] : []),
  ];
  for (const source of samples) {
    const { markdown } = await askAs(source);
    assert.equal(markdown, (await readAs(source)).markdown);
    assert.deepEqual(
      readIssueFile('issue.md', markdown).findings.filter(({ severity }) => severity === 'error'),
      [],
    );
  }
});

const pieces = {
  head: [
    '',
    'Wharf Daily\n\n',
    'Wharf Daily\n\nA Daily Publication of The Forum\n\n',
    'The port closed a part of the old pier.\n\n',
  ],
  title: ['Is the Old Pier Safe?', 'The Old Pier'],
  photo: [
    '',
    'Photo of Mayor Ruth Stone Mayor Stone spoke at the pier',
    'Mayor Stone spoke at the pier.\n\nMayor Stone spoke at the pier. // Photo: Wharf Press',
    'Photo of a pier. The pier last week',
  ],
  question: [
    'Is it safe?',
    'QFar-right parties won. Why?',
    'It cracked.\n\nIs it?',
    'Q\n\nIs it safe?',
    'It cracked.',
  ],
  answer: [
    'Ada Quill, dean: “Yes.”',
    'Ada Quill – dean: “Yes.',
    'Ada Quill, dean: Yes.',
    'Ada Quill: “Yes.”',
    'Bo Stone (mayor): “No.”',
    'bo stone, mayor: “No.”',
    'Bo Stone: never.',
    'Ада Квилл, dean: “Yes.”',
    'A word is parted here at the end of a line, co-\noperation, and it goes on',
    'The pier is very old.',
    'Top News',
  ],
} as const;

const anyIssue = fc
  .tuple(
    fc.constantFrom(...pieces.head),
    fc.constantFrom(...pieces.title),
    fc.constantFrom(...pieces.photo),
    fc.constantFrom(...pieces.question),
    fc.array(fc.constantFrom(...pieces.answer), { minLength: 1, maxLength: 6 }),
  )
  .map(([head, title, photo, question, answers]) =>
    [head + title, photo, question, ...answers].filter((each) => each !== '').join('\n\n'),
  );

test('the guesses of any issue, taken as they are, make the same Markdown, and each is asked once', async () => {
  let read = 0;
  await fc.assert(
    fc.asyncProperty(anyIssue, async (text) => {
      const plain = await readAs(text).catch((error: unknown) => error as Error);
      if (plain instanceof Error) return;
      read += 1;
      const { markdown, asked, notes } = await askAs(text);
      assert.equal(markdown, plain.markdown);
      assert.equal(new Set(asked.map(({ key }) => key)).size, asked.length);
      assert.deepEqual(notes.open, []);
    }),
    { numRuns: 400 },
  );
  assert.ok(read > 200, `only ${read} of 400 were issues`);
});

const longWords = (text: string) => text.match(/\p{L}{4,}/gu) ?? [];

test('whatever the editor says, each word of the source is in the issue or told as left out', async () => {
  const choices = fc.array(fc.nat(5), { minLength: 40, maxLength: 40 });
  let read = 0;
  await fc.assert(
    fc.asyncProperty(anyIssue, choices, async (text, numbers) => {
      const any = await askAs(text, { numbers }).catch((error: unknown) => error as Error);
      if (any instanceof Error) {
        assert.equal(any.name, 'PublisherError', any.stack);
        return;
      }
      read += 1;
      const { issue, leftOut, question, bodies } = any;
      const { title, series, publisher, photo } = issue;
      const people = issue.answers.flatMap(({ name, affiliation }) => [name, affiliation]);
      const facts = [title, series?.name, publisher, photo?.alt, photo?.caption, photo?.credit];
      const there = [...facts, ...people, ...question, ...bodies.flat(), ...leftOut].join(' ');
      // Labels, and a word whose hyphen the editor took out.
      const missing = longWords(
        text
          .replace('// Photo', '')
          .replace('QFar', 'Far')
          .replace(/co-\s*operation/, ''),
      ).filter((word) => !there.includes(word));
      assert.deepEqual(missing, [], there);
    }),
    { numRuns: 400 },
  );
  assert.ok(read > 150, `only ${read} of 400 were issues`);
});
