import type { PhrasingContent } from 'mdast';
import { inlineDepth } from '../../feed/limits.js';
import { carefulMarks } from './careful-marks.js';
import type { Mark, MarkedText } from './marked-text.js';
import { readsBack } from './reads-back.js';

function wrap(mark: Mark, children: PhrasingContent[]): PhrasingContent[] {
  switch (mark.t) {
    case 'em':
      return [{ type: 'emphasis', children }];
    case 'strong':
      return [{ type: 'strong', children }];
    case 'a':
      return [{ type: 'link', url: mark.href, children }];
    case 'span':
      return [
        { type: 'html', value: `<span lang="${mark.lang}">` },
        ...children,
        { type: 'html', value: '</span>' },
      ];
  }
}

const text = (value: string): PhrasingContent[] => (value === '' ? [] : [{ type: 'text', value }]);

function between(
  words: string,
  marks: readonly Mark[],
  from: number,
  to: number,
  depth: number,
): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  let at = from;
  let open = marks;
  while (open.length > 0) {
    const [first, ...rest] = open;
    if (!first) break;
    // Two that cross are parted where the outer one ends.
    const inside = rest
      .filter((mark) => mark.from < first.to)
      .map((mark) => ({ ...mark, to: Math.min(mark.to, first.to) }));
    open = rest.flatMap((mark) =>
      mark.to > first.to ? [{ ...mark, from: Math.max(mark.from, first.to) }] : [],
    );
    nodes.push(...text(words.slice(at, first.from)));
    const children = between(words, inside, first.from, first.to, depth + 1);
    nodes.push(...(depth > inlineDepth ? children : wrap(first, children)));
    at = first.to;
  }
  return [...nodes, ...text(words.slice(at, to))];
}

/** Words and marks as the running text of Markdown, plainly where that is read as what it is. */
export function markedMarkdown({ text: words, marks = [] }: MarkedText): PhrasingContent[] {
  const outerFirst = [...marks].sort((a, b) => a.from - b.from || b.to - a.to);
  const nodes = between(words, outerFirst, 0, words.length, 1);
  return readsBack(nodes) ? nodes : carefulMarks(nodes);
}
