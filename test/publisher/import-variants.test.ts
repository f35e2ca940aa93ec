import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ImportNotes } from '../../src/publisher/import/import-notes.js';
import { plainTexts } from '../../src/publisher/import/imported-issue.js';
import { readIssue } from '../../src/publisher/import/read-issue.js';

// All people, places and words are invented.

function read(text: string) {
  const notes = new ImportNotes();
  const issue = readIssue(text, { date: '2026-03-04' }, notes);
  const told = [...notes.guesses, ...notes.checks].map(({ message }) => message).join('\n');
  return {
    ...issue,
    question: plainTexts(issue.question),
    answers: issue.answers.map((each) => ({ ...each, body: plainTexts(each.body) })),
    notes,
    told,
    leftOut: notes.leftOut.map((each) => each.text),
  };
}

const top = 'Is the Old Pier Safe?\n\nEngineers found cracks last week. Is the pier safe?\n\n';
const answers = (text: string) => read(top + text).answers;
const only = (text: string) => {
  const [answer, ...more] = answers(text);
  assert.equal(more.length, 0);
  return answer;
};

const bodies: readonly (readonly [string, string, readonly string[]])[] = [
  ['curly quotes', '“The basin silts up.”', ['The basin silts up.']],
  ['an opening curly and a closing straight quote', '“It silts up."', ['It silts up.']],
  ['straight quotes around straight quotes', '"A "river" of money."', ['A "river" of money.']],
  ['straight quotes around an inch mark', '"A 5" pipe is dear."', ['A 5" pipe is dear.']],
  ['nested single quotes at the end', '“He said, ‘we sink.’”', ['He said, ‘we sink.’']],
  ['nested double quotes', '“The “old” pier”', ['The “old” pier']],
  ['German quotes', '„Ja, er lohnt sich.“', ['Ja, er lohnt sich.']],
  ['guillemets with no-break spaces', '«\u00a0Oui.\u00a0»', ['Oui.']],
  ['a no-break space after the closing quote', '“Yes.”\u00a0', ['Yes.']],
  ['no-break spaces between words', '“10\u00a0km away.”', ['10\u00a0km away.']],
  ['a full stop after the closing quote', '“Yes”.', ['Yes.']],
  ['no quotes at all', 'It is not safe.\n\nGo home.', ['It is not safe.', 'Go home.']],
  ['quotes around its first word alone', '“Yes” is my “answer.”', ['“Yes” is my “answer.”']],
  [
    'quotes reopened at each paragraph',
    '“One.\n\n“Two: a ‘second’ one.\n\n“Three.”',
    ['One.', 'Two: a ‘second’ one.', 'Three.'],
  ],
  ['quotes not reopened', '“One.\n\nTwo.\n\nThree.”', ['One.', 'Two.', 'Three.']],
  ['quotes closed and reopened at each paragraph', '“One.”\n\n“Two.”', ['One.', 'Two.']],
  ['quotes never closed', '“One.', ['One.']],
  [
    'colons that begin nothing',
    '“Three things: mud, time, money. The minister, Ruth Stone, said: “No.” So be it.”',
    ['Three things: mud, time, money. The minister, Ruth Stone, said: “No.” So be it.'],
  ],
  [
    'a paragraph that reads nearly like an expert',
    'It is late.\n\nPresident López, in a speech, said: no.\n\nIn my view, one thing counts: mud.',
    [
      'It is late.',
      'President López, in a speech, said: no.',
      'In my view, one thing counts: mud.',
    ],
  ],
];

for (const [what, text, expected] of bodies) {
  test(`an answer with ${what} loses no word`, () => {
    assert.deepEqual(only(`Ada Quill, professor at Northgate: ${text}`)?.body, expected);
  });
}

