import { answerLength, inlineDepth, questionLength } from '../../../feed/limits.js';
import { own } from '../../../feed/read-json.js';
import { error, type Problem } from '../../schema/problem.js';
import { answersOf, entriesOf, issuesOf, memberOf, type Part } from './issue-parts.js';

const count = new Intl.NumberFormat('en');

interface Measure {
  characters: number;
  /** The first node that stands too deep. */
  tooDeep: string | undefined;
}

function measure(content: readonly Part[], depth: number, so: Measure): Measure {
  for (const part of content) {
    if (typeof part.value === 'string') so.characters += [...part.value].length;
    else if (depth > inlineDepth) so.tooDeep ??= part.pointer;
    else measure(entriesOf(part, 'c'), depth + 1, so);
  }
  return so;
}

function checkBody(issue: Part, key: string, max: number): Problem[] {
  const so: Measure = { characters: 0, tooDeep: undefined };
  for (const block of entriesOf(issue, key)) {
    const isList = ['ul', 'ol'].includes(String(own(block.value, 't')));
    for (const each of isList ? entriesOf(block, 'c') : [block]) {
      measure(entriesOf(each, 'c'), 1, so);
    }
  }
  const { pointer } = memberOf(issue, key);
  return [
    ...(so.tooDeep === undefined
      ? []
      : [
          error(
            so.tooDeep,
            `stands more than ${inlineDepth} nodes deep; at most ${inlineDepth} are allowed.`,
            {
              found: `more than ${inlineDepth} nodes`,
              expected: `at most ${inlineDepth} nodes, one in another`,
              mend: 'Take one of the nodes around it away.',
            },
          ),
        ]),
    ...(so.characters > max
      ? [
          error(
            pointer,
            `has ${count.format(so.characters)} characters; at most ${count.format(max)} are allowed.`,
            {
              found: `${count.format(so.characters)} characters`,
              expected: `at most ${count.format(max)} characters`,
              mend: `Shorten it by ${count.format(so.characters - max)}.`,
            },
          ),
        ]
      : []),
  ];
}

/** The sum of a body's characters, and how deep its nodes stand. */
export function bodyLimits(document: unknown): Problem[] {
  return issuesOf(document).flatMap((issue) => [
    ...checkBody(memberOf(issue, 'question'), 'body', questionLength),
    ...answersOf(issue).flatMap((answer) => checkBody(answer, 'body', answerLength)),
    ...checkBody(issue, 'notes', Infinity),
  ]);
}
