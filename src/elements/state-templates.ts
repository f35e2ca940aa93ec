import { html, nothing } from 'lit';
import { sentenceFor, type FeedError } from '../feed/feed-error.js';
import type { Card, Issue } from '../feed/issue.js';
import { bare } from '../feed/bare.js';
import type { IssueState } from './issue-state.js';
import type { View } from './view.js';

/** A line of the interface's own, in its language. */
export const line = (part: string, content: unknown, { locale }: View): unknown => {
  return html`<p part=${part} lang=${locale.lang}>${content}</p>`;
};

// To make one takes longer than all that a page does with it.
const formats: Record<string, Intl.DateTimeFormat> = bare({});

/** A moment or a day, in words of a language (BCP 47). */
export const timeIn = (
  lang: string,
  time: string | number,
  options: Intl.DateTimeFormatOptions,
): unknown => {
  const date = new Date(time);
  const format = (formats[lang + options.timeStyle] ??= new Intl.DateTimeFormat(
    lang,
    bare({ dateStyle: 'long', ...options }),
  ));
  const words = format.format(date);
  return html`<time part="date" datetime=${typeof time === 'string' ? time : date.toISOString()} lang=${lang}>${words}</time>`;
};

/** Holds the place while the feed is on its way. */
export const skeleton = (): unknown => {
  return html`<slot name="loading"><div part="skeleton"></div></slot>`;
};

/** What there is to say, in whichever state. */
interface Facts {
  readonly status: IssueState['status'];
  readonly issue?: Issue | Card;
  readonly time?: number;
  readonly error?: FeedError;
}

/**
 * What a state says of itself, in a place that stays, so that each change is announced once: in plain words what happened
 * and a way to try again, or what is heard alone. What the reader is told of comes with it.
 */
export const stateNotice = (state: Facts, { locale, said, retry }: View): unknown => {
  const { status, error, issue, time } = state;
  const again = html`<button part="retry" type="button" @click=${retry}>${locale.retry}</button>`;
  const seen =
    error &&
    (issue
      ? html`${locale.asOf} ${timeIn(locale.lang, time!, { timeStyle: 'short' })}. ${locale.stale} ${again}`
      : html`<slot name="error">${sentenceFor(error.code, locale)} (<bdi>${error.detail}</bdi>). ${again}</slot>`);
  const heard = issue
    ? html`<span lang=${issue.language || nothing}>${issue.title}</span>`
    : status === 'loading'
      ? locale.loading
      : undefined;
  return html`<div part=${seen || said ? 'notice' : 'announcement'} lang=${locale.lang} role="status">${seen} ${said ?? (seen ? nothing : heard)}</div>`;
};
