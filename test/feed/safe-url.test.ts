import { expect } from '@open-wc/testing';
import { safeLink, safeSource } from '../../src/feed/safe-url.js';

describe('the URL allow-list', () => {
  it('lets a reader follow http, https and mailto', () => {
    expect(safeLink('https://news.example/a b')).to.equal('https://news.example/a%20b');
    expect(safeLink('http://news.example')).to.equal('http://news.example/');
    expect(safeLink('mailto:editor@news.example')).to.equal('mailto:editor@news.example');
  });

  for (const refused of [
    'javascript:alert(1)',
    'java\tscript:alert(1)',
    ' \u0001JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'blob:https://news.example/1',
    'file:///etc/passwd',
    'ftp://news.example/',
    '//news.example/',
    '/path',
    'news.example',
    '',
    'https://user:secret@news.example/',
    `https://news.example/${'a'.repeat(2048)}`,
  ]) {
    it(`refuses ${JSON.stringify(refused.slice(0, 40))}`, () => {
      expect(safeLink(refused)).to.equal(undefined);
      expect(safeSource(refused)).to.equal(undefined);
    });
  }

  it('loads pictures by https alone, or by http from this machine', () => {
    expect(safeSource('https://news.example/p.jpg')).to.equal('https://news.example/p.jpg');
    for (const host of ['localhost:8000', '127.0.0.1', '[::1]:9', 'demo.localhost']) {
      expect(safeSource(`http://${host}/p.jpg`)).to.equal(`http://${host}/p.jpg`);
    }
    for (const address of [
      'http://news.example/p.jpg',
      'http://localhost.evil.example/',
      'mailto:a@b.c',
    ])
      expect(safeSource(address)).to.equal(undefined);
  });
});
