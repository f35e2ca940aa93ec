import { expect } from '@open-wc/testing';
import * as library from '../../src/index.js';

describe('registration', () => {
  it('happens by define.js alone; a second time, or after another version, the first one stays', async () => {
    expect(library.AdvisorIssue.name).to.be.a('string');
    expect(customElements.get('advisor-issue')).to.equal(undefined);

    const stranger = class extends HTMLElement {};
    customElements.define('advisor-answer', stranger);
    const warnings: unknown[] = [];
    const { warn } = console;
    console.warn = (...words: unknown[]) => warnings.push(words.join(' '));
    try {
      await import('../../src/define.js');
      expect(customElements.get('advisor-issue')).to.equal(library.AdvisorIssue);
      expect(customElements.get('advisor-answer')).to.equal(stranger);

      const again = '/src/define.ts?again';
      await import(/* @vite-ignore */ again);
      expect(customElements.get('advisor-issue')).to.equal(library.AdvisorIssue);
      // A page that has the script in three places is in order.
      expect(warnings).to.deep.equal([]);
    } finally {
      console.warn = warn;
    }
  });
});
