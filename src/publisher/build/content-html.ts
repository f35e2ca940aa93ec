import type { Block, Inline } from '../../feed/issue.js';
import { localeFor } from '../../locales/locale.js';
import type { SourceAnswer, SourceIssue } from './source-issue.js';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
const escape = (text: string) => text.replace(/[&<>"]/g, (character) => entities[character] ?? '');

function inlineHtml(content: readonly Inline[]): string {
  return content
    .map((node) => {
      if (typeof node === 'string') return escape(node);
      const inner = inlineHtml(node.c);
      if (node.t === 'a') return `<a href="${escape(node.href)}">${inner}</a>`;
      if (node.t === 'span') return `<span lang="${escape(node.lang)}">${inner}</span>`;
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
    facts.lang === undefined ? '<section>' : `<section lang="${escape(facts.lang)}">`,
    `<h2>${escape(facts.name)}</h2>`,
    ...(facts.affiliation === undefined ? [] : [`<p>${escape(facts.affiliation)}</p>`]),
    ...blocksHtml(body, quotes),
    ...(facts.more_url === undefined
      ? []
      : [`<p><a href="${escape(facts.more_url)}">${escape(more)}</a></p>`]),
    '</section>',
  ];
}

function photoHtml({ facts: { photo } }: SourceIssue): string[] {
  if (photo?.src === undefined) return [];
  const words = [photo.caption, photo.credit].filter((each) => each !== undefined).join(' ');
  return [
    '<figure>',
    `<img src="${escape(photo.src)}" width="${photo.width}" height="${photo.height}" alt="${escape(photo.alt ?? '')}">`,
    ...(words === '' ? [] : [`<figcaption>${escape(words)}</figcaption>`]),
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
          `<section><h2>${escape(corrections)}</h2>`,
          ...facts.corrections.map(
            ({ date, text }) =>
              `<p><time datetime="${escape(date)}">${date.slice(0, 10)}</time> ${escape(text)}</p>`,
          ),
          '</section>',
        ]
      : []),
    ...(notes.length > 0
      ? [`<section><h2>${escape(notesTitle)}</h2>`, ...blocksHtml(notes), '</section>']
      : []),
  ].join('\n');
}
