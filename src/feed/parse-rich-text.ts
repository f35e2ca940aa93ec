import { bare } from './bare.js';
import type { Block, Inline, ListItem } from './issue.js';
import { blockCount, inlineDepth } from './limits.js';
import { fits, language, link, list, object, own, text, type Read } from './read-json.js';

/** The words of running text without their mark-up. */
export const plainText = (content: readonly (Block | Inline | ListItem)[]): string => {
  return content.map((node) => (typeof node === 'string' ? node : plainText(node.c))).join('');
};

/** What a node of each type has beside its content. */
const members: Readonly<Record<string, Record<string, Read<string>>>> = bare({
  em: {},
  strong: {},
  a: { href: link },
  span: { lang: language },
});

const inline =
  (depth: number): Read<Inline> =>
  (value, path, around) => {
    if (typeof value === 'string') return value;
    // The check comes before the step down: a hostile depth never becomes a deep stack.
    if (depth > inlineDepth) return undefined;
    const more = members[text(own(value, 't'))!];
    const node = object({ t: text, c: list(inline(depth + 1)), ...more })(value, path, around);
    // A newer format's node: its words stay.
    return more ? (node as Inline) : node && plainText(node.c);
  };

const content = list(inline(1));
const listItem: Read<ListItem> = object({ t: () => 'li' as const, c: content });

const block: Read<Block> = (value, path, around) => {
  const t = own(value, 't');
  const isList = t === 'ul' || t === 'ol';
  // A newer format's block is a paragraph.
  const type = (name: unknown) => (isList || name === 'quote' ? name : text(name) && 'p');
  return object({ t: type, c: isList ? list(listItem) : content })(value, path, around) as
    Block | undefined;
};

/** Reads a body of at most 100 blocks and `max` characters in all. */
export const richText =
  (max = Infinity): Read<readonly Block[]> =>
  (value, path, around) => {
    const blocks = list(block, blockCount)(value, path, around);
    return blocks && fits(blocks.map(({ c }) => plainText(c)).join(''), max) ? blocks : undefined;
  };
