import { render } from '@lit-labs/ssr';
import { FallbackRenderer } from '@lit-labs/ssr/lib/element-renderer.js';
import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';
import { onNoPage } from './page-globals.js';

// They tell Lit on a page which node is whose. The elements render anew there, and no text of a feed is a comment: it is
// escaped.
const partComments = /<!--\/?lit-(?:part|node)[^>]*-->/g;

/** What a Lit template shows, as HTML. */
export function markup(template: () => unknown): string {
  // Slots stand in an element's shadow root alone: this is the element.
  const around = { customElementHostStack: [new FallbackRenderer('advisor-issue')] };
  return onNoPage(() => collectResultSync(render(template(), around))).replace(partComments, '');
}
