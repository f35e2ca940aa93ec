import type { Block } from '../../feed/issue.js';
import type { Position } from '../finding.js';
import type { AnswerFacts, FrontMatter } from './front-matter.js';

/** What the front matter of one source file says: enough to list the issue. */
export interface ListedIssue {
  readonly file: string;
  readonly facts: FrontMatter;
  /** Where a pointer into the front matter stands in the file. */
  readonly locate: (pointer: string) => Position;
}

/** One issue as its source file has it. */
export interface SourceIssue extends ListedIssue {
  readonly question: readonly Block[];
  /** In the order of the front matter. */
  readonly answers: readonly SourceAnswer[];
  readonly notes: readonly Block[];
}

export interface SourceAnswer {
  readonly facts: AnswerFacts;
  /** Empty where the answer was withdrawn. */
  readonly body: readonly Block[];
  /** Where its words begin in the file. */
  readonly position: Position;
}
