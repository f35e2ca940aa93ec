import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { fullFeed } from './full-feed.js';
import { documents, values } from './fuzz-feeds.js';
import type { FuzzSettings } from './fuzz-settings.js';
import { openStage, strictPolicy, type Stage } from './stage.js';

/** Gives a document to one element and names what is wrong with what it shows. */
async function flagsOf(stage: Stage, document: unknown, index: number): Promise<string[]> {
  const flags = await stage.showIn(index, document);
  // What nobody caught while this document was on the page.
  flags.push(...stage.host.witness.errors.map((error) => `uncaught ${error}`));
  return flags;
}

describe('any document', () => {
  let settings: FuzzSettings;
  before(async () => {
    settings = (await (await fetch('/fuzz.json')).json()) as FuzzSettings;
    console.log(`FUZZ_SEED=${settings.seed} FUZZ_RUNS=${settings.runs}`);
  });

  for (const [what, part, arbitrary] of [
    ['a feed or almost one', 0.95, documents],
    ['a value that no JSON could hold', 0.05, values],
  ] as const) {
    it(`is shown, or is a failure with words, and does nothing else: ${what}`, async function () {
      const numRuns = Math.ceil(settings.runs * part);
      this.timeout(30_000 + numRuns * 30);
      const stage = await openStage(strictPolicy);
      const outcomes: Record<string, number> = {};
      let count = 0;
      await fc.assert(
        fc.asyncProperty(arbitrary, fc.nat({ max: 2 }), async (document, index) => {
          const flags = await flagsOf(stage, document, index);
          const { status } = stage.elements[index]!.state;
          outcomes[status] = (outcomes[status] ?? 0) + 1;
          count++;
          if (flags.length) throw new Error(flags.join('; '));
        }),
        { numRuns, seed: settings.seed, includeErrorInReport: true },
      );
      console.log(`${count} documents: ${JSON.stringify(outcomes)}`);
      expect(count).to.be.at.least(numRuns);
      if (arbitrary === documents) {
        // Both ways were taken often: neither a refusal of all nor a licence for all.
        expect(outcomes.ready, 'ready').to.be.above(numRuns / 10);
        expect(outcomes.failed, 'failed').to.be.above(numRuns / 10);
      }
      expect(await stage.close()).to.deep.equal([]);
    });
  }

  it('would be found if it did something else', async () => {
    const stage = await openStage(strictPolicy);
    const [element] = stage.elements;
    const render = element!.updateComplete;
    await render;
    const result = await fc.check(
      fc.asyncProperty(documents, async (document) => {
        const flags = await flagsOf(stage, document, 0);
        const text = element!.shadowRoot!.textContent;
        // A renderer that makes an element of what looks like one.
        if (/<\w/.test(text)) {
          element!.shadowRoot!.append(element!.ownerDocument.createElement('iframe'));
          flags.push(...stage.audit());
          element!.shadowRoot!.querySelector('iframe')!.remove();
        }
        return flags.length === 0;
      }),
      { numRuns: 300, seed: 1 },
    );
    expect(result.failed).to.equal(true);
    await stage.show(fullFeed());
    await stage.close();
  });
});
