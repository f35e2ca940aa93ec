import { PublisherError } from '../publisher-error.js';
import { distinctSlugs, slugFrom } from '../slug.js';
import { withoutEnclosingMarks } from './enclosing-marks.js';
import type { FoundAnswer } from './find-answers.js';
import type { ImportedAnswer } from './imported-issue.js';
import type { ImportNotes } from './import-notes.js';
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

function readAnswer(found: FoundAnswer, id: string, notes: ImportNotes): ImportedAnswer {
  const { byline, line, paragraphs } = found;
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
  if (cutShort.test(words.at(-1)?.text ?? '')) {
    notes.check(`The answer of ${name} ends in “…”: was it cut short?`, line);
  }
  const { body, lang } = settleBody(words, `the answer of ${name}`, notes);
  const url = nameUrl(found, notes);
  return { id, name, affiliation, ...(url && { url }), ...(lang && { lang }), body, line };
}

/** Reads the answers; experts of one name get ids with a number. */
export function readAnswers(found: readonly FoundAnswer[], notes: ImportNotes): ImportedAnswer[] {
  const slugs = found.map(({ byline, line }, index) => {
    const slug = slugFrom(byline.name);
    if (slug !== '') return slug;
    const id = `answer-${index + 1}`;
    notes.guess('low', `No id can be made from “${byline.name}”: ${id}.`, line);
    return id;
  });
  const ids = distinctSlugs(slugs);
  return found.map((each, index) => {
    const id = ids[index] ?? '';
    if (id !== slugs[index]) {
      const message = `“${each.byline.name}” answers more than once: this answer has the id ${id}.`;
      notes.check(message, each.line);
    }
    return readAnswer(each, id, notes);
  });
}
