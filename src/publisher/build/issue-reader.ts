import type { Block } from '../../feed/issue.js';
import { answerLength, blockCount } from '../../feed/limits.js';
import { plainText } from '../../feed/parse-rich-text.js';
import type { Finding, Position } from '../finding.js';
import { isClosed, isOpened } from '../import/enclosing-marks.js';
import { nearest } from '../schema/nearest.js';
import { error } from '../schema/problem.js';
import type { AnswerSection } from './answer-sections.js';
import type { FrontMatter } from './front-matter.js';
import type { MarkdownBlock } from './markdown.js';
import { readBlocks } from './markdown-blocks.js';
import type { Refuse } from './markdown-inlines.js';
import type { SourceAnswer } from './source-issue.js';
import type { YamlSource } from './yaml-source.js';

const count = new Intl.NumberFormat('en');

/** Reads the words of one source file and gathers all that is wrong in them. */
export class IssueReader {
  readonly findings: Finding[] = [];

  constructor(
    readonly file: string,
    readonly yaml: YamlSource<FrontMatter>,
  ) {
    this.findings.push(...yaml.findings);
  }

  readonly refuse: Refuse = (node, message) => this.add(node.at(), 'error', message);

  add(at: Position | undefined, severity: Finding['severity'], message: string): void {
    this.findings.push({
      file: this.file,
      line: at?.line ?? 1,
      column: at?.column ?? 1,
      severity,
      message,
    });
  }

  body(
    nodes: readonly MarkdownBlock[],
    at: Position | undefined,
    max: number,
    what: string,
  ): Block[] {
    const blocks = readBlocks(nodes, this.refuse);
    const length = blocks.reduce((sum, { c }) => sum + [...plainText(c)].length, 0);
    if (length > max) {
      this.add(
        at,
        'error',
        `${what} has ${count.format(length)} characters; at most ${count.format(max)} are allowed.`,
      );
    }
    if (blocks.length > blockCount) {
      this.add(
        at,
        'error',
        `${what} has ${blocks.length} paragraphs; at most ${blockCount} are allowed.`,
      );
    }
    return blocks;
  }

  answers(facts: FrontMatter, sections: readonly AnswerSection[]): SourceAnswer[] {
    const ids = facts.answers.map(({ id }) => id);
    const bodies = new Map<string, SourceAnswer['body']>();
    for (const { id, heading, nodes } of sections) {
      if (!ids.includes(id)) {
        const meant = nearest(id, ids);
        this.refuse(
          heading,
          `“## ${id}” is the id of none of the answers in the front matter.${meant === undefined ? '' : ` Is “${meant}” meant?`}`,
        );
      } else if (bodies.has(id)) this.refuse(heading, `“## ${id}” is there twice.`);
      const body = this.body(nodes, heading.at(), answerLength, `The answer “${id}”`);
      if (!bodies.has(id)) bodies.set(id, body);
    }
    return facts.answers.map((each, index) => {
      const pointer = `/answers/${index}/id`;
      const section = sections.find(({ id }) => id === each.id);
      const body = bodies.get(each.id) ?? [];
      const position = section?.heading.at() ?? this.yaml.locate(pointer);
      if (ids.indexOf(each.id) < index) {
        this.findings.push(this.yaml.find(error(pointer, `“${each.id}” is there twice.`)));
      } else if (body.length === 0 && each.status !== 'withdrawn') {
        this.findings.push(
          this.yaml.find(
            error(
              pointer,
              `“${each.id}” has no words: they are to stand under a line “## ${each.id}”.`,
            ),
          ),
        );
      }
      this.warnOfMarks(body, position, each.name);
      return { facts: each, body: each.status === 'withdrawn' ? [] : body, position };
    });
  }

  warnOfMarks(body: readonly Block[], at: Position, name: string): void {
    const first = plainText(body[0]?.c ?? []);
    const last = plainText(body.at(-1)?.c ?? []);
    if (!isOpened(first) || !isClosed(last)) return;
    this.add(
      at,
      'warning',
      `The answer of ${name} stands in quotation marks, and the reader's page adds them again: take them away here.`,
    );
  }
}
