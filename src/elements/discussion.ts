import { html, nothing } from 'lit';
import type { Issue } from '../feed/issue.js';
import {
  annotations,
  answerText,
  attribution,
  box,
  issueHeader,
  navigation,
  photoFigure,
  questionText,
  readingTime,
} from './issue-templates.js';
import { line } from './state-templates.js';
import type { View } from './view.js';

/** A whole discussion; `hasWays` to those before and after. */
export const discussion = (issue: Issue, view: View, hasWays: boolean): unknown => {
  const skipped = issue.skipped.length;
  return box('issue', issue, view, [
    issueHeader(issue, view, readingTime(issue, view)),
    photoFigure(issue.photo, view),
    questionText(issue, view),
    html`<slot name="after-question"></slot><div part="answers">${issue.answers.map((answer) =>
      answerText(issue, answer, view.level + 1, view),
    )}</div>`,
    skipped ? line('notice', view.locale.skipped(skipped), view) : nothing,
    annotations(issue, view),
    hasWays ? navigation(issue, view) : nothing,
    attribution(issue, view),
  ]);
};
