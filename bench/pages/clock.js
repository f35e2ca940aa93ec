// What a page is asked by the measurements. Its clock starts when a script is put on the page, and stops when all elements
// have told that they show their issue and the page has been laid out.

/** Puts the script at `path` on the page, which has the feed at hand if `isAtHand`, and says when what was done (milliseconds). */
globalThis.measure = async (path, { isAtHand }) => {
  const [code, feed] = await Promise.all(
    [path, '/feed.json'].map(async (each) => (await fetch(each)).text()),
  );
  if (isAtHand) globalThis.fetch = () => Promise.resolve(new Response(feed));
  let missing = document.querySelectorAll('advisor-issue').length;
  const shown = new Promise((resolve) => {
    document.addEventListener('advisor-load', () => --missing || resolve());
  });
  const script = document.createElement('script');
  script.textContent = code;
  // What the page itself still has to draw is not the script's.
  await new Promise((resolve) => requestAnimationFrame(() => requestIdleCallback(resolve)));
  const start = performance.now();
  document.head.append(script);
  const evaluated = performance.now();
  await shown;
  const rendered = performance.now();
  document.documentElement.getBoundingClientRect();
  return { start, evaluated, rendered, laidOut: performance.now() };
};

/** As `measure`, with the feed at hand; and notes what the script asks the browser for, which takes a little time of its own. */
globalThis.measureSteps = async (path) => {
  const asked = { upgrading: 0, received: 0, checked: 0, dating: 0 };
  const { define } = customElements;
  customElements.define = (...element) => {
    const before = performance.now();
    define.apply(customElements, element);
    asked.upgrading += performance.now() - before;
  };
  const { parse } = JSON;
  JSON.parse = (text) => {
    asked.received = performance.now();
    return parse(text);
  };
  const { freeze } = Object;
  Object.freeze = (value) => {
    // What has been checked is frozen, the feed itself and then all that is in it.
    asked.checked = performance.now();
    return freeze(value);
  };
  const { DateTimeFormat } = Intl;
  Intl.DateTimeFormat = function (...settings) {
    const before = performance.now();
    const formatter = new DateTimeFormat(...settings);
    formatter.format(before);
    asked.dating += performance.now() - before;
    return formatter;
  };
  return { ...(await measure(path, { isAtHand: true })), ...asked };
};

/** Puts mark-up with declarative shadow roots on the page, and says when it began and when it was laid out (milliseconds). */
globalThis.measureMarkup = async (path) => {
  const markup = await (await fetch(path)).text();
  const place = document.createElement('div');
  document.body.append(place);
  await new Promise((resolve) => requestAnimationFrame(() => requestIdleCallback(resolve)));
  const start = performance.now();
  place.setHTMLUnsafe(markup);
  document.documentElement.getBoundingClientRect();
  return { start, laidOut: performance.now() };
};

/** The style sheets of the elements, as their source has them. */
globalThis.stylesOf = (element) =>
  element.shadowRoot.adoptedStyleSheets.map(({ cssText }) => cssText).join('');

/** What a reader has before them: each element with its attributes and its shadow root, and the texts, whitespace and all. */
globalThis.outline = (node) => {
  if (node.nodeType === Node.TEXT_NODE) return node.data;
  if (node.nodeType === Node.COMMENT_NODE) return '';
  const children = [...node.childNodes].map(outline).join('');
  if (node.nodeType !== Node.ELEMENT_NODE) return children;
  const attributes = [...node.attributes].map(
    ({ name, value }) =>
      // Resolved: `#id` and the page's address with `#id` lead to one place.
      ` ${name}="${name === 'href' ? node.href : value}"`,
  );
  const shadow = node.shadowRoot ? `#shadow(${outline(node.shadowRoot)})` : '';
  return `\n<${node.localName}${attributes.sort().join('')}>${shadow}${children}</${node.localName}>`;
};
