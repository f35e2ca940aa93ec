import { html, nothing } from 'lit';
import { bare } from '../feed/bare.js';
import type { FeedError } from '../feed/feed-error.js';
import type { Locale } from '../locales/locale.js';
import type { IssueState } from './issue-state.js';
import type { View } from './view.js';

/** A remark of the interface's own. */
export function notice(text: unknown, { locale }: View): unknown {
  return html`<div part="notice" lang=${locale.lang} role="status">${text}</div>`;
}

/** A moment (ms since 1970) as the reader's clock has it. */
function moment(time: number, { lang }: Locale): unknown {
  const date = new Date(time);
  const format = new Intl.DateTimeFormat(lang, bare({ dateStyle: 'medium', timeStyle: 'short' }));
  return html`<time part="date" datetime=${date.toISOString()}>${format.format(date)}</time>`;
}

/** What a state says of itself: holds the place, says in plain words what happened and offers to try again, or nothing. */
export function stateNotice(state: IssueState, view: View): unknown {
  const { locale, retry } = view;
  const again = html`<button part="retry" type="button" @click=${retry}>${locale.retry}</button>`;
  const failure = ({ code, detail }: FeedError) => {
    const reason = locale.errors[code] ?? locale.errors.invalid;
    return notice(html`${reason} (<bdi>${detail}</bdi>).${again}`, view);
  };
  switch (state.status) {
    case 'loading':
      return html`${state.error && failure(state.error)}<div part="skeleton" role="status" aria-label=${locale.loading}></div>`;
    case 'stale':
      return notice(
        html`${locale.asOf} ${moment(state.time, locale)}. ${locale.stale}${again}`,
        view,
      );
    case 'failed':
      return failure(state.error);
    default:
      return nothing;
  }
}
