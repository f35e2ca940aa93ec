import { PublisherError } from '../publisher-error.js';
import type { FoundAnswers } from './find-answers.js';
import { asks } from './find-masthead.js';
import { questionAt } from './find-question.js';
import type { Paragraph } from './paragraphs.js';
import { isFurniture } from './site-furniture.js';

const longestHeadline = 200;
const isHeadline = ({ text }: Paragraph) => asks(text) && text.length <= longestHeadline;
const listed = (headlines: readonly Paragraph[]) =>
  headlines
    .slice(0, 3)
    .map(({ text }) => `“${text.slice(0, 80)}”`)
    .join(', ');

const more =
  /\b(?:read (?:more|on|the|all|full)|continue reading|full (?:story|text|issue|article|answers?)|see (?:the )?(?:answers|more)|learn more|click here|subscribers?|members|log ?in|sign (?:in|up)|leer más|seguir leyendo|leia mais|continue lendo)\b|(?:\[?(?:…|\.{3})\]?|[»→>])\s*$/iu;
const address = /^(?:https?:\/\/|www\.)\S+$|^[a-z\d-]+(?:\.[a-z\d-]+)*\.[a-z]{2,}(?:\/\S*)?$/i;
const cardWords = 90;

/** Says of a text without answers what it is. Always throws a `PublisherError`. */
export function refuseNoAnswers(paragraphs: readonly Paragraph[]): never {
  const lines = paragraphs.filter(({ text }) => !isFurniture(text));
  const headlines = lines
    .filter(isHeadline)
    .filter(({ text }, index, all) => all.findIndex((each) => each.text === text) === index);
  const headings = headlines.filter(({ heading }) => heading);
  if (headlines.length >= 3 || headings.length >= 2) {
    throw new PublisherError(
      `This is an index of several issues (${listed(headlines)}${headlines.length > 3 ? ` and ${headlines.length - 3} more` : ''}) and holds no answer. Open one of them and import that.`,
    );
  }
  const words = paragraphs
    .map(({ text }) => text)
    .join(' ')
    .split(/\s+/).length;
  if (
    words <= cardWords &&
    paragraphs.length <= 6 &&
    lines.some(({ text }) => address.test(text))
  ) {
    throw new PublisherError(
      'This is the card of a page (a headline, a summary and an address) and holds no answer. Open the page and import that.',
    );
  }
  const isTeaser = paragraphs.some(({ text }) => text.length <= 300 && more.test(text));
  if (isTeaser && headlines.length > 0) {
    throw new PublisherError(
      `This is a teaser: the headline ${listed(headlines.slice(0, 1))} and no answer. The whole issue stands on another page, perhaps for members alone: import that.`,
    );
  }
  throw new PublisherError(
    'There is no answer: no paragraph begins like `Name, affiliation: “text”`.',
  );
}

/** The headline or the label of another question in these paragraphs, if any. */
function nextIssue(paragraphs: readonly Paragraph[], isOutside: boolean): Paragraph | undefined {
  const furniture = paragraphs.findIndex(({ text }) => isFurniture(text));
  const own = furniture < 0 ? paragraphs : paragraphs.slice(0, furniture);
  const label = own[questionAt(own)];
  if (label) return label;
  return own.find(
    (each, index) =>
      isHeadline(each) &&
      (each.heading === true ||
        each.role === 'headline' ||
        (isOutside && own.slice(index + 1).some(({ text }) => text.includes('?')))),
  );
}

/** Refuses a text in which a second question with answers of its own follows. Throws a `PublisherError`. */
export function refuseSeveralIssues({ answers, between }: FoundAnswers, unit: string): void {
  const inside = answers
    .slice(0, -1)
    .map(({ paragraphs }) => nextIssue(paragraphs.slice(1), false));
  const found = [...between.map((each) => nextIssue(each, true)), ...inside].find((each) => each);
  if (!found) return;
  throw new PublisherError(
    `There are several issues in this: another one begins at “${found.text.slice(0, 80)}” (${unit} ${found.line}). Import each by itself.`,
  );
}