const people: readonly (readonly [string, string])[] = [
  ['Gary J. Hall', 'fellow in policy at Rice Lake’s Wharf Institute'],
  ['Vanda Fell-Brown', 'senior fellow'],
  ['Raúl Benito Manau', 'researcher at the Center for Mud (CFM)'],
  ['Juan de la Cruz von Hohenberg', 'analyst'],
  ['María J. van der Berg', 'co-chair of the Forum and director of “Mud: A Journal”'],
  ['Robert Stone, Jr.', 'president of O’Neil, Costa & Sons'],
  ['Luis da Silva III', 'partner at Silva, Costa & Souza, and former minister'],
  ['Tomás Ó Néill', 'head of the union'],
  ['Dr. Ana María Núñez-Ortiz', 'former mayor (2010–2014) of Quito'],
  ['Robert (Bob) Stone', 'dean'],
  ['Ада Квилл', 'professor'],
  ['Sen. Li Na', 'member of the Senate'],
];

for (const [name, affiliation] of people) {
  test(`${name} keeps name and affiliation exact`, () => {
    const answer = only(`${name}, ${affiliation}: “Yes.”`);
    assert.deepEqual([answer?.name, answer?.affiliation], [name, affiliation]);
  });
}

test('an expert without an affiliation is an expert', () => {
  assert.deepEqual(
    answers('Ada Quill: “Yes.”\n\nBo Stone, dean: “No.”').map((each) => each.affiliation),
    [undefined, 'dean'],
  );
});

test('two experts of one name get two ids', () => {
  assert.deepEqual(
    answers('Ada Quill, dean: “Yes.”\n\nAda Quill, mayor: “No.”').map(({ id }) => id),
    ['ada-quill', 'ada-quill-2'],
  );
});

test('a dash in the place of the colon is understood, and said', () => {
  const issue = read(`${top}Ada Quill, dean — “Yes.”`);
  assert.deepEqual(issue.answers[0]?.body, ['Yes.']);
  assert.match(issue.told, /dash stands in the place of the colon/);
});

test('an answer stuck to the one before it is found, and said', () => {
  const issue = read(`${top}Ada Quill, dean: “Yes.” Bo Stone, mayor: “No.”`);
  assert.deepEqual(
    issue.answers.map((each) => each.body),
    [['Yes.'], ['No.']],
  );
  assert.match(issue.told, /in the middle of a paragraph/);
});

test('a missing quotation mark is told as a guess', () => {
  assert.match(read(`${top}Ada Quill, dean: Yes.`).told, /no enclosing quotation marks/);
  assert.match(read(`${top}Ada Quill, dean: “Yes.`).told, /never closed/);
});

test('a name in small letters is not passed over in silence', () => {
  const issue = read(`${top}Ada Quill, dean: “Yes.\n\nbell stone, author: “No.”`);
  assert.match(issue.told, /Does a new answer begin at “bell stone/);
});

const heads: readonly (readonly [string, string, string | undefined, string | undefined])[] = [
  [
    'above the headline',
    'Wharf Daily\n\nA Daily Publication of The Forum\n\n',
    'Wharf Daily',
    'The Forum',
  ],
  [
    'doubled',
    'Wharf Daily\n\nWharf Daily\n\nA Publication of The Forum\n\nA Publication of The Forum\n\n',
    'Wharf Daily',
    'The Forum',
  ],
  [
    'doubled in one line',
    'Wharf DailyWharf Daily\n\nA Publication of The Forum A Publication of The Forum\n\n',
    'Wharf Daily',
    'The Forum',
  ],
  [
    'with its strapline in one line',
    'Wharf Daily | A Weekly Publication of The Forum\n\n',
    'Wharf Daily',
    'The Forum',
  ],
  ['without strapline', 'Wharf Daily\n\n', 'Wharf Daily', undefined],
  ['without name', 'A Daily Publication of The Forum\n\n', undefined, 'The Forum'],
  ['absent', '', undefined, undefined],
];

for (const [how, head, series, publisher] of heads) {
  test(`a masthead ${how} is told from the headline`, () => {
    const issue = read(`${head}${top}Ada Quill, dean: “Yes.”`);
    assert.equal(issue.title, 'Is the Old Pier Safe?');
    assert.deepEqual([issue.series?.name, issue.publisher], [series, publisher]);
    assert.equal(issue.question.length, 1);
  });
}

