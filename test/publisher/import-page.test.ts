import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readIssueFile } from '../../src/publisher/build/read-issue-file.js';
import { readAs } from './import/read-as.js';

// All people, places and words are invented.

const fixture = (name: string) => readFileSync(new URL(`import/${name}`, import.meta.url));
const page = (body: string, head = '') =>
  `<!doctype html><html lang="en"><head>${head}</head><body><h1>Is the Old Pier Safe?</h1><p>Engineers found cracks. Is it safe?</p>${body}</body></html>`;
const one = '<p>Ada Quill, dean: “Yes.”</p>';

test('a page of a blog comes in with photo, links, emphasis and languages', async () => {
  const { issue, markdown, leftOut, told } = await readAs(fixture('wordpress.html'), {});
  assert.equal(issue.title, 'Should the Harbor Be Dredged Again?');
  assert.equal(issue.date, '2026-03-04');
  assert.equal(issue.canonicalUrl, 'https://news.example/qa/harbor-dredging/');
  assert.deepEqual([issue.series?.name, issue.publisher], ['Wharf Daily', 'The Forum']);
  assert.deepEqual(issue.photo, {
    src: 'https://news.example/wp-content/uploads/2026/03/harbor-1024x683.jpg',
    width: 1024,
    height: 683,
    alt: 'Two dredgers at work in a harbor',
    caption: 'Dredgers in the outer basin last week.',
    credit: 'File Photo: Port Authority.',
    srcset: [
      { src: 'https://news.example/wp-content/uploads/2026/03/harbor-300x200.jpg', width: 300 },
      { src: 'https://news.example/wp-content/uploads/2026/03/harbor-1024x683.jpg', width: 1024 },
    ],
  });
  assert.deepEqual(
    issue.answers.map(({ name, affiliation, url, lang }) => [name, affiliation, url, lang]),
    [
      [
        'Ada Quill',
        'professor of coastal engineering at Northgate University and co-chair of its “Mud & Tides” institute',
        'https://northgate.example/quill',
        undefined,
      ],
      ['Tomás Reyes-Ferro, Jr.', 'head of the dock workers’ union', undefined, 'es'],
      ['Juan de la Cruz', 'analyst', undefined, undefined],
      ['Bo Stone', 'former mayor (2010–2014) of Quayside', undefined, undefined],
    ],
  );
  assert.equal(
    markdown.slice(markdown.indexOf('---\n\n') + 5),
    `The port authority plans to deepen the outer basin; a [plan](https://news.example/2026/02/plan/) was shown in February. **Who gains**, and who pays?

## ada-quill

The basin *silts up* faster than it did\u00a0— see the [report](https://news.example/qa/report.pdf), or this.

Three things matter: money, time and mud. The minister said, ‘We will dig.’

## tomas-reyes-ferro-jr

Hay que preguntar primero a los pescadores.

## juan-de-la-cruz

For us it is *terra incognita*.

## bo-stone

No. Two reasons: it costs too much, and nobody knows why.
`,
  );
  for (const words of [
    'Home Q&A',
    'The basin silts up faster than it did',
    '2 Comments Jane Doe, Quayside: “I agree.”',
    'Related Links Is the Old Pier Safe?',
    'Suggested Content Will the ferry come back?',
    '1 × <script>',
    'Skip to content',
  ]) {
    assert.ok(leftOut.includes(words), words);
  }
  assert.match(told, /“this” \(javascript:alert\(1\)\) is no http, https or mailto address/);
  const { findings } = readIssueFile('issue.md', markdown);
  assert.deepEqual(findings, []);
});

