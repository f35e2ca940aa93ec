import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { plainText } from '../../src/feed/parse-rich-text.js';
import { readIssueFile } from '../../src/publisher/build/read-issue-file.js';
import { readAs } from './import/read-as.js';
import { wordFile, type Run } from './import/word-file.js';
import { words } from './words.js';

// All people, places and words are invented.

interface Sample {
  readonly masthead: readonly string[];
  readonly headline: string;
  readonly photo: string | undefined;
  readonly question: readonly (readonly Run[])[];
  readonly answers: readonly {
    readonly byline: string;
    readonly body: readonly (readonly Run[])[];
  }[];
  readonly after: readonly string[];
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '\u00a0': '&nbsp;',
  '“': '&ldquo;',
  '’': '&#8217;',
};
const html = (text: string) => text.replace(/[&<>\u00a0“’]/g, (each) => escapes[each] ?? each);

function runHtml({ text, em, strong, href }: Run): string {
  let result = html(text);
  if (em) result = `<em>${result}</em>`;
  if (strong) result = `<b>${result}</b>`;
  return href === undefined ? result : `<a href="${html(href)}">${result}</a>`;
}

const runsText = (runs: readonly Run[]) => runs.map(({ text }) => text).join('');

/** Each line of the issue as it is printed. */
function linesOf({ masthead, headline, photo, question, answers, after }: Sample): Run[][] {
  return [
    ...masthead.map((text) => [{ text }]),
    [{ text: headline }],
    ...(photo === undefined ? [] : [[{ text: photo }]]),
    ...question.map((runs) => [...runs]),
    ...answers.flatMap(({ byline, body }) =>
      body.map((runs, index): Run[] => [
        ...(index === 0 ? [{ text: `${byline}: ` }] : []),
        { text: '“' },
        ...runs,
        ...(index === body.length - 1 ? [{ text: '”' }] : []),
      ]),
    ),
    ...after.map((text) => [{ text }]),
  ];
}

const asText = (sample: Sample) => linesOf(sample).map(runsText).join('\n\n');
const asWord = (sample: Sample) => wordFile(linesOf(sample));

/** How pages set paragraphs. */
const settings: Readonly<Record<string, (lines: readonly string[]) => string>> = {
  paragraphs: (lines) => lines.map((line) => `<p>${line}</p>`).join('\n'),
  'paragraphs that are not closed': (lines) => lines.map((line) => `<p>${line}`).join('\n'),
  divisions: (lines) => lines.map((line) => `<div><div>${line}</div></div>`).join(''),
  'line breaks': (lines) => `<div>${lines.join('<br>\n<br />')}</div>`,
  'a table': (lines) =>
    `<table>${lines.map((line) => `<tr><td><font size="2">${line}</font></td></tr>`).join('')}</table>`,
  'blocks of a blog': (lines) =>
    lines
      .map(
        (line) =>
          `<!-- wp:paragraph -->\n<p class="wp-block">\n\t${line}\n</p>\n<!-- /wp:paragraph -->`,
      )
      .join('\n'),
};

const around = {
  nav: 'Home Archive Contact',
  script: 'var hidden = "no words";',
  aside: 'Beside the article',
  footer: 'The foot of it',
};

function asHtml(sample: Sample, setting: string): string {
  const lines = linesOf(sample).map((runs) => runs.map(runHtml).join(''));
  return `<!DOCTYPE html><html><head><title>Sample</title><style>p{}</style></head><body>
<nav>${around.nav}</nav><script>${around.script}</script><main>${settings[setting]?.(lines)}</main>
<aside>${around.aside}</aside><footer>${around.footer}</footer></body></html>`;
}

const word = fc.constantFrom(
  ...'mud pier the Stone U.S. 5% * _a_ [sic] <b> #1 &amp; ‘old’ it’s time: so; — 1. “new” said, end. why? 漢字 niño 10\u00a0km R&D'.split(
    ' ',
  ),
);
const plainRun = fc
  .array(word, { minLength: 1, maxLength: 16 })
  .map((parts): Run => ({ text: ` ${parts.join(' ')} ` }));
const markedRun = fc
  .tuple(
    fc.array(word, { minLength: 1, maxLength: 4 }),
    fc.constantFrom<Partial<Run>>(
      { em: true },
      { strong: true },
      { em: true, strong: true },
      { href: 'https://news.example/a?b=1&c=(2)' },
      { href: 'mailto:ada@quill.example', em: true },
    ),
  )
  .map(([parts, marks]): Run => ({ text: parts.join(' '), ...marks }));
const sentence = (isMarked: boolean) =>
  fc
    .array(
      isMarked ? fc.tuple(plainRun, markedRun) : fc.tuple(plainRun, fc.constant({ text: 'and' })),
      {
        minLength: 1,
        maxLength: 3,
      },
    )
    .map((pairs): Run[] => [{ text: 'It is' }, ...pairs.flat(), { text: ' so.' }]);
