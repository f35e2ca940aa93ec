import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readAs } from './import/read-as.js';

// All people, places and words are invented.

const top = 'Is the Old Pier Safe?\n\nEngineers found cracks last week. Is the pier safe?\n\n';
const issue = `${top}Ada Quill, dean: “Yes.”\n\nBo Stone, mayor: “No.”`;

const left = [
  'Engineers of the city found cracks in',
  'the old pier last week, and the port',
  'authority closed a part of it. Is the',
  'pier safe? Who is to pay for mending?',
  'Ada Quill, professor of engineering at',
  'Northgate University: “The basin silts',
  'up faster than it did, and nobody has',
];
const right = [
  'an answer to that. In the end the town',
  'has to decide.”  Bo Stone, mayor: “It',
  'is not safe. The city has known that',
  'for ten years and has done nothing at',
  'all, because it costs money.” Ruth Hall,',
  'analyst: “We have three piers, and we',
  'need one. The others are for memories.”',
];

const refused: readonly (readonly [string, string, RegExp])[] = [
  [
    'an index of several issues',
    'Q&A\n\nIs the Old Pier Safe?\n\nMarch 4, 2026\n\nShould the Harbor Be Dredged Again?\n\nWill the Ferry Come Back?\n\nWho Owns the Mud?',
    /index of several issues \(“Is the Old Pier Safe\?”.* and 1 more\).*no answer/,
  ],
  [
    'an index page',
    '<main><h1>Q&amp;A</h1><article><h2><a href="/a">Is the Old Pier Safe?</a></h2><p>Engineers found cracks.</p></article><article><h2><a href="/b">Who Owns the Mud?</a></h2><p>Nobody knows.</p></article></main>',
    /index of several issues/,
  ],
  [
    'a teaser',
    'Is the Old Pier Safe?\n\nEngineers found cracks last week. Is the pier safe?\n\nRead the answers on our page.',
    /teaser: the headline “Is the Old Pier Safe\?” and no answer/,
  ],
  [
    'a teaser page for members',
    '<h1>Is the Old Pier Safe?</h1><p>Engineers found cracks last week […]</p><p><a href="/join">Sign in</a> to read more.</p>',
    /teaser/,
  ],
  [
    'the card of a page as text',
    'Is the Old Pier Safe?\n\nFive experts on the cracks.\n\nnews.example',
    /card of a page/,
  ],
  [
    'an embedded post',
    '<blockquote class="wp-embedded-content"><a href="https://news.example/qa/pier/">Is the Old Pier Safe?</a></blockquote><iframe class="wp-embedded-content" src="https://news.example/qa/pier/embed/"></iframe>',
    /embed card.*https:\/\/news\.example\/qa\/pier\//,
  ],
  [
    'our own embed',
    '<!doctype html><advisor-issue src="https://news.example/feed.json"><a href="https://news.example/qa">Q&amp;A</a></advisor-issue>',
    /embed card \(<advisor-issue>\)/,
  ],
  [
    'the text of a PDF in two columns',
    `Is the Old Pier Safe?\n\n${left.map((line, at) => `${line.padEnd(44)}${right[at]}`).join('\n')}`,
    /two columns.*7 of 8 lines/,
  ],
  [
    'two issues, the second with a label',
    `${issue}\n\nQuestion – Who owns the mud?\n\nRuth Hall, analyst: “I do.”`,
    /several issues.*“Question – Who owns the mud\?”/,
  ],
  [
    'two issues one after the other',
    `${issue}\n\nWho Owns the Mud?\n\nThe town dug it up. Whose is it?\n\nRuth Hall, analyst: “The town’s.”`,
    /several issues.*“Who Owns the Mud\?” \(line 9\)/,
  ],
  [
    'a page of two issues',
    '<h2>Is the Old Pier Safe?</h2><p>It cracked. Is it?</p><p><b>Ada Quill, dean:</b> Yes.</p><h2>Who Owns the Mud?</h2><p>Whose is it?</p><p><b>Bo Stone, mayor:</b> Mine.</p>',
    /several issues/,
  ],
  [
    'a page without words',
    '<!doctype html><html><body><script>draw()</script></body></html>',
    /empty/,
  ],
];

for (const [what, source, message] of refused) {
  test(`${what} is refused with an error of its own`, async () => {
    await assert.rejects(readAs(source), { name: 'PublisherError', message });
  });
}

test('a table of figures, a question in an answer and a web address refuse nothing', async () => {
  const { bodies } = await readAs(
    `${top}Ada Quill, dean: “Is it safe? Who knows?\n\n“What Will It Cost?\n\n“See https://news.example/pier.”\n\nBo Stone, mayor: “No.”`,
  );
  assert.equal(bodies.length, 2);
  assert.deepEqual(bodies[0]?.[1], 'What Will It Cost?');
});
