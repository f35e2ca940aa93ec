import { expect } from '@open-wc/testing';
import { openHost, scriptTag, type HostFrame } from '../support/host-frame.js';
import { allShown, outcomes, threeElements, type Outcome } from '../support/host-outcome.js';
import { feedAddress } from '../support/feed-address.js';

// What pages do to the browser before our script runs: polyfills, monitoring, zones, hardening, and plain mistakes.

const inline = (code: string) => `<script nonce="host">${code}</script>`;

/** Members that old scripts and polluted prototypes leave on every object, of the names that we use ourselves. */
const pollution: Record<string, unknown> = {
  url: '/elsewhere',
  status: 'withdrawn',
  issue: { title: 'Not the issue' },
  title: 'Not the title',
  photo: { src: 'https://elsewhere.example/a.png' },
  headers: { 'x-page': '1' },
  method: 'POST',
  body: 'Not the body',
  mode: 'no-cors',
  attribute: false,
  type: 'text',
  state: true,
  signal: 1,
  cache: 'only-if-cached',
  time: 0,
  error: { code: 'http' },
  license: { attribution: 'Not the license' },
  series: { name: 'Not the series' },
  src: '/elsewhere',
  data: { version: 'none' },
};

/** More of them, and the options of what the browser offers. */
const morePollution: Record<string, unknown> = {
  ...{ number: '13', skipped: [7], lang: 'es', language: 'es', items: 1, answers: 1, origins: 1 },
  ...{ detail: 'Not the detail', path: '/nowhere', cause: 1, reload: true, minutes: 1, fresh: 0 },
  ...{ redirect: 'error', integrity: 'sha256-AAAA', keepalive: true, credentials: 'include' },
  ...{ window: 1, referrer: '/elsewhere', priority: 'low', duplex: 'half', fatal: true },
  ...{ ignoreBOM: true, capture: true, once: true, passive: true, bubbles: false, composed: false },
  ...{ extends: 'p', delegatesFocus: true, slotAssignment: 'manual', root: 1, threshold: 5 },
  ...{ reflect: true, converter: 1, noAccessor: true, hasChanged: 1, useDefault: true, key: 1 },
  ...{ host: 1, renderBefore: 1, creationScope: 1, isConnected: false, raw: 1, strings: 1 },
};

/** A script that hangs these members on every object. */
const pollute = (members: Record<string, unknown>) =>
  `Object.assign(Object.prototype, ${JSON.stringify(members)})`;

/** What a page does, by what it is called; the discussion shows all the same. */
const harmless: Record<string, string> = {
  'wraps fetch': `const native = fetch; window.fetch = (...rest) => native.apply(window, rest).then((response) => response)`,
  'wraps fetch with a class of its own': `const native = fetch; window.fetch = async (...rest) => new Proxy(await native(...rest), { get: (target, key) => { const value = target[key]; return typeof value === 'function' ? value.bind(target) : value; } })`,
  'makes the methods of answers throw': `for (const key of ['json', 'text', 'clone', 'blob', 'arrayBuffer']) Response.prototype[key] = () => { throw Error('page'); }`,
  'adds to every array and every object': `Array.prototype.last = function () {}; Array.prototype.contains = Object.prototype.extend = Object.prototype.toQueryString = String.prototype.strip = Function.prototype.inherit = function () {}`,
  'has the polyfill of an old library': `Array.prototype.toJSON = Object.prototype.toJSON = String.prototype.toJSON = undefined; Array.prototype.includes = function (value) { return this.indexOf(value) >= 0; }`,
  'freezes every prototype': `for (const each of [Object, Array, String, Function, Promise, Map, Set, RegExp, Error, TypeError, Date, Number, Event, EventTarget, Node, Element, HTMLElement, Response, URL, AbortSignal]) { Object.freeze(each.prototype); Object.freeze(each); }`,
  'freezes prototypes that are polluted': `Object.assign(Object.prototype, { path: 1, detail: 1, code: 1, last() {} }); Object.freeze(Object.prototype)`,
  'wraps JSON.parse': `const native = JSON.parse; JSON.parse = function (text, reviver) { return native.call(this, text, (key, value) => reviver ? reviver(key, value) : value); }`,
  'has no console': `Object.defineProperty(window, 'console', { value: undefined, configurable: true, writable: true })`,
  'has a console without methods': `console = {}`,
  'has a class of promises of its own': `window.Promise = class PagePromise extends Promise { then(...rest) { return super.then(...rest); } }`,
  'has zones': `const Native = Promise; const native = Native.prototype.then; class ZoneAwarePromise { constructor(run) { this.inner = new Native(run); } then(good, bad) { return new ZoneAwarePromise((resolve, reject) => native.call(this.inner, good, bad).then(resolve, reject)); } catch(bad) { return this.then(undefined, bad); } finally(last) { return this.then((value) => (last(), value), (reason) => { last(); throw reason; }); } static resolve(value) { return new this((resolve) => resolve(value)); } static reject(reason) { return new this((_, reject) => reject(reason)); } }
    Native.prototype.then = function (good, bad) { return native.call(this, good && ((value) => good(value)), bad && ((reason) => bad(reason))); };
    window.Promise = ZoneAwarePromise; const listen = EventTarget.prototype.addEventListener; EventTarget.prototype.addEventListener = function (type, listener, options) { const own = this ?? window; return listen.call(own, type, typeof listener === 'function' ? function (...rest) { return listener.apply(this, rest); } : listener, options); };
    const later = setTimeout; window.setTimeout = (run, ...rest) => later(() => run(), ...rest)`,
  'patches customElements.define': `const native = customElements.define; customElements.define = function (name, element, options) { return native.call(this, name, class extends element {}, options); }`,
  'has the flags of the old polyfills': `window.WebComponents = { ready: true, flags: { shadydom: true } }; window.ShadyDOM = { force: true, inUse: false, noPatch: true }; window.ShadyCSS = { nativeShadow: true, nativeCss: true, styleElement() {}, prepareTemplate() {} }; customElements.forcePolyfill = true; window.litHtmlPolyfillSupport = window.reactiveElementPolyfillSupport = window.litElementPolyfillSupport = () => { throw Error('page'); }`,
  'patches the methods that put nodes into the page': `for (const key of ['appendChild', 'insertBefore', 'removeChild']) { const native = Node.prototype[key]; Node.prototype[key] = function (...rest) { return native.apply(this, rest); }; } const native = Element.prototype.attachShadow; Element.prototype.attachShadow = function (options) { return native.call(this, { ...options, mode: 'open' }); }`,
  'has no storage': `for (const key of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) Object.defineProperty(window, key, { get() { throw new DOMException('page', 'SecurityError'); } })`,
  'has storage without room': `CacheStorage.prototype.open = () => Promise.reject(new DOMException('page', 'QuotaExceededError')); Storage.prototype.setItem = () => { throw new DOMException('page', 'QuotaExceededError'); }`,
  'has no Trusted Types': `Object.defineProperty(window, 'trustedTypes', { value: undefined })`,
  'has an unlucky Trusted Types stub': `Object.defineProperty(window, 'trustedTypes', { value: {} })`,
  'hangs on every object all the names that we use': pollute(pollution),
  'hangs on every object the options of the browser': pollute(morePollution),
  ...Object.fromEntries(
    Object.entries(pollution).map(([key, value]) => [
      `hangs ${key} on every object`,
      pollute({ [key]: value }),
    ]),
  ),
};

