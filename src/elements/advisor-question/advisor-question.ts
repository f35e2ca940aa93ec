import { html, nothing } from 'lit';
import type { Issue } from '../../feed/issue.js';
import { InnerElement } from '../inner-element.js';
import { attribution, box, issueHeader, photoFigure, questionText } from '../issue-templates.js';
import type { View } from '../view.js';

/**
 * The question as a teaser: headline, photo, text, who answered, and the way to the whole discussion.
 *
 * @summary One day's question.
 * @tagname advisor-question
 * @slot - The fallback, shown in every state but ready and stale.
 */
export class AdvisorQuestion extends InnerElement {
  protected override renderIssue(issue: Issue, view: View): unknown {
    const { lang, answersFrom, whole } = view.locale;
    const names = issue.answers
      .filter(({ status }) => status === 'published')
      .map(({ person }) => person.name);
    const list = new Intl.ListFormat(lang).formatToParts(names);
    return box('teaser', issue, view, [
      issueHeader(issue, view),
      photoFigure(issue.photo),
      questionText(issue, view),
      names.length
        ? html`<p part="names" lang=${lang}>${answersFrom} ${list.map(({ type, value }) =>
            type === 'element' ? html`<bdi>${value}</bdi>` : value,
          )}</p>`
        : nothing,
      attribution(issue, view, whole),
    ]);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'advisor-question': AdvisorQuestion;
  }
}