const photos: readonly (readonly [string, string, object])[] = [
  [
    'alt text glued before the caption',
    'Photo of Mayor Ruth Stone Mayor Stone spoke at the pier',
    { alt: 'Photo of Mayor Ruth Stone', caption: 'Mayor Stone spoke at the pier' },
  ],
  [
    'alt text glued with a full stop and a credit',
    'Photo of U.S. Gen. Bo Hale. General Hale met workers. // Photo: City of Quito',
    {
      alt: 'Photo of U.S. Gen. Bo Hale',
      caption: 'General Hale met workers.',
      credit: 'City of Quito',
    },
  ],
  [
    'an old picture',
    'Mayor Stone spoke at the pier. // File Photo: Wharf Press',
    { caption: 'Mayor Stone spoke at the pier.', credit: 'File Photo: Wharf Press' },
  ],
  [
    'a caption printed twice',
    'Mayor Stone spoke at the pier.\n\nMayor Stone spoke at the pier. // Photo: Wharf Press',
    {
      alt: 'Mayor Stone spoke at the pier.',
      caption: 'Mayor Stone spoke at the pier.',
      credit: 'Wharf Press',
    },
  ],
  [
    'a caption printed twice in one line',
    'Mayor Stone spoke at the pier Mayor Stone spoke at the pier',
    { alt: 'Mayor Stone spoke at the pier', caption: 'Mayor Stone spoke at the pier' },
  ],
];

for (const [what, text, expected] of photos) {
  test(`a photo with ${what} is parted right`, () => {
    const issue = read(
      `Is the Old Pier Safe?\n\n${text}\n\nEngineers found cracks. Is it safe?\n\nAda Quill, dean: “Yes.”`,
    );
    assert.deepEqual(issue.photo, expected);
    assert.deepEqual(issue.question, ['Engineers found cracks. Is it safe?']);
    assert.match(issue.told, /no `src`/);
  });
}

const questions: readonly (readonly [string, string, readonly string[]])[] = [
  ['“Question –”', 'Question – Is it safe?', ['Is it safe?']],
  ['“Q” on a line of its own', 'Q\n\nIs it safe?\n\nFor whom?', ['Is it safe?', 'For whom?']],
  ['“Q:”', 'Q: Is it safe?', ['Is it safe?']],
  ['a drop cap', 'QFar-right parties won. Why?', ['Far-right parties won. Why?']],
  ['a drop cap before an abbreviation', 'QU.S. ships left. Why?', ['U.S. ships left. Why?']],
  ['the word Qatar', 'Qatar built a pier. Why?', ['Qatar built a pier. Why?']],
  ['the word Quito', 'Quito built a pier. Why?', ['Quito built a pier. Why?']],
  ['the word QAnon', 'QAnon is back. Why?', ['QAnon is back. Why?']],
  ['two paragraphs', 'It cracked.\n\nIs it safe?', ['It cracked.', 'Is it safe?']],
];

for (const [what, text, expected] of questions) {
  test(`a question that begins with ${what} keeps its words`, () => {
    const issue = read(`Is the Old Pier Safe?\n\n${text}\n\nAda Quill, dean: “Yes.”`);
    assert.deepEqual(issue.question, expected);
  });
}

test('the page around the issue is left out, and each line of it is told', () => {
  const issue = read(
    `${top}Ada Quill, dean: “Yes.”Wharf Daily logo.The Wharf Daily features Q&A from leaders.\n\nTop News\n\nPort reopens\n\nRead More: Storms\n\nBo Stone, mayor: No.Wharf Daily logo.The Wharf Daily is available to members.\n\nRelated Links\n\nSuggested Content\n\nA storm is coming to town tonight.`,
  );
  assert.deepEqual(
    issue.answers.map((each) => each.body),
    [['Yes.'], ['No.']],
  );
  assert.deepEqual(issue.leftOut, [
    'Wharf Daily logo.The Wharf Daily features Q&A from leaders.',
    'Top News',
    'Port reopens',
    'Read More: Storms',
    'Wharf Daily logo.The Wharf Daily is available to members.',
    'Related Links',
    'Suggested Content',
    'A storm is coming to town tonight.',
  ]);
});

