// Makes an advisor element of every <blockquote class="advisor-embed">, for sites whose editor keeps no custom tags.
(() => {
  const kinds = ['issue', 'question', 'answer'];
  // These and no others: an editor who may write data-onclick must not thereby write a script.
  const names = 'src issue answer index layout collapse heading-level lang loading refresh cache';

  const upgrade = (quote) => {
    const kind = quote.getAttribute('data-advisor');
    // Inside an element it is the fallback, and has been here before.
    if (!kinds.includes(kind) || quote.closest(kinds.map((each) => `advisor-${each}`).join()))
      return;
    const element = document.createElement(`advisor-${kind}`);
    for (const name of names.split(' ')) {
      const value = quote.getAttribute(`data-${name}`);
      if (value !== null) element.setAttribute(name, value);
    }
    quote.replaceWith(element);
    element.append(quote);
  };
  const upgradeAll = () =>
    document.querySelectorAll('blockquote.advisor-embed[data-advisor]').forEach(upgrade);

  upgradeAll();
  new MutationObserver(upgradeAll).observe(document, { childList: true, subtree: true });
})();
