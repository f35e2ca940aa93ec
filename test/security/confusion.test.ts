import { expect } from '@open-wc/testing';
import { clobberingKeys } from './corpus/clobbering.js';
import { vectors } from './corpus/corpus.js';
import { prototypeNames } from './corpus/prototype-names.js';
import { shapes } from './corpus/shapes.js';
import { plainFeed, shortFeed } from './full-feed.js';
import { addressFields, branches, place, textFields, wordFields } from './placements.js';
import { openStage, strictPolicy, type Stage } from './stage.js';
import { takenFirst } from './taken-first.js';

/** A value as it comes out of a document: `__proto__` is a key like any other. */
const parsed = (value: unknown) => JSON.parse(JSON.stringify(value)) as unknown;

const look = ({ elements }: Stage) => elements.map(({ shadowRoot }) => shadowRoot!.innerHTML);

/** Every object of a feed. */
function objectsOf(value: unknown): Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(objectsOf);
  return Array.isArray(value) ? inner : [value as Record<string, unknown>, ...inner];
}

/** Sets a member of its own, whatever its name. */
const define = (object: object, key: string, value: unknown) =>
  Object.defineProperty(object, key, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });

/** Says whether there are words in a list or in a node: these are words wherever a list or a node may stand. */
const holdsWords = (shape: unknown) =>
  typeof shape === 'object' && shape !== null && (Array.isArray(shape) || 'c' in shape);

/** The fields for words that a short feed has. */
const shortTextFields = textFields
  .map(([pointer]) => pointer)
  .filter((pointer) => !/(question\/body|notes)\/[1-4]/.test(pointer));

describe('values of another type', () => {
  for (const [turn, [what, shape]] of Object.entries(shapes).entries()) {
    it(`are never taken for words: ${what}`, async function () {
      this.timeout(60_000);
      const stage = await openStage(strictPolicy);
      const leaves = [...shortTextFields, ...addressFields, ...wordFields];
      // Every second field for one shape, the others for the next: 40 shapes have many neighbours.
      const pointers = [...leaves.filter((_leaf, index) => (index + turn) % 2), ...branches];
      const inFeeds = pointers.map((what) => ({
        what,
        raw: place(shortFeed(), what, parsed(shape)),
      }));
      const onCards = ['title', 'summary', 'content_text', 'url', 'id', 'language'].map((key) => ({
        what: `card ${key}`,
        raw: place(plainFeed(), `/items/0/${key}`, parsed(shape)),
      }));
      for (const [index, { what: where, raw }] of takenFirst([...inFeeds, ...onCards]).entries()) {
        // One element after the other: what refuses a value is the same in all three.
        const flags = await stage.showIn(index % 3, raw);
        const { innerHTML } = stage.elements[index % 3]!.shadowRoot!;
        if (
          innerHTML.includes('[object ') ||
          (!holdsWords(shape) && innerHTML.includes('sentinel'))
        )
          flags.push('is taken for words');
        if (flags.length) expect.fail(`${where}: ${flags.join('; ')}`);
      }
      expect(await stage.show(parsed(shape))).to.deep.equal([]);
      expect(await stage.close()).to.deep.equal([]);
    });
  }

  it('are a failure that names its place, also inside an answer', async () => {
    const stage = await openStage(strictPolicy);
    const [issue] = stage.elements;
    const path = '/items/0/_advisor/question/body/0/c/1/t';
    for (const shape of ['a text that cannot be one', 'an object', 'a template', 'null']) {
      await stage.show(place(shortFeed(), path, parsed(shapes[shape])));
      expect(issue!.state, shape).to.have.nested.property('error.code', 'invalid');
      expect(issue!.state, shape).to.have.nested.property('error.path', path);
      const inAnswer = '/items/0/_advisor/answers/0/body/0/c/1/t';
      await stage.show(place(shortFeed(), inAnswer, parsed(shapes[shape])));
      expect(issue!.state, shape).to.have.nested.property('issue.skipped[0].path', inAnswer);
    }
    expect(await stage.close()).to.deep.equal([]);
  });
});

describe('hostile names', () => {
  it('change nothing as members of every object of a feed', async function () {
    this.timeout(60_000);
    const stage = await openStage(strictPolicy);
    await stage.show(shortFeed());
    const clean = look(stage);
    const known = new Set(objectsOf(shortFeed()).flatMap(Object.keys));
    const unknown = vectors.filter((vector) => !known.has(vector));
    for (let first = 0; first < unknown.length; first += 5) {
      const names = unknown.slice(first, first + 5);
      const raw = shortFeed();
      for (const object of objectsOf(raw)) {
        for (const name of names) {
          define(object, name, { [name]: name, sentinel: 1, t: 'p', c: [name], raw: [name] });
        }
      }
      const { flags } = await stage.showIfTaken(raw);
      if (look(stage).join() !== clean.join()) flags.push('looks different');
      if (flags.length) expect.fail(`${JSON.stringify(names)}: ${flags.join('; ')}`);
    }
    expect(await stage.close()).to.deep.equal([]);
  });

  it('would be found if a member changed something', async () => {
    const stage = await openStage(strictPolicy);
    await stage.show(shortFeed());
    const clean = look(stage);
    const raw = shortFeed();
    for (const object of objectsOf(raw)) define(object, 'name', 'Somebody Else');
    await stage.show(raw);
    expect(look(stage)).not.to.deep.equal(clean);
    await stage.close();
  });

  it('are keys like any other where they are good keys, also for those who ask for them', async function () {
    this.timeout(60_000);
    const stage = await openStage(strictPolicy);
    const [issue, question, answer] = stage.elements;
    const keys = [
      '/id',
      '/series/id',
      '/question/id',
      '/answers/0/id',
      '/answers/0/person/id',
      '/corrections/0/answer',
    ];
    for (const key of clobberingKeys) {
      const raw = shortFeed();
      for (const pointer of keys) place(raw, `/items/0/_advisor${pointer}`, key);
      for (const element of stage.elements) element.setAttribute('issue', key);
      answer!.setAttribute('answer', key);
      expect(await stage.show(raw), key).to.deep.equal([]);
      for (const { state } of [issue!, question!, answer!]) expect(state.status).to.equal('ready');
      expect(answer!.shadowRoot!.querySelector('[part=name]')!.textContent).to.equal('Ada Quill');
    }
    for (const element of stage.elements) element.removeAttribute('issue');
    answer!.removeAttribute('answer');
    expect(await stage.close()).to.deep.equal([]);
  });

  it('are refused where they are no good keys, languages, days or times', async function () {
    this.timeout(60_000);
    const stage = await openStage(strictPolicy);
    const names = [...prototypeNames, ...vectors.filter((_vector, index) => index % 60 === 0)];
    const trials = wordFields.flatMap((pointer) =>
      names.map((name) => ({
        what: `${pointer}: ${JSON.stringify(name)}`,
        raw: place(shortFeed(), pointer, name),
      })),
    );
    for (const [index, { what, raw }] of takenFirst(trials).entries()) {
      const flags = await stage.showIn(index % 3, raw);
      if (flags.length) expect.fail(`${what}: ${flags.join('; ')}`);
    }
    expect(await stage.close()).to.deep.equal([]);
  });
});
