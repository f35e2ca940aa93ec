import { expect } from '@open-wc/testing';
import { addresses, classes, vectors } from './corpus/corpus.js';
import { auditDom } from './oracles/dom-audit.js';

/** What a renderer that makes mark-up out of text would have on the page; nothing runs or loads in this document. */
function carelessly(text: string): string[] {
  const host = document.implementation.createHTMLDocument().createElement('div');
  host.attachShadow({ mode: 'open' }).innerHTML = text;
  return auditDom(host, new Set());
}

describe('the corpus of hostile texts', () => {
  it('has at least 600 distinct vectors, and some of every class', () => {
    expect(new Set(vectors).size).to.be.at.least(600);
    expect(addresses.length).to.be.at.least(200);
    for (const [name, list] of Object.entries(classes)) {
      expect(list, name).not.to.have.length(0);
      expect(new Set(list).size, `${name} repeats itself`).to.equal(list.length);
    }
  });

  it('has something to say in every vector', () => {
    for (const vector of vectors) expect(vector).to.match(/\S/);
  });

  it('is dangerous: what is mark-up would be foreign to the elements', () => {
    for (const name of ['tags', 'event handlers']) {
      // The rest ends what is open, or stands where only a whole document has room for it, such as <body>.
      const dangerous = classes[name]!.filter((vector) => carelessly(vector).length > 0);
      expect(dangerous.length / classes[name]!.length, name).to.be.above(0.8);
    }
    const dangerous = vectors.filter((vector) => carelessly(vector).length > 0);
    expect(dangerous.length).to.be.at.least(300);
  });

  it('is dangerous: its addresses run where a page follows what it is given', () => {
    const link = document.createElement('a');
    const running = addresses.filter((address) => {
      link.href = address;
      return link.protocol === 'javascript:';
    });
    expect(running.length).to.be.at.least(60);
  });
});
