import { belongs, hiddenByline, isBeginning, lengthOfLast } from './answer-questions.js';
import type { Byline } from './byline.js';
import { isClosed, isOpened } from './enclosing-marks.js';
import type { Image } from './imported-issue.js';
import type { ImportNotes } from './import-notes.js';
import { joinBylines } from './join-bylines.js';
import { markBylines, type MarkedParagraph } from './mark-bylines.js';
import { cut, type MarkedText } from './marked-text.js';
import type { Paragraph } from './paragraphs.js';
import { isFurniture } from './site-furniture.js';
import { unglue } from './unglue.js';

/** An answer as it stands in the text, its quotation marks included. */
export interface FoundAnswer {
  readonly byline: Byline;
  /** The byline as it stands there. */
  readonly head: MarkedText;
  readonly line: number;
  readonly paragraphs: Paragraph[];
  /** The portrait that the page sets beside it. */
  readonly avatar: Image | undefined;
}

/** The text in two: what goes before the first answer, and the answers. */
export interface FoundAnswers {
  readonly before: readonly Paragraph[];
  readonly answers: readonly FoundAnswer[];
  /** What stands between each two answers. */
  readonly between: readonly (readonly Paragraph[])[];
  /** What stands after the last answer. */
  readonly after: readonly Paragraph[];
}

function isQuoted({ byline, paragraphs }: FoundAnswer): boolean {
  return byline.certainty === 'quoted' || isOpened(paragraphs[0]?.text ?? '');
}

function isComplete(answer: FoundAnswer): boolean {
  const last = answer.paragraphs.at(-1);
  return !!last && isQuoted(answer) && isClosed(last.text);
}

/** Says whether a byline begins a new answer here: an unquoted one does not while a quoted answer is still open. */
function begins(byline: Byline, isBold: boolean, current: FoundAnswer | undefined): boolean {
  if (byline.certainty === 'quoted' || isBold) return true;
  if (!current || current.paragraphs.length === 0) return true;
  return !isQuoted(current) || isComplete(current);
}

/** Walks through the paragraphs; what follows a complete answer waits until it is known what comes after it. */
class AnswerWalk {
  readonly before: Paragraph[] = [];
  readonly answers: FoundAnswer[] = [];
  readonly between: Paragraph[][] = [];
  waiting: Paragraph[] = [];
  // The page's own text has interrupted the answer: only a quotation mark resumes it.
  interrupted = false;

  constructor(readonly notes: ImportNotes) {}

  step(marked: MarkedParagraph): void {
    const { paragraph: each } = marked;
    const current = this.answers.at(-1);
    const byline = this.bylineAt(marked, current);
    if (byline) {
      if (current) {
        this.between.push(this.waiting);
        this.settle(current, 'kept');
      }
      const { text, marks, line, avatar } = each;
      const rest = cut(each, text.length - byline.rest.length);
      const paragraphs = rest.text === '' ? [] : [rest];
      const head = cut({ text, marks }, 0, text.length - byline.rest.length);
      this.answers.push({ byline, head, line, paragraphs, avatar });
      this.interrupted = false;
    } else if (!current) this.before.push(each);
    else if (this.waiting.length > 0) this.waiting.push(each);
    else if (isFurniture(each.text)) {
      this.leaveOut(each);
      this.interrupted = true;
    } else if (this.isLoose(each, current)) {
      this.waiting.push(each);
    } else {
      this.interrupted = false;
      current.paragraphs.push(each);
    }
  }

  /** The byline of the answer that begins here, if one does. */
  bylineAt(marked: MarkedParagraph, current: FoundAnswer | undefined): Byline | undefined {
    const { paragraph, byline, isBold } = marked;
    if (byline && begins(byline, isBold, current)) {
      return isBeginning({ ...marked, byline }, this.notes) ? byline : undefined;
    }
    if (!current || isFurniture(paragraph.text)) return undefined;
    const isKept = this.waiting.length === 0 && !this.isLoose(paragraph, current);
    const isBare = marked.bare === true || !!byline;
    const hidden = { ...marked, bare: isBare };
    return hiddenByline(hidden, current.byline.name, isKept, this.notes);
  }

  /** Says whether a paragraph stands after the end of an answer. */
  isLoose(paragraph: Paragraph, current: FoundAnswer): boolean {
    return (this.interrupted || isComplete(current)) && !isOpened(paragraph.text);
  }

  leaveOut({ line, text }: Paragraph): void {
    this.notes.leaveOut(line, text, 'part of the page, not of the issue');
  }

  /** Between two answers the words most likely belong to the first, after the last one to the page. */
  settle(current: FoundAnswer, fate: 'kept' | 'left out'): void {
    for (const each of this.waiting) {
      if (isFurniture(each.text)) {
        this.interrupted = true;
        this.leaveOut(each);
        continue;
      }
      const guess = fate === 'kept' && !this.interrupted;
      const isPage = fate === 'left out' && this.interrupted;
      if (!isPage && belongs(each, current.byline.name, guess, this.notes)) {
        current.paragraphs.push(each);
      } else this.notes.leaveOut(each.line, each.text, 'stands outside the answers');
    }
    this.waiting = [];
  }

  endLast({ byline, paragraphs }: FoundAnswer): void {
    const kept = lengthOfLast(byline.name, paragraphs, this.notes);
    for (const { line, text } of paragraphs.splice(kept)) {
      this.notes.leaveOut(line, text, 'stands after the last answer');
    }
  }

  end(): FoundAnswers {
    const after = this.waiting;
    const last = this.answers.at(-1);
    if (last) {
      if (!isComplete(last)) this.endLast(last);
      this.settle(last, 'left out');
    }
    return { before: this.before, answers: this.answers, between: this.between, after };
  }
}

/** Finds the answers; what stands between and after them is left out and noted, words of an answer never. */
export function findAnswers(paragraphs: readonly Paragraph[], notes: ImportNotes): FoundAnswers {
  const walk = new AnswerWalk(notes);
  const parted = joinBylines(paragraphs, notes).flatMap((one) => unglue(one, notes));
  for (const each of markBylines(parted)) walk.step(each);
  return walk.end();
}