const expert = fc.constantFrom(
  'Ada Quill, professor of coastal engineering at Northgate University',
  'Tomás Reyes-Ferro, Jr., president of O’Neil & Sons (Quito)',
  'Juan de la Cruz von Hohenberg III, analyst',
  'Dr. María J. van der Berg, co-chair of the Forum, and director',
);
const sample = (isMarked: boolean): fc.Arbitrary<Sample> =>
  fc.record({
    masthead: fc.constantFrom([], ['Wharf Daily', 'A Daily Publication of The Forum']),
    headline: fc.constantFrom('Is the Old Pier Safe?', 'What Will R&D Cost “Mud City”?'),
    photo: fc.constantFrom(
      undefined,
      'Photo of Mayor Ruth Stone Mayor Stone spoke at the pier',
      'Mayor Stone spoke at the pier. // File Photo: Wharf Press',
    ),
    question: fc.array(sentence(isMarked), { minLength: 1, maxLength: 2 }),
    answers: fc.array(
      fc.record({
        byline: expert,
        body: fc.array(sentence(isMarked), { minLength: 1, maxLength: 3 }),
      }),
      { minLength: 1, maxLength: 4 },
    ),
    after: fc.constantFrom(
      [],
      ['Wharf Daily logo.The Wharf Daily features Q&A from leaders.', 'Related Links'],
    ),
  });

for (const setting of Object.keys(settings)) {
  test(`text, a page set in ${setting}, and a Word document of one issue give the same Markdown`, async () => {
    await fc.assert(
      fc.asyncProperty(sample(false), async (issue) => {
        const text = await readAs(asText(issue));
        const page = await readAs(asHtml(issue, setting));
        const document = await readAs(await asWord(issue));
        assert.deepEqual([text.format, page.format, document.format], ['text', 'html', 'word']);
        assert.equal(page.markdown, text.markdown);
        assert.equal(document.markdown, text.markdown);
      }),
      { numRuns: 40 },
    );
  });
}

/** Everything that came out of a source: the issue's words, and those that were left out. */
function usedWords({ issue, notes }: Awaited<ReturnType<typeof readAs>>): string[] {
  const { title, photo, question, answers } = issue;
  const used = [
    title,
    photo?.alt ?? '',
    photo?.caption ?? '',
    photo?.credit ?? '',
    ...question.map(({ text }) => text),
    ...answers.flatMap(({ name, affiliation, body }) => [
      `${name},`,
      `${affiliation}:`,
      ...body.map(({ text }) => text),
    ]),
    ...notes.leftOut.map(({ text }) => text),
  ];
  return words(used.join(' ').replace(/\d+ × <[^>]*>|\/\/|Photo:/g, ' ')).sort();
}

test('every word of a text, a page and a Word document is in the issue or in the list of what was left out', async () => {
  await fc.assert(
    fc.asyncProperty(
      sample(true),
      fc.constantFrom(...Object.keys(settings)),
      async (issue, setting) => {
        const source = asText(issue).replace(/\/\/|Photo:/g, ' ');
        assert.deepEqual(usedWords(await readAs(asText(issue))), words(source).sort());
        assert.deepEqual(usedWords(await readAs(await asWord(issue))), words(source).sort());
        const { nav, aside, footer } = around;
        assert.deepEqual(
          usedWords(await readAs(asHtml(issue, setting))),
          words([source, nav, aside, footer].join(' ')).sort(),
        );
      },
    ),
    { numRuns: 150 },
  );
});

test('emphasis and links come out of the Markdown as they stand on the page and in Word', async () => {
  await fc.assert(
    fc.asyncProperty(sample(true), async (issue) => {
      const page = await readAs(asHtml(issue, 'paragraphs'));
      const document = await readAs(await asWord(issue));
      assert.equal(document.markdown, page.markdown);
      const { issue: back, findings } = readIssueFile('sample.md', page.markdown);
      assert.deepEqual(
        findings.filter(({ severity }) => severity === 'error'),
        [],
      );
      assert.deepEqual(
        back?.answers.map(({ body }) => body.map(({ c }) => plainText(c))),
        page.bodies,
      );
      const marked = issue.answers.flatMap(({ body }) =>
        body.flatMap((runs) => runs.filter(({ href }) => href !== undefined)),
      );
      const links = JSON.stringify(back.answers.map(({ body }) => body)).match(/"t":"a"/g) ?? [];
      assert.equal(links.length, marked.length);
    }),
    { numRuns: 150 },
  );
});

const seed = new URL('../../../shared/seed/issue-us-mexico.txt', import.meta.url);
const skip = existsSync(seed) ? false : 'the real issue is not beside this repository';

test(
  'text, page and Word document of the real issue give the same Markdown',
  { skip },
  async () => {
    const given = { date: '2023-10-12' };
    const text = readFileSync(seed, 'utf8');
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    const { markdown } = await readAs(text, given);
    for (const [setting, set] of Object.entries(settings)) {
      const body = set(lines.map(html));
      const page = `<!doctype html><html lang="en"><body><nav>Home</nav><main>${body}</main></body></html>`;
      assert.equal((await readAs(page, given)).markdown, markdown, setting);
    }
    assert.equal((await readAs(await wordFile(lines), given)).markdown, markdown);
    const bold = lines.map((line) =>
      html(line).replace(/^((?:(?!&ldquo;).){3,200}?): &ldquo;/, '<strong>$1:</strong> &ldquo;'),
    );
    assert.equal(bold.filter((line) => line.startsWith('<strong>')).length, 5);
    const page = `<!doctype html><body>${bold.map((line) => `<p>${line}</p>`).join('')}</body>`;
    assert.equal((await readAs(page, given)).markdown, markdown);
  },
);
