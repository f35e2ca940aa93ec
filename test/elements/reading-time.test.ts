import { expect } from '@open-wc/testing';
import '../../src/define.js';
import { impatient } from '../support/impatient.js';
import { part, parts, placed } from '../support/placed.js';
import { rawAnswer, rawFeed, rawItem } from '../support/sample-feed.js';

/** A discussion of so many words, by so many people. */
const discussion = (words: number, people = 1) => {
  const body = [{ t: 'p', c: ['tides '.repeat(words / people)] }];
  const answers = Array.from({ length: people }, (_, at) => rawAnswer(`a${at}`, 'A', { body }));
  return rawFeed([rawItem('time', '2026-03-04', { answers })]);
};

describe('the time that a discussion takes', () => {
  impatient();

  it('is told in whole minutes, one at least, for question and answers together', async () => {
    const minutes = async (words: number, people?: number) => {
      const element = await placed('advisor-issue', { feed: discussion(words, people) });
      return part(element, 'reading-time').textContent;
    };
    expect(await minutes(10)).to.equal('1 min');
    expect(await minutes(230 * 4.5)).to.equal('5 min');
    expect(await minutes(230 * 9.5, 5)).to.equal('10 min');
  });

  it('is written in the language of the interface', async () => {
    for (const lang of ['es', 'pt', 'en']) {
      const attributes = { lang };
      const element = await placed('advisor-issue', { feed: discussion(10), attributes });
      const { textContent, lang: said } = part(element, 'reading-time');
      const format = new Intl.NumberFormat(lang, { style: 'unit', unit: 'minute' });
      expect([textContent, said]).to.deep.equal([format.format(1), lang]);
    }
  });

  it('is not told where only a part of the discussion stands', async () => {
    for (const name of ['advisor-question', 'advisor-answer'] as const)
      expect(parts(await placed(name), 'reading-time')).to.have.length(0);
  });
});
