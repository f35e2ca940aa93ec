import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { parse, parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { elementMarkup } from '../../src/publisher/render/element-markup.js';
import { pageMarkup } from '../../src/publisher/render/page-markup.js';
import { selectRendered } from '../../src/publisher/render/select-rendered.js';
import { sampleDocument } from '../support/rendered-sample.js';
import { serve } from '../support/serve.js';
import { advisorFeed, folder } from './command.js';

const origin = 'https://news.example';
const src = `${origin}/feed.json`;
const rendered = (document: object = sampleDocument(origin)) =>
  selectRendered(document, 'latest', src);

type Element = Tree.Element;

/** Every element of a tree, also in the shadow roots that it declares. */
function* elementsOf(node: Tree.ParentNode): Generator<Element> {
  for (const child of node.childNodes) {
    if (!('tagName' in child)) continue;
    yield child;
    yield* elementsOf('content' in child ? child.content : child);
  }
}
const all = (html: string, name: string) =>
  [...elementsOf(html.startsWith('<!') ? parse(html) : parseFragment(html))].filter(
    ({ tagName }) => tagName === name,
  );
const attribute = (element: Element | undefined, name: string) =>
  element?.attrs.find((each) => each.name === name)?.value;

function textOf(node: Tree.ChildNode): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}
const article = (html: string) =>
  all(html, 'article').find((each) => attribute(each, 'part') === 'issue');

describe('a rendered issue', () => {
  test('is one element with its words in a shadow root, and again in plain elements', () => {
    const html = elementMarkup(rendered());
    const [element, ...others] = all(html, 'advisor-issue');
    assert.equal(others.length, 0);
    assert.deepEqual(
      element?.attrs.map(({ name, value }) => [name, value]),
      [
        ['src', src],
        ['issue', 'new-harbor'],
      ],
    );
    const [template] = all(html, 'template');
    assert.equal(attribute(template, 'shadowrootmode'), 'open');
    const plain = element?.childNodes.find((each) => each.nodeName === 'article');
    for (const words of ['Ada Quill', 'Who gains, and who pays <b>for it</b>?', '“nobody” asked']) {
      assert.ok(textOf(article(html)!).includes(words), words);
      assert.ok(textOf(plain!).includes(words), words);
    }
  });

  test('makes no mark-up of what a feed says, wherever it says it', () => {
    const hostile = `"'><img src=x onerror=alert(1)></script></template><!--`;
    const spoil = (value: unknown, key = ''): unknown => {
      if (Array.isArray(value)) return value.map((each) => spoil(each, key));
      if (typeof value === 'object' && value)
        return Object.fromEntries(
          Object.entries(value).map(([name, each]) => [name, spoil(each, name)]),
        );
      return [
        'title',
        'name',
        'affiliation',
        'c',
        'caption',
        'alt',
        'text',
        'summary',
        'credit',
      ].includes(key)
        ? `${String(value)}${hostile}`
        : value;
    };
    const bad = rendered(spoil(sampleDocument(origin)) as object);
    const good = rendered();
    for (const make of [elementMarkup, pageMarkup]) {
      const shape = (html: string) =>
        [...elementsOf(html.startsWith('<!') ? parse(html) : parseFragment(html))].map(
          ({ tagName, attrs }) => `${tagName} ${attrs.map(({ name }) => name).join()}`,
        );
      assert.deepEqual(shape(make(bad)), shape(make(good)));
      assert.ok(textOf(article(make(bad))!).includes(hostile));
    }
  });

  test('brings its own document, which is a feed of this one issue', () => {
    const document = sampleDocument(origin) as { items: object[] };
    document.items.push({
      id: 'x',
      title: 'Another',
      content_text: 'y',
      date_published: '2020-01-01T00:00:00Z',
    });
    const script = all(elementMarkup(rendered(document)), 'script').find(
      (each) => attribute(each, 'type') === 'application/json',
    )!;
    const brought = JSON.parse(textOf(script)) as { items: { _advisor: { id: string } }[] };
    assert.deepEqual(
      brought.items.map((item) => item._advisor.id),
      ['new-harbor'],
    );
  });

  test('has an anchor for each answer, a withdrawn one too', () => {
    const ids = all(elementMarkup(rendered()), 'span').flatMap((each) =>
      attribute(each, 'slot') ? [attribute(each, 'id')] : [],
    );
    assert.deepEqual(
      ids,
      ['ada-quill', 'ben-okafor', 'mei-lindqvist'].map((id) => `advisor-new-harbor-${id}`),
    );
  });

  test('speaks the issue’s language, or the one that is asked for', () => {
    const document = { ...sampleDocument(origin), language: 'es' };
    assert.ok(elementMarkup(rendered(document)).includes('Correcciones'));
    assert.ok(elementMarkup(rendered(document), { lang: 'pt' }).includes('Correções'));
  });

  test('leaves nothing of its page behind in the program', () => {
    const before = [Object.getOwnPropertyDescriptor(globalThis, 'location'), typeof navigator];
    elementMarkup(rendered());
    assert.deepEqual(
      [Object.getOwnPropertyDescriptor(globalThis, 'location'), typeof navigator],
      before,
    );
  });
});

