/** What a reader sees of what was embedded. */
export interface Seen {
  /** `nothing` is a blank: neither a discussion nor a link. */
  readonly shows: 'the discussion' | 'a frame' | 'the link' | 'nothing';
  /** The words of it; a frame's are its own. */
  readonly words: string;
  /** In CSS pixels, without borders. */
  readonly height: number;
  /** How many scripts of ours the page has. */
  readonly scripts: number;
  /** The themes whose style sheets the page has. */
  readonly themes: readonly string[];
}

/**
 * A function body for the page: null until all is there and every element and frame has settled, then a `Seen`. As text, for
 * both browsers take that.
 */
export const whatIsSeen = `(() => {
  if (document.readyState !== 'complete') return null;
  const place = document.querySelector('.entry-content') ?? document.body;
  const scripts = document.querySelectorAll('script[src*="advisor.js"]').length;
  const themes = [...document.querySelectorAll('link[href*="/advisor-embed/themes/"]')]
    .map(({ href }) => /themes\\/([a-z-]+)/.exec(href.split('/advisor-embed/')[1])[1]);
  const found = (shows, node, words) => ({
    shows, words: words.replace(/\\s+/g, ' ').trim(), height: node.clientHeight, scripts, themes,
  });
  const elements = [...place.querySelectorAll('advisor-issue, advisor-question, advisor-answer')];
  if (scripts && elements.some(({ state }) => !/ready|failed|stale/.test(state?.status))) return null;
  const ready = elements.find(({ state, offsetHeight }) => state?.status === 'ready' && offsetHeight > 40);
  if (ready) return found('the discussion', ready, ready.shadowRoot.textContent);
  const frame = place.querySelector('iframe');
  // Until it is there WordPress keeps it out of sight; then it is as high as its line says, and as low as WordPress lets it
  // be while it loads.
  if (frame) return frame.hasAttribute('style') || [600, 200].includes(frame.clientHeight) ? null : found('a frame', frame, frame.title);
  const link = [...place.querySelectorAll('a[href]')].find((node) => node.getClientRects().length > 0);
  return link ? found('the link', link, link.textContent) : found('nothing', place, place.textContent);
})()`;
