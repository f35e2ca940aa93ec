import { PublisherError } from '../publisher-error.js';
import { answerIds } from './answer-ids.js';
import { isLink, orNothing } from './answer-rules.js';
import { withoutEnclosingMarks } from './enclosing-marks.js';
import type { FoundAnswer } from './find-answers.js';
import type { ImportedAnswer } from './imported-issue.js';
import type { ImportNotes } from './import-notes.js';
import { partings, type Parting } from './part-byline.js';
import { withSafeLinks } from './safe-links.js';
import { settleBody } from './settle-body.js';

const cutShort = /(?:\[(?:…|\.{3})\]|(?:…|\.{3})\s*)$/u;

/** Where the name leads; where other words of the byline lead is told, since an expert has one address. */
function nameUrl({ byline, head, line }: FoundAnswer, notes: ImportNotes): string | undefined {
  let url: string | undefined;
  for (const mark of withSafeLinks(head, line, notes).marks ?? []) {
    if (mark.t !== 'a') continue;
    if (mark.from < byline.name.length && url === undefined) url = mark.href;
    else if (mark.href !== url) {
      notes.check(`${byline.name}: the link to ${mark.href} in the byline was left out.`, line);
    }
  }
  return url;
}

/** Where the rest of an answer is that seems to be cut short; '' where it is not known, or there is none. */
function askForMore(name: string, end: string, line: number, notes: ImportNotes): string {
  return notes.text({
    key: `more ${line} ${name}`,
    ask: `Was the answer of ${name} cut short? The address of the rest (Enter: none):`,
    words: `…${end.slice(-80)}`,
    line,
    guess: '',
    rule: orNothing(isLink),
    told: { message: `The answer of ${name} ends in “…”: was it cut short?` },
  });
}

function readAnswer(found: FoundAnswer, id: string, notes: ImportNotes): ImportedAnswer {
  const { byline, line, paragraphs, avatar } = found;
  const { name, affiliation } = byline;
  const { paragraphs: unquoted, oddities } = withoutEnclosingMarks(paragraphs);
  for (const [confidence, oddity] of byline.oddities) {
    notes.guess(confidence, `${name}: ${oddity}.`, line);
  }
  for (const oddity of oddities) notes.guess('medium', `The answer of ${name} ${oddity}.`, line);
  const words = unquoted.filter(({ text }) => text !== '');
  if (words.length === 0) {
    throw new PublisherError(`The answer of ${name} (${notes.unit} ${line}) has no words.`);
  }
  const end = words.at(-1)?.text ?? '';
  const moreUrl = cutShort.test(end) ? askForMore(name, end, line, notes) : '';
  const { body, lang } = settleBody(words, `the answer of ${name}`, notes);
  const url = nameUrl(found, notes);
  return {
    id,
    name,
    affiliation,
    ...(url && { url }),
    ...(avatar && { avatar }),
    ...(lang && { lang }),
    ...(moreUrl && { moreUrl }),
    body,
    line,
  };
}

/** The byline with its name and affiliation as the editor parts them, where that was a guess. */
function parted(found: FoundAnswer, notes: ImportNotes): FoundAnswer {
  const { byline, line } = found;
  const { unparted } = byline;
  if (unparted === undefined) return found;
  const choices = partings(unparted, byline);
  const label = ({ name, affiliation }: Parting) =>
    affiliation === undefined ? `${name} (no affiliation)` : `${name} | ${affiliation}`;
  const chosen = notes.choose({
    key: `parting ${line} ${unparted}`,
    ask: 'Which is the name, and which the affiliation?',
    words: unparted,
    line,
    guess: '0',
    choices: choices.map((each, index) => ({ value: String(index), label: label(each) })),
    told: {
      confidence: 'medium',
      message: `${byline.name}: “${unparted}” was parted into a name and an affiliation.`,
    },
  });
  return { ...found, byline: { ...byline, ...choices[Number(chosen)] } };
}

/** Reads the answers; experts of one name get ids with a number. */
export function readAnswers(found: readonly FoundAnswer[], notes: ImportNotes): ImportedAnswer[] {
  const settled = found.map((each) => parted(each, notes));
  const ids = answerIds(
    settled.map(({ byline: { name }, line }) => ({ name, line })),
    notes,
  );
  return settled.map((each, index) => readAnswer(each, ids[index] ?? '', notes));
}
