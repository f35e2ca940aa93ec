import { expect } from '@open-wc/testing';
import { openHost, scriptTag, type HostFrame } from '../support/host-frame.js';
import { allShown, outcomes, threeElements } from '../support/host-outcome.js';
import { feedAddress } from '../support/feed-address.js';

// A form, an image or a frame with a name is a member of `document`, an input one of its form, and each hides what the
// browser has there; an element with an id is a member of `window`, where the browser has nothing of that name (HTML,
// sections 3.1.6, 4.10.3 and 7.2.2.3).

/** What we, or the Lit inside, would ask `document` for. */
const documentNames = [
  'createElement',
  'createTreeWalker',
  'importNode',
  'createComment',
  'documentElement',
  'baseURI',
  'querySelector',
  'addEventListener',
  'hidden',
  'readyState',
  'body',
  'head',
];

/** What we, or the Lit inside, would ask `window` for in some browser, and where Lit looks for its extensions. */
const windowNames = [
  'customElements',
  'trustedTypes',
  'fetch',
  'addEventListener',
  'caches',
  'navigator',
  'location',
  'litHtmlPolyfillSupport',
  'reactiveElementPolyfillSupport',
  'litElementPolyfillSupport',
  'litElementHydrateSupport',
  'ShadyDOM',
  'ShadyCSS',
];

/** Mark-up that takes a name of `document`, one for each element that can. */
const named: Record<string, (name: string) => string> = {
  img: (name) => `<img name="${name}">`,
  'img with an id': (name) => `<img id="${name}" name="${name}">`,
  form: (name) => `<form name="${name}"><input name="lang"><input name="call"></form>`,
  iframe: (name) => `<iframe name="${name}"></iframe>`,
  object: (name) => `<object id="${name}"></object>`,
  embed: (name) => `<embed name="${name}">`,
  'several elements': (name) => `<img name="${name}"><form name="${name}"></form>`,
};

/** A script that takes every name that an object has, its own and inherited, with one element for each. */
const takeAll = (object: string, tag: string, attribute: string, into = 'document.body') =>
  `<script nonce="host">{
    const names = []; for (const name in ${object}) names.push(name);
    const parent = ${into};
    for (const name of names) {
      const element = Document.prototype.createElement.call(document, '${tag}');
      Element.prototype.setAttribute.call(element, '${attribute}', name);
      Node.prototype.appendChild.call(parent, element);
    }
  }</script>`;

describe('on a page whose names hide what the browser has', () => {
  let host: HostFrame | undefined;
  afterEach(() => host?.frame.remove());

  /** The names stand there before the script runs, or the script runs first. */
  const orders = {
    'before the script': (names: string, elements: string) => ({
      head: '',
      body: names + scriptTag + elements,
    }),
    'after the script': (names: string, elements: string) => ({ body: names + elements }),
    'after the elements': (names: string, elements: string) => ({ body: elements + names }),
  };

  async function open(
    names: string,
    order: keyof typeof orders,
    elements = threeElements(feedAddress('sample')),
  ): Promise<HostFrame> {
    host = await openHost(orders[order](names, elements));
    return host;
  }

  async function expectAllShown(opened: HostFrame): Promise<void> {
    expect(await outcomes(opened)).to.deep.equal(allShown);
    expect(opened.witness.errors).to.deep.equal([]);
  }

  for (const order of Object.keys(orders) as (keyof typeof orders)[]) {
    for (const [tag, mark] of Object.entries(named)) {
      it(`shows all three elements when ${tag} takes the names of document ${order}`, async () => {
        await expectAllShown(await open(documentNames.map(mark).join(''), order));
      });
    }

    it(`shows all three elements when ids take the names of window ${order}`, async () => {
      const names = windowNames.map((name) => `<a id="${name}"></a>`).join('');
      const opened = await open(names, order);
      // The control: an id takes what `window` lacks, and only that.
      expect('litHtmlPolyfillSupport' in opened.window).to.equal(true);
      await expectAllShown(opened);
    });
  }

  for (const name of documentNames) {
    it(`shows all three elements when an image is named ${name}`, async () => {
      await expectAllShown(await open(`<img name="${name}">`, 'before the script'));
    });
  }

  for (const tag of ['img', 'form', 'object', 'embed']) {
    it(`shows all three elements when ${tag} takes every name that document has`, async () => {
      const opened = await open(takeAll('document', tag, 'name'), 'before the script');
      // The control: what hides the browser's own is really there.
      expect(typeof opened.document.createTreeWalker).to.not.equal('function');
      await expectAllShown(opened);
    });
  }

  it('shows all three elements inside a form whose fields take every name that a form has', async () => {
    const src = feedAddress('sample');
    const opened = await open(
      '',
      'after the script',
      `<form id="around" lang="es">${takeAll('HTMLFormElement.prototype', 'input', 'name', "document.querySelector('#around')")}${threeElements(src)}</form>`,
    );
    const form = opened.document.querySelector('#around') as HTMLFormElement;
    expect(typeof form.getAttribute).to.not.equal('function');
    expect(typeof form.lang).to.not.equal('string');
    await expectAllShown(opened);
  });

  // Where no element around says the language, the page is asked for it.
  const languages = {
    'a form with a field': '<form name="documentElement"><input name="lang"></form>',
    'a frame of another origin': '<iframe name="documentElement" sandbox src="/host"></iframe>',
  };
  for (const [what, name] of Object.entries(languages)) {
    it(`shows all three elements in a shadow root when ${what} stands for the page`, async () => {
      const elements = threeElements(feedAddress('sample'));
      const opened = await open(
        name,
        'after the script',
        `<div><template shadowrootmode="open">${elements}</template></div>`,
      );
      const root = opened.document.querySelector('div')!.shadowRoot!;
      expect(await outcomes({ ...opened, root })).to.deep.equal(allShown);
      expect(opened.witness.errors).to.deep.equal([]);
    });
  }

  it('shows all three elements when they have the names and ids themselves', async () => {
    const src = feedAddress('sample');
    const attributes = 'id="customElements" name="createElement"';
    await expectAllShown(await open('', 'after the script', threeElements(src, attributes)));
  });
});
