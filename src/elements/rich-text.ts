import { html, type TemplateResult } from 'lit';
import type { Block, Inline } from '../feed/issue.js';

/** Running text. Every word and address goes through a binding: there is no way from a feed to mark-up. */
const inline = (content: readonly Inline[]): unknown[] => {
  return content.map((node) => {
    if (typeof node === 'string') return node;
    const inner = inline(node.c);
    switch (node.t) {
      case 'em':
        return html`<em>${inner}</em>`;
      case 'strong':
        return html`<strong>${inner}</strong>`;
      case 'a':
        return html`<a part="link" href=${node.href}>${inner}</a>`;
      case 'span':
        return html`<span lang=${node.lang}>${inner}</span>`;
    }
  });
};

/**
 * Blocks of text. With quotation marks they are set as newspapers set a speech of several paragraphs: opened anew at each
 * paragraph or item, closed after the last.
 */
export const richText = (
  blocks: readonly Block[],
  [open, close]: readonly [string, string] = ['', ''],
): TemplateResult[] => {
  return blocks.map((block, index) => {
    const end = index < blocks.length - 1 ? '' : close;
    if (block.t === 'ul' || block.t === 'ol') {
      const items = block.c.map(
        ({ c }, at) => html`<li>${open}${inline(c)}${at < block.c.length - 1 ? '' : end}</li>`,
      );
      return block.t === 'ul' ? html`<ul>${items}</ul>` : html`<ol>${items}</ol>`;
    }
    const words = html`<p>${open}${inline(block.c)}${end}</p>`;
    return block.t === 'quote' ? html`<blockquote>${words}</blockquote>` : words;
  });
};
