import { quotesOf } from '../locales/locale.js';
import type { View } from './view.js';
import { line, timeIn } from './state-templates.js';
import { html, nothing } from 'lit';
import type { Answer, Card, Issue, Photo } from '../feed/issue.js';
import { richText } from './rich-text.js';
import { heading } from './heading.js';
import { addressOf, anchorOf, isWanted } from './answer-anchors.js';
import { plainText } from '../feed/parse-rich-text.js';
import { bare } from '../feed/bare.js';

// No white space between the tags: each run of it would be a text node on every reader's page.

/** A link, or the bare words where there is no address. */
const linked = (url: string | undefined, content: unknown): unknown => {
  return url ? html`<a part="link" href=${url}>${content}</a>` : content;
};

/** A day (YYYY-MM-DD) as it stands in the feed: the reader's own time zone never shifts it. */
const day = (date: string, { locale }: View): unknown => {
  return timeIn(locale.lang, date, { timeZone: 'UTC' });
};

/** The line above the headline: series, number, date. */
export const kicker = (item: Issue | Card, view: View, more?: unknown): unknown => {
  const { date, series, number } = item;
  return html`<p part="kicker">${
    series && html`<span part="series">${series.name} ${number}</span>`
  }${date && day(date, view)}${more}</p>`;
};

/** The name of a language, in itself. */
const languageName = (lang: string): string | undefined => {
  try {
    return new Intl.DisplayNames(lang, bare({ type: 'language' })).of(lang);
  } catch {
    return lang;
  }
};

/** The ways to the same issue in other languages. */
const translationLinks = (item: Issue, view: View): unknown => {
  const links = item.translations.map(
    (each) =>
      html`<a part="link" href=${each.url} lang=${each.lang} @click=${(event: Event) => view.leave(event, item, each.feed)}>${languageName(each.lang)}</a>`,
  );
  return links.length ? html`<p part="translations">${links}</p>` : nothing;
};

/** Kicker, headline and deck; of a whole issue also the time that it takes, and its translations. */
export const issueHeader = (item: Issue | Card, view: View, more?: unknown): unknown => {
  const { title, summary } = item;
  return html`<header part="header">${kicker(item, view, more)}${
    title && heading(view.level, 'title', title)
  }${summary && html`<p part="deck">${summary}</p>`}${
    item.kind === 'issue' ? translationLinks(item, view) : nothing
  }</header>`;
};

/** How many minutes the whole issue takes to read: 230 words of 6 characters in each. */
export const readingTime = ({ question, answers }: Issue, { locale }: View): unknown => {
  const { length } = plainText([question, ...answers].flatMap(({ body }) => body));
  return html`<span part="reading-time" lang=${locale.lang}>${locale.minutes(Math.ceil(length / 1400))}</span>`;
};

/** The photo with caption and credit. */
export const photoFigure = (photo: Photo | undefined, { priority }: View): unknown => {
  if (!photo) return nothing;
  const { alt, src, width, height, caption, credit } = photo;
  // A comma at the end of an address would end it before its width (HTML, 4.8.4.3.10).
  const sources = [photo, ...photo.srcset].map(
    (each) => `${each.src.replaceAll(',', '%2C')} ${each.width}w`,
  );
  return html`<figure part="photo"><img part="image" alt=${alt} width=${width} height=${height} loading="lazy" fetchpriority=${priority} referrerpolicy="no-referrer" sizes="(min-width: 54em) 53rem, 100vw" srcset=${sources.join()} src=${src}><figcaption part="caption">${caption} ${
    credit && html`<span part="credit">${credit}</span>`
  }</figcaption></figure>`;
};

/** The question in full. */
export const questionText = ({ question }: Issue, { locale }: View): unknown => {
  return html`<div part="question"><span part="question-mark" aria-hidden="true">${locale.questionMark}</span>${richText(question.body)}</div>`;
};

const rightToLeft = /^(ar|fa|he|ur)\b/i;

/** The direction in which a language (BCP 47) is written. */
const direction = (lang: string | undefined) =>
  lang ? (rightToLeft.test(lang) ? 'rtl' : 'ltr') : nothing;

