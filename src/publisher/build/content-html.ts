import type { Block, Inline } from '../../feed/issue.js';
import { localeFor } from '../../locales/locale.js';
import { escapeHtml } from '../escape-html.js';
import type { SourceAnswer, SourceIssue } from './source-issue.js';

function inlineHtml(content: readonly Inline[]): string {
  return content
    .map((node) => {
      if (typeof node === 'string') return escapeHtml(node);
      const inner = inlineHtml(node.c);
      if (node.t === 'a') return `<a href="${escapeHtml(node.href)}">${inner}</a>`;
      if (node.t === 'span') return `<span lang="${escapeHtml(node.lang)}">${inner}</span>`;
      return `<${node.t}>${inner}</${node.t}>`;
    })
    .join('');
}

/** By the newspaper convention: opened anew at each paragraph, closed after the last. */
function blocksHtml(
  blocks: readonly Block[],
  [open, close]: readonly [string, string] = ['', ''],
): string[] {
  return blocks.map((block, index) => {
    const end = index === blocks.length - 1 ? close : '';
    if (block.t === 'ul' || block.t === 'ol') {
      const last = block.c.length - 1;
      const items = block.c.map(
        ({ c }, at) => `<li>${at === 0 ? open : ''}${inlineHtml(c)}${at === last ? end : ''}</li>`,
      );
      return `<${block.t}>${items.join('')}</${block.t}>`;
    }
    const paragraph = `<p>${open}${inlineHtml(block.c)}${end}</p>`;
    return block.t === 'quote' ? `<blockquote>${paragraph}</blockquote>` : paragraph;
  });
}

function answerHtml({ facts, body }: SourceAnswer, language: string | undefined): string[] {
  if (facts.status === 'withdrawn') return [];
  const { quotes, more } = localeFor(facts.lang ?? language);
  return [
    facts.lang === undefined ? '<section>' : `<section lang="${escapeHtml(facts.lang)}">`,
    `<h2>${escapeHtml(facts.name)}</h2>`,
    ...(facts.affiliation === undefined ? [] : [`<p>${escapeHtml(facts.affiliation)}</p>`]),
    ...blocksHtml(body, quotes),
    ...(facts.more_url === undefined
      ? []
      : [`<p><a href="${escapeHtml(facts.more_url)}">${escapeHtml(more)}</a></p>`]),
    '</section>',
  ];
}

function photoHtml({ facts: { photo } }: SourceIssue): string[] {
  if (photo?.src === undefined) return [];
  const words = [photo.caption, photo.credit].filter((each) => each !== undefined).join(' ');
  return [
    '<figure>',
    `<img src="${escapeHtml(photo.src)}" width="${photo.width}" height="${photo.height}" alt="${escapeHtml(photo.alt ?? '')}">`,
    ...(words === '' ? [] : [`<figcaption>${escapeHtml(words)}</figcaption>`]),
    '</figure>',
  ];
}

/** The whole issue as HTML for ordinary feed readers; the elements never read it. `language` is the issue's. */
export function contentHtml(issue: SourceIssue, language: string | undefined): string {
  const { facts, question, answers, notes } = issue;
  const { corrections, notes: notesTitle } = localeFor(language);
  return [
    ...photoHtml(issue),
    ...blocksHtml(question),
    ...answers.flatMap((answer) => answerHtml(answer, language)),
    ...(facts.corrections?.length
      ? [
          `<section><h2>${escapeHtml(corrections)}</h2>`,
          ...facts.corrections.map(
            ({ date, text }) =>
              `<p><time datetime="${escapeHtml(date)}">${date.slice(0, 10)}</time> ${escapeHtml(text)}</p>`,
          ),
          '</section>',
        ]
      : []),
    ...(notes.length > 0
      ? [`<section><h2>${escapeHtml(notesTitle)}</h2>`, ...blocksHtml(notes), '</section>']
      : []),
  ].join('\n');
}
