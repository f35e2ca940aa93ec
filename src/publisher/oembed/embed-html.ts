import { localeFor } from '../../locales/locale.js';
import { framePath, pagePath } from '../build/site-paths.js';
import { escapeHtml } from '../escape-html.js';
import type { Embedded } from './oembed.js';

// WordPress looks for src='…' in all of it, words too.
const escape = (text: string) => escapeHtml(text).replaceAll("'", '&#39;');

/** The page of an issue in its newsroom's own site. */
function pageOf({ issue, feedUrl }: Embedded): string {
  return issue.url ?? new URL(pagePath(issue.id), feedUrl).href;
}

function frameOf({ issue, feedUrl }: Embedded): string {
  const frame = new URL(framePath, feedUrl);
  frame.search = new URLSearchParams({ src: feedUrl, issue: issue.id }).toString();
  return frame.href;
}

/**
 * What stands on a consumer's page (XHTML, as oEmbed 1.0 asks): a link, and the frame that shows the discussion. WordPress
 * takes this shape alone from a site that it does not know, and shows the link until the frame tells its height. The
 * quotation is a bare one: `advisor.js`, where it is on the page too, has nothing to put in its place.
 */
export function embedHtml(embedded: Embedded, width: number, height: number): string {
  const { title, status, language } = embedded.issue;
  const note = status === 'withdrawn' ? ` ${escape(localeFor(undefined, language).withdrawn)}` : '';
  const quotation = `<blockquote><a href="${escape(pageOf(embedded))}">${escape(title)}</a>${note}</blockquote>`;
  const attributes = [
    `src="${escape(frameOf(embedded))}"`,
    `title="${escape(title)}"`,
    `width="${width}"`,
    `height="${height}"`,
    'frameborder="0"',
    // For columns that are narrower, where a consumer leaves it.
    'style="max-width: 100%"',
  ];
  return `${quotation}<iframe ${attributes.join(' ')}></iframe>`;
}
