import { expect } from '@open-wc/testing';
import '../../src/define.js';
import { registerLocale } from '../../src/index.js';
import { givenFeed } from '../support/feed-address.js';
import { impatient } from '../support/impatient.js';
import { names, part, placed, told } from '../support/placed.js';
import { rawAnswer, rawFeed, rawItem } from '../support/sample-feed.js';

const harbor = (extension = {}) => rawFeed([rawItem('harbor', '2026-03-04', extension)]);
const date = (element: Element) => part(element, 'date').textContent;
const copyLink = (element: Element) => part(element, 'permalink').textContent;

describe('a language that the page adds', () => {
  impatient();

  it('is spoken at once by what stands on the page already', async () => {
    const attributes = { lang: 'nl' };
    const elements = await Promise.all(names.map((name) => placed(name, { attributes })));
    expect(copyLink(elements[0]!)).to.equal('Copy link');
    registerLocale({ lang: 'nl', copyLink: 'Link kopiëren', whole: 'Lees alles' });
    await Promise.all(elements.map((element) => element.updateComplete));
    expect(copyLink(elements[0]!)).to.equal('Link kopiëren');
    expect(part(elements[1]!, 'canonical').textContent).to.contain('Lees alles');
    expect(copyLink(elements[2]!)).to.equal('Link kopiëren');
    expect(date(elements[0]!)).to.equal('4 maart 2026');
  });

  it('speaks English where it says nothing', async () => {
    registerLocale({ lang: 'sv', retry: 'Försök igen' });
    const element = await placed('advisor-issue', { status: 'failed', attributes: { lang: 'sv' } });
    expect(told(element)).to.equal('The discussion could not be loaded (404). Försök igen');
  });

  it('speaks English for the failures that it does not name', async () => {
    registerLocale({ lang: 'fi', missing: 'Ei löydy' });
    const element = await placed('advisor-issue', { status: 'failed', attributes: { lang: 'fi' } });
    expect(told(element)).to.contain('The discussion could not be loaded (404).');
    const attributes = { lang: 'fi', issue: 'none', src: await givenFeed(harbor()) };
    const missing = await placed('advisor-issue', { status: 'failed', attributes });
    expect(told(missing)).to.contain('Ei löydy (none).');
  });

  it('may replace one that is there, for one region alone', async () => {
    registerLocale({ lang: 'en-AU', copyLink: 'Copy the link, mate' });
    const texts = [];
    for (const lang of ['en-AU', 'en-au', 'en-GB', 'en']) {
      texts.push(copyLink(await placed('advisor-issue', { attributes: { lang } })));
    }
    expect(texts).to.deep.equal([
      'Copy the link, mate',
      'Copy the link, mate',
      'Copy link',
      'Copy link',
    ]);
  });

  it('brings its quotation marks to the answers in it', async () => {
    registerLocale({ lang: 'de', quotes: ['„', '“'] });
    const body = [{ t: 'p', c: ['Ja'] }];
    const feed = harbor({ answers: [rawAnswer('a', 'A', { lang: 'de-AT', body })] });
    const element = await placed('advisor-issue', { feed, attributes: { lang: 'en' } });
    expect(part(element, 'text').textContent).to.equal('„Ja“');
  });

  it('is written in its own direction, whatever the direction of the discussion', async () => {
    registerLocale({ lang: 'he', withdrawn: 'הוסר על ידי המוציא לאור.' });
    const element = await placed('advisor-issue', { attributes: { lang: 'he' } });
    const notice = part(element, 'notice');
    const range = document.createRange();
    const text = [...notice.childNodes].find((node) => node.nodeValue?.includes('הוסר'))!;
    const placeOf = (at: number) => {
      range.setStart(text, at);
      range.setEnd(text, at + 1);
      return range.getBoundingClientRect().left;
    };
    // The full stop stands to the left of the first letter.
    expect(placeOf(text.nodeValue!.length - 1)).to.be.below(placeOf(0));
  });
});
