import { expect } from '@open-wc/testing';
import { FeedError } from '../../src/feed/feed-error.js';
import type { Issue } from '../../src/feed/issue.js';
import { parseFeed } from '../../src/feed/parse-feed.js';
import { rawAnswer, rawFeed, rawItem, rich } from '../support/sample-feed.js';

function failure(act: () => unknown): FeedError {
  try {
    act();
  } catch (error) {
    if (error instanceof FeedError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

const issueOf = (extension: object, plain: object = {}) =>
  parseFeed(rawFeed([rawItem('x', '2026-03-04', { ...extension }, { ...plain })])).items[0]!;

function refusal(extension: object, plain: object = {}): string | undefined {
  const item = issueOf(extension, plain);
  return item.kind === 'invalid' ? `${item.error.code} ${item.error.path}` : item.kind;
}

const nested = (depth: number): unknown =>
  depth === 0 ? 'deep' : { t: 'em', c: [nested(depth - 1)] };
const question = (c: unknown) => ({ question: { id: 'q', body: [{ t: 'p', c }] } });

describe('parseFeed', () => {
  it('reads a whole issue', () => {
    const item = issueOf(rich) as Issue;
    expect(item.kind).to.equal('issue');
    expect(item.title).to.equal('Should the Harbor of x Be Dredged?');
    expect(item.url).to.equal('https://sample.example/qa/x');
    expect(item.answers.map(({ person }) => person.name)).to.deep.equal([
      'Ada Quill',
      'Tomás Reyes',
      'Mei Lindqvist',
    ]);
    expect(item.photo!.srcset[0]!.width).to.equal(800);
    expect(item.publisher.name).to.equal('The Sample Courier');
    expect(item.license!.attribution).to.equal('© The Sample Courier');
    expect(item.status).to.equal('published');
  });

  it('freezes all that it reads', () => {
    const feed = parseFeed(rawFeed([rawItem('x', '2026-03-04', rich)]));
    const seen = new Set<unknown>();
    const visit = (value: unknown) => {
      if (typeof value !== 'object' || value === null || value instanceof Error || seen.has(value))
        return;
      seen.add(value);
      expect(Object.isFrozen(value), JSON.stringify(value)).to.equal(true);
      Object.values(value).forEach(visit);
    };
    visit(feed);
    expect(seen.size).to.be.above(30);
  });

  it('returns a feed that it has read already as it is', () => {
    const feed = parseFeed(rawFeed());
    expect(parseFeed(feed)).to.equal(feed);
  });

  it('says that JSON without the version of JSON Feed is not a feed', () => {
    for (const other of [
      null,
      1,
      'text',
      [],
      {},
      { version: 1 },
      { version: 'https://x.example' },
    ]) {
      expect(failure(() => parseFeed(other)).code).to.equal('not-a-feed');
    }
  });

  it('asks for a list of items, of at most 100', () => {
    expect(failure(() => parseFeed({ ...rawFeed(), items: undefined })).path).to.equal('/items');
    const many = Array.from({ length: 101 }, (_, i) => rawItem(`i-${i}`, '2026-03-04'));
    expect(failure(() => parseFeed(rawFeed(many))).path).to.equal('/items');
    expect(parseFeed(rawFeed(many.slice(1))).items).to.have.length(100);
  });

  it('names the path of what is wrong with the feed itself', () => {
    const path = (extension: object) =>
      failure(() => parseFeed(rawFeed([], { ...extension }), 'https://sample.example/feed.json'))
        .path;
    expect(path({ publisher: undefined })).to.equal('/_advisor/publisher');
    expect(path({ publisher: { name: ' ' } })).to.equal('/_advisor/publisher/name');
    expect(path({ timezone: 5 })).to.equal('/_advisor/timezone');
    expect(path({ license: { name: 'x' } })).to.equal('/_advisor/license/attribution');
    expect(path({ issue_template: 'issues/id.json' })).to.equal('/_advisor/issue_template');
    expect(path({ issue_template: 'https://evil.example/{id}' })).to.equal(
      '/_advisor/issue_template',
    );
    expect(path({ archive_template: '//evil.example/{month}' })).to.equal(
      '/_advisor/archive_template',
    );
  });

  it('keeps the other issues readable when one breaks the format', () => {
    const feed = parseFeed(
      rawFeed([rawItem('bad', '2026-03-05', { question: 5 }), rawItem('good', '2026-03-04')]),
    );
    expect(feed.items.map(({ kind }) => kind)).to.deep.equal(['invalid', 'issue']);
    expect(feed.items[0]).to.include({ id: 'bad', date: '2026-03-05' });
  });

  const at = '/items/0/_advisor';
  const cases: [string, object, string, object?][] = [
    ['a key with capitals', { id: 'Bad' }, `invalid ${at}/id`],
    ['a key of 65 characters', { id: 'a'.repeat(65) }, `invalid ${at}/id`],
    ['a day that is not in the calendar', { date: '2026-02-30' }, `invalid ${at}/date`],
    ['a date with a time', { date: '2026-02-03T00:00:00Z' }, `invalid ${at}/date`],
    ['a question without its key', { question: {} }, `invalid ${at}/question/id`],
    ['answers that are no list', { answers: {} }, `invalid ${at}/answers`],
    [
      'a photo by http',
      { photo: { ...rich.photo, src: 'http://sample.example/a.jpg' } },
      `invalid ${at}/photo/src`,
    ],
    [
      'a photo without its size',
      { photo: { ...rich.photo, width: 0 } },
      `invalid ${at}/photo/width`,
    ],
    [
      'a photo of 65,536 pixels',
      { photo: { ...rich.photo, height: 65_536 } },
      `invalid ${at}/photo/height`,
    ],
    [
      'a photo without alt text',
      { photo: { ...rich.photo, alt: undefined } },
      `invalid ${at}/photo/alt`,
    ],
    [
      'a caption of 1,001 characters',
      { photo: { ...rich.photo, caption: 'x'.repeat(1001) } },
      `invalid ${at}/photo/caption`,
    ],
    [
      'nine entries in srcset',
      { photo: { ...rich.photo, srcset: Array(9).fill({ src: 'https://x.example/', width: 1 }) } },
      `invalid ${at}/photo/srcset`,
    ],
    [
      'a correction without its offset',
      { corrections: [{ date: '2026-03-05T09:00:00', text: 'x' }] },
      `invalid ${at}/corrections/0/date`,
    ],
    [
      '21 related links',
      { related: Array(21).fill({ title: 'x', url: 'https://x.example' }) },
      `invalid ${at}/related`,
    ],
    [
      'a related javascript: link',
      { related: [{ title: 'x', url: 'javascript:alert(1)' }] },
      `invalid ${at}/related/0/url`,
    ],
    [
      'a canonical data: address',
      { canonical_url: 'data:text/html,x' },
      `invalid ${at}/canonical_url`,
    ],
    [
      'a translation in no language',
      { translations: [{ lang: 'e', url: 'https://x.example' }] },
      `invalid ${at}/translations/0/lang`,
    ],
    [
      'a javascript: link in the question',
      question([{ t: 'a', href: 'javascript:alert(1)', c: ['x'] }]),
      `invalid ${at}/question/body/0/c/0/href`,
    ],
    [
      'a link without words',
      question([{ t: 'a', href: 'https://x.example' }]),
      `invalid ${at}/question/body/0/c/0/c`,
    ],
    [
      'text five levels deep',
      question([nested(5)]),
      `invalid ${at}/question/body/0/c/0/c/0/c/0/c/0/c/0`,
    ],
    ['101 blocks', { notes: Array(101).fill({ t: 'p', c: ['x'] }) }, `invalid ${at}/notes`],
    [
      'a question of 5,001 characters',
      question(['x'.repeat(2500), 'x'.repeat(2501)]),
      `invalid ${at}/question/body`,
    ],
    ['a headline of 301 characters', {}, 'invalid /items/0/title', { title: 'x'.repeat(301) }],
    ['no headline', {}, 'invalid /items/0/title', { title: undefined }],
    ...['\u0000', '\u200b', '\u3164', '\u2800', '\u0301', '\u202e \u2029'].map(
      (title): (typeof cases)[number] => [
        `a headline that nobody sees (${JSON.stringify(title)})`,
        {},
        'invalid /items/0/title',
        { title },
      ],
    ),
    [
      'a time in words',
      {},
      'invalid /items/0/date_published',
      { date_published: '2026-03-04T09:00:00 at noon Z' },
    ],
    [
      'a moment that is none',
      {},
      'invalid /items/0/date_published',
      { date_published: '2026-13-01T00:00:00Z' },
    ],
  ];
  for (const [what, extension, expected, plain] of cases) {
    it(`refuses ${what} and names its path`, () => {
      expect(refusal(extension, plain)).to.equal(expected);
    });
  }

  it('takes what stands exactly at a limit, counted in characters and not in code units', () => {
    expect(refusal(question([nested(4)]))).to.equal('issue');
    expect(refusal(question(['🌊'.repeat(5000)]))).to.equal('issue');
    expect(refusal({}, { title: '🌊'.repeat(300) })).to.equal('issue');
    expect(refusal({ photo: { ...rich.photo, alt: '' } })).to.equal('issue');
    expect(refusal({ notes: Array(100).fill({ t: 'p', c: ['x'] }) })).to.equal('issue');
  });

  it('skips an answer that breaks the format and keeps the others', () => {
    const { answers, skipped } = issueOf({
      answers: [
        null,
        rawAnswer('a', 'A', { body: [{ t: 'p', c: [{ t: 'a', href: 'vbscript:x', c: [] }] }] }),
        rawAnswer('b', 'B'),
        rawAnswer('b', 'The Same Id'),
        rawAnswer('c', 'C', { body: [{ t: 'p', c: ['x'.repeat(20_001)] }] }),
        rawAnswer('d', 'x'.repeat(201)),
      ],
    }) as Issue;
    expect(answers.map(({ id }) => id)).to.deep.equal(['b']);
    expect(skipped.map(({ path }) => path)).to.deep.equal([
      `${at}/answers/0`,
      `${at}/answers/1/body/0/c/0/href`,
      `${at}/answers/3/id`,
      `${at}/answers/4/body`,
      `${at}/answers/5/person/name`,
    ]);
  });

  it('refuses 51 answers', () => {
    const answers = Array.from({ length: 51 }, (_, i) => rawAnswer(`a-${i}`, 'A'));
    expect(refusal({ answers })).to.equal(`invalid ${at}/answers`);
    expect(refusal({ answers: answers.slice(1) })).to.equal('issue');
  });

  it('ignores what it does not know', () => {
    expect(refusal({ future: { field: [1] } }, { more: true })).to.equal('issue');
  });

  it('shows the words of node types that it does not know', () => {
    const issue = issueOf({
      question: {
        id: 'q',
        body: [
          {
            t: 'heading',
            level: 2,
            c: ['A ', { t: 'mark', c: ['marked ', { t: 'em', c: ['word'] }] }],
          },
        ],
      },
    }) as Issue;
    expect(issue.question.body).to.deep.equal([{ t: 'p', c: ['A ', 'marked word'] }]);
  });

  it('takes an unknown status for withdrawn', () => {
    expect((issueOf({ status: 'retracted-by-court' }) as Issue).status).to.equal('withdrawn');
    const { answers } = issueOf({ answers: [rawAnswer('a', 'A', { status: 'gone' })] }) as Issue;
    expect(answers[0]!.status).to.equal('withdrawn');
  });

  it('makes a card of any plain JSON Feed', () => {
    const { items } = parseFeed({
      version: 'https://jsonfeed.org/version/1',
      title: 'Plain',
      items: [
        {
          id: '1',
          url: 'https://p.example/1',
          title: 'One',
          summary: 'S',
          date_published: '2026-01-02T03:04:05Z',
        },
        { id: 'https://p.example/2', title: 7, url: 'javascript:alert(1)', date_published: 'soon' },
      ],
    });
    expect(items[0]).to.include({ kind: 'card', title: 'One', summary: 'S', date: '2026-01-02' });
    expect(items[0]).to.have.nested.property('publisher.name', 'Plain');
    expect(items[1]).to.include({
      kind: 'card',
      title: undefined,
      url: undefined,
      date: undefined,
    });
  });

  it('refuses an item that shows nothing: no title, no words, no day, no way to it', () => {
    const plain = (item: object, title = '') =>
      parseFeed({ version: 'https://jsonfeed.org/version/1.1', title, items: [item] }).items[0]!;
    expect(plain({})).to.include({ kind: 'invalid' });
    expect(plain({ title: '\u200b', summary: ' ' })).to.include({ kind: 'invalid' });
    expect(plain({}, 'A feed of that name').kind).to.equal('card');
    for (const item of [
      { title: 'One' },
      { content_text: 'Two' },
      { date_published: '2026-01-02T03:04:05Z' },
      { url: 'https://p.example/1' },
    ]) {
      expect(plain(item).kind).to.equal('card');
    }
  });

  it('makes a card of an issue in a newer version of the format', () => {
    expect(refusal({ version: 2, answers: 'in a new shape' })).to.equal('card');
    const newer = parseFeed(rawFeed(undefined, { version: 2, publisher: 'in a new shape' }));
    expect(newer.items.map(({ kind }) => kind)).to.deep.equal(['card', 'card']);
  });

  it('reads only what the document itself holds, whatever the page hangs on Object.prototype', () => {
    const prototype = Object.prototype as unknown as Record<string, unknown>;
    prototype['status'] = 'withdrawn';
    prototype['photo'] = { src: 'https://evil.example/x.jpg', width: 1, height: 1, alt: '' };
    try {
      const issue = issueOf({}) as Issue;
      expect(issue.kind).to.equal('issue');
      expect(issue.status).to.equal('published');
      expect(issue.photo).to.equal(undefined);
    } finally {
      delete prototype['status'];
      delete prototype['photo'];
    }
  });

  it('takes __proto__ and constructor for data like any other', () => {
    const text = JSON.stringify(rawFeed()).replace(
      '"series"',
      '"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"series"',
    );
    const feed = parseFeed(JSON.parse(text));
    expect(feed.items[0]!.kind).to.equal('issue');
    expect(({} as Record<string, unknown>)['polluted']).to.equal(undefined);
    expect(JSON.stringify(feed)).not.to.contain('polluted');
  });
});
