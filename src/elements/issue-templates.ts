import { html, nothing } from 'lit';
import { bare } from '../feed/bare.js';
import type { Answer, Card, Issue, Photo } from '../feed/issue.js';
import { localeFor } from '../locales/locale.js';
import { heading } from './heading.js';
import { richText } from './rich-text.js';
import { notice } from './state-templates.js';
import type { View } from './view.js';

// No white space between the tags: each run of it would be a text node on every reader's page.

/** A link, or the bare words where there is no address. */
function linked(url: string | undefined, content: unknown): unknown {
  return url ? html`<a part="link" href=${url}>${content}</a>` : content;
}

/** A day (YYYY-MM-DD) as it stands in the feed: the reader's own time zone never shifts it. */
function day(date: string, { locale }: View): unknown {
  const format = new Intl.DateTimeFormat(locale.lang, bare({ dateStyle: 'long', timeZone: 'UTC' }));
  return html`<time part="date" datetime=${date} lang=${locale.lang}>${format.format(new Date(date))}</time>`;
}

/** The line above the headline: series, number, date. */
export function kicker({ date, series, number }: Issue | Card, view: View): unknown {
  return html`<p part="kicker">${
    series && html`<span part="series">${series.name} ${number}</span>`
  }${date && day(date, view)}</p>`;
}

/** Kicker, headline and deck. */
export function issueHeader(item: Issue | Card, view: View): unknown {
  const { title, summary } = item;
  return html`<header part="header">${kicker(item, view)}${
    title && heading(view.level, 'title', title)
  }${summary && html`<p part="deck">${summary}</p>`}</header>`;
}

/** The photo with caption and credit. */
export function photoFigure(photo: Photo | undefined): unknown {
  if (!photo) return nothing;
  const { alt, src, width, height, caption, credit } = photo;
  // A comma at the end of an address would end it before its width (HTML, 4.8.4.3.10).
  const sources = [photo, ...photo.srcset].map(
    (each) => `${each.src.replaceAll(',', '%2C')} ${each.width}w`,
  );
  return html`<figure part="photo"><img part="image" alt=${alt} width=${width} height=${height} loading="lazy" referrerpolicy="no-referrer" sizes="(min-width: 48em) 42rem, 100vw" srcset=${sources.join()} src=${src}><figcaption part="caption">${caption} ${
    credit && html`<span part="credit">${credit}</span>`
  }</figcaption></figure>`;
}

/** The question in full. */
export function questionText({ question }: Issue, { locale }: View): unknown {
  return html`<div part="question"><span part="question-mark" aria-hidden="true">${locale.questionMark}</span>${richText(question.body)}</div>`;
}

/** One expert's answer, in the quotation marks of its language. */
export function answerText(issue: Issue, answer: Answer, level: number, view: View): unknown {
  const { person, excerpt } = answer;
  const { locale } = view;
  const lang = answer.lang ?? issue.language;
  return html`<article part="answer"><hgroup part="byline">${heading(
    level,
    'name',
    html`<cite>${linked(person.url, person.name)}</cite>`,
  )}<p part="affiliation">${person.affiliation ?? person.organization?.name}</p></hgroup>${
    answer.status === 'withdrawn'
      ? notice(locale.withdrawn, view)
      : html`<blockquote part="text" lang=${lang ?? nothing}>${richText(
          answer.body,
          localeFor(lang).quotes,
        )}${
          excerpt &&
          html`<p part="more" lang=${locale.lang}>${linked(excerpt.more_url, locale.more)}</p>`
        }</blockquote>`
  }</article>`;
}

/** What the editors add: corrections, notes, related links. */
export function annotations({ corrections, notes, related }: Issue, view: View): unknown {
  const { locale, level } = view;
  const section = (part: 'corrections' | 'notes' | 'related', content: readonly unknown[]) =>
    content.length
      ? html`<section part=${part}>${heading(level + 1, 'label', html`<span lang=${locale.lang}>${locale[part]}</span>`)}${content}</section>`
      : nothing;
  return [
    section(
      'corrections',
      corrections.map(({ date, text }) => html`<p>${day(date.slice(0, 10), view)}: ${text}</p>`),
    ),
    section('notes', richText(notes)),
    section(
      'related',
      related.map(({ url, title }) => html`<p>${linked(url, title)}</p>`),
    ),
  ];
}

/** Whose words these are, on what terms, and the way to where they stand in full; `lead` says what is found there. */
export function attribution(item: Issue | Card, { navigate }: View, lead = ''): unknown {
  const { publisher, license, url = publisher.url } = item;
  const label = [lead, publisher.name || url].filter(Boolean).join(' · ');
  return html`<footer part="footer">${
    url
      ? html`<p part="canonical"><a part="link" href=${url} @click=${navigate}>${label}</a></p>`
      : label
  }${license && html`<p part="license">${linked(license.url, license.attribution)}</p>`}</footer>`;
}

/** A box of its own, in the language of what it shows; of a withdrawn issue only what is always shown. */
export function box(part: string, item: Issue | Card, view: View, content: unknown): unknown {
  return html`<article part=${part} lang=${item.language || nothing}>${
    item.status === 'withdrawn'
      ? [
          kicker(item, view),
          heading(view.level, 'title', item.title),
          notice(view.locale.withdrawn, view),
          annotations(item, view),
          attribution(item, view),
        ]
      : content
  }</article>`;
}
