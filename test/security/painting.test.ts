import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define.js';
import { longStrings } from './corpus/long-strings.js';
import { bidi, zalgo } from './corpus/writing.js';
import { fullFeed } from './full-feed.js';
import { place, placeText } from './placements.js';
import { elementNames } from './stage.js';

// Words stay in their place: inside the element's own box, and each field in its own line of writing.

const rlo = '\u202e';

async function shown(raw: unknown, width: number) {
  const page = await fixture<HTMLElement>(html`<div style="width: ${width}px"></div>`);
  const elements = elementNames.map((name) => document.createElement(name));
  for (const element of elements) element.data = raw;
  page.append(...elements);
  await Promise.all(elements.map((element) => element.updateComplete));
  return elements;
}

/** The texts of an element that stick out of its box at a side. */
function overflowing(host: HTMLElement): string[] {
  const box = host.getBoundingClientRect();
  const walker = document.createTreeWalker(host.shadowRoot!, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const found: string[] = [];
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    range.selectNodeContents(text);
    // What is heard alone is painted nowhere.
    const heard = text.parentElement!.closest('[part=announcement]');
    if (heard && getComputedStyle(heard).clipPath === 'inset(50%)') continue;
    const { left, right, width } = range.getBoundingClientRect();
    if (width && (left < box.left - 1 || right > box.right + 1)) {
      found.push(`${text.parentElement!.outerHTML.slice(0, 80)} ${left} to ${right}`);
    }
  }
  return found;
}

/** The last text of an element that is not blank. */
function lastText(element: Element): Text {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let last: Node | null = null;
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    if (text.textContent!.trim()) last = text;
  }
  return last as Text;
}

/** Whether a text runs from left to right: its first letter stands left of its last. */
function runsRight(text: Text): boolean {
  const content = text.data;
  const range = document.createRange();
  const place = (index: number) => {
    range.setStart(text, index);
    range.setEnd(text, index + 1);
    return range.getBoundingClientRect();
  };
  return place(0).left < place(content.trimEnd().length - 1).left;
}

/** Says whether nothing of an element is painted outside of its box: paint is no geometry, but what clips it is known. */
function isClipped(host: Element): boolean {
  const { overflowX, overflowY, contain } = getComputedStyle(host);
  return (overflowX === 'clip' && overflowY === 'clip') || /paint|strict|content/.test(contain);
}

describe('words', () => {
  for (const width of [320, 1_200]) {
    it(`stay inside the element at a width of ${width}px, however long they are`, async () => {
      const elements = await shown(fullFeed(), width);
      for (const text of longStrings) {
        const raw = placeText(fullFeed(), text);
        for (const element of elements) {
          element.data = raw;
          await element.updateComplete;
          expect(overflowing(element), text.slice(0, 20)).to.deep.equal([]);
        }
      }
    });
  }

  it('would be found if they stood outside', async () => {
    const [issue] = await shown(fullFeed(), 320);
    expect(overflowing(issue!)).to.deep.equal([]);
    const title = issue!.shadowRoot!.querySelector<HTMLElement>('[part=title]')!;
    title.style.cssText = 'white-space: nowrap; max-width: none';
    title.textContent = 'x'.repeat(200);
    expect(overflowing(issue!)).to.have.length(1);
  });

  it('that no line can break, or that are piled up, are cut off at the edge of the element', async () => {
    const elements = await shown(fullFeed(), 320);
    const unbroken: string[] = [];
    for (const text of [...zalgo, ...bidi]) {
      const raw = placeText(fullFeed(), text);
      for (const element of elements) {
        element.data = raw;
        await element.updateComplete;
        if (!isClipped(element)) unbroken.push(...overflowing(element));
      }
    }
    expect(unbroken.slice(0, 3)).to.deep.equal([]);
    for (const element of elements) expect(isClipped(element), element.localName).to.equal(true);
  });
});

/** The last word of a text, as a text of its own. */
function lastWord(text: Text): Text {
  return text.splitText(text.data.trimEnd().lastIndexOf(' ') + 1);
}

describe('an override of the writing direction', () => {
  const ours = '/items/0/_advisor';
  const cases: [
    what: string,
    pointer: string,
    element: number,
    after: (root: ShadowRoot) => Text,
  ][] = [
    [
      'the series turns neither number nor date',
      `${ours}/series/name`,
      0,
      (root) => lastText(root.querySelector('[part=kicker] time')!),
    ],
    [
      'the number does not turn the date',
      `${ours}/number`,
      0,
      (root) => lastText(root.querySelector('[part=kicker] time')!),
    ],
    [
      'the caption does not turn the credit',
      `${ours}/photo/caption`,
      0,
      (root) => lastText(root.querySelector('[part=credit]')!),
    ],
    [
      'the name of one expert does not turn the next',
      `${ours}/answers/0/person/name`,
      1,
      (root) => lastText(root.querySelector('[part=names]')!),
    ],
  ];
  for (const [what, pointer, index, after] of cases) {
    it(`in ${what}`, async () => {
      const wide = 1_200;
      const calm = (await shown(place(fullFeed(), pointer, 'Calm'), wide))[index]!;
      expect(runsRight(lastWord(after(calm.shadowRoot!)))).to.equal(true);
      const turned = (await shown(place(fullFeed(), pointer, `Turned ${rlo}round`), wide))[index]!;
      expect(runsRight(lastWord(after(turned.shadowRoot!)))).to.equal(true);
    });
  }

  it('would be found in what follows it on its line', async () => {
    const line = await fixture<HTMLElement>(html`<p dir="ltr"><b></b> <i>two words</i></p>`);
    const [name, after] = line.children;
    name!.textContent = `Turned ${rlo}round`;
    expect(runsRight(lastWord(lastText(after!)))).to.equal(false);
  });

  it('in an id that is named in a failure does not turn what follows', async () => {
    const raw = fullFeed();
    const [item] = raw.items;
    delete raw._advisor;
    raw.items = [
      { ...item!, _advisor: undefined, id: `one${rlo}` },
      { ...item!, _advisor: undefined, id: 'two' },
    ];
    const [issue] = await shown(raw, 1_200);
    issue!.issue = '2026-03-04';
    await issue!.updateComplete;
    const notice = issue!.shadowRoot!.querySelector('[part=notice]')!;
    expect(notice.textContent).to.contain('one');
    const walker = document.createTreeWalker(notice, NodeFilter.SHOW_TEXT);
    let text = walker.nextNode() as Text;
    while (!text.data.includes(').')) text = walker.nextNode() as Text;
    // The sentence's own end, a bracket and a full stop.
    const end = text.splitText(text.data.lastIndexOf(').'));
    expect(runsRight(end)).to.equal(true);
  });
});
