export { AdvisorAnswer } from './elements/advisor-answer/advisor-answer.js';
export { AdvisorIssue } from './elements/advisor-issue/advisor-issue.js';
export { AdvisorQuestion } from './elements/advisor-question/advisor-question.js';
export {
  AdvisorErrorEvent,
  AdvisorLoadEvent,
  AdvisorNavigateEvent,
  AdvisorSkipEvent,
  AdvisorStaleEvent,
} from './elements/feed-events.js';
export { issueContext, type IssueContext } from './elements/issue-context.js';
export type { IssueState } from './elements/issue-state.js';
export { FeedError, type FeedErrorCode } from './feed/feed-error.js';
export type * from './feed/issue.js';
export { parseFeed } from './feed/parse-feed.js';
export { selectIssue } from './feed/select-issue.js';
