import { elementMarkup, type Rendered } from './element-markup.js';
import { escapeHtml } from '../escape-html.js';
import { scriptJson } from './script-json.js';
import type { Look } from './shadow-markup.js';
import { structuredData } from './structured-data.js';

// Nothing but a measure and a margin: the page's own design is the publisher's.
const pageStyles =
  ':root{color-scheme:light dark}body{max-width:70rem;margin:0 auto;padding:1rem;font:1.0625rem/1.5 Georgia,serif}';

/** The tags that describe a page to those who link to it (Open Graph, and the cards of Twitter). */
function cardTags({ issue }: Rendered, modified: string | undefined): string {
  const { title, summary, url, photo, publisher, date_published } = issue;
  const facts: readonly (readonly [string, string | number | undefined])[] = [
    ['og:type', 'article'],
    ['og:title', title],
    ['og:description', summary],
    ['og:url', url],
    ['og:site_name', publisher.name],
    ['og:image', photo?.src],
    ['og:image:width', photo?.width],
    ['og:image:height', photo?.height],
    ['og:image:alt', photo?.alt],
    ['article:published_time', date_published],
    ['article:modified_time', modified],
    ['twitter:card', photo ? 'summary_large_image' : 'summary'],
    ['twitter:image:alt', photo?.alt],
  ];
  return facts
    .flatMap(([name, value]) =>
      value === undefined || value === ''
        ? []
        : `<meta ${name.startsWith('twitter') ? 'name' : 'property'}="${name}" content="${escapeHtml(String(value))}">`,
    )
    .join('\n');
}

/** Leads consumers to what they may embed (oEmbed 1.0, section 4). */
const discoveryLink = (title: string, address: string) =>
  `<link rel="alternate" type="application/json+oembed" href="${escapeHtml(address)}" title="${escapeHtml(title)}">`;

/** When an item was changed last (JSON Feed 1.1), which the elements do not read. */
function modifiedAt({ document }: Rendered): string | undefined {
  const [item] = (document as { readonly items: readonly { readonly date_modified?: unknown }[] })
    .items;
  return typeof item?.date_modified === 'string' ? item.date_modified : undefined;
}

/** Has the photo asked for at once: elsewhere it may be anywhere on a page, here it stands in the first screen. */
const photoFirst = (markup: string) =>
  markup.replace(' loading="lazy" fetchpriority="auto"', ' fetchpriority="high"');

/**
 * The page of an issue (HTML), which shows it without a script; `script` is the address of `advisor.js`, `oembed` that of
 * its oEmbed response.
 */
export function pageMarkup(
  rendered: Rendered,
  look: Look = {},
  script?: string,
  oembed?: string,
): string {
  const { issue, src } = rendered;
  const { title, summary, url, language, publisher } = issue;
  const modified = modifiedAt(rendered);
  const optional = [
    summary && `<meta name="description" content="${escapeHtml(summary)}">`,
    url && `<link rel="canonical" href="${escapeHtml(url)}">`,
    script && `<script async src="${escapeHtml(script)}"></script>`,
  ];
  return `${[
    '<!doctype html>',
    `<html${language ? ` lang="${escapeHtml(language)}"` : ''}>`,
    '<head>',
    '<meta charset="utf-8">',
    // Consumers read no more than the beginning of a page, some no more than a few kB.
    ...(oembed ? [discoveryLink(title, oembed)] : []),
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml([title, publisher.name].filter(Boolean).join(' | '))}</title>`,
    cardTags(rendered, modified),
    ...optional.filter(Boolean),
    `<link rel="alternate" type="application/feed+json" href="${escapeHtml(src)}">`,
    `<style>${pageStyles}</style>`,
    '</head>',
    '<body>',
    `<main>${photoFirst(elementMarkup(rendered, { headingLevel: 1, ...look }))}</main>`,
    // As long as the discussion: the head has to end before consumers stop reading.
    `<script type="application/ld+json">${scriptJson(structuredData(issue, modified))}</script>`,
    '</body>',
    '</html>',
  ].join('\n')}\n`;
}
