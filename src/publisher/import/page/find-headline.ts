import { titleLength } from '../../../feed/limits.js';
import { asks } from '../find-masthead.js';
import type { PageParagraph } from './page-paragraph.js';

const plain = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‘’ʼ]/gu, "'")
    .replace(/[“”„«»]/gu, '"')
    .replace(/[\s.…]+/gu, ' ')
    .trim();

const separator = /\s+[-–—|•·:«»]+\s+|\s*[|«»]\s*/u;

/** Says whether a line is one of the titles of the page; `<title>` may hold the name of the site before or behind it. */
function isTitle(text: string, titles: readonly string[]): boolean {
  const line = plain(text);
  return titles.some((title) => {
    const whole = plain(title);
    if (line === whole) return true;
    const isEnd =
      whole.startsWith(line) && separator.test(whole.slice(line.length, line.length + 4));
    const isStart = whole.endsWith(line) && separator.test(whole.slice(0, -line.length).slice(-4));
    return line.length >= 8 && (isEnd || isStart);
  });
}

/** Where the headline stands among what precedes the answers: the line that the page names as its title, else its `<h1>`, else a heading that asks; -1 where none is. */
export function headlineAt(
  before: readonly PageParagraph[],
  titles: readonly string[],
  site: string | undefined,
): number {
  const possible = before.filter(
    ({ text }) => text.length <= titleLength && (asks(text) || plain(text) !== plain(site ?? '')),
  );
  const isNamed = ({ text }: PageParagraph) => isTitle(text, titles);
  const isHeading = ({ element, heading }: PageParagraph, level: RegExp) =>
    heading === true && level.test(element.tagName);
  const kinds: ((each: PageParagraph) => boolean)[] = [
    (each) => isNamed(each) && each.heading === true && asks(each.text),
    (each) => isNamed(each) && asks(each.text),
    (each) => isHeading(each, /^h1$/) && asks(each.text),
    (each) => isNamed(each) && each.heading === true,
    (each) => isHeading(each, /^h[2-4]$/) && asks(each.text),
    (each) => isHeading(each, /^h1$/),
  ];
  for (const kind of kinds) {
    // The nearest to the question: what stands higher is the site's.
    const nearest = possible.filter(kind).at(-1);
    if (nearest) return before.indexOf(nearest);
  }
  return -1;
}
