import { html, nothing } from 'lit';
import type { IssueState } from './issue-state.js';
import type { View } from './view.js';

/** A remark of the interface's own. */
export function notice(text: unknown, { locale }: View): unknown {
  return html`<div part="notice" lang=${locale.lang} role="status">${text}</div>`;
}

/** What a state says of itself: holds the place, says in plain words what happened and offers to try again, or nothing. */
export function stateNotice(state: IssueState, view: View): unknown {
  const { locale, retry } = view;
  switch (state.status) {
    case 'loading':
      return html`<div part="skeleton" role="status" aria-label=${locale.loading}></div>`;
    case 'stale':
      return notice(locale.stale, view);
    case 'failed': {
      const { code, detail } = state.error;
      const reason = locale.errors[code] ?? locale.errors.invalid;
      return notice(
        html`${reason} (${detail}).<button part="retry" type="button" @click=${retry}>${locale.retry}</button>`,
        view,
      );
    }
    default:
      return nothing;
  }
}
