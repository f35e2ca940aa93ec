import { placeStyle, type Embed } from './embed.js';
import { escaped } from './markup.js';

// On a demo that completes the addresses of its sample's photos (`sample-photos.js`), the preview does so too.
const photos = document.querySelector('script[src$="sample-photos.js"]')?.outerHTML ?? '';
const start =
  '<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Preview</title>';

/**
 * A page with a snippet on it: what goes into its head, and what into its body. The style that keeps the place is the one
 * thing left out, for this site may have a policy that forbids inline styles, and a preview has no neighbours to move.
 */
export function previewPage(embed: Embed, head: string, body: string): string {
  const style = ` style="${escaped(placeStyle(embed))}"`;
  return `${start}${photos}${head}</head><body>${body.replace(style, '')}</body></html>`;
}

let shown = '';

/** Shows a page in the frame, unless it is there already. */
export function showPreview(frame: HTMLIFrameElement, page: string): void {
  if (page === shown) return;
  shown = page;
  frame.srcdoc = page;
}

/** Gives the page in the frame what a partner's page has: a type, a margin, light or dark. */
export function dressPreview(frame: HTMLIFrameElement, scheme: string): void {
  const page = frame.contentDocument;
  if (!page?.body) return;
  page.documentElement.style.colorScheme = scheme;
  page.body.style.font = '1.0625rem/1.5 Georgia, "Liberation Serif", serif';
  page.body.style.margin = '1.25rem';
}
