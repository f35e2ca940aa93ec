import type { Inline } from '../../feed/issue.js';
import { inlineDepth } from '../../feed/limits.js';
import { safeLink } from '../../feed/safe-url.js';
import type { Position } from '../finding.js';
import type { MarkdownInline } from './markdown.js';

/** Says that a node of the Markdown cannot be part of an issue. */
export type Refuse = (node: { readonly at: () => Position }, message: string) => void;

const opening = /^<span\s+lang\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))\s*>$/i;
const closing = /^<\/span\s*>$/i;
const languageTag = /^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/i;

interface Frame {
  readonly lang: string;
  readonly node: MarkdownInline;
  readonly c: Inline[];
}

function add(to: Inline[], node: Inline): void {
  const last = to.at(-1);
  if (typeof node === 'string' && typeof last === 'string') to[to.length - 1] = last + node;
  else to.push(node);
}

/** Running text of the feed format from Markdown; what the format has no word for is refused. */
export function readInlines(nodes: readonly MarkdownInline[], refuse: Refuse, depth = 1): Inline[] {
  const spans: Frame[] = [];
  const top: Inline[] = [];
  const put = (inline: Inline) => add(spans.at(-1)?.c ?? top, inline);
  const nested = (
    node: MarkdownInline & { readonly children: readonly MarkdownInline[] },
  ): Inline[] => {
    const level = depth + spans.length;
    if (level > inlineDepth) refuse(node, `More than ${inlineDepth} marks are inside one another.`);
    return level > inlineDepth ? [] : readInlines(node.children, refuse, level + 1);
  };
  for (const node of nodes) {
    switch (node.type) {
      case 'text':
        put(node.value);
        break;
      case 'break':
        // Mostly two spaces left at the end of a line: no word depends on it.
        put(' ');
        break;
      case 'em':
        put({ t: 'em', c: nested(node) });
        break;
      case 'strong':
        put({ t: 'strong', c: nested(node) });
        break;
      case 'a':
        if (safeLink(node.href) === undefined) {
          refuse(node, `The link ${node.href} is not an absolute http, https or mailto address.`);
        }
        put({ t: 'a', href: node.href, c: nested(node) });
        break;
      case 'html': {
        const match = opening.exec(node.value);
        const lang = match?.[1] ?? match?.[2] ?? match?.[3];
        const closed = closing.test(node.value) ? spans.pop() : undefined;
        if (closed) put({ t: 'span', lang: closed.lang, c: closed.c });
        else if (lang !== undefined && languageTag.test(lang)) {
          if (depth + spans.length > inlineDepth) {
            refuse(node, `More than ${inlineDepth} marks are inside one another.`);
          }
          spans.push({ lang, node, c: [] });
        } else {
          refuse(
            node,
            `${node.value} cannot be used here: <span lang="es">…</span> is the only HTML.`,
          );
        }
        break;
      }
      case 'code':
        refuse(
          node,
          'Code (between ` marks) is no part of an issue. For the mark itself write \\`.',
        );
        break;
      case 'image':
        refuse(node, 'A picture is no part of the text: the photo stands in the front matter.');
        break;
    }
  }
  for (const { node } of spans) refuse(node, 'This <span> is not closed: </span> is missing.');
  return top;
}
