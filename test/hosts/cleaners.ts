import MarkdownIt from 'markdown-it';
import sanitizeHtml from 'sanitize-html';

// What hosts do to the HTML that an editor pastes. What runs in a page is in cms-filters.test.ts.

/** What Drupal's text format “Basic HTML” lets pass, as it is installed. */
const drupal: sanitizeHtml.IOptions = {
  allowedTags: 'br p h2 h3 h4 h5 h6 cite dl dt dd a blockquote ul ol strong em code li img'.split(
    ' ',
  ),
  allowedAttributes: {
    a: ['hreflang', 'href'],
    blockquote: ['cite'],
    ul: ['type'],
    ol: ['type', 'start'],
    img: ['src', 'alt', 'width', 'height'],
    ...Object.fromEntries(['h2', 'h3', 'h4', 'h5', 'h6'].map((name) => [name, ['id']])),
  },
};

/** A Markdown editor that takes no HTML. */
const markdown = new MarkdownIt({ html: false });

/** The hosts by name, and what they keep of a line; undefined where nobody would write it. */
export const cleaners: Readonly<Record<string, (html: string) => string | undefined>> = {
  'a page of your own; Ghost’s HTML card; code blocks of Webflow, Squarespace': (html) => html,
  'Drupal, Basic HTML (its list of tags, in sanitize-html)': (html) => sanitizeHtml(html, drupal),
  'Ghost, a link in the text (it adds ?ref=)': (html) =>
    /^<p><a /.test(html) ? html.replace(/(href="[^"]+)/, '$1?ref=blog') : undefined,
  'sanitize-html 2, as it comes': (html) => sanitizeHtml(html),
  'frames alone (Wix, Google Sites, AMP)': (html) =>
    sanitizeHtml(html, {
      allowedTags: ['iframe', 'a', 'p'],
      allowedAttributes: { iframe: ['src', 'title', 'width', 'height'], a: ['href'] },
    }),
  // There a link is written otherwise, and the other lines are words.
  'Markdown without HTML (markdown-it)': (html) => {
    const [, href, words] = /^<p><a href="([^"]+)">([^<]+)</.exec(html) ?? [];
    return href && markdown.render(`[${words}](${href})`);
  },
};
