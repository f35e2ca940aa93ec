import { questionLength } from '../../feed/limits.js';
import type { Finding } from '../finding.js';
import { error, warning } from '../schema/problem.js';
import { partSections } from './answer-sections.js';
import { checkFrontMatter } from './front-matter.js';
import { IssueReader } from './issue-reader.js';
import { parseMarkdown } from './markdown.js';
import { readBlocks } from './markdown-blocks.js';
import type { SourceIssue } from './source-issue.js';
import { splitSource } from './split-source.js';
import { readYaml } from './yaml-source.js';

/** A source file: the issue where its facts can be read, and all that is wrong in it. */
export interface IssueFile {
  readonly issue: SourceIssue | undefined;
  readonly findings: readonly Finding[];
}

/** Reads one Markdown source of record; `file` is its name in messages. */
export function readIssueFile(file: string, text: string): IssueFile {
  const { frontMatter, words } = splitSource(text);
  if (frontMatter === undefined) {
    const message =
      'The file does not begin with front matter: its facts between two lines of ---. (A file that is no issue: let its name begin with _.)';
    return {
      issue: undefined,
      findings: [{ file, line: 1, column: 1, severity: 'error', message }],
    };
  }
  const yaml = readYaml(file, frontMatter, 1, checkFrontMatter);
  const reader = new IssueReader(file, yaml);
  const { question, sections } = partSections(parseMarkdown(words));
  const start = question[0]?.at();
  const asked = reader.body(question, start, questionLength, 'The question');
  const facts = yaml.value;
  if (!facts) {
    // What is wrong in the words is worth telling although the facts cannot be read.
    for (const { nodes } of sections) readBlocks(nodes, reader.refuse);
    return { issue: undefined, findings: reader.findings };
  }
  const answers = reader.answers(facts, sections);
  facts.corrections?.forEach(({ answer }, index) => {
    if (answer === undefined || facts.answers.some(({ id }) => id === answer)) return;
    const pointer = `/corrections/${index}/answer`;
    reader.findings.push(
      yaml.find(error(pointer, `“${answer}” is the id of none of the answers.`)),
    );
  });
  const notes = readBlocks(parseMarkdown(facts.notes ?? ''), (_, message) =>
    reader.findings.push(yaml.find(error('/notes', message))),
  );
  if (facts.photo && facts.photo.src === undefined) {
    reader.findings.push(
      yaml.find(warning('/photo', 'has no src, so the photo is not in the feed.')),
    );
  }
  if (asked.length === 0) {
    reader.add(
      yaml.locate('/title'),
      'warning',
      'The issue has no question under its front matter.',
    );
  }
  const issue = { file, facts, question: asked, answers, notes, locate: yaml.locate };
  return { issue, findings: reader.findings };
}
