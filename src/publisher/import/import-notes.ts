import {
  isUnsure,
  Unanswered,
  type ChoiceMatter,
  type Confidence,
  type OpenQuestion,
  type TextMatter,
  type Told,
  type YesMatter,
} from './open-question.js';

export type { Confidence } from './open-question.js';

/** A remark on one place of the source; lines count from 1, in a Word document paragraphs do. */
export interface Remark {
  readonly line?: number | undefined;
  readonly message: string;
}

/** What was made out and may be otherwise. */
export interface Guess extends Remark {
  readonly confidence: Confidence;
}

/** Words that are not in the issue. */
export interface LeftOut {
  readonly line: number;
  readonly text: string;
  readonly why: string;
}

/** What the editor has said so far, by the keys of the questions. */
export type Answers = ReadonlyMap<string, string>;

const longestShown = 60;

/** Words as a question or a remark shows them. */
export function shortened(text: string, longest = longestShown): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

/** What an import has to tell besides the issue itself, and what the editor says to it. */
export class ImportNotes {
  readonly leftOut: LeftOut[] = [];
  readonly guesses: Guess[] = [];
  readonly checks: Remark[] = [];
  /** What the editor settled. */
  readonly said: Remark[] = [];
  /** What the editor could settle, in the order of the reading. */
  readonly open: OpenQuestion[] = [];
  /** What the source is counted in: a Word document has no lines. */
  unit: 'line' | 'paragraph' = 'line';

  readonly #answers: Answers;
  readonly #settled = new Set<string>();

  constructor(answers: Answers = new Map()) {
    this.#answers = answers;
  }

  leaveOut(line: number, text: string, why: string): void {
    this.leftOut.push({ line, text, why });
  }

  guess(confidence: Confidence, message: string, line?: number): void {
    this.guesses.push({ confidence, line, message });
  }

  check(message: string, line?: number): void {
    this.checks.push({ line, message });
  }

  /** The editor's words, else the guess. Throws `Unanswered` where there is none that may be taken unasked. */
  text(matter: TextMatter): string {
    return this.#settle({ ...matter, kind: 'text' });
  }

  /** The value that the editor chose, else the guess. */
  choose(matter: ChoiceMatter): string {
    return this.#settle({ ...matter, kind: 'choice' });
  }

  /** What the editor said to it, else the guess. */
  yes(matter: YesMatter): boolean {
    return this.#settle({ ...matter, kind: 'yes', guess: matter.guess ? 'yes' : 'no' }) === 'yes';
  }

  /** Says whether the editor settled this. */
  hasSaid(key: string): boolean {
    return this.#settled.has(key);
  }

  #settle(question: OpenQuestion): string {
    const { key, line, told, guess, isRequired } = question;
    const answer = this.#answers.get(key);
    if (answer !== undefined) {
      // Nothing in the place of nothing settles nothing.
      if (answer === '' && !guess) this.#tell(told, line);
      else this.#record(question, answer);
      return answer;
    }
    const isNew = isUnsure(told) && !this.open.some((each) => each.key === key);
    const place = line === undefined ? undefined : `${this.unit} ${line}`;
    if (isNew) this.open.push({ ...question, place });
    if (guess === undefined || isRequired) throw new Unanswered(told?.message ?? question.ask);
    this.#tell(told, line);
    return guess;
  }

  #tell(told: Told | undefined, line: number | undefined): void {
    if (told?.confidence) this.guess(told.confidence, told.message, line);
    else if (told) this.check(told.message, line);
  }

  #record(question: OpenQuestion, answer: string): void {
    const { key, ask, words, line } = question;
    if (this.#settled.has(key)) return;
    this.#settled.add(key);
    const chosen =
      question.kind === 'choice'
        ? question.choices.find(({ value }) => value === answer)?.label
        : undefined;
    const about = words === undefined ? '' : ` (“${shortened(words)}”)`;
    this.said.push({ line, message: `${ask}${about} ${chosen ?? (answer || 'nothing')}` });
  }
}