test('words after the last answer are left out, and the editor is asked about them', () => {
  const issue = read(`${top}Ada Quill, dean: “Yes.”\n\nThe pier is very old.`);
  assert.deepEqual(issue.leftOut, ['The pier is very old.']);
  assert.match(issue.told, /“The pier is very old\.” stands after the answer of Ada Quill/);
});

const wrapLine = (line: string, width: number) =>
  line
    .split(' ')
    .reduce<string[]>((lines, word) => {
      const last = lines.at(-1);
      if (last === undefined || `${last} ${word}`.length > width) return [...lines, word];
      return [...lines.slice(0, -1), `${last} ${word}`];
    }, [])
    .join('\n');
const wrap = (text: string, width: number) =>
  text
    .split('\n')
    .map((line) => wrapLine(line, width))
    .join('\n');

const long = `Wharf Daily

A Daily Publication of The Forum

Is the Old Pier Safe for Those Who Work There?

Engineers of the city found cracks in the old pier last week, and the port authority closed a part of it. Is the pier safe? What will it cost to mend it, and who is to pay for it?

Ada Quill, professor of coastal engineering at Northgate University and co-chair of its Harbor Institute: “The basin silts up faster than it did, and nobody knows why. Three things matter: money, time and mud.

“In the end the people who live there have to decide, and I am sure that they will do so with open eyes.”

Tomás Reyes, head of the dock workers’ union: “It is not safe. The city has known that for ten years and has done nothing, because it costs money and brings no votes.”`;

for (const width of [52, 72, 78, 100]) {
  test(`a text wrapped at ${width} characters reads like the text that is not`, () => {
    const { title, question, answers: found } = read(wrap(long, width));
    const whole = read(long);
    assert.equal(title, whole.title);
    assert.deepEqual(question, whole.question);
    assert.deepEqual(
      found.map(({ name, affiliation, body }) => ({ name, affiliation, body })),
      whole.answers.map(({ name, affiliation, body }) => ({ name, affiliation, body })),
    );
  });
}

test('a text with one paragraph a line and no empty lines reads like the one with them', () => {
  const { answers: found, question } = read(long.replace(/\n+/g, '\n'));
  assert.deepEqual(
    found.map((each) => each.body),
    read(long).answers.map((each) => each.body),
  );
  assert.deepEqual(question, read(long).question);
});

test('Windows line ends change nothing', () => {
  assert.deepEqual(read(long.replaceAll('\n', '\r\n')).answers, read(long).answers);
});

test('a date on a line of its own is taken, in any of three languages', () => {
  for (const line of [
    'Oct. 12, 2023',
    'Thursday, October 12, 2023',
    '12 de octubre de 2023',
    '2023-10-12',
  ]) {
    const text = `${line}\n\n${top}Ada Quill, dean: “Yes.”`;
    assert.equal(readIssue(text, {}, new ImportNotes()).date, '2023-10-12', line);
  }
});

test('a date that can mean two days is not taken', () => {
  const text = `10/12/2023\n\n${top}Ada Quill, dean: “Yes.”`;
  assert.throws(() => readIssue(text, {}, new ImportNotes()), /--date/);
});

const refused: readonly (readonly [string, string, RegExp])[] = [
  ['a teaser without answers', 'Is it safe?\n\nRead the answers on our page.', /no answer/],
  ['an answer alone', 'Ada Quill, dean: “Yes.”', /no headline/],
  ['a text without a question', 'Is it safe?\n\nAda Quill, dean: “Yes.”', /no question/],
  [
    'a text whose only paragraph is a photo',
    'Is it safe?\n\nPhoto of a pier\n\nAda Quill, dean: “Yes.”',
    /no question/,
  ],
  ['an empty text', '\n\n', /empty/],
  ['an answer without words', `${top}Ada Quill, dean:`, /no words/],
];

for (const [what, text, message] of refused) {
  test(`${what} is refused`, () => {
    assert.throws(() => read(text), { name: 'PublisherError', message });
  });
}