test('an old page set in tables, in the encoding that it names, comes in', async () => {
  const { issue, bodies, question } = await readAs(fixture('tables.latin1'), {});
  assert.equal(issue.title, 'Is the Old Pier Safe?');
  assert.deepEqual(
    [issue.date, issue.series?.name, issue.publisher],
    ['2026-03-04', 'Wharf Daily', 'The Forum'],
  );
  assert.deepEqual(issue.photo, {
    alt: 'Photo of Mayor Ruth Stone',
    caption: 'Mayor Stone spoke at the pier.',
    credit: 'City of Quito',
  });
  assert.deepEqual(question, [
    'Engineers found cracks last week, in the "old" part. Is the pier safe?',
  ]);
  assert.deepEqual(bodies, [['It is not. The café closed.', 'Go home.'], ['Yes: it is. Ask me.']]);
  assert.equal(issue.answers[0]?.name, 'Raúl Benítez Núñez');
});

test('a page that sets each expert in a box of three lines comes in, in its language', async () => {
  const { issue, bodies, told } = await readAs(fixture('boxes.html'), {});
  assert.deepEqual(
    issue.answers.map(({ id, affiliation }) => [id, affiliation]),
    [
      ['ana-nunez', 'profesora de la Universidad de Quito'],
      ['luis-da-silva', 'director del puerto'],
      ['ana-nunez-2', 'otra persona, abogada'],
    ],
  );
  assert.deepEqual(bodies, [
    ['No lo es. Hay grietas.', 'Y nadie hace nada.'],
    ['Sí.'],
    ['Quizás.'],
  ]);
  assert.deepEqual(
    [issue.language, issue.summary],
    ['es', 'Cuatro voces sobre el plan del puerto'],
  );
  assert.match(told, /“Ana Núñez” answers more than once: this answer has the id ana-nunez-2/);
  assert.match(told, /https:\/\/img\.example\/a\.jpg and does not say its size/);
});

const bylines: readonly (readonly [string, string])[] = [
  ['bold up to its colon', '<p><strong>Ada Quill, dean of Mud:</strong> “It is <em>not</em>.”</p>'],
  ['its name alone bold', '<p><b>Ada Quill</b>, dean of Mud: “It is <i>not</i>.”</p>'],
  [
    'its name in parts',
    '<p><b>Ada</b> <b>Qu</b><b>ill, </b>dean of <i>Mud</i><b>: </b>“It is <em>not</em>.”</p>',
  ],
  [
    'bold by style',
    '<p><span style="font-weight:700">Ada Quill, dean of Mud: </span>“It is <span style="font-style:italic">not</span>.”</p>',
  ],
  [
    'a line of its own',
    '<p><strong>Ada Quill, dean of Mud:</strong></p><p>“It is <em>not</em>.”</p>',
  ],
  [
    'a line without a colon',
    '<p><strong>Ada Quill, dean of Mud</strong></p><p>“It is <em>not</em>.”</p>',
  ],
  ['a heading', '<h3>Ada Quill, dean of Mud</h3><p>“It is <em>not</em>.”</p>'],
  ['a heading and a line', '<h4>Ada Quill</h4><p>dean of Mud</p><p>“It is <em>not</em>.”</p>'],
  ['a line break', '<p><strong>Ada Quill</strong><br>dean of Mud</p><p>“It is <em>not</em>.”</p>'],
  ['a definition list', '<dl><dt>Ada Quill, dean of Mud</dt><dd>“It is <em>not</em>.”</dd></dl>'],
  [
    'a quotation',
    '<blockquote><p><b>Ada Quill, dean of Mud:</b> “It is <em>not</em>.”</p></blockquote>',
  ],
  [
    'a box',
    '<div class="card"><div><div>Ada Quill, dean of Mud: “It is <cite>not</cite>.”</div></div></div>',
  ],
  ['entities', '<p>Ada&nbsp;Quill, dean of Mud&#58; &ldquo;It is <em>not</em>.&rdquo;&nbsp;</p>'],
];

