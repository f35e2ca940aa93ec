/** How sure the importer is of what it made out. */
export type Confidence = 'high' | 'medium' | 'low';

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

/** What an import has to tell besides the issue itself. */
export class ImportNotes {
  readonly leftOut: LeftOut[] = [];
  readonly guesses: Guess[] = [];
  readonly checks: Remark[] = [];
  /** What the source is counted in: a Word document has no lines. */
  unit: 'line' | 'paragraph' = 'line';

  leaveOut(line: number, text: string, why: string): void {
    this.leftOut.push({ line, text, why });
  }

  guess(confidence: Confidence, message: string, line?: number): void {
    this.guesses.push({ confidence, line, message });
  }

  check(message: string, line?: number): void {
    this.checks.push({ line, message });
  }
}
