import type { ImportNotes } from '../import-notes.js';
import { attribute, elementsOf, namesOf, wordsOf, type PageElement } from './page-tree.js';

const tags: Readonly<Record<string, string>> = {
  nav: 'navigation',
  aside: 'beside the article',
  footer: 'the foot of the page',
  del: 'struck out',
  s: 'struck out',
  strike: 'struck out',
};
const roles: Readonly<Record<string, string>> = {
  navigation: 'navigation',
  complementary: 'beside the article',
  contentinfo: 'the foot of the page',
  search: 'the search',
  dialog: 'a dialog',
  alertdialog: 'a dialog',
  menu: 'navigation',
  menubar: 'navigation',
};
const unseen = /^(?:screen-reader(?:-text)?|sr-only|visually-?hidden|assistive-text|u-hidden)$/;
const around =
  /^(?:[\w-]+[-_])?(?:share|sharing|sharedaddy|social|addtoany|related|relatedposts|recirc|recommended|newsletter|signup|promo|advert|advertisement|sponsored|cookies?|breadcrumbs?|sidebar|pull-?quote|toolbar|pagination|outbrain|taboola|paywall|popup|modal|widget)(?:[-_][\w-]+)?$|^ads?$/;
const readers =
  /^(?:[\w-]+[-_])?(?:comments?|commentlist|disqus|respond)(?:[-_](?:area|section|list|thread|wrapper))?$/;

const comments = "readers' comments";
const quotedByline = /[^:“"«]{5,700}:\s*[“"«]/u;

/** Why an element is left out whatever stands in it; undefined where it is not. */
function surelyLeftOut(element: PageElement): string | undefined {
  const style = attribute(element, 'style') ?? '';
  const isHidden =
    attribute(element, 'hidden') !== undefined ||
    attribute(element, 'aria-hidden') === 'true' ||
    /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style) ||
    namesOf(element).some((name) => unseen.test(name));
  if (isHidden) return 'hidden on the page';
  return tags[element.tagName] ?? roles[attribute(element, 'role') ?? ''];
}

/** Why an element is left out by its name, as long as no headline and no answer stands in it. */
function probablyLeftOut(element: PageElement): string | undefined {
  const names = namesOf(element);
  if (names.some((name) => readers.test(name))) return comments;
  const name = names.find((each) => around.test(each));
  return name === undefined ? undefined : `around the article (“${name}”)`;
}

function isLeftOut(words: string, why: string, line: number, notes: ImportNotes): boolean {
  const beginning = `“${words.slice(0, 60)}…”`;
  return notes.yes({
    key: `left out ${line} ${beginning}`,
    ask: `This reads like an answer. Leave it out (${why})?`,
    words,
    line,
    guess: true,
    told: { message: `Words that read like an answer were left out (${why}): ${beginning}` },
  });
}

/** Says whether an element is no part of the issue, and reports its words; an answer among them is asked about, but in readers' comments. */
export function leaveOut(element: PageElement, line: number, notes: ImportNotes): boolean {
  const surely = surelyLeftOut(element);
  const why = surely ?? probablyLeftOut(element);
  if (why === undefined) return false;
  const words = wordsOf(element);
  const holdsAnswer = quotedByline.test(words);
  if (surely === undefined && why !== comments) {
    const holdsHeadline = [...elementsOf(element)].some(({ tagName }) => tagName === 'h1');
    if (holdsAnswer || holdsHeadline) return false;
  }
  if (words === '') return true;
  if (holdsAnswer && why !== comments && !isLeftOut(words, why, line, notes)) return false;
  notes.leaveOut(line, words, why);
  return true;
}
