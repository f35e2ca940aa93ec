import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { readIssueFile } from '../../src/publisher/build/read-issue-file.js';
import { advisorFeed, folder } from './command.js';
import { askAs } from './import/ask-as.js';
import { readAs } from './import/read-as.js';

// All people, places and words are invented.

const page = (body: string) =>
  `<!doctype html><html lang="en"><body><h1>Is the Old Pier Safe?</h1><p>Engineers found cracks. Is it safe?</p><div class="answers">${body}</div></body></html>`;
const img = (name: string, alt: string, size = 'width="160" height="200"') =>
  `<img src="https://img.example/${name}.jpg" ${size} alt="${alt}">`;
const portrait = (name: string, width = 160, height = 200) => ({
  src: `https://img.example/${name}.jpg`,
  width,
  height,
});

const settings: readonly (readonly [string, (picture: string, byline: string) => string])[] = [
  ['in the box of the answer', (picture, byline) => `<div>${picture}${byline}</div>`],
  [
    'in a box of its own in it',
    (picture, byline) => `<section><div>${picture}</div><div>${byline}</div></section>`,
  ],
  ['below the words in it', (picture, byline) => `<article>${byline}<p>${picture}</p></article>`],
  ['in the paragraph of the byline', (picture, byline) => byline.replace('<p>', `<p>${picture} `)],
  [
    'in a figure of a list entry',
    (picture, byline) => `<ul><li><figure>${picture}</figure>${byline}</li></ul>`,
  ],
];

for (const [where, set] of settings) {
  test(`a portrait ${where} becomes the avatar of its expert`, async () => {
    const { issue, markdown, notes, leftOut, told } = await readAs(
      page(
        set(img('ada', 'Ada Quill'), '<p><b>Ada Quill</b>, dean: “Yes.”</p>') +
          set(img('raul', 'Photo of Raul Nunez'), '<p><b>Raúl Núñez</b>, mayor: “No.”</p>'),
      ),
    );
    assert.deepEqual(
      issue.answers.map(({ avatar }) => avatar),
      [portrait('ada'), portrait('raul')],
    );
    assert.deepEqual(leftOut, []);
    assert.equal(issue.photo, undefined);
    const [guess] = notes.guesses.filter(({ message }) => message.includes('ada.jpg'));
    assert.equal(guess?.confidence, 'high');
    assert.match(told, /was taken as the portrait \(`avatar`\) of Raúl Núñez/);
    const { issue: read, findings } = readIssueFile('issue.md', markdown);
    assert.deepEqual(findings, []);
    assert.deepEqual(read?.facts.answers[0]?.avatar, portrait('ada'));
  });
}

test('two experts of one name have each the portrait in their own box', async () => {
  const one = (name: string, who: string) =>
    `<div>${img(name, 'Ana Núñez')}<h3>Ana Núñez</h3><p>${who}</p><p>“Sí.”</p></div>`;
  const { issue } = await readAs(page(one('a', 'decana') + one('b', 'abogada')));
  assert.deepEqual(
    issue.answers.map(({ avatar }) => avatar?.src),
    ['https://img.example/a.jpg', 'https://img.example/b.jpg'],
  );
});

test('pictures that stand each right before its expert, without boxes, are their portraits', async () => {
  const { issue, notes } = await readAs(
    page(
      `<p>${img('ada', 'Ada Quill')}</p><p>Ada Quill, dean: “Yes.”</p>${img('bo', 'Bo Stone, mayor')}<p>Bo Stone, mayor: “No.”</p>`,
    ),
  );
  assert.deepEqual(
    issue.answers.map(({ avatar }) => avatar),
    [portrait('ada'), portrait('bo')],
  );
  assert.deepEqual(
    notes.guesses.filter(({ message }) => /portrait/.test(message)).map((each) => each.confidence),
    ['medium', 'medium'],
  );
  assert.equal(issue.photo, undefined);
});

test('a portrait that says more than a name is taken, and is less sure', async () => {
  const { issue, notes } = await readAs(
    page(
      `<div>${img('ada', 'Ada Quill speaks in Lima')}<p>Ada Quill, dean: “Yes.”</p></div><p>Bo Stone, mayor: “No.”</p>`,
    ),
  );
  assert.deepEqual(issue.answers[0]?.avatar, portrait('ada'));
  assert.equal(notes.guesses.find(({ message }) => /portrait/.test(message))?.confidence, 'medium');
});

