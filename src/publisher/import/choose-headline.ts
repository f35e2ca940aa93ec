import { isHeadline } from './answer-rules.js';
import { asks } from './find-masthead.js';
import { asChoices } from './header-questions.js';
import type { ImportNotes } from './import-notes.js';
import type { Paragraph } from './paragraphs.js';

const longestTitle = 300;
const titleLines = 5;

/** The headline: the line that the page says it is, else the first that asks, else the first. */
function headlineAt(top: readonly Paragraph[], hasLabel: boolean): number {
  const told = top.findIndex(({ role }) => role === 'headline');
  if (told >= 0) return told;
  const candidates = hasLabel ? top : top.slice(0, -1);
  const asking = candidates
    .slice(0, titleLines)
    .findIndex(({ text }) => asks(text) && text.length <= longestTitle);
  return asking < 0 ? 0 : asking;
}

/** Which of the lines above the question is the headline, where none asks anything. */
function settleHeadline(
  top: readonly Paragraph[],
  guess: number,
  hasLabel: boolean,
  notes: ImportNotes,
): number {
  const title = top[guess];
  if (!title || asks(title.text)) return guess;
  const isMarked = title.role === 'headline';
  const possible = (hasLabel ? top : top.slice(0, -1)).filter(
    ({ text }) => text.length <= longestTitle,
  );
  const told = {
    confidence: isMarked ? ('high' as const) : ('low' as const),
    message: 'The headline has no question mark: is it the headline?',
  };
  if (isMarked || possible.length < 2) {
    notes.guess(told.confidence, told.message, title.line);
    return guess;
  }
  const chosen = notes.choose({
    key: 'headline',
    ask: 'Which line is the headline?',
    line: title.line,
    guess: String(guess),
    choices: asChoices(possible, top),
    told,
  });
  return Number(chosen);
}

/** Why none of these lines is the headline; undefined where one is. */
function headlineProblem(
  top: readonly Paragraph[],
  at: number,
  hasLabel: boolean,
  unit: string,
): string | undefined {
  const title = top[at];
  if (!title || (!hasLabel && top.length === 1 && title.text.length > longestTitle)) {
    return 'There is no headline: no line of its own stands before the question. Put the headline on the first line.';
  }
  return title.text.length > longestTitle
    ? `There is no headline: ${unit} ${title.line} has ${title.text.length} characters, a headline at most ${longestTitle}. Put the headline on a line of its own.`
    : undefined;
}

/** The headline, and where it stands among the lines above the question: -1 where the editor had to say it. Throws `Unanswered` where there is none. */
export function chooseHeadline(
  top: readonly Paragraph[],
  hasLabel: boolean,
  notes: ImportNotes,
): { title: Paragraph; at: number } {
  const at = settleHeadline(top, headlineAt(top, hasLabel), hasLabel, notes);
  const problem = headlineProblem(top, at, hasLabel, notes.unit);
  const title = top[at];
  if (title && problem === undefined) return { title, at };
  const text = notes.text({
    key: 'headline words',
    ask: 'No line is the headline. What is the headline?',
    rule: isHeadline,
    told: { message: problem ?? '' },
  });
  return { title: { text, line: top[0]?.line ?? 1 }, at: -1 };
}
