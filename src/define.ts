import { AdvisorAnswer } from './elements/advisor-answer/advisor-answer.js';
import { AdvisorIssue } from './elements/advisor-issue/advisor-issue.js';
import { AdvisorQuestion } from './elements/advisor-question/advisor-question.js';

// Without these the compiler leaves the imports out of the declarations, and neither `querySelector` nor
// `addEventListener` knows anything of ours.
export type {} from './elements/advisor-answer/advisor-answer.js';
export type {} from './elements/advisor-issue/advisor-issue.js';
export type {} from './elements/advisor-question/advisor-question.js';
export type {} from './elements/feed-events.js';

const elements = {
  'advisor-issue': AdvisorIssue,
  'advisor-question': AdvisorQuestion,
  'advisor-answer': AdvisorAnswer,
};

for (const [name, element] of Object.entries(elements)) {
  // The youngest of what the elements need (2023): in an older browser nothing is defined, and the fallback stays. Where
  // a page has the script twice, the first one stays.
  if ('canParse' in URL && !customElements.get(name)) customElements.define(name, element);
}
