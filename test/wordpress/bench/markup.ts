import type { EmbeddablePublisher } from './publisher.js';

/** The link that stays if nothing else comes. */
export const link = ({ page, title }: EmbeddablePublisher) => `<a href="${page}">${title}</a>`;

/** What every role may save: a quotation or a box that says what belongs there. */
export function placeholder(tag: 'blockquote' | 'div', publisher: EmbeddablePublisher): string {
  const { feed, issue, page } = publisher;
  const cite = tag === 'blockquote' ? ` cite="${page}"` : '';
  return `<${tag} class="advisor-embed" data-advisor="issue" data-src="${feed}" data-issue="${issue}"${cite}>${link(publisher)}</${tag}>`;
}

/** The two lines of the documentation. */
export function snippet(publisher: EmbeddablePublisher): string {
  const { origin, feed, issue } = publisher;
  return `<script async src="${origin}/advisor.js"></script>\n<advisor-issue src="${feed}" issue="${issue}">${link(publisher)}</advisor-issue>`;
}
