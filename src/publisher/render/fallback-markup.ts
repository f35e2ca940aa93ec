import { html, nothing } from 'lit';
import { html as withTags, unsafeStatic } from 'lit/static-html.js';
import { richText } from '../../elements/rich-text.js';
import type { Answer, Issue } from '../../feed/issue.js';
import { localeFor, quotesOf } from '../../locales/locale.js';
import { markup } from './markup.js';
import type { Look } from './shadow-markup.js';

/** A heading without the names that parts have in a shadow root. */
function heading(level: number, content: string): unknown {
  const tag = unsafeStatic(`h${Math.min(level, 6)}`);
  return withTags`<${tag}>${content}</${tag}>`;
}

function answerTemplate(issue: Issue, answer: Answer, level: number, withdrawn: string): unknown {
  const { person, body, status, lang } = answer;
  const affiliation = person.affiliation ?? person.organization?.name;
  return html`<section lang=${lang ?? nothing}>${heading(level, person.name)}${
    affiliation ? html`<p>${affiliation}</p>` : nothing
  }${
    status === 'withdrawn'
      ? html`<p>${withdrawn}</p>`
      : richText(body, quotesOf(lang ?? issue.language))
  }</section>`;
}

/** The words of an issue in plain elements, for browsers and machines that see no shadow root (HTML). */
export function fallbackMarkup(issue: Issue, { lang, headingLevel = 2 }: Look): string {
  const { withdrawn } = localeFor(lang, issue.language);
  const { title, summary, question, answers, publisher, url = publisher.url } = issue;
  const body =
    issue.status === 'withdrawn'
      ? html`<p>${withdrawn}</p>`
      : [
          summary ? html`<p>${summary}</p>` : nothing,
          richText(question.body),
          answers.map((answer) => answerTemplate(issue, answer, headingLevel + 1, withdrawn)),
        ];
  const home = url ? html`<p><a href=${url}>${publisher.name}</a></p>` : nothing;
  return markup(
    () =>
      html`<article lang=${issue.language ?? nothing}>${heading(headingLevel, title)}${body}${home}</article>`,
  );
}
