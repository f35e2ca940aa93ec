import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import type { SourceDocument } from '../document.js';
import { isFurniture } from '../site-furniture.js';
import { joinBylines } from '../join-bylines.js';
import type { ImportNotes } from '../import-notes.js';
import { isAll } from '../marked-text.js';
import { isHeadline } from '../answer-rules.js';
import { readFoundPhoto } from './choose-photo.js';
import { headlineAt } from './find-headline.js';
import { findPortraits } from './find-portraits.js';
import { beginsAnswer, withoutPageBelow } from './narrow.js';
import { addressesOf } from './page-address.js';
import { pageFacts, type PageFacts } from './page-facts.js';
import type { PageParagraph } from './page-paragraph.js';
import { elementsOf } from './page-tree.js';
import { PageWalk } from './page-walk.js';
import { refuseCard } from './refuse-card.js';
import { settlePictures } from './settle-pictures.js';

const longestLabel = 80;

/** A short line above the answers that is nothing but a link: a category, a button. */
const isLabelLink = (each: PageParagraph) =>
  each.text.length <= longestLabel &&
  each.heading !== true &&
  !each.text.includes('?') &&
  isAll(each, 'a', 0, each.text.length);

function withHeadline(
  paragraphs: readonly PageParagraph[],
  answers: number,
  facts: PageFacts,
  notes: ImportNotes,
): { paragraphs: readonly PageParagraph[]; headline: number } {
  const before = paragraphs.slice(0, answers);
  const at = headlineAt(before, facts.titles, facts.site);
  const marked = paragraphs.map((each, index) =>
    index === at ? { ...each, role: 'headline' as const } : each,
  );
  const question = before.findIndex((each) => !isFurniture(each.text) && !isLabelLink(each));
  const first = paragraphs[question];
  if (at >= 0 || facts.headline === undefined || !first || question !== answers - 1) {
    return { paragraphs: marked, headline: at };
  }
  const { line, element } = first;
  const text = notes.text({
    key: 'headline of the page',
    ask: 'No line of the page is the headline. What is it?',
    guess: facts.headline,
    rule: isHeadline,
    told: {
      confidence: 'medium',
      message: `The headline is that of the page's data: “${facts.headline}”.`,
    },
  });
  const headline = { text, line, element, role: 'headline' as const };
  return {
    paragraphs: [...paragraphs.slice(0, question), headline, ...paragraphs.slice(question)],
    headline: question,
  };
}

function reportSilent(silent: ReadonlyMap<string, number>, notes: ImportNotes): void {
  for (const [kind, count] of silent) {
    const what = kind === 'comment' ? '<!-- comment -->' : `<${kind}>`;
    notes.leaveOut(1, `${count} × ${what}`, 'no words for readers');
  }
}

/** Reads a page of HTML: its paragraphs with their marks, and what it says of itself. Throws a `PublisherError` where it is a mere card. */
export function readPage(
  html: string,
  loadedFrom: string | undefined,
  notes: ImportNotes,
): SourceDocument {
  const page: Tree.Document = parse(html, {
    sourceCodeLocationInfo: true,
    scriptingEnabled: false,
  });
  const facts = pageFacts(page, loadedFrom);
  const addresses = addressesOf(page, loadedFrom, facts.canonicalUrl);
  const walk = new PageWalk(addresses, notes, facts.language);
  for (const element of elementsOf(page)) {
    if (element.tagName === 'body') walk.walk(element);
  }
  reportSilent(walk.silent, notes);
  const joined = joinBylines(walk.paragraphs, notes);
  if (!joined.some(beginsAnswer)) refuseCard(page);
  const kept = withoutPageBelow(joined, notes);
  const first = kept.findIndex(beginsAnswer);
  const answers = first < 0 ? kept.length : first;
  const portraits = findPortraits(kept, walk.paragraphs, walk.pictures);
  const { paragraphs: marked, headline } = withHeadline(kept, answers, facts, notes);
  const place = { headline, answers };
  const { chosen, avatars } = settlePictures(walk.pictures, portraits, place, notes);
  const photo = readFoundPhoto(chosen, facts.image, addresses, notes);
  const paragraphs = marked.map((each) => ({ ...each, avatar: avatars.get(each) }));
  return {
    paragraphs: paragraphs.filter((each, index) => {
      const isBetween = headline >= 0 && index > headline && index < answers;
      const drop = isBetween && each.role === undefined && isLabelLink(each);
      if (drop) notes.leaveOut(each.line, each.text, 'a link around the article');
      return !drop;
    }),
    facts: { ...facts, photo },
  };
}