for (const [how, html] of bylines) {
  test(`an expert set as ${how} is found, and emphasis stays`, async () => {
    const { issue, markdown } = await readAs(page(html));
    assert.deepEqual(
      issue.answers.map(({ name, affiliation }) => [name, affiliation]),
      [['Ada Quill', 'dean of Mud']],
    );
    assert.match(markdown, /\n## ada-quill\n\nIt is \*not\*\.\n$/);
  });
}

test('an answer without quotation marks begins at a name in bold type', async () => {
  const { bodies } = await readAs(
    page(
      '<p><b>Ada Quill, dean:</b> “Yes. It is.</p><p>So be it.</p><p><b>Bo Stone, who has said so before, mayor:</b> No.</p><p><b>Ruth Hall, analyst</b>: Perhaps.</p>',
    ),
  );
  assert.deepEqual(bodies.at(-1), ['Perhaps.']);
  assert.ok(bodies.length >= 2);
});

test('lists and quotations within an answer stay lists and quotations', async () => {
  const { markdown } = await readAs(
    page(
      '<p>Ada Quill, dean: “Three things:</p><ul><li>mud</li><li><b>time</b></li></ul><blockquote>No pier is for ever.</blockquote><p>That is all.”</p>',
    ),
  );
  assert.match(
    markdown,
    /Three things:\n\n\* mud\n\* \*\*time\*\*\n\n> No pier is for ever\.\n\nThat is all\.\n$/,
  );
});

test('links are resolved against where the page was loaded from, its <base>, or what it calls its address', async () => {
  const body = '<p>Ada Quill, dean: “See <a href="b?c=1">this</a>.”</p>';
  const link = async (head: string, url?: string) => {
    const { markdown, told } = await readAs(page(body, head), { date: '2026-03-04', url });
    return /\[this\]\((.*?)\)/.exec(markdown)?.[1] ?? told;
  };
  const canonical = '<link rel="canonical" href="https://canonical.example/x/y">';
  const base = '<base href="/base/">';
  const url = 'https://news.example/qa/pier';
  assert.equal(await link('', url), 'https://news.example/qa/b?c=1');
  assert.equal(await link(base, url), 'https://news.example/base/b?c=1');
  assert.equal(await link(canonical), 'https://canonical.example/x/b?c=1');
  assert.equal(await link(canonical + base), 'https://canonical.example/base/b?c=1');
  assert.match(
    await link(''),
    /“this” \(b\?c=1\) is relative, and the address of the page is not known/,
  );
});

test('a date of the page is told, and never taken before --date', async () => {
  const head = '<meta property="article:published_time" content="2026-03-05T01:00:00Z">';
  const own = await readAs(page(one, head), {});
  assert.equal(own.issue.date, '2026-03-05');
  assert.match(own.told, /Is 2026-03-05 \(<meta article:published_time>\) the day of the issue/);
  const given = await readAs(page(one, head), { date: '2026-03-04' });
  assert.equal(given.issue.date, '2026-03-04');
  assert.match(given.told, /--date says 2026-03-04 and was taken; there is also 2026-03-05/);
  const printed = await readAs(page(`<p>Posted on March 4, 2026 by Bo Stone</p>${one}`, head), {});
  assert.equal(printed.issue.date, '2026-03-04');
  assert.match(printed.told, /The text says 2026-03-04, which was taken; there is also 2026-03-05/);
  const several = ['2026-03-04', '2026-03-01'].map((day) => `<time datetime="${day}">then</time>`);
  await assert.rejects(
    readAs(page(several.join('') + one), {}),
    /several dates.*--date 2026-03-04/,
  );
  await assert.rejects(readAs(page(one), {}), /does not say its date/);
});

test('a page is decoded by its byte order mark, else by what it declares, else as UTF-8', async () => {
  const body = '<p>Raúl Núñez, dean: “Sí.”</p>';
  const name = async (bytes: Buffer) => (await readAs(bytes)).issue.answers[0]?.name;
  const utf16 = Buffer.from(`\ufeff${page(body)}`, 'utf16le');
  const latin = Buffer.from(
    page(body, '<meta http-equiv="Content-Type" content="text/html; charset=ISO-8859-1">').replace(
      /[“”]/g,
      '"',
    ),
    'latin1',
  );
  for (const bytes of [Buffer.from(page(body)), Buffer.from(`\ufeff${page(body)}`), utf16, latin]) {
    assert.equal(await name(bytes), 'Raúl Núñez');
  }
  await assert.rejects(readAs(Buffer.from(page(body), 'latin1')), /not UTF-8.*0xFA/s);
  const unknown = page(body, '<meta charset="klingon">');
  await assert.rejects(readAs(unknown), /written in “klingon”, which is not known/);
});

test('a photo in a box with its caption comes in, and other pictures are only reported', async () => {
  const { issue, leftOut } = await readAs(
    `<!doctype html><body><img src="https://x.example/logo.png" alt="Wharf Daily logo"><h1>Is the Old Pier Safe?</h1>
<div class="wp-caption"><a href="#"><img src="//img.example/pier.jpg" width="800" height="600px" alt="The pier"></a><p class="wp-caption-text">The pier last week <span class="credit">Wharf Press</span></p></div>
<p>Engineers found cracks. Is it safe?</p>${one}<img class="avatar" src="https://x.example/ada.jpg" alt="Ada Quill">`,
  );
  assert.deepEqual(issue.photo, {
    src: 'https://img.example/pier.jpg',
    width: 800,
    height: 600,
    alt: 'The pier',
    caption: 'The pier last week',
    credit: 'Wharf Press',
  });
  assert.deepEqual(leftOut, ['Ada Quill — https://x.example/ada.jpg', 'Wharf Daily logo']);
});

test('words that are hidden or struck out are left out and reported, and one that reads like an answer is asked about', async () => {
  const { bodies, leftOut, told } = await readAs(
    page(
      `<p>Ada Quill, dean: “Yes, <del>no,</del> it <s>was</s> is<span hidden> not</span>.”</p><p style="display: none">Bo Stone, mayor: “Hidden.”</p>`,
    ),
  );
  assert.deepEqual(bodies, [['Yes, it is.']]);
  assert.deepEqual(leftOut, ['no,', 'was', 'not', 'Bo Stone, mayor: “Hidden.”']);
  assert.match(told, /read like an answer were left out \(hidden on the page\): “Bo Stone/);
});

test('an answer in the teaser of another issue beside the article is no answer of this one', async () => {
  const { bodies, leftOut } = await readAs(
    `<div><div><h1>Is the Old Pier Safe?</h1><div><p>Engineers found cracks. Is it safe?</p>${one}</div></div><div><h3>Related Links</h3><div><h4>What Now?</h4><p>Bo Stone, mayor: “Of another.”</p></div></div></div>`,
  );
  assert.deepEqual(bodies, [['Yes.']]);
  assert.deepEqual(leftOut, ['Related Links', 'What Now?', 'Bo Stone, mayor: “Of another.”']);
});

test('a note of the editors becomes one of the issue, with its emphasis', async () => {
  const { bodies, markdown } = await readAs(
    page(
      `${one}<p><b>Editor’s note:</b> The port was <i>asked</i>.</p><p>Bo Stone, mayor: “No.”</p>`,
    ),
  );
  assert.deepEqual(bodies, [['Yes.'], ['No.']]);
  assert.match(markdown, /^notes: "?\*\*Editor’s note:\*\* The port was \*asked\*\."?$/m);
  assert.deepEqual(readIssueFile('issue.md', markdown).findings, []);
});

test('a headline that only the page’s data has is taken, as a guess', async () => {
  const { issue, told } = await readAs(
    `<html><head><meta property="og:title" content="Is the Old Pier Safe?"></head><body><p>Engineers found cracks. Is it?</p>${one}`,
  );
  assert.equal(issue.title, 'Is the Old Pier Safe?');
  assert.match(told, /headline is that of the page's data/);
});

test('a page that nests hundreds of boxes is read, and one that nests thousands is refused', async () => {
  const deep = `${'<div><b>'.repeat(400)}Ada Quill, dean: “Yes.”${'</b></div>'.repeat(400)}`;
  assert.deepEqual((await readAs(page(deep))).bodies, [['Yes.']]);
  await assert.rejects(readAs(page('<div>'.repeat(20_000) + one)), /nests more than 1000 elements/);
});
