/** A remark on one place of the text; lines count from 1. */
export interface Remark {
  readonly line?: number | undefined;
  readonly message: string;
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
  readonly guesses: Remark[] = [];
  readonly checks: Remark[] = [];

  leaveOut(line: number, text: string, why: string): void {
    this.leftOut.push({ line, text, why });
  }

  guess(message: string, line?: number): void {
    this.guesses.push({ line, message });
  }

  check(message: string, line?: number): void {
    this.checks.push({ line, message });
  }
}