describe('a rendered page', () => {
  const html = pageMarkup(rendered(), {}, 'https://cdn.example/advisor.js');

  test('says what it is to search engines and to those who link to it', () => {
    const meta = new Map(
      all(html, 'meta').map((each) => [
        attribute(each, 'property') ?? attribute(each, 'name'),
        attribute(each, 'content'),
      ]),
    );
    assert.equal(meta.get('og:title'), 'Should the Harbor Be Dredged Again? </script> & "so on"');
    assert.equal(meta.get('og:image'), `${origin}/photo.jpg`);
    assert.equal(meta.get('twitter:card'), 'summary_large_image');
    const links = new Map(
      all(html, 'link').map((each) => [attribute(each, 'rel'), attribute(each, 'href')]),
    );
    assert.equal(links.get('canonical'), 'https://sample.example/qa/new-harbor');
    assert.equal(links.get('alternate'), src);
    assert.equal(attribute(all(html, 'html')[0], 'lang'), 'en');
    assert.equal(all(html, 'h1').length >= 1, true);
  });

  test('tells of question and answers as schema.org has them, without what was withdrawn', () => {
    const script = all(html, 'script').find(
      (each) => attribute(each, 'type') === 'application/ld+json',
    )!;
    const data = JSON.parse(textOf(script)) as {
      '@type': string;
      mainEntity: {
        '@type': string;
        answerCount: number;
        suggestedAnswer: { author: { name: string }; url: string }[];
      };
    };
    assert.equal(data['@type'], 'NewsArticle');
    assert.equal(data.mainEntity['@type'], 'Question');
    assert.equal(data.mainEntity.answerCount, 2);
    assert.deepEqual(
      data.mainEntity.suggestedAnswer.map(({ author, url }) => [author.name, url]),
      [
        ['Ada Quill', 'https://sample.example/qa/new-harbor#advisor-new-harbor-ada-quill'],
        ['Ben Okafor', 'https://sample.example/qa/new-harbor#advisor-new-harbor-ben-okafor'],
      ],
    );
  });
});

describe('advisor-feed render', () => {
  test('writes the page of a feed that stands in a file', async (t) => {
    const place = await folder(t);
    const feed = join(place, 'feed.json');
    await writeFile(feed, JSON.stringify(sampleDocument(origin)));
    const output = join(place, 'page.html');
    const { status, stderr } = await advisorFeed(['render', feed, '-o', output]);
    assert.equal(status, 0, stderr);
    assert.equal(await readFile(output, 'utf8'), pageMarkup(rendered()));
  });

  test('finds an older issue where the feed’s template leads', async () => {
    const paths: string[] = [];
    const server = await serve((path, _request, response) => {
      paths.push(path);
      const document = sampleDocument(server.origin) as { items: object[]; _advisor: object };
      if (path === '/feed.json') {
        document.items = [];
        Object.assign(document._advisor, { issue_template: 'issues/{id}.json' });
      }
      response.end(JSON.stringify(document));
    });
    const { status, stdout, stderr } = await advisorFeed([
      ...[
        'render',
        `${server.origin}/feed.json`,
        '--issue',
        'new-harbor',
        '--fragment',
        '--layout',
        'compact',
      ],
    ]);
    await server.close();
    assert.equal(status, 0, stderr);
    assert.equal(attribute(all(stdout, 'advisor-issue')[0], 'src'), `${server.origin}/feed.json`);
    assert.equal(attribute(article(stdout), 'data-layout'), 'compact');
    assert.ok(paths.includes('/issues/new-harbor.json'));
  });

  test('says what is wrong, and writes nothing', async (t) => {
    const place = await folder(t);
    const file = async (name: string, value: unknown) => {
      const path = join(place, name);
      await writeFile(path, typeof value === 'string' ? value : JSON.stringify(value));
      return path;
    };
    const homeless = { ...sampleDocument(origin), feed_url: undefined };
    const card = {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'x',
      feed_url: src,
      items: [{ id: '1', title: 'A card', content_text: 'x' }],
    };
    const cases: [source: string, args: string[], message: RegExp][] = [
      [await file('homeless.json', homeless), [], /--src/],
      [await file('text.json', 'no JSON'), [], /is not JSON/],
      [await file('other.json', { a: 1 }), ['--src', src], /not-a-feed/],
      [await file('card.json', card), [], /only its card/],
      [
        await file('feed.json', sampleDocument(origin)),
        ['--issue', 'never-was'],
        /no such discussion \(never-was\)/,
      ],
    ];
    for (const [source, args, message] of cases) {
      const { status, stdout, stderr } = await advisorFeed(['render', source, ...args]);
      assert.equal(status, 1, source);
      assert.match(stderr, message);
      assert.equal(stdout, '');
    }
    assert.equal((await advisorFeed(['render', cases[4]![0], '--heading-level', '7'])).status, 2);
    assert.equal((await advisorFeed(['render', join(place, 'missing.json')])).status, 2);
  });
});
