import { nothing } from 'lit';
import type { Issue } from '../../feed/issue.js';
import { InnerElement } from '../inner-element.js';
import { attribution, box, issueHeader, photoFigure, questionText } from '../issue-templates.js';
import { line } from '../state-templates.js';
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
      // In isolates (Unicode, UAX 9): a name written from right to left turns around nothing but itself.
      .map(({ person }) => `\u2068${person.name}\u2069`);
    const list = new Intl.ListFormat(lang).format(names);
    return box('teaser', issue, view, [
      issueHeader(issue, view),
      photoFigure(issue.photo, view),
      questionText(issue, view),
      names.length ? line('names', `${answersFrom} ${list}`, view) : nothing,
      attribution(issue, view, whole),
    ]);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'advisor-question': AdvisorQuestion;
  }
}
