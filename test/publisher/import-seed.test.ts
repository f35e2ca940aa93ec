import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { plainText } from '../../src/feed/parse-rich-text.js';
import { readIssueFile } from '../../src/publisher/build/read-issue-file.js';
import { ImportNotes } from '../../src/publisher/import/import-notes.js';
import { issueMarkdown } from '../../src/publisher/import/issue-markdown.js';
import { plainTexts } from '../../src/publisher/import/imported-issue.js';
import { readIssue } from '../../src/publisher/import/read-issue.js';
import { words } from './words.js';

// A real issue is not ours to publish: it lies beside the repository, and only its counts and names are told here.
const seed = new URL('../../../shared/seed/issue-us-mexico.txt', import.meta.url);
const skip = existsSync(seed) ? false : 'the real issue is not beside this repository';

function imported() {
  const text = readFileSync(seed, 'utf8');
  const notes = new ImportNotes();
  const issue = readIssue(text, { date: '2023-10-12' }, notes);
  return { text, notes, issue };
}

test('the real issue comes in with all five experts, name and affiliation exact', { skip }, () => {
  const { text, issue } = imported();
  assert.equal(issue.title, 'How Well Are the U.S. & Mexico Cooperating?');
  assert.deepEqual(
    issue.answers.map(({ id }) => id),
    [
      'earl-anthony-wayne',
      'stephanie-brewer',
      'gary-j-hale',
      'vanda-felbab-brown',
      'raul-benitez-manaut',
    ],
  );
  const last = issue.answers.at(-1);
  assert.equal(last?.name, 'Raúl Benítez Manaut');
  assert.equal(
    last.affiliation,
    'researcher at the Center for Research on North America at the National Autonomous University of Mexico (UNAM)',
  );
  for (const { name, affiliation } of issue.answers) {
    assert.ok(text.includes(`\n${name}, ${affiliation}: “`), name);
  }
});

test('every word of the real question and answers is in the Markdown, in order', { skip }, () => {
  const { text, issue } = imported();
  const { issue: read, findings } = readIssueFile('seed.md', issueMarkdown(issue));
  assert.deepEqual(
    findings.map(({ message }) => message),
    ['photo: has no src, so the photo is not in the feed.'],
  );
  const lines = text.split('\n').map((line) => line.trim());
  const question = lines.find((line) => line.includes('?') && line.length > 300) ?? '';
  const bodies = lines
    .filter((line) => line.includes(': “'))
    .map((line) => line.split(/: (?=“)/)[1]);
  const bodyWords = (body: readonly { c: Parameters<typeof plainText>[0] }[]) =>
    words(body.map(({ c }) => plainText(c)).join(' '));
  assert.deepEqual(bodyWords(read?.question ?? []), words(question));
  assert.equal(bodies.length, 5);
  bodies.forEach((body, index) => {
    assert.deepEqual(bodyWords(read?.answers[index]?.body ?? []), words(body ?? ''));
  });
});

test('every line of the real issue is used or reported as left out', { skip }, () => {
  const { text, issue, notes } = imported();
  const used = [
    issue.title,
    issue.photo?.alt ?? '',
    issue.photo?.caption ?? '',
    ...plainTexts(issue.question),
    ...issue.answers.flatMap(({ name, affiliation, body }) => [
      `${name},`,
      `${affiliation}:`,
      ...plainTexts(body),
    ]),
    ...notes.leftOut.map((each) => each.text),
  ];
  assert.deepEqual(words(used.join(' ')).sort(), words(text).sort());
  assert.deepEqual(
    notes.leftOut.map(({ line }) => line),
    [21, 23, 25, 1, 3],
  );
  assert.equal(issue.series?.name, 'Latin America Advisor');
  assert.equal(issue.publisher, 'The Dialogue');
  assert.equal(issue.photo?.alt, 'Photo of Blinken in Mexico');
});
