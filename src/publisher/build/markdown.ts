import MarkdownIt, { type Env, type Token } from 'markdown-it';
import type { Position } from '../finding.js';

interface Placed {
  /** Where it begins in the file; looked for when it is asked for, which is where something is wrong. */
  readonly at: () => Position;
}

/** Running text of Markdown, and what stands in it (CommonMark 0.31, section 6). */
export type MarkdownInline = Placed &
  (
    | { readonly type: 'text' | 'html' | 'code' | 'image'; readonly value: string }
    | { readonly type: 'break' }
    | { readonly type: 'em' | 'strong'; readonly children: readonly MarkdownInline[] }
    | { readonly type: 'a'; readonly href: string; readonly children: readonly MarkdownInline[] }
  );

/** A block of Markdown (CommonMark 0.31, sections 4 and 5). */
export type MarkdownBlock = Placed &
  (
    | { readonly type: 'p'; readonly children: readonly MarkdownInline[] }
    | {
        readonly type: 'heading';
        readonly level: number;
        readonly children: readonly MarkdownInline[];
      }
    | { readonly type: 'quote' | 'li'; readonly children: readonly MarkdownBlock[] }
    | {
        readonly type: 'ul' | 'ol';
        readonly start: number;
        readonly children: readonly MarkdownBlock[];
      }
    | { readonly type: 'code' | 'html' | 'hr' | 'definition' }
  );

// Deeper than any issue may be, so that what is too deep is refused and not taken for words.
const parser = new MarkdownIt('commonmark', { maxNesting: 100 });
// Addresses stay as they are written: which of them are allowed is the reader's to say.
parser.validateLink = () => true;
parser.normalizeLink = parser.normalizeLinkText = (url) => url;

const definition = /^(?:[ \t>]|[-+*]|\d+[.)])*\[((?:\\.|[^\\\]])+)\]:/;

/** Finds places in the lines of a text. */
type Place = (line: number, text: string) => Position;

/** What a paragraph or a heading says; a mark is looked for behind the one before it. */
function inlinesOf({ content, map, children }: Token, place: Place): MarkdownInline[] {
  let from = 0;
  const find = (mark: string) => {
    const found = content.indexOf(mark, from);
    if (found >= 0) from = found + mark.length;
    return () => {
      const above = content.slice(0, Math.max(found, 0)).split('\n');
      const whole = content.split('\n')[above.length - 1] ?? '';
      const { line, column } = place((map?.[0] ?? 0) + above.length - 1, whole);
      return { line, column: column + (above.at(-1)?.length ?? 0) };
    };
  };
  const read = (tokens: Iterator<Token>): MarkdownInline[] => {
    const inlines: MarkdownInline[] = [];
    for (let next = tokens.next(); !next.done; next = tokens.next()) {
      const token = next.value;
      if (token.nesting < 0) break;
      const { type, content: value, markup } = token;
      switch (type) {
        case 'em_open':
          inlines.push({ type: 'em', at: find(markup), children: read(tokens) });
          break;
        case 'strong_open':
          inlines.push({ type: 'strong', at: find(markup), children: read(tokens) });
          break;
        case 'link_open': {
          const at = find(markup === 'autolink' ? '<' : '[');
          const href = String(token.attrGet('href'));
          inlines.push({ type: 'a', at, href, children: read(tokens) });
          break;
        }
        case 'html_inline':
          inlines.push({ type: 'html', at: find(value), value });
          break;
        case 'code_inline':
          inlines.push({ type: 'code', at: find(markup), value });
          break;
        case 'image':
          inlines.push({ type: 'image', at: find('!['), value });
          break;
        case 'softbreak':
        case 'hardbreak': {
          const last = inlines.at(-1);
          // What is left at the end of a line is no text.
          if (last?.type === 'text') {
            inlines[inlines.length - 1] = { ...last, value: last.value.replace(/[ \t]+$/, '') };
          }
          inlines.push({ type: 'break', at: find('\n') });
          break;
        }
        default:
          if (value) inlines.push({ type: 'text', at: find(''), value });
      }
    }
    return inlines;
  };
  return read((children ?? []).values());
}

/** The blocks up to the end of the one that holds them. */
function blocksOf(tokens: Iterator<Token>, place: Place): MarkdownBlock[] {
  const words = () => {
    const inlines = inlinesOf(tokens.next().value as Token, place);
    tokens.next();
    return inlines;
  };
  const blocks: MarkdownBlock[] = [];
  for (let next = tokens.next(); !next.done; next = tokens.next()) {
    const token = next.value;
    if (token.nesting < 0) break;
    const { type, markup, tag, map } = token;
    // The markup of a list with numbers is what follows the number.
    const at = () => place(map?.[0] ?? 0, /[.)]/.test(markup) ? '' : markup);
    switch (type) {
      case 'paragraph_open':
        blocks.push({ type: 'p', at, children: words() });
        break;
      case 'heading_open':
        blocks.push({ type: 'heading', at, level: Number(tag.slice(1)), children: words() });
        break;
      case 'blockquote_open':
        blocks.push({ type: 'quote', at, children: blocksOf(tokens, place) });
        break;
      case 'list_item_open':
        blocks.push({ type: 'li', at, children: blocksOf(tokens, place) });
        break;
      case 'bullet_list_open':
        blocks.push({ type: 'ul', at, start: 1, children: blocksOf(tokens, place) });
        break;
      case 'ordered_list_open': {
        const start = Number(token.attrGet('start') ?? 1);
        blocks.push({ type: 'ol', at, start, children: blocksOf(tokens, place) });
        break;
      }
      case 'html_block':
        blocks.push({ type: 'html', at });
        break;
      case 'hr':
        blocks.push({ type: 'hr', at });
        break;
      default:
        blocks.push({ type: 'code', at });
    }
  }
  return blocks;
}

/** Reads Markdown (CommonMark 0.31); the definitions of links, which stand anywhere, are told last. */
export function parseMarkdown(text: string): MarkdownBlock[] {
  const env: Env = {};
  const tokens = parser.parse(text, env).values();
  const lines = text.split('\n');
  const place: Place = (line, words) => {
    const whole = lines[line] ?? '';
    const column = words ? whole.indexOf(words) : whole.search(/\S/);
    return { line: line + 1, column: Math.max(column, 0) + 1 };
  };
  // They are no tokens: each is found by its label.
  const definitions = Object.keys(env.references ?? {}).map((label): MarkdownBlock => {
    const isIts = (line: string) => {
      const found = definition.exec(line)?.[1];
      return found !== undefined && parser.utils.normalizeReference(found) === label;
    };
    return { type: 'definition', at: () => place(Math.max(lines.findIndex(isIts), 0), '[') };
  });
  return [...blocksOf(tokens, place), ...definitions];
}