/** What a page does to `fetch` so that nothing can arrive. */
const harmful: Record<string, string> = {
  'throws in fetch': `window.fetch = () => { throw Error('page'); }`,
  'has no fetch': `window.fetch = undefined`,
  'rejects with nothing': `window.fetch = () => Promise.reject()`,
  'rejects with a frozen object': `window.fetch = () => Promise.reject(Object.freeze({}))`,
  'answers undefined': `window.fetch = () => undefined`,
  'answers null': `window.fetch = async () => null`,
  'answers a plain object': `window.fetch = async () => ({})`,
  'answers an object that says it is fine': `window.fetch = async () => ({ ok: true, status: 200, json: async () => ({}) })`,
  'answers an object with a body of its own': `window.fetch = async () => ({ ok: true, status: 200, body: {}, url: 7 })`,
  'answers a text': `window.fetch = async () => 'fine'`,
  'throws in JSON.parse': `JSON.parse = () => { throw Error('page'); }`,
  'reads JSON into something else': `JSON.parse = () => 7`,
  'throws in fetch, with all prototypes frozen': `window.fetch = () => { throw Error('page'); }; for (const each of [Object, Array, Error, TypeError, Promise, Event]) Object.freeze(each.prototype)`,
};

const allFallback: readonly Outcome[] = allShown.map(() => ({
  status: 'failed',
  fallback: true,
  shown: false,
}));

describe('on a page that has changed the browser', () => {
  let host: HostFrame | undefined;
  afterEach(() => host?.frame.remove());

  const open = async (code: string) => {
    const body = threeElements(feedAddress('sample'), 'cache');
    host = await openHost({ head: inline(code) + scriptTag, body });
    return host;
  };

  for (const [name, code] of Object.entries(harmless)) {
    it(`shows all three elements when it ${name}`, async () => {
      const opened = await open(code);
      expect(await outcomes(opened)).to.deep.equal(allShown);
      expect(opened.witness.errors).to.deep.equal([]);
    });
  }

  // What the script has to say, it says on the console.
  for (const missing of ['console = {}', 'delete window.console']) {
    it(`throws nothing when it is loaded twice, where the page says ${missing}`, async () => {
      host = await openHost({
        head: inline(missing) + scriptTag + scriptTag,
        body: threeElements(feedAddress('sample')),
      });
      expect(await outcomes(host)).to.deep.equal(allShown);
      expect(host.witness.errors).to.deep.equal([]);
    });

    it(`keeps the fallback and throws nothing when it cannot have what it needs, where the page says ${missing}`, async () => {
      host = await openHost({
        head: inline(`${missing}; window.CSSStyleSheet = undefined`) + scriptTag,
        body: threeElements(feedAddress('sample')),
      });
      expect(await outcomes(host)).to.deep.equal(
        allShown.map(() => ({ status: undefined, fallback: true, shown: false })),
      );
      expect(host.witness.errors).to.deep.equal([]);
    });
  }

  it('is a page that misleads what takes options from every object', async () => {
    const { window } = await open(pollute({ method: 'POST', mode: 'no-cors' }));
    expect(new window.Request('/', new window.Object()).method).to.equal('POST');
  });

  for (const [name, code] of Object.entries(harmful)) {
    it(`keeps the fallback when it ${name}`, async () => {
      // No chance, no wait between the tries.
      const opened = await open(`Math.random = () => 0; ${code}`);
      expect(await outcomes(opened)).to.deep.equal(allFallback);
      expect(opened.witness.errors).to.deep.equal([]);
    });
  }
});
