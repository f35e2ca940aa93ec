// The lines of the documentation, for one issue.

/** What the lines say of a publisher and an issue. */
export interface Embeddable {
  readonly origin: string;
  readonly feed: string;
  /** The issue's id, headline and page. */
  readonly issue: string;
  readonly title: string;
  readonly page: string;
}

/** The link that stays if nothing else comes. */
export const link = ({ page, title }: Embeddable) => `<a href="${page}">${title}</a>`;

/** What every role may save: a quotation or a box that says what belongs there. */
export function placeholder(tag: 'blockquote' | 'div', embeddable: Embeddable): string {
  const { feed, issue, page } = embeddable;
  const cite = tag === 'blockquote' ? ` cite="${page}"` : '';
  return `<${tag} class="advisor-embed" data-advisor="issue" data-src="${feed}" data-issue="${issue}"${cite}>${link(embeddable)}</${tag}>`;
}

/** The two lines. */
export function snippet(embeddable: Embeddable): string {
  const { origin, feed, issue } = embeddable;
  return `<script async src="${origin}/advisor.js"></script>\n<advisor-issue src="${feed}" issue="${issue}">${link(embeddable)}</advisor-issue>`;
}

/** One script, where it stands. */
export function scriptAlone({ origin, feed, issue }: Embeddable): string {
  return `<script async src="${origin}/advisor.js" data-advisor="issue" data-src="${feed}" data-issue="${issue}"></script>`;
}

/** The frame page. */
export function frame({ origin, feed, issue, title }: Embeddable): string {
  return `<iframe src="${origin}/embed/frame.html?src=${feed}&amp;issue=${issue}" title="${title}" width="100%" height="600" frameborder="0"></iframe>`;
}
