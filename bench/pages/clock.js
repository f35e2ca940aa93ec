// What a page is asked by the measurements. Its clock starts when a script is put on the page, and stops when all elements
// have told that they show their issue and the page has been laid out.

/** Puts the script at `path` on the page, which has the feed at hand if `isAtHand`, and times it (milliseconds). */
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
  const laidOut = performance.now();
  return {
    evaluation: evaluated - start,
    rendering: rendered - evaluated,
    layout: laidOut - rendered,
    total: laidOut - start,
  };
};

/** Times the parsing and the layout of mark-up with declarative shadow roots (milliseconds). */
globalThis.measureMarkup = async (path) => {
  const markup = await (await fetch(path)).text();
  const place = document.createElement('div');
  document.body.append(place);
  await new Promise((resolve) => requestAnimationFrame(() => requestIdleCallback(resolve)));
  const start = performance.now();
  place.setHTMLUnsafe(markup);
  const rendered = performance.now();
  document.documentElement.getBoundingClientRect();
  const laidOut = performance.now();
  return {
    evaluation: 0,
    rendering: rendered - start,
    layout: laidOut - rendered,
    total: laidOut - start,
  };
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
