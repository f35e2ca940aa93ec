import assert from 'node:assert/strict';
import type { ConfigPlace } from '../../../src/publisher/import/first-feed.js';
import { planImport } from '../../../src/publisher/import/import-issue.js';
import { plainTexts } from '../../../src/publisher/import/imported-issue.js';
import type { OpenQuestion } from '../../../src/publisher/import/open-question.js';
import { readAsking } from '../../../src/publisher/import/read-asking.js';
import type { Given } from '../../../src/publisher/import/read-issue.js';
import { importReport } from '../../../src/publisher/import/report.js';
import { sniffFormat } from '../../../src/publisher/import/source-format.js';

export interface Script {
  /** Answers by what a question asks or shows; the first that fits counts, and where none does, the guess is taken. */
  readonly answers?: readonly (readonly [RegExp, string])[];
  readonly given?: Given;
  readonly config?: ConfigPlace;
  /** Answers to what is no text by number, one after the other: any will do. */
  readonly numbers?: readonly number[];
}

/** Says what the editor says by the script, as the prompt would let it through. */
export function answerBy({ answers = [] }: Script, question: OpenQuestion): string {
  const { ask, words = '', guess } = question;
  const said = answers.find(([about]) => about.test(`${ask} ${words}`))?.[1] ?? guess;
  assert.ok(said !== undefined, `nothing to say to: ${ask}`);
  if (question.kind === 'text') assert.equal(question.rule(said), undefined, `${ask} ${said}`);
  if (question.kind === 'yes') assert.match(said, /^(?:yes|no)$/);
  if (question.kind !== 'choice') return said;
  const chosen = question.choices.find(({ value, label }) => value === said || label === said);
  assert.ok(chosen, `${said} is none of ${question.choices.map(({ label }) => label).join(', ')}`);
  return chosen.value;
}

function answerByNumber(question: OpenQuestion, number: number): string | undefined {
  if (question.kind === 'yes') return number % 2 === 0 ? 'yes' : 'no';
  // Where there is no guess: a day, and a headline as well as any.
  if (question.kind !== 'choice') return question.guess ?? '2026-03-04';
  return question.choices[number % question.choices.length]?.value;
}

/** Imports a source as with `--interactive`, with a script in the place of the editor. */
export async function askAs(source: string | Buffer, script: Script = {}) {
  const bytes = Buffer.from(source as string);
  const format = sniffFormat(bytes, 'sample');
  const loaded = { bytes, format, name: 'sample', url: undefined, charset: undefined };
  const asked: OpenQuestion[] = [];
  const { result, notes } = await readAsking(
    (each) => planImport(loaded, script.given ?? { date: '2026-03-04' }, script.config, each),
    (question) => {
      asked.push(question);
      const number = script.numbers?.[asked.length - 1];
      const said = number === undefined ? undefined : answerByNumber(question, number);
      return Promise.resolve(said ?? answerBy(script, question));
    },
  );
  const { issue, markdown, feed } = result;
  return {
    issue,
    markdown,
    feed,
    notes,
    asked,
    asks: asked.map(({ ask }) => ask),
    report: importReport(issue, notes),
    question: plainTexts(issue.question),
    bodies: issue.answers.map(({ body }) => plainTexts(body)),
    leftOut: notes.leftOut.map(({ text }) => text),
  };
}
