import { expect } from '@open-wc/testing';
import type { FeedError } from '../../src/feed/feed-error.js';
import { parseFeed } from '../../src/feed/parse-feed.js';
import { rawAnswer, rawFeed, rawItem } from '../support/sample-feed.js';

const image = (src: string, ...sizes: string[]) => ({
  src,
  width: 4,
  height: 3,
  srcset: sizes.map((each, index) => ({ src: each, width: index + 1 })),
});
const photo = (...sources: [string, ...string[]]) => ({ photo: { ...image(...sources), alt: '' } });

/** What becomes of an issue with such an extension in such a feed that came from `url`. */
function outcome(extension: object, feed: object, url?: string, more: object = {}): string {
  const raw = { ...rawFeed([rawItem('x', '2026-03-04', { ...extension })], { ...feed }), ...more };
  const item = parseFeed(raw, url).items[0]!;
  if (item.kind !== 'issue') return item.kind === 'invalid' ? item.error.path! : item.kind;
  return item.skipped[0]?.path ?? 'shown';
}

const at = '/items/0/_advisor';
const own = 'https://news.example/qa/feed.json';
const none = { image_origins: undefined };

describe('images', () => {
  it('come from the feed’s own origin', () => {
    expect(outcome(photo('https://news.example/a.jpg'), none, own)).to.equal('shown');
    expect(outcome(photo('https://NEWS.example:443/a.jpg'), none, own)).to.equal('shown');
  });

  it('come from the origins that the feed declares', () => {
    const feed = { image_origins: ['https://img.example', 'https://cdn.example:8443'] };
    expect(outcome(photo('https://img.example/a.jpg'), feed, own)).to.equal('shown');
    expect(outcome(photo('https://cdn.example:8443/a.jpg'), feed, own)).to.equal('shown');
  });

  it('come from nowhere else: not from a name that looks alike, another port or a subdomain', () => {
    const feed = { image_origins: ['https://img.example'] };
    for (const src of [
      'https://evil.example/a.jpg',
      'https://img.example.evil.example/a.jpg',
      'https://img.example:8443/a.jpg',
      'https://a.img.example/a.jpg',
      'https://іmg.example/a.jpg',
      'https://evil.example/https://img.example/a.jpg',
      'https://evil.example\\@img.example/a.jpg',
      'http://localhost/a.jpg',
    ]) {
      expect(outcome(photo(src), feed, own), src).to.equal(`${at}/photo/src`);
    }
  });

  it('of every size and in every place are held to it', () => {
    const evil = 'https://evil.example/a.jpg';
    const good = 'https://news.example/a.jpg';
    expect(outcome(photo(good, good, evil), none, own)).to.equal(`${at}/photo/srcset/1/src`);
    const answers = (person: object) => ({
      answers: [rawAnswer('a', 'A', { person: { name: 'A', ...person } })],
    });
    expect(outcome(answers({ avatar: image(evil) }), none, own)).to.equal(
      `${at}/answers/0/person/avatar/src`,
    );
    expect(
      outcome(answers({ organization: { name: 'O', logo: image(good, evil) } }), none, own),
    ).to.equal(`${at}/answers/0/person/organization/logo/srcset/0/src`);
    expect(outcome(answers({ avatar: image(good) }), none, own)).to.equal('shown');
    let error: unknown;
    try {
      outcome({}, { ...none, publisher: { name: 'P', logo: image(evil) } }, own);
    } catch (cause) {
      error = cause;
    }
    expect((error as FeedError).path).to.equal('/_advisor/publisher/logo/src');
  });

  it('of data that the page gives come from where the feed says that it stands', () => {
    const more = { feed_url: own };
    expect(outcome(photo('https://news.example/a.jpg'), none, undefined, more)).to.equal('shown');
    expect(outcome(photo('https://news.example/a.jpg'), none)).to.equal(`${at}/photo/src`);
    // Where it came from goes before what it says of itself.
    expect(outcome(photo('https://news.example/a.jpg'), none, 'https://x.example/', more)).to.equal(
      `${at}/photo/src`,
    );
    for (const feed_url of [5, '', 'data:text/plain,', 'blob:https://news.example/1', 'null']) {
      expect(outcome(photo('https://news.example/a.jpg'), none, undefined, { feed_url })).to.match(
        feed_url === 'blob:https://news.example/1' ? /shown/ : /photo/,
      );
    }
  });

  it('are declared as origins and nothing more', () => {
    for (const wrong of [
      'https://img.example/',
      'https://img.example/photos',
      'http://img.example',
      'img.example',
      '*',
      'null',
      'https://IMG.example',
      'https://img.example:443',
      'https://a@img.example',
      'data:',
      5,
      null,
    ]) {
      let error: unknown;
      try {
        outcome({}, { image_origins: ['https://img.example', wrong] }, own);
      } catch (cause) {
        error = cause;
      }
      expect((error as FeedError)?.path, String(wrong)).to.equal('/_advisor/image_origins/1');
    }
    const many = Array.from({ length: 21 }, (_, i) => `https://i${i}.example`);
    expect(() => outcome({}, { image_origins: many }, own)).to.throw('/_advisor/image_origins');
    expect(outcome({}, { image_origins: many.slice(1) }, own)).to.equal('shown');
    expect(() => outcome({}, { image_origins: 'https://img.example' }, own)).to.throw();
  });

  it('may be on this machine while somebody develops', () => {
    const feed = { image_origins: ['http://localhost:8000'] };
    const here = 'http://127.0.0.1:5173/feed.json';
    expect(outcome(photo('http://localhost:8000/a.jpg'), feed, here)).to.equal('shown');
    expect(outcome(photo('http://127.0.0.1:5173/a.jpg'), none, here)).to.equal('shown');
  });

  it('are never looked for on a reader’s own machine by a feed from elsewhere', () => {
    const feed = { image_origins: ['https://img.example', 'http://127.0.0.1:631'] };
    for (const url of [own, undefined]) {
      expect(() => outcome({}, feed, url)).to.throw('/_advisor/image_origins');
    }
  });

  it('are what they are whatever the page hangs on Object.prototype', () => {
    const prototype = Object.prototype as unknown as Record<string, unknown>;
    prototype['image_origins'] = ['https://evil.example'];
    prototype['feed_url'] = 'https://evil.example/';
    try {
      const raw = rawFeed([rawItem('x', '2026-03-04', photo('https://evil.example/a.jpg'))]);
      delete raw._advisor!['image_origins'];
      expect(parseFeed(raw).items[0]!.kind).to.equal('invalid');
    } finally {
      delete prototype['image_origins'];
      delete prototype['feed_url'];
    }
  });
});

describe('what is read', () => {
  it('of a plain feed has no prototype that a page could add to', () => {
    const prototype = Object.prototype as unknown as Record<string, unknown>;
    for (const key of ['status', 'series', 'license', 'issue_template', 'archive_template']) {
      prototype[key] = 'withdrawn';
    }
    try {
      const feed = parseFeed({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'Plain',
        items: [{ id: '1', title: 'One' }],
      });
      const [card] = feed.items as unknown as Record<string, unknown>[];
      expect(card!['status'] ?? card!['series'] ?? card!['license']).to.equal(undefined);
      expect(feed.issue_template ?? feed.archive_template).to.equal(undefined);
    } finally {
      for (const key of ['status', 'series', 'license', 'issue_template', 'archive_template']) {
        delete prototype[key];
      }
    }
  });
});