/** Opens what a reader looks for: search in the page and the tab key scroll what is folded. */
const unfold = ({ currentTarget }: Event): void => {
  const text = currentTarget as HTMLElement;
  const { scrollTop } = text;
  const fold = text.closest<HTMLDetailsElement>('details:not([open])');
  if (!fold || !scrollTop) return;
  fold.open = true;
  // What was found stays where it is.
  scrollBy(0, scrollTop);
};

/** What an expert says, in the quotation marks of the language, and what can be done with it; folded where it is long. */
const answerBody = (issue: Issue, answer: Answer, anchor: string, view: View): unknown => {
  const { body, excerpt } = answer;
  const { locale, lines } = view;
  const lang = answer.lang ?? issue.language;
  const text = html`<div><blockquote part="text" lang=${lang ?? nothing} dir=${direction(lang)} @scroll=${unfold}>${richText(
    body,
    quotesOf(lang),
  )}${excerpt && line('more', linked(excerpt.more_url, locale.more), view)}</blockquote>${line(
    'tools',
    [
      html`<a part="permalink" href=${addressOf(anchor)} @click=${view.copyAddress}>${locale.copyLink}</a>`,
      (navigator.share as unknown) &&
        html`<button part="share" type="button" @click=${() => view.share(issue.title, anchor)}>${locale.share}</button>`,
    ],
    view,
  )}</div>`;
  // Half as much again: nobody unfolds two lines.
  return plainText(body).length > lines * 105
    ? html`<details part="fold"><summary part="unfold" lang=${locale.lang}>${locale.more}</summary>${text}</details>`
    : text;
};

/** One expert's answer with its byline and its anchor. */
export const answerText = (issue: Issue, answer: Answer, level: number, view: View): unknown => {
  const { person, status } = answer;
  const anchor = anchorOf(issue, answer);
  return html`<article part=${isWanted(anchor) ? 'answer target' : 'answer'}><hgroup part="byline"><slot name=${anchor}></slot>${heading(
    level,
    'name',
    linked(person.url, person.name),
  )}<p part="affiliation">${person.affiliation ?? person.organization?.name}</p></hgroup>${
    status === 'withdrawn'
      ? line('notice', view.locale.withdrawn, view)
      : answerBody(issue, answer, anchor, view)
  }</article>`;
};

/** What the editors add: corrections, notes, related links. */
export const annotations = ({ corrections, notes, related }: Issue, view: View): unknown => {
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
};

/** Whose words these are, on what terms, and the way to where they stand in full; `lead` says what is found there. */
export const attribution = (item: Issue | Card, view: View, lead = ''): unknown => {
  const { publisher, license, url = publisher.url } = item;
  const label = `${lead && `${lead} · `}${publisher.name || url || ''}`;
  return html`<footer part="footer">${
    url
      ? html`<p part="canonical"><a part="link" href=${url} @click=${(event: Event) => view.leave(event, item)}>${label}</a></p>`
      : label
  }${license && html`<p part="license">${linked(license.url, license.attribution)}</p>`}</footer>`;
};

/** The ways to the issues before and after. */
export const navigation = (issue: Issue, view: View): unknown => {
  const way = (part: 'previous' | 'next', step: -1 | 1) =>
    html`<button part=${part} type="button" @click=${() => view.step(issue, step)}>${view.locale[part]}</button>`;
  return line('navigation', [way('previous', -1), way('next', 1)], view);
};

/** A box of its own, in the language of what it shows; of a withdrawn issue only what is always shown. */
export const box = (part: string, item: Issue | Card, view: View, content: unknown): unknown => {
  const { language } = item;
  const { layout } = view;
  return html`<article part=${part} lang=${language || nothing} dir=${direction(language)} data-layout=${layout === 'full' ? nothing : (layout ?? nothing)}><slot name="header"></slot>${
    item.status === 'withdrawn'
      ? [
          kicker(item, view),
          heading(view.level, 'title', item.title),
          line('notice', view.locale.withdrawn, view),
          annotations(item, view),
          attribution(item, view),
        ]
      : content
  }<slot name="footer"></slot></article>`;
};