const byline = '<p>Ada Quill, dean: “Yes.”</p>';
const bo = '<p>Bo Stone, mayor: “No.”</p>';
const doubtful: readonly (readonly [string, string])[] = [
  ['stands in no one’s box', byline + bo + img('ada', 'Ada Quill')],
  ['names nobody', `<div>${img('avatar-1', 'A smile')}${byline}</div>${bo}`],
  [
    'is one of two',
    `<div>${img('ada', 'Ada Quill')}${img('ada-2', 'Ada Quill')}${byline}</div>${bo}`,
  ],
];

for (const [what, body] of doubtful) {
  test(`a picture that ${what} is only reported, and taken where the editor says so`, async () => {
    const { issue, told, leftOut } = await readAs(page(body));
    assert.ok(issue.answers.every(({ avatar }) => avatar === undefined));
    assert.equal(issue.photo, undefined);
    assert.match(told, /Is the picture .* the portrait of Ada Quill\? It was left out/);
    assert.ok(leftOut.some((words) => words.includes('https://img.example/')));
    const asked = await askAs(page(body), {
      given: { date: '2026-03-04', id: 'pier' },
      answers: [[/Is this picture the portrait/, 'yes']],
    });
    assert.equal(asked.issue.answers[0]?.avatar?.width, 160);
  });
}

test('a portrait without a size is reported, and its size asked for', async () => {
  const source = page(`<div>${img('ada', 'Ada Quill', '')}${byline}</div>${bo}`);
  const { issue, told, leftOut } = await readAs(source);
  assert.equal(issue.answers[0]?.avatar, undefined);
  assert.match(
    told,
    /portrait of Ada Quill is at https:\/\/img\.example\/ada\.jpg, and the page does not say its size/,
  );
  assert.deepEqual(leftOut, ['Ada Quill — https://img.example/ada.jpg']);
  const { issue: said, asked } = await askAs(source, {
    given: { date: '2026-03-04', id: 'pier' },
    answers: [[/size of this picture/, '96 x 96']],
  });
  assert.deepEqual(said.answers[0]?.avatar, portrait('ada', 96, 96));
  const [question] = asked;
  assert.ok(question?.kind === 'text');
  for (const bad of ['96', '0 x 96', 'large', '96 x 100000']) {
    assert.match(question.rule(bad) ?? '', /width and height in pixels/, bad);
  }
});

test('signs of a network, other pictures and relative addresses are no portraits', async () => {
  const { issue, leftOut, told } = await readAs(
    page(
      `<div>${img('sign', 'Ada Quill on Chirp', 'width="16" height="16"')}${byline}</div><div><img src="/bo.jpg" width="90" height="90" alt="Bo Stone">${bo}<p>${img('chart', 'Silt by year')}</p></div>`,
    ),
  );
  assert.ok(issue.answers.every(({ avatar }) => avatar === undefined));
  assert.equal(leftOut.length, 3);
  assert.match(told, /portrait of Bo Stone stands at \/bo\.jpg, which is no full https address/);
});

test('the photo of the issue stays its photo though it shows an expert', async () => {
  const { issue } = await readAs(
    `<h1>Is the Old Pier Safe?</h1><figure>${img('hero', 'Ada Quill', 'width="1600" height="900"')}<figcaption>Ada Quill at the pier.</figcaption></figure><p>Is it safe?</p><div><div>${byline}</div><div>${bo}</div></div>`,
  );
  assert.equal(issue.photo?.src, 'https://img.example/hero.jpg');
  assert.ok(issue.answers.every(({ avatar }) => avatar === undefined));
});

test('the origin of a portrait is let in by the first feed.yaml, and asked for in one that is there', async (t) => {
  const content = await folder(t);
  const source = join(content, 'tonight.html');
  const output = join(content, 'issue.md');
  await writeFile(source, page(`<div>${img('ada', 'Ada Quill')}${byline}</div>${bo}`));
  const args = ['import', source, '--date', '2026-03-04', '-o', output];
  const first = await advisorFeed(args);
  assert.equal(first.status, 0, first.stderr);
  const config = await readFile(join(content, 'feed.yaml'), 'utf8');
  assert.match(config, /^image_origins: \[https:\/\/img\.example\]/m);
  const built = await advisorFeed(['build', content, '-o', join(content, '_public')]);
  assert.equal(built.status, 0, built.stderr);
  const again = await advisorFeed([...args, '--force']);
  assert.match(
    again.stderr,
    /portrait comes from https:\/\/img\.example: `image_origins` in .*feed\.yaml has to let it in/,
  );
});
