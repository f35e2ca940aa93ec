import { AdvisorAnswer } from './elements/advisor-answer/advisor-answer.js';
import { AdvisorIssue } from './elements/advisor-issue/advisor-issue.js';
import { AdvisorQuestion } from './elements/advisor-question/advisor-question.js';
import { version } from './version.js';

const elements = {
  'advisor-issue': AdvisorIssue,
  'advisor-question': AdvisorQuestion,
  'advisor-answer': AdvisorAnswer,
};

for (const [name, element] of Object.entries(elements)) {
  const first = customElements.get(name) as { version?: string } | undefined;
  if (!first) customElements.define(name, element);
  else if (first.version !== version) {
    console.warn(`<${name}> ${version}: version ${first.version} was here first and stays.`);
  }
}
