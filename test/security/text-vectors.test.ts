import { expect } from '@open-wc/testing';
import { vectors } from './corpus/corpus.js';
import { fullFeed, newerFeed, plainFeed } from './full-feed.js';
import { place, placeText, textFields } from './placements.js';
import { openStage, strictPolicy, type Stage } from './stage.js';

/** What of a whole issue each element shows, and how many characters the field behind it can hold. */
const shown: Readonly<Record<string, readonly (readonly [selector: string, max: number])[]>> = {
  'advisor-issue': [
    ['[part=series]', 200],
    ['[part=title]', 300],
    ['[part=deck]', Infinity],
    ['[part=caption]', 1_000],
    ['[part=credit]', Infinity],
    ['[part=question] em', 480],
    ['[part=question] a', 480],
    ['[part=name]', 200],
    ['[part=affiliation]', 500],
    ['[part=text] p', 1_900],
    ['[part=text] strong em', 1_900],
    ['[part=text] a', 1_900],
    ['[part=text] span[lang=fr]', 1_900],
    ['[part=text] blockquote', 1_900],
    ['[part=text] ul', 1_900],
    ['[part=text] ol', 1_900],
    ['[part=corrections] p', Infinity],
    ['[part=notes] p', Infinity],
    ['[part=related] a', 300],
    ['[part=canonical] a', 200],
    ['[part=license] a', Infinity],
  ],
  'advisor-question': [
    ['[part=title]', 300],
    ['[part=deck]', Infinity],
    ['[part=caption]', 1_000],
    ['[part=question] p', 480],
    ['[part=names]', 200],
  ],
  'advisor-answer': [
    ['[part=about]', 300],
    ['[part=name]', 200],
    ['[part=affiliation]', 500],
    ['[part=text] li', 1_900],
  ],
};

/** What is missing of a text that is in every field. */
function losses({ elements }: Stage, text: string): string[] {
  const length = [...text].length;
  return elements.flatMap((element) => {
    const root = element.shadowRoot!;
    const lost = shown[element.localName]!.filter(([, max]) => length <= max)
      .map(([selector]) => selector)
      .filter((selector) => !root.querySelector(selector)?.textContent!.includes(text));
    const alt = root.querySelector('img')?.alt;
    if (alt !== undefined && alt !== text) lost.push('alt');
    return lost.map((selector) => `<${element.localName}>: ${selector} has lost it`);
  });
}

/** What is missing of a text that is in every field of a card. */
function lossesOfCard({ elements }: Stage, text: string): string[] {
  return elements.flatMap((element) =>
    ['[part=title]', '[part=deck]'].filter(
      (selector) => element.shadowRoot!.querySelector(selector)?.textContent !== text,
    ),
  );
}

describe('hostile words', () => {
  it('are shown as they are, in every field at once, on a strict page', async function () {
    this.timeout(120_000);
    const stage = await openStage(strictPolicy);
    for (const vector of vectors) {
      const flags = await stage.show(placeText(fullFeed(), vector));
      flags.push(...losses(stage, vector));
      if (flags.length) expect.fail(`${JSON.stringify(vector)}: ${flags.join('; ')}`);
    }
    expect(await stage.close()).to.deep.equal([]);
  });

  it('do not run, many side by side, on a page that lets everything run', async function () {
    this.timeout(60_000);
    const stage = await openStage();
    for (let first = 0; first < vectors.length; first += 20) {
      const raw = fullFeed();
      const next = vectors.slice(first, first + 20);
      textFields.forEach(([pointer, max], index) => {
        const vector = next[index % next.length]!;
        if ([...vector].length <= max) place(raw, pointer, vector);
      });
      expect(await stage.show(raw), next.join('\n')).to.deep.equal([]);
      expect(stage.elements[0]!.state.status).to.equal('ready');
    }
    expect(await stage.close()).to.deep.equal([]);
  });

  for (const [what, feed] of [
    ['a plain JSON Feed', plainFeed],
    ['a newer version of the format', newerFeed],
  ] as const) {
    it(`are shown as they are on the card of ${what}`, async function () {
      this.timeout(60_000);
      const stage = await openStage(strictPolicy);
      for (const vector of vectors) {
        const raw = feed();
        raw.title = vector;
        Object.assign(raw.items[0]!, {
          title: vector,
          summary: vector,
          content_text: vector,
          content_html: vector,
          language: vector,
          id: vector,
          date_published: vector,
        });
        const flags = await stage.show(raw);
        flags.push(...lossesOfCard(stage, vector));
        if (flags.length) expect.fail(`${JSON.stringify(vector)}: ${flags.join('; ')}`);
      }
      expect(await stage.close()).to.deep.equal([]);
    });
  }

  it('would be missed if one of them were lost', async () => {
    const stage = await openStage();
    await stage.show(placeText(fullFeed(), 'one vector'));
    expect(losses(stage, 'one vector')).to.deep.equal([]);
    expect(losses(stage, 'another vector').length).to.be.above(20);
    expect(lossesOfCard(stage, 'one vector')).not.to.have.length(0);
    await stage.close();
  });
});
