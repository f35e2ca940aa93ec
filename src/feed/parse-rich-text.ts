import type { Block, Inline, ListItem } from './issue.js';
import { blockCount, inlineDepth } from './limits.js';
import { fits, language, link, list, object, own, refuse, text, type Read } from './read-json.js';

/** The words of running text without their mark-up. */
export function plainText(content: readonly (Inline | ListItem)[]): string {
  return content.map((node) => (typeof node === 'string' ? node : plainText(node.c))).join('');
}

const member: Record<string, Record<string, Read<string>>> = {
  em: {},
  strong: {},
  a: { href: link },
  span: { lang: language },
};

const inline =
  (depth: number): Read<Inline> =>
  (value, path) => {
    if (typeof value === 'string') return value;
    // The check comes before the step down: a hostile depth never becomes a deep stack.
    if (depth > inlineDepth) refuse(path);
    const more = own(member, own(value, 't') as string) as Record<string, Read<string>> | undefined;
    const node = object<{ t: string; c: readonly Inline[] }>({
      ...more,
      t: text(),
      c: list(inline(depth + 1)),
    })(value, path);
    // A newer format's node: its words stay.
    return more ? (node as Inline) : plainText(node.c);
  };

const content = list(inline(1));
const listItem = object<ListItem>({ t: () => 'li', c: content });

const block: Read<Block> = (value, path) => {
  const t = own(value, 't');
  const members =
    t === 'ul' || t === 'ol'
      ? { t: () => t, c: list(listItem) }
      : // A newer format's block is a paragraph.
        {
          t: (name: unknown, at: string) => (text()(name, at) === 'quote' ? name : 'p'),
          c: content,
        };
  return object(members as Record<string, Read<unknown>>)(value, path) as unknown as Block;
};

/** Reads a body of at most 100 blocks and `max` characters in all. */
export const richText =
  (max = Infinity): Read<readonly Block[]> =>
  (value, path) => {
    const blocks = list(block, blockCount)(value, path);
    return fits(blocks.map(({ c }) => plainText(c)).join(''), max) ? blocks : refuse(path);
  };
